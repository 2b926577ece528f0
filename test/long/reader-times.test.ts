// How long a reader waits for the reading view, on real pages where the corpus stands beside the repository, else on our own: from
// the press on its button until the first block of the article is painted and its controls work. Beside it, in the same run on the
// same page: what stock Readability alone needs there, and what the browser needs to put an empty page of the extension in its place.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, waitFor } from '../browser/harness/browser.ts';
import { launch } from '../browser/harness/launch.ts';
import { isReaderOpen } from '../browser/harness/open-reader.ts';
import { type PageServer, servePages } from '../browser/harness/server.ts';

const corpus = path.resolve('../shared/corpora/pages');
const howMany = 20;
/** Runs of Readability; the first is that of a page that was just opened. */
const runs = 5;
/** Of the time of an empty page: what it takes beyond it is told against Readability too, which needs a few milliseconds. */
const mostTimes = 4;

/** All times in ms. */
interface Times {
  /** Readability alone, the first time and at its best. */
  readonly readabilityMs: number;
  readonly bestReadabilityMs: number;
  /** From the order to go to an empty page of the extension until it is painted. */
  readonly emptyMs: number;
  /** From the press on the button, which the reader has turned to before, until the first block of the article is painted. */
  readonly readyMs: number;
  /** Of it, what passes before the browser begins to go there. */
  readonly beforeMs: number;
}

/** The pages: every so many of the corpus, else our own fixtures. No script of theirs runs, and nothing else is asked for. */
function readPages(): string[] {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  if (!existsSync(corpus)) {
    const files = readdirSync('test/fixtures').filter((file) => file.endsWith('.html') && file !== 'no-article.html');
    return files.map((file) => policy + readFileSync(path.join('test/fixtures', file), 'utf8'));
  }
  const rows = readFileSync(path.join(corpus, 'pages.jsonl'), 'utf8').trim().split('\n');
  const step = Math.floor(rows.length / (howMany + 10));
  return rows
    .filter((_, at) => at % step === 0)
    .map((row) => gunzipSync(readFileSync(path.join(corpus, (JSON.parse(row) as { html: string }).html))).toString())
    .map((html) => policy + html);
}

/** A script that defines `timeReadability` in a page. */
async function readabilityScript(): Promise<string> {
  const source = `
    import { Readability } from '@mozilla/readability';
    globalThis.timeReadability = (runs) => Array.from({ length: runs }, () => {
      const copy = document.cloneNode(true);
      const started = performance.now();
      new Readability(copy).parse();
      return performance.now() - started;
    });`;
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
  });
  return outputFiles[0]?.text ?? '';
}

/** Runs in a page: when it was asked for, and when the first of the elements that match was painted; ms on the machine's clock. */
function readPaint(selector: string): Promise<{ beginMs: number; paintedMs: number } | null> {
  return new Promise((resolve) => {
    const seen = (entries: PerformanceEntryList): void => {
      const painted = (entries as (PerformanceEntry & { readonly element: Element | null })[]).find(({ element }) =>
        element?.closest(selector),
      );
      const { timeOrigin } = performance;
      resolve(painted ? { beginMs: timeOrigin, paintedMs: timeOrigin + painted.startTime } : null);
    };
    new PerformanceObserver((list) => seen(list.getEntries())).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
    setTimeout(() => resolve(null), 1_000);
  });
}

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: PageServer;
  let page: Page;
  let extension: string;
  let script: string;

  beforeAll(async () => {
    extension = await mkdtemp(path.join(os.tmpdir(), 'lector-empty-'));
    await cp(`dist/${name}`, extension, { recursive: true });
    await mkdir(path.join(extension, 'empty'));
    await writeFile(path.join(extension, 'empty/empty.html'), '<!doctype html><title>Empty</title><h1>Empty</h1>');
    script = await readabilityScript();
    server = await servePages();
    browser = await launch(name, { extension });
    page = await browser.open('about:blank');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    if (extension) await rm(extension, { recursive: true, force: true });
  });

  const timeReadability = async (): Promise<number[]> => {
    await page.evaluate(script);
    return page.evaluate(
      (count) => (globalThis as unknown as { timeReadability(runs: number): number[] }).timeReadability(count),
      runs,
    );
  };
  const timeEmpty = async (): Promise<number> => {
    const orderedMs = await browser.evaluateInBackground(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const now = performance.timeOrigin + performance.now();
      await chrome.tabs.update(tab?.id ?? -1, { url: chrome.runtime.getURL('empty/empty.html') });
      return now;
    });
    const paint = await waitFor('the empty page', () => page.evaluate(readPaint, 'h1').catch(() => null));
    return paint.paintedMs - orderedMs;
  };
  /** Null where there is no article. */
  const timeReader = async (): Promise<{ readyMs: number; beforeMs: number } | null> => {
    const popup = await browser.pressToolbarButton(page);
    await popup.waitForText(/Who said what|No article found here/);
    // Who presses a button has turned to it before, by the pointer or by Tab; in that time it is made ready.
    const hasButton = await popup.evaluate(() => {
      const button = document.querySelector<HTMLElement>('.bar .start');
      button?.focus();
      return button !== null;
    });
    if (!hasButton) {
      await browser.closePopup();
      return null;
    }
    await waitFor('the article to be kept', () =>
      browser.evaluateInBackground(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const all = await chrome.storage.session.get();
        const key = (all[`page:${tab?.id}`] as { pageKey?: string } | undefined)?.pageKey;
        return `kept:${key}` in all;
      }),
    );
    const pressedMs = await popup.evaluate(() => {
      const button = document.querySelector<HTMLElement>('.bar .start');
      const now = performance.timeOrigin + performance.now();
      button?.click();
      return button && now;
    });
    if (pressedMs === null) throw new Error('The button is gone.');
    await waitFor('the reading view', () => isReaderOpen(page));
    const paint = await waitFor('the article', () => page.evaluate(readPaint, '#article article').catch(() => null));
    return { readyMs: paint.paintedMs - pressedMs, beforeMs: paint.beginMs - pressedMs };
  };

  it('is ready soon after the browser could be', async () => {
    const times: Times[] = [];
    for (const [index, html] of readPages().entries()) {
      if (times.length === howMany) break;
      const address = server.add(`/page-${index}.html`, html);
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      const readability = await timeReadability();
      const emptyMs = await timeEmpty();
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      const reader = await timeReader();
      if (!reader) continue;
      const [first = Number.NaN] = readability;
      times.push({ readabilityMs: first, bestReadabilityMs: Math.min(...readability), emptyMs, ...reader });
    }
    const columns = ['readabilityMs', 'bestReadabilityMs', 'emptyMs', 'beforeMs', 'readyMs'] as const;
    const beyond = times.map(({ readyMs, emptyMs, readabilityMs }) => (readyMs - emptyMs) / readabilityMs);
    for (const time of times) console.log(columns.map((column) => `${column} ${time[column].toFixed(0)}`).join('  '));
    const middles = columns.map((column) => `${column} ${middle(times.map((time) => time[column])).toFixed(0)}`);
    console.log(
      `${name}, ${times.length} pages, in the middle: ${middles.join('  ')}; ready over Readability ` +
        `${middle(times.map(({ readyMs, readabilityMs }) => readyMs / readabilityMs)).toFixed(2)}, ` +
        `what is beyond the empty page over Readability ${middle(beyond).toFixed(2)}`,
    );
    expect(times.length).toBeGreaterThanOrEqual(4);
    const overEmpty = middle(times.map(({ readyMs, emptyMs }) => readyMs / emptyMs));
    expect(overEmpty).toBeLessThanOrEqual(mostTimes);
  });
});
