// The same article gives the same result, byte for byte, in Node, Chromium and Firefox: what the background of the built extension
// keeps of a page is what the command line's code makes of the same file.

import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { withPage } from '../../src/cli/page.ts';
import { analyze } from '../../src/core/analyze.ts';
import { type BrowserUnderTest, waitFor } from './harness/browser.ts';
import type { PageServer } from './harness/server.ts';
import { launchForAll } from './harness/visit.ts';

const fixtures = new URL('../fixtures/', import.meta.url);
const files = readdirSync(fixtures).filter((file) => file.endsWith('.html') && file !== 'no-article.html');

/** A value as text; a browser's storage may order the keys of an object anew. */
function bytesOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

describe.each(['chromium', 'firefox'] as const)('the analysis in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;

  launchForAll(name, (launched, serving) => {
    browser = launched;
    server = serving;
  });

  afterEach(async () => {
    await browser.closePopup();
  });

  it.each(files)('of %s is that of Node', async (file) => {
    const address = `${server.origin}/${file}`;
    const tab = await browser.open(address);
    await browser.pressToolbarButton(tab);
    const kept = await waitFor(`the analysis of ${file}`, () =>
      browser.evaluateInBackground(async (wanted) => {
        const stored = (await chrome.storage.session.get()) as Record<string, { address?: string; analysis?: unknown }>;
        return Object.values(stored).find((page) => page?.address === wanted)?.analysis ?? null;
      }, address),
    );
    const expected = withPage(readFileSync(new URL(file, fixtures), 'utf8'), address, (document) => analyze(document));
    expect(expected?.attributions.length).toBeGreaterThan(0);
    expect(bytesOf(kept)).toBe(bytesOf(expected));
    await tab.close();
  });
});
