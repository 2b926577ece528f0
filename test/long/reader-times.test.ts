// How long a reader waits for the reading view, on real pages where the corpus stands beside the repository, else on our own: from
// the press on its button until the first block of the article is painted and its controls are at work. Beside it, in the same run on
// the same page: what stock Readability alone needs there, and what the browser needs to put an empty page of the extension in its
// place. No page can be ready before that, so the browser's own way there is subtracted: what is left is ours, and is compared.

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
/** Of Readability's time: what the reading view may take beyond an empty page. */
const mostTimes = 1.5;

/** All times in ms. */
interface Times {
  /** Readability alone, the first time and at its best. */
  readonly readabilityMs: number;
  readonly bestReadabilityMs: number;
  /** From the order to go to an empty page of the extension until it is painted. */
  readonly emptyMs: number;
  /** From the press on the button, which the reader has turned to before, until the first block of the article is painted. */
  readonly readyMs: number;
  /** Of it, what passes before the browser begins to go there, before the first block is painted, and before the controls work. */
  readonly beforeMs: number;
  readonly paintedMs: number;
  readonly usableMs: number;
}

/** The pages: every so many of the corpus, else our own fixtures. No script of theirs runs, and nothing else is asked for. */
function readPages(): string[] {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  // A policy does not keep a browser from calling on hosts that it may need.
  const alone = (html: string): string =>
    policy + html.replace(/<link\b(?![^>]*canonical)[^>]*>|<iframe\b[^>]*>/gi, '');
  if (!existsSync(corpus)) {
    const files = readdirSync('test/fixtures').filter((file) => file.endsWith('.html') && file !== 'no-article.html');
    return files.map((file) => alone(readFileSync(path.join('test/fixtures', file), 'utf8')));
  }
  const rows = readFileSync(path.join(corpus, 'pages.jsonl'), 'utf8').trim().split('\n');
  const step = Math.floor(rows.length / (howMany + 10));
  return rows
    .filter((_, at) => at % step === 0)
    .map((row) => gunzipSync(readFileSync(path.join(corpus, (JSON.parse(row) as { html: string }).html))).toString())
    .map(alone);
}

/** A script that defines `timeReadability` in a page. */
async function readabilityScript(): Promise<string> {
  const source = `
    import { Readability } from '@mozilla/readability';
    globalThis.timeReadability = (runs) => Array.from({ length: runs }, () => {
      const started = performance.now();
      // It takes what it is given apart, so that a page that is to stay is copied for it.
      new Readability(document.cloneNode(true)).parse();
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

interface Paint {
  /** When the page was asked for, ms on the machine's clock; the rest is counted from it. */
  readonly beginMs: number;
  readonly paintedMs: number;
  /** When the controls were at work, or NaN in a page that does not tell. */
  readonly usableMs: number;
}

/** Runs in a page: when the first of the elements that match was painted. Null while it is not. */
function readPaint(selector: string): Promise<Paint | null> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const painted = (list.getEntries() as (PerformanceEntry & { readonly element: Element | null })[]).find(
        ({ element }) => element?.closest(selector),
      );
      const usableMs = performance.getEntriesByName('usable')[0]?.startTime ?? Number.NaN;
      resolve(painted ? { beginMs: performance.timeOrigin, paintedMs: painted.startTime, usableMs } : null);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
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
    return paint.beginMs + paint.paintedMs - orderedMs;
  };
  /** Null where there is no article. */
  const timeReader = async (): Promise<Pick<Times, 'readyMs' | 'beforeMs' | 'paintedMs' | 'usableMs'> | null> => {
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
    await waitFor('the view to be made ready', () => popup.evaluate(() => localStorage.getItem('screen') !== null));
    await popup.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
    const pressedMs = await popup.evaluate(() => {
      const button = document.querySelector<HTMLElement>('.bar .start');
      const now = performance.timeOrigin + performance.now();
      button?.click();
      return button && now;
    });
    if (pressedMs === null) throw new Error('The button is gone.');
    await waitFor('the reading view', () => isReaderOpen(page));
    const paint = await waitFor('the article', () => page.evaluate(readPaint, '#article article').catch(() => null));
    const beforeMs = paint.beginMs - pressedMs;
    const [paintedMs, usableMs] = [beforeMs + paint.paintedMs, beforeMs + paint.usableMs];
    return { beforeMs, paintedMs, usableMs, readyMs: Math.max(paintedMs, usableMs) };
  };

  it('is ready within 1.5 times the time of Readability, beyond what an empty page takes', async () => {
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
    const columns = [
      'readabilityMs',
      'bestReadabilityMs',
      'emptyMs',
      'beforeMs',
      'paintedMs',
      'usableMs',
      'readyMs',
    ] as const;
    const beyond = times.map(({ readyMs, emptyMs, readabilityMs }) => (readyMs - emptyMs) / readabilityMs);
    for (const time of times) console.log(columns.map((column) => `${column} ${time[column].toFixed(0)}`).join('  '));
    const middles = columns.map((column) => `${column} ${middle(times.map((time) => time[column])).toFixed(0)}`);
    console.log(
      `${name}, ${times.length} pages, in the middle: ${middles.join('  ')}; ready over Readability ` +
        `${middle(times.map(({ readyMs, readabilityMs }) => readyMs / readabilityMs)).toFixed(2)}, ` +
        `what is beyond the empty page over Readability ${middle(beyond).toFixed(2)}`,
    );
    expect(times.length).toBeGreaterThanOrEqual(4);
    expect(middle(beyond)).toBeLessThanOrEqual(mostTimes);
  });
});
