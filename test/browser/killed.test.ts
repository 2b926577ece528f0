// The background killed in the middle of a reading: a sample of the steps that `npm run test:long -- killed` takes one by one.

import { describe, expect, it } from 'vitest';
import { seeded } from '../core/article/mutate.ts';
import { allSteps, launchForKills, readAndKill } from './killed.ts';

const random = seeded(7);
const steps = allSteps(60).toSorted(() => random() - 0.5);
const sample = [
  ...steps.filter((step) => 'command' in step).slice(0, 1),
  ...steps.filter((step) => 'word' in step).slice(0, 2),
];

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const opened = launchForKills(name);

  it.each(sample)('a reading comes to its right end when its background is killed at %j', async (step) => {
    await readAndKill(opened, step);
    expect(await opened.browser.extensionErrors()).toEqual([]);
  });
});
