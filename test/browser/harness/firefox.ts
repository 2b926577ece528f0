// Real Firefox over WebDriver BiDi. What only the browser itself may do (press its toolbar button and keys, look into the popup
// and the event page, add a voice) is done by firefox-privileged.js, which BiDi evaluates in the browser's own window.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { axeRun, axeSource } from './axe.ts';
import {
  type BrowserUnderTest,
  type LaunchOptions,
  type Memory,
  type Popup,
  type SpokenEntry,
  startMs,
  waitFor,
} from './browser.ts';
import { closeWelcome } from './close-welcome.ts';
import { requireExecutable } from './executable.ts';
import { waitForText } from './popup-text.ts';
import { proxyPreferences, type RecordingProxy, type SeenRequest, startRecordingProxy } from './recording-proxy.ts';

/** The id by which Firefox knows the extension's pages: fixed here, random for a user. */
const uuid = '5f0b3a52-7d1e-4a39-9d0e-3b1b4a0f7c11';

/** Call a method of firefox-privileged.js; arguments and result travel as JSON. */
type Privileged = <R>(method: string, ...args: readonly unknown[]) => Promise<R>;

/** Launch Firefox with the extension and the test voice. */
export async function launchFirefox(options: LaunchOptions): Promise<BrowserUnderTest> {
  const executablePath = requireExecutable('firefox');
  const folder = path.resolve(options.extension ?? 'dist/firefox');
  const manifest = JSON.parse(await readFile('manifest.json', 'utf8'));
  const id: string = manifest.firefox.browser_specific_settings.gecko.id;
  const proxy = options.recording === false ? null : await startRecordingProxy(options.hosts);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.screen === undefined,
    timeout: startMs,
    args: ['--remote-allow-system-access', '--width=1100', '--height=900'],
    // No system voice may speak in a test: without an address, speech-dispatcher is not found.
    env: {
      ...process.env,
      SPEECHD_ADDRESS: 'unix_socket:/nonexistent/speechd.sock',
      // Without it, Firefox goes to the server of its own settings, whatever the preference says.
      MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      ...(options.screen ? { DISPLAY: options.screen.display } : {}),
      ...options.env,
    },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      ...(options.downloads === undefined ? {} : downloadPreferences(path.resolve(options.downloads))),
      ...(proxy === null ? {} : proxyPreferences(proxy.port)),
      ...options.preferences,
    },
    defaultViewport: null,
  });
  try {
    const privileged = await openPrivileged(browser);
    await browser.installExtension(folder);
    await privileged('start', id, uuid, options.voice === false ? null : (options.wordMs ?? 30));
    await closeWelcome(browser);
    return new Firefox(browser, privileged, proxy);
  } catch (error) {
    await browser.close();
    await proxy?.close().catch(() => undefined);
    throw error;
  }
}

const downloadPreferences = (folder: string) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.download.panel.shown': true,
  'browser.download.alwaysOpenPanel': false,
});

interface BidiConnection {
  send(method: string, params: unknown): Promise<{ readonly result: unknown }>;
}

interface Evaluation {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

async function openPrivileged(browser: Browser): Promise<Privileged> {
  // `connection` is puppeteer's own BiDi connection, which it does not put in its types.
  const { connection } = browser as unknown as { readonly connection: BidiConnection };
  // Firefox answers before its window is there: at the first start on a machine, by seconds.
  const context = await waitFor("Firefox's own window", () => findWindow(connection), startMs);

  async function evaluate(expression: string): Promise<string | undefined> {
    const params = { expression, target: { context }, awaitPromise: true };
    const evaluation = (await connection.send('script.evaluate', params)).result as Evaluation;
    if (evaluation.type === 'exception') throw new Error(`In Firefox: ${evaluation.exceptionDetails?.text}`);
    return evaluation.result?.value;
  }

  const source = await readFile(path.resolve('test/browser/harness/firefox-privileged.js'), 'utf8');
  await evaluate(`window.lectorHarness = ${source.replace(/;\s*$/, '').replace(/^(?:\/\/.*\n)+\s*/, '')}; undefined`);
  return async <R>(method: string, ...args: readonly unknown[]): Promise<R> => {
    const call = `window.lectorHarness[${JSON.stringify(method)}](...${JSON.stringify(args)})`;
    const text = await evaluate(`${call}.then((value) => JSON.stringify({ value }))`);
    return JSON.parse(text ?? '{}').value;
  };
}

async function findWindow(connection: BidiConnection): Promise<string | undefined> {
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    readonly contexts: readonly { readonly context: string; readonly url: string }[];
  };
  return tree.contexts.find(({ url }) => url.endsWith('browser.xhtml'))?.context;
}

class Firefox implements BrowserUnderTest {
  readonly name = 'firefox';
  readonly extensionOrigin = `moz-extension://${uuid}`;
  readonly #browser: Browser;
  readonly #privileged: Privileged;
  readonly #proxy: RecordingProxy | null;

  constructor(browser: Browser, privileged: Privileged, proxy: RecordingProxy | null) {
    this.#browser = browser;
    this.#privileged = privileged;
    this.#proxy = proxy;
  }

  async open(url: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(url);
    await page.bringToFront();
    return page;
  }

  async pressToolbarButton(page: Page): Promise<Popup> {
    await page.bringToFront();
    await this.#privileged('pressToolbarButton');
    const popup = await waitFor('the popup', () => this.popup());
    // Firefox hands the popup its focus a moment after it has loaded.
    await waitFor('the focus to come to the popup', () => popup.evaluate(() => document.hasFocus()));
    return popup;
  }

  async popup(): Promise<Popup | null> {
    return (await this.#privileged<boolean>('isPopupReady')) ? new FirefoxPopup(this.#privileged) : null;
  }

  async closePopup(): Promise<void> {
    await this.#privileged('closePopup');
  }

  async pressShortcut(command: string, page: Page): Promise<void> {
    await page.bringToFront();
    const key = (await this.shortcuts())[command];
    if (!key) throw new Error(`Firefox has no key for the command ${command}.`);
    await this.#privileged('pressKey', key);
  }

  shortcuts(): Promise<Readonly<Record<string, string>>> {
    return this.evaluateInBackground(async () =>
      Object.fromEntries((await chrome.commands.getAll()).map(({ name, shortcut }) => [name ?? '', shortcut ?? ''])),
    );
  }

  async stopWorker(): Promise<void> {
    await this.#privileged('stopBackground');
  }

  async reloadExtension(): Promise<void> {
    await this.#privileged('reloadExtension');
  }

  isWorkerRunning(): Promise<boolean> {
    return this.#privileged('isBackgroundRunning');
  }

  hasSoundDocument(): Promise<boolean> {
    return this.isWorkerRunning();
  }

  evaluateInBackground<A extends readonly unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.#privileged('evaluateInBackground', `(${fn})(...${JSON.stringify(args)})`);
  }

  spokenLog(): Promise<readonly SpokenEntry[]> {
    return this.#privileged('voiceLog');
  }

  async clearSpokenLog(): Promise<void> {
    await this.#privileged('clearVoiceLog');
  }

  async setWordMs(wordMs: number): Promise<void> {
    await this.#privileged('setWordMs', wordMs);
  }

  async holdVoice(at: readonly (string | number)[]): Promise<void> {
    await this.#privileged('holdVoice', at);
  }

  extensionErrors(): Promise<readonly string[]> {
    return this.#privileged('takeErrors');
  }

  async memoryOf(what: Page | 'background' | 'sound'): Promise<Memory | null> {
    const whole: number | null = what === 'background' ? await this.#privileged('memoryOfBackground') : null;
    return whole === null ? null : { objects: whole, whole };
  }

  requests(): readonly SeenRequest[] {
    return this.#proxy?.seen ?? [];
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#proxy?.close();
  }
}

class FirefoxPopup implements Popup {
  readonly #privileged: Privileged;

  constructor(privileged: Privileged) {
    this.#privileged = privileged;
  }

  evaluate<A extends readonly unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.#privileged('evaluateInPopup', `(${fn})(...${JSON.stringify(args)})`);
  }

  text(): Promise<string> {
    return this.evaluate(() => document.body.innerText);
  }

  waitForText(wanted: string | RegExp, timeoutMs?: number): Promise<string> {
    return waitForText(() => this.text(), wanted, timeoutMs);
  }

  async click(selector: string): Promise<void> {
    await this.#privileged('clickInPopup', selector);
  }

  async press(key: string): Promise<void> {
    await this.#privileged('pressKeyInPopup', key);
  }

  async axe(): Promise<readonly string[]> {
    return this.#privileged('evaluateInPopup', axeRun, await axeSource());
  }

  async screenshot(file: string): Promise<void> {
    const url = await this.#privileged<string>('screenshotOfPopup');
    await writeFile(file, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
  }

  isOpen(): Promise<boolean> {
    return this.#privileged('hasView', 'popup');
  }
}
