// Show Lector at work on a page: in a window that the user then has for himself, or without a display, by doing what a reader
// would do (toolbar button, reading key) and printing what a reader would get.
// Arguments: chromium|firefox window|headless [URL or FILE]

import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import {
  type BrowserName,
  type BrowserUnderTest,
  type Popup,
  type SpokenEntry,
  waitFor,
} from '../test/browser/harness/browser.ts';
import { launch } from '../test/browser/harness/launch.ts';
import { type PageServer, servePages } from '../test/browser/harness/server.ts';
import { hasScreenPrograms, startScreen } from '../test/browser/harness/virtual-screen.ts';
import { findProgram } from './setup/browsers.mjs';

const sample = path.resolve('test/fixtures/wire-report.html');
/** How long the test voice takes for a word: far quicker than a person, slow enough to see the words one by one. */
const wordMs = 40;

/** Serve the page, where it is a file, on loopback; return its address. */
async function serve(page: string | undefined): Promise<{ url: string; server: PageServer | null }> {
  if (page !== undefined && /^https?:\/\//.test(page)) return { url: page, server: null };
  const file = path.resolve(page ?? sample);
  const server = await servePages(path.dirname(file));
  return { url: `${server.origin}/${encodeURIComponent(path.basename(file))}`, server };
}

/** Open a window with the extension in it by `web-ext run`, until the user closes it. */
async function showInWindow(name: BrowserName, url: string): Promise<number> {
  const program = findProgram(name) ?? name;
  const choice =
    name === 'firefox'
      ? ['--target', 'firefox-desktop', '--firefox', program]
      : ['--target', 'chromium', '--chromium-binary', program];
  // Chromium refuses to run as root with its sandbox on.
  const rights = name === 'chromium' && process.getuid?.() === 0 ? ['--arg=--no-sandbox'] : [];
  const args = [
    'run',
    '--source-dir',
    `dist/${name}`,
    ...choice,
    ...rights,
    '--start-url',
    url,
    '--no-reload',
    '--no-input',
  ];
  console.log(`Opening ${url}\nPress Lector's button in the toolbar. Close the browser to end.`);
  const child = spawn(path.resolve('node_modules/.bin/web-ext'), args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 0));
  });
}

/** Do what a reader does, and print what a reader gets. */
async function showHeadless(name: BrowserName, url: string): Promise<void> {
  await mkdir('screenshots', { recursive: true });
  const popupFile = path.join('screenshots', `popup-${name}.png`);
  const pageFile = path.join('screenshots', `page-${name}.png`);
  // In Chromium, keys can be pressed on a screen only.
  const screen = name === 'chromium' && hasScreenPrograms() ? await startScreen() : undefined;
  const browser = await launch(name, { wordMs, recording: false, ...(screen && { screen }) });
  try {
    const page = await browser.open(url).catch((error: Error) => {
      throw new Error(`${url} could not be opened: ${error.message}`);
    });
    const popup = await browser.pressToolbarButton(page);
    await waitFor('the popup to show the article', () => popup.evaluate(isSettled), 20_000);
    await popup.screenshot(popupFile);
    await printPopup(popup);
    await browser.closePopup();

    const keys = await browser.shortcuts();
    console.log(
      `\nReading (${keys['play-or-pause']}), spoken by a silent voice at ${wordMs} ms a word (it waits once, for the picture):`,
    );
    await browser.pressShortcut('play-or-pause', page);
    await printReading(browser, page, pageFile);

    const errors = await browser.extensionErrors();
    if (errors.length > 0) throw new Error(`The browser reports:\n${errors.join('\n')}`);
    console.log(`\nScreenshots: ${pageFile} (the page while it was read), ${popupFile} (the popup)`);
  } finally {
    await browser.close();
    await screen?.close();
  }
}

/** Runs in the popup: whether it has come to an answer. */
function isSettled(): boolean {
  return document.querySelector('h1') !== null && document.querySelector('[aria-busy="true"]') === null;
}

async function printPopup(popup: Popup): Promise<void> {
  const { title, facts, who } = await popup.evaluate(() => {
    const textOf = (selector: string) => {
      const element = document.querySelector<HTMLElement>(selector);
      return element === null ? '' : element.innerText.trim();
    };
    return { title: textOf('h1'), facts: textOf('header p'), who: textOf('section[aria-labelledby="who"]') };
  });
  console.log(`\n${title}${facts ? `\n${facts.replace(/\s*\n\s*/g, ' ')}` : ''}\n`);
  if (who === '') throw new Error('The popup shows no article. Try another page.');
  console.log(who.replace(/\n{2,}/g, '\n').replace(/^/gm, '  '));
}

/** Print each sentence as the voice is told it, then the times of its words; save one picture of the page on the way. */
async function printReading(browser: BrowserUnderTest, page: Page, pageFile: string): Promise<void> {
  let printed = 0;
  let firstMs: number | null = null;
  let words: string[] = [];
  let isPictured = false;
  let quietSinceMs = Date.now();
  const seconds = (entry: SpokenEntry) => `${((entry.timeMs - (firstMs ?? entry.timeMs)) / 1000).toFixed(2)}`;
  const printWords = () => {
    if (words.length > 0) console.log(`          ${words.join(' ')}`);
    words = [];
  };
  // The reading is over when the voice has ended what it was told and is told nothing more.
  for (let isSpeaking = true; isSpeaking || Date.now() - quietSinceMs < 2000; ) {
    const log = await browser.spokenLog();
    for (const entry of log.slice(printed)) {
      firstMs ??= entry.timeMs;
      quietSinceMs = Date.now();
      if (entry.type === 'speak') {
        printWords();
        console.log(`  ${seconds(entry).padStart(6)} s  ${entry.text}`);
        isSpeaking = true;
      } else if (entry.type === 'word') {
        words.push(`${entry.word}@${seconds(entry)}`);
      } else {
        isSpeaking = false;
      }
    }
    printed = log.length;
    if (log.length === 0 && Date.now() - quietSinceMs > 10_000) throw new Error('Nothing was spoken for 10 seconds.');
    if (!isPictured && log.filter((entry) => entry.type === 'word').length > 40) {
      isPictured = true;
      // The voice lingers on a word while the picture is taken.
      await browser.setWordMs(1500);
      await new Promise((resolve) => setTimeout(resolve, 400));
      await page.screenshot({ path: pageFile as `${string}.png` });
      await browser.setWordMs(wordMs);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  printWords();
}

const [name, mode, page] = process.argv.slice(2);
if (name !== 'chromium' && name !== 'firefox') throw new Error('Run this by `npm start`.');
const { url, server } = await serve(page);
try {
  if (mode === 'window') process.exitCode = await showInWindow(name, url);
  else await showHeadless(name, url);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await server?.close();
}
