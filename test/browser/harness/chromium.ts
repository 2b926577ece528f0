// Real Chromium. The grants are real: `triggerExtensionAction` is the toolbar click. The voice is an extension of ours with
// `ttsEngine`, which serves chrome.tts as a system voice would, on a clock, and keeps the log in its worker.

import path from 'node:path';
import puppeteer, {
  type Browser,
  type CDPSession,
  type Extension,
  type Page,
  type Target,
  type WebWorker,
} from 'puppeteer-core';
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
import { proxyArguments, type RecordingProxy, type SeenRequest, startRecordingProxy } from './recording-proxy.ts';
import type { VirtualScreen } from './virtual-screen.ts';

declare global {
  // The globals of test-voice/voice.js.
  var voiceLog: SpokenEntry[];
  var wordMs: number;
  var heldAt: readonly (string | number)[];
}

/** What chrome.developerPrivate.getExtensionInfo tells, as far as it is read here. */
interface ExtensionInfo {
  readonly manifestErrors: readonly { readonly message: string }[];
  readonly runtimeErrors: readonly { readonly message: string; readonly severity: string; readonly source: string }[];
  readonly installWarnings?: readonly string[];
  readonly runtimeWarnings?: readonly string[];
}

/** Launch Chromium with the extension and the test voice. */
export async function launchChromium(options: LaunchOptions): Promise<BrowserUnderTest> {
  const executablePath = requireExecutable('chromium');
  const { screen = null } = options;
  const proxy = options.recording === false ? null : await startRecordingProxy(options.hosts);
  let browser: Browser | null = null;
  try {
    browser = await puppeteer.launch({
      executablePath,
      headless: screen === null,
      pipe: true,
      timeout: startMs,
      enableExtensions: true,
      // Puppeteer mutes a headless browser; one that is given a sound card is to be heard.
      ignoreDefaultArgs: options.env?.PULSE_SERVER === undefined ? [] : ['--mute-audio'],
      args: [
        '--no-sandbox',
        '--no-first-run',
        '--disable-gpu',
        '--window-size=1100,900',
        '--lang=en-US',
        ...(screen ? ['--force-renderer-accessibility'] : []),
        ...(proxy ? proxyArguments(proxy.port) : []),
        ...(options.systemSpeech ? ['--enable-speech-dispatcher'] : []),
      ],
      env: { ...process.env, ...(screen ? { DISPLAY: screen.display } : {}), ...options.env },
      defaultViewport: null,
    });
    if (options.downloads !== undefined) {
      const session = await browser.target().createCDPSession();
      await session.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        downloadPath: path.resolve(options.downloads),
      });
    }
    const voice = options.voice === false ? null : await installVoice(browser, options.wordMs ?? 30);
    const errorsPage = await openErrorsPage(browser);
    const id = await browser.installExtension(path.resolve(options.extension ?? 'dist/chromium'));
    const extension = await waitFor('Chromium to take the extension', async () =>
      (await browser?.extensions())?.get(id),
    );
    await closeWelcome(browser);
    return new Chromium(browser, extension, voice, errorsPage, screen, proxy);
  } catch (error) {
    await browser?.close();
    await proxy?.close().catch(() => undefined);
    throw error;
  }
}

async function installVoice(browser: Browser, wordMs: number): Promise<WebWorker> {
  const voice = await workerOf(browser, await browser.installExtension(path.resolve('test/browser/test-voice')));
  await voice.evaluate((value: number) => {
    globalThis.wordMs = value;
  }, wordMs);
  return voice;
}

/** chrome://extensions in the background, where the browser keeps what it holds against an extension. */
async function openErrorsPage(browser: Browser): Promise<Page> {
  const session = await browser.target().createCDPSession();
  await session.send('Target.createTarget', { url: 'chrome://extensions/', background: true });
  const target = await browser.waitForTarget((candidate) => candidate.url().startsWith('chrome://extensions'), {
    timeout: startMs,
  });
  const page = await target.asPage();
  await page.waitForFunction('globalThis.chrome?.developerPrivate !== undefined', { timeout: startMs });
  // Without developer mode, errors at run time are not collected.
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  return page;
}

async function workerOf(browser: Browser, id: string): Promise<WebWorker> {
  const target = await browser.waitForTarget((candidate) => isWorkerOf(candidate, id), { timeout: startMs });
  const worker = await target.worker();
  if (!worker) throw new Error(`The worker of ${id} cannot be reached.`);
  return worker;
}

function isWorkerOf(target: Target, id: string): boolean {
  return target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`);
}

/** What is live in a heap, node by node. */
async function measureHeap(session: CDPSession): Promise<Memory> {
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  // Twice: what the first sets free may have held more.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as {
    readonly snapshot: { readonly meta: { readonly node_fields: string[]; readonly node_types: [string[]] } };
    readonly nodes: readonly number[];
  };
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size, code] = [fields.indexOf('type'), fields.indexOf('self_size'), types[0].indexOf('code')];
  const memory = { objects: 0, whole: 0 };
  for (let node = 0; node < nodes.length; node += fields.length) {
    const bytes = nodes[node + size] ?? 0;
    memory.whole += bytes;
    if (nodes[node + type] !== code) memory.objects += bytes;
  }
  return memory;
}

class Chromium implements BrowserUnderTest {
  readonly name = 'chromium';
  readonly extensionOrigin: string;
  readonly #browser: Browser;
  readonly #extension: Extension;
  readonly #voice: WebWorker | null;
  readonly #errorsPage: Page;
  readonly #screen: VirtualScreen | null;
  readonly #proxy: RecordingProxy | null;

  constructor(
    browser: Browser,
    extension: Extension,
    voice: WebWorker | null,
    errorsPage: Page,
    screen: VirtualScreen | null,
    proxy: RecordingProxy | null,
  ) {
    this.#browser = browser;
    this.#extension = extension;
    this.#voice = voice;
    this.#errorsPage = errorsPage;
    this.#screen = screen;
    this.#proxy = proxy;
    this.extensionOrigin = `chrome-extension://${extension.id}`;
  }

  async open(url: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(url);
    await page.bringToFront();
    return page;
  }

  async pressToolbarButton(page: Page): Promise<Popup> {
    await page.bringToFront();
    await page.triggerExtensionAction(this.#extension);
    return waitFor('the popup', () => this.popup());
  }

  async popup(): Promise<Popup | null> {
    const target = this.#browser.targets().find((candidate) => this.#isPopup(candidate));
    if (!target) return null;
    const page = await target.asPage().catch(() => null);
    if (!page) return null;
    const ready = await page.evaluate(() => document.readyState === 'complete').catch(() => false);
    return ready ? new ChromiumPopup(page) : null;
  }

  #isPopup(target: Target): boolean {
    return target.url().startsWith(this.extensionOrigin) && /\/popup\.html/.test(target.url());
  }

  async closePopup(): Promise<void> {
    for (const target of this.#browser.targets().filter((candidate) => this.#isPopup(candidate))) {
      const page = await target.asPage().catch(() => null);
      await page?.close().catch(() => undefined);
    }
    await waitFor('the popup to close', async () => !this.#browser.targets().some((target) => this.#isPopup(target)));
  }

  async pressShortcut(command: string, page: Page): Promise<void> {
    await page.bringToFront();
    const key = (await this.shortcuts())[command];
    if (!key) throw new Error(`Chromium has no key for the command ${command}.`);
    if (this.#screen) return this.#screen.press(key);
    if (command === '_execute_action') {
      throw new Error('A headless Chromium cannot press keys: launch it on a screen.');
    }
    await this.evaluateInBackground(async (name) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const event: unknown = chrome.commands.onCommand;
      (event as { dispatch(command: string, tab?: chrome.tabs.Tab): void }).dispatch(name, tab);
    }, command);
  }

  shortcuts(): Promise<Readonly<Record<string, string>>> {
    return this.evaluateInBackground(async () =>
      Object.fromEntries((await chrome.commands.getAll()).map(({ name, shortcut }) => [name ?? '', shortcut ?? ''])),
    );
  }

  async stopWorker(): Promise<void> {
    for (const target of this.#browser.targets().filter((candidate) => isWorkerOf(candidate, this.#extension.id))) {
      await waitFor('the worker to end', async () => {
        if (!this.#browser.targets().includes(target)) return true;
        const worker = await target.worker().catch(() => null);
        // It may be gone before puppeteer has taken its leave of it.
        await worker?.close().catch(() => undefined);
        return false;
      });
    }
  }

  async reloadExtension(): Promise<void> {
    const id = JSON.stringify(this.#extension.id);
    await this.#errorsPage.evaluate(`chrome.developerPrivate.reload(${id}, { failQuietly: true })`);
    // What puppeteer holds of the worker is of the old one.
    await this.stopWorker();
  }

  async isWorkerRunning(): Promise<boolean> {
    return this.#browser.targets().some((target) => isWorkerOf(target, this.#extension.id));
  }

  async hasSoundDocument(): Promise<boolean> {
    return this.#browser
      .targets()
      .some((target) => target.url() === `${this.extensionOrigin}/offscreen/offscreen.html`);
  }

  async evaluateInBackground<A extends readonly unknown[], R>(
    fn: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    if (!(await this.isWorkerRunning())) await this.#wakeWorker();
    const worker = await workerOf(this.#browser, this.#extension.id);
    return (await worker.evaluate(`(${fn})(...${JSON.stringify(args)})`)) as R;
  }

  async #wakeWorker(): Promise<void> {
    const session = await this.#errorsPage.createCDPSession();
    try {
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.startWorker', { scopeURL: `${this.extensionOrigin}/` });
    } finally {
      await session.detach();
    }
  }

  async spokenLog(): Promise<readonly SpokenEntry[]> {
    return (await this.#voice?.evaluate(() => globalThis.voiceLog)) ?? [];
  }

  async clearSpokenLog(): Promise<void> {
    await this.#voice?.evaluate(() => {
      globalThis.voiceLog.length = 0;
    });
  }

  async setWordMs(wordMs: number): Promise<void> {
    await this.#voice?.evaluate((value: number) => {
      globalThis.wordMs = value;
    }, wordMs);
  }

  async holdVoice(at: readonly (string | number)[]): Promise<void> {
    await this.#voice?.evaluate((value: readonly (string | number)[]) => {
      globalThis.heldAt = value;
    }, at);
  }

  async extensionErrors(): Promise<readonly string[]> {
    const id = JSON.stringify(this.#extension.id);
    const info = (await this.#errorsPage.evaluate(`chrome.developerPrivate.getExtensionInfo(${id})`)) as ExtensionInfo;
    await this.#errorsPage.evaluate(`chrome.developerPrivate.deleteExtensionErrors({ extensionId: ${id} })`);
    return [
      ...info.manifestErrors.map((error) => `manifest: ${error.message}`),
      ...info.runtimeErrors.map((error) => `${error.severity}: ${error.message} (${error.source})`),
      ...(info.installWarnings ?? []).map((warning) => `install: ${warning}`),
      ...(info.runtimeWarnings ?? []).map((warning) => `warning: ${warning}`),
    ];
  }

  async memoryOf(what: Page | 'background' | 'sound'): Promise<Memory | null> {
    const sound = `${this.extensionOrigin}/offscreen/offscreen.html`;
    const isIt = (target: Target): boolean =>
      what === 'background' ? isWorkerOf(target, this.#extension.id) : target.url() === sound;
    const target = typeof what === 'string' ? this.#browser.targets().find(isIt) : what.target();
    if (!target) return null;
    const session = await target.createCDPSession();
    try {
      return await measureHeap(session);
    } finally {
      await session.detach();
    }
  }

  requests(): readonly SeenRequest[] {
    return this.#proxy?.seen ?? [];
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#proxy?.close();
  }
}

class ChromiumPopup implements Popup {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async evaluate<A extends readonly unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return (await this.#page.evaluate(`(${fn})(...${JSON.stringify(args)})`)) as R;
  }

  text(): Promise<string> {
    return this.evaluate(() => document.body.innerText);
  }

  waitForText(wanted: string | RegExp, timeoutMs?: number): Promise<string> {
    return waitForText(() => this.text(), wanted, timeoutMs);
  }

  click(selector: string): Promise<void> {
    return this.#page.click(selector);
  }

  async press(key: string): Promise<void> {
    const keys = key.split('+') as Parameters<Page['keyboard']['press']>[0][];
    const last = keys.pop();
    if (last === undefined) return;
    for (const held of keys) await this.#page.keyboard.down(held);
    try {
      await this.#page.keyboard.press(last);
      for (const held of keys.reverse()) await this.#page.keyboard.up(held);
    } catch (error) {
      // A key may close the popup before it is up again.
      if (await this.isOpen()) throw error;
    }
  }

  async axe(): Promise<readonly string[]> {
    await this.#page.evaluate(await axeSource());
    return (await this.#page.evaluate(axeRun)) as string[];
  }

  async screenshot(file: string): Promise<void> {
    await this.#page.screenshot({ path: file as `${string}.png` });
  }

  async isOpen(): Promise<boolean> {
    return !this.#page.isClosed();
  }
}
