// The background killed at every single step of a reading, in each browser; and after every single call that it makes to one.

import { describe, expect, it } from 'vitest';
import { allSteps, launchForKills, readAndKill } from '../browser/killed.ts';
import { findWhatDeathsSpoil } from '../extension/background/killed.ts';

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const opened = launchForKills(name);

  it('a reading comes to its right end wherever its background is killed', async () => {
    const words = await readAndKill(opened, null);
    const steps = allSteps(words - 2);
    const failed: string[] = [];
    for (const step of steps) {
      const said = JSON.stringify(step);
      await readAndKill(opened, step).catch(async (error: unknown) => {
        failed.push(`${said}: ${error instanceof Error ? error.message : error}`);
        await opened.browser.holdVoice([]);
        await opened.browser.closePopup();
      });
      failed.push(...(await opened.browser.extensionErrors()).map((error) => `${said}: ${error}`));
    }
    console.log(`${name}: killed at ${steps.length} steps, ${failed.length} went wrong`);
    expect(failed).toEqual([]);
  });
});

describe('in a browser in memory', () => {
  it.each([
    ['the voice speaks on', true],
    ['the voice falls silent', false],
  ])('a reading comes to its right end after whichever call its background dies and %s', async (_what, speaksOn) => {
    expect(await findWhatDeathsSpoil(speaksOn)).toEqual([]);
  });
});
