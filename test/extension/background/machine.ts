// A browser with a voice and some tabs, as far as the background asks for them, in memory. The background itself is the real one, and so
// is the line that pages keep to it. It can be killed, at once or after so many calls to the browser; what is called upon then starts
// it anew, with nothing but what is stored.

import { vi } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import type { FurtherPages } from '../../../src/core/article/further-pages.ts';
import type { SpeechEngine, SpeechEvent } from '../../../src/core/speech/engine.ts';
import type { FurtherPage } from '../../../src/extension/on-page/messages.ts';
import { analysis } from '../popup/sample.ts';

type Listener = (...args: never[]) => unknown;
const never = new Promise<never>(() => undefined);
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** Who hears of an event. */
class Event {
  readonly listeners = new Set<Listener>();
  addListener(listener: Listener): void {
    this.listeners.add(listener);
  }
  removeListener(listener: Listener): void {
    this.listeners.delete(listener);
  }
  send(...args: readonly unknown[]): unknown[] {
    return [...this.listeners].map((listener) => (listener as (...args: readonly unknown[]) => unknown)(...args));
  }
}

/** One of the browser's storages; there is room for so many UTF-16 units of JSON. */
export class Area {
  readonly items = new Map<string, unknown>();
  room = Number.POSITIVE_INFINITY;

  get(key: string | null): Record<string, unknown> {
    const keys = key === null ? [...this.items.keys()] : [key];
    return structuredClone(
      Object.fromEntries(keys.filter((one) => this.items.has(one)).map((one) => [one, this.items.get(one)])),
    );
  }
  set(items: Record<string, unknown>): void {
    const after = Object.fromEntries([...this.items, ...Object.entries(items)]);
    if (JSON.stringify(after).length > this.room) throw new Error('Session storage quota bytes exceeded.');
    for (const [key, value] of Object.entries(items)) this.items.set(key, structuredClone(value));
  }
}

interface Line {
  readonly page: Event;
  readonly background: Event;
  isOpen: boolean;
}

/** A page in a tab. */
export interface FakePage {
  readonly tabId: number;
  key: string;
  readonly article: Article;
  /** What is marked as being spoken. */
  sentence: string | null;
  /** Where the article goes on, and what the site answers at each address, or what happens then. */
  readonly goesOn?: FurtherPages;
  readonly further?: (address: string) => FurtherPage | null | Promise<FurtherPage | null>;
}

/** The voice of the machine: it says a word when it is told to. */
export class FakeVoice {
  /** Every word that sounded, each with the text it is of. */
  readonly heard: { readonly text: string; readonly word: string }[] = [];
  #text: string | null = null;
  #at = 0;
  #listener: ((event: SpeechEvent) => void) | null = null;
  /** What happened while nobody listened. */
  #missed: SpeechEvent[] = [];

  speak(text: string, listener: (event: SpeechEvent) => void): void {
    this.#text = text;
    this.#at = 0;
    this.#missed = [];
    this.#listener = listener;
    listener({ type: 'voice', voice: 'fake' });
  }
  adopt(listener: (event: SpeechEvent) => void): boolean {
    if (this.#text === null && this.#missed.length === 0) return false;
    this.#listener = listener;
    for (const event of this.#missed.splice(0)) listener(event);
    return true;
  }
  stop(): void {
    this.#text = null;
    this.#missed = [];
    this.#listener = null;
  }
  /** Nobody listens any more. */
  orphan(): void {
    this.#listener = null;
  }
  get isSpeaking(): boolean {
    return this.#text !== null;
  }
  /** Say the next word, or that there is none. */
  step(): void {
    const text = this.#text;
    if (text === null) return;
    const word = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/u.exec(text.slice(this.#at));
    if (!word) {
      this.#text = null;
      this.#tell({ type: 'end' });
      return;
    }
    const at = this.#at + word.index;
    this.#at = at + word[0].length;
    this.heard.push({ text, word: word[0] });
    this.#tell({ type: 'word', at, length: word[0].length });
  }
  #tell(event: SpeechEvent): void {
    if (this.#listener) this.#listener(event);
    else this.#missed.push(event);
  }
}

interface Background {
  isAlive: boolean;
  readonly onMessage: Event;
  readonly onConnect: Event;
  readonly onCommand: Event;
  readonly onRemoved: Event;
  readonly onChanged: Event;
  readonly lines: Set<Line>;
  readonly pending: Set<(error: Error) => void>;
}

export class Machine {
  readonly local = new Area();
  readonly session = new Area();
  readonly sync = new Area();
  readonly voice = new FakeVoice();
  readonly pages = new Map<number, FakePage>();
  /** How many calls the background made, all its lives together. */
  calls = 0;
  /** What it died of. */
  lastCall = '';
  /** After which of them it dies. */
  killAt = Number.POSITIVE_INFINITY;
  /** Whether the voice speaks on when the background dies, as chrome.tts does. */
  #speaksOn: boolean;
  #background: Promise<Background> | null = null;
  #alive: Background | null = null;
  readonly #attendances = new Map<string, { begin(key: string): void; end(): void }>();
  #Attendance: (new (onOrphaned: () => void) => { begin(key: string): void; end(): void }) | null = null;
  /** Where pages are, by key, if not at the address of that name. */
  readonly addresses = new Map<string, string>();

  /** Tabs of private windows. */
  readonly privateTabs = new Set<number>();

  constructor(speaksOn: boolean) {
    this.#speaksOn = speaksOn;
  }

  /** Open a page with the sample article, or with another. */
  open(
    tabId: number,
    key: string,
    article: Article = analysis.article,
    further: Pick<FakePage, 'goesOn' | 'further'> = {},
  ): FakePage {
    const page = { tabId, key, article, sentence: null, ...further };
    this.pages.set(tabId, page);
    return page;
  }

  /** The page of a tab goes, as with a discarded tab. */
  async leave(tabId: number): Promise<void> {
    const page = this.pages.get(tabId);
    this.pages.delete(tabId);
    if (page) this.#attendances.get(page.key)?.end();
    await this.settle();
  }

  async closeTab(tabId: number): Promise<void> {
    await this.leave(tabId);
    (await this.wake()).onRemoved.send(tabId);
    await this.settle();
  }

  /** Let everything happen that does not wait for anybody. */
  async settle(): Promise<void> {
    do {
      await this.#background;
      await turns(15);
    } while (this.#isStarting);
  }

  /** The background, started where it is not running. */
  wake(): Promise<Background> {
    this.#background ??= this.#start();
    return this.#background;
  }

  /** Nothing of it happens any more. */
  async end(): Promise<void> {
    await this.settle();
    this.pages.clear();
    this.#speaksOn = false;
    this.kill();
  }

  kill(): void {
    const background = this.#alive;
    this.#alive = null;
    this.#background = null;
    if (!background) return;
    background.isAlive = false;
    if (this.#speaksOn) this.voice.orphan();
    else this.voice.stop();
    for (const reject of background.pending)
      reject(new Error('The message port closed before a response was received.'));
    for (const line of background.lines) {
      line.isOpen = false;
      // A page learns of it a moment later.
      setImmediate(() => line.page.send());
    }
  }

  /** Ask the background something as the popup does. */
  async ask(name: string, params: object): Promise<unknown> {
    return this.#deliver(
      { to: 'background', name, params },
      { id: 'lector', url: 'chrome-extension://lector/popup/popup.html' },
    );
  }

  async #deliver(message: object, sender: object): Promise<unknown> {
    const background = await this.wake();
    const answer = background.onMessage.send(message, sender).find((one) => one !== undefined);
    return new Promise((resolve, reject) => {
      if (!background.isAlive) reject(portClosed());
      background.pending.add(reject);
      Promise.resolve(answer)
        .then(resolve, reject)
        .finally(() => background.pending.delete(reject));
    });
  }

  /** Let the voice say so many words more, or all there are. */
  async hear(words = Number.POSITIVE_INFINITY): Promise<void> {
    const wanted = this.voice.heard.length + words;
    for (let idle = 0; idle < 2 && this.voice.heard.length < wanted; ) {
      if (this.voice.isSpeaking) {
        this.voice.step();
        idle = 0;
      } else idle++;
      await this.settle();
    }
  }

  /** One after the other, of all machines: what is imported is of one of them. */
  #start(): Promise<Background> {
    const started = Machine.#starting.then(() => this.#startNow());
    Machine.#starting = started.catch(() => undefined);
    return started;
  }

  static #starting: Promise<unknown> = Promise.resolve();
  #isStarting = false;

  async #startNow(): Promise<Background> {
    const background: Background = {
      isAlive: true,
      onMessage: new Event(),
      onConnect: new Event(),
      onCommand: new Event(),
      onRemoved: new Event(),
      onChanged: new Event(),
      lines: new Set(),
      pending: new Set(),
    };
    this.#alive = background;
    this.#isStarting = true;
    vi.resetModules();
    vi.doMock('webextension-polyfill', () => ({ default: this.#browserOf(background) }));
    vi.doMock('../../../src/extension/engines/available.ts', () => ({
      createAvailableEngine: () => this.#engineOf(background),
    }));
    // What it finds is not the matter here, and its weights take long to load again and again.
    vi.doMock('../../../src/core/analyze.ts', () => ({
      analyzeArticle: (article: Article) => ({ ...analysis, article }),
    }));
    await import('../../../src/extension/background.ts');
    await this.#loadAttendance();
    this.#isStarting = false;
    return background;
  }

  /** A call to the browser: the background may die of it. */
  #guard<A extends readonly unknown[], R>(background: Background, act: (...args: A) => R): (...args: A) => Promise<R> {
    return async (...args) => {
      if (!background.isAlive) return never;
      this.calls++;
      const isLast = this.calls === this.killAt;
      if (isLast) this.lastCall = JSON.stringify(args).slice(0, 120);
      try {
        return act(...args);
      } finally {
        if (isLast) this.kill();
        if (!background.isAlive) await never;
      }
    };
  }

  #browserOf(background: Background): object {
    const call = <A extends readonly unknown[], R>(act: (...args: A) => R) => this.#guard(background, act);
    const area = (stored: Area, onChanged = new Event()): object => ({
      get: call((key: string | null) => stored.get(key)),
      set: call((items: Record<string, unknown>) => {
        stored.set(items);
        if (this.#alive === background) onChanged.send(changesOf(items));
      }),
      remove: call((keys: string | readonly string[]) => {
        for (const key of [keys].flat()) stored.items.delete(key);
        if (this.#alive === background)
          onChanged.send(changesOf(Object.fromEntries([keys].flat().map((key) => [key, undefined]))));
      }),
      onChanged,
    });
    return {
      runtime: {
        id: 'lector',
        getURL: (path: string) => `chrome-extension://lector/${path}`,
        onMessage: background.onMessage,
        onConnect: background.onConnect,
        onInstalled: new Event(),
        getPlatformInfo: call(() => ({})),
      },
      storage: {
        local: area(this.local),
        sync: area(this.sync),
        session: area(this.session, background.onChanged),
      },
      tabs: {
        onRemoved: background.onRemoved,
        get: call((tabId: number) => ({
          id: tabId,
          url: this.#addressOf(tabId),
          incognito: this.privateTabs.has(tabId),
        })),
        query: call(() => [{ id: [...this.pages.keys()].at(-1) }]),
        sendMessage: call((tabId: number, message: { to: string; name: string; params: Record<string, unknown> }) =>
          this.#tellPage(tabId, message),
        ),
      },
      scripting: {
        executeScript: call(() => [{}]),
        insertCSS: call(() => undefined),
        removeCSS: call(() => undefined),
      },
      commands: { onCommand: background.onCommand },
      action: { openPopup: call(() => undefined) },
    };
  }

  #addressOf(tabId: number): string {
    const { key = '' } = this.pages.get(tabId) ?? {};
    return `https://osk.example/${this.addresses.get(key) ?? key}`;
  }

  #tellPage(
    tabId: number,
    { to, name, params }: { to: string; name: string; params: Record<string, unknown> },
  ): unknown {
    const page = this.pages.get(tabId);
    if (!page) throw new Error('Could not establish connection. Receiving end does not exist.');
    if (to === 'further') return page.goesOn ?? null;
    if (to === 'further-reader') return page.further?.(String(params.address)) ?? null;
    if (to !== 'page') return null;
    if (name === 'tellWhat') return 'page';
    if (name === 'report') {
      const extraction = { found: true, article: page.article, confidence: 1, doubts: [] };
      return params.ifPage === page.key ? 'unchanged' : { pageKey: page.key, extraction, hidden: [] };
    }
    if (params.pageKey !== page.key) return undefined;
    if (name === 'mark') {
      const { passage, sentence } = params as { passage: string; sentence: { start: number; end: number } | null };
      if (sentence === null) page.sentence = null;
      else if (passage === 'title') page.sentence = page.article.title;
      else page.sentence = page.article.text.slice(sentence.start, sentence.end);
    }
    if (name === 'attend') this.#attend(page, params.reading === true);
    return undefined;
  }

  #attend(page: FakePage, isReading: boolean): void {
    if (!this.#Attendance) throw new Error('No background has been started.');
    const attendance = this.#attendances.get(page.key) ?? new this.#Attendance(() => undefined);
    this.#attendances.set(page.key, attendance);
    if (isReading) attendance.begin(page.key);
    else attendance.end();
  }

  /** The page's own end of the line, of the real code, with a browser as a page has it. */
  async #loadAttendance(): Promise<void> {
    if (this.#Attendance) return;
    vi.resetModules();
    vi.doMock('webextension-polyfill', () => ({
      default: {
        runtime: { id: 'lector', lastError: undefined, connect: ({ name }: { name: string }) => this.#connect(name) },
      },
    }));
    this.#Attendance = (await import('../../../src/extension/content/attendance.ts')).Attendance;
  }

  #connect(name: string): object {
    const key = name.slice(name.indexOf(':') + 1);
    const page = [...this.pages.values()].find((one) => one.key === key);
    const line: Line = { page: new Event(), background: new Event(), isOpen: true };
    void this.wake().then((background) => {
      if (!line.isOpen) return;
      background.lines.add(line);
      background.onConnect.send({
        name,
        sender: { id: 'lector', tab: { id: page?.tabId } },
        onDisconnect: line.background,
        onMessage: new Event(),
        disconnect: () => {
          if (!background.isAlive) return;
          line.isOpen = false;
          background.lines.delete(line);
          setImmediate(() => line.page.send());
        },
      });
    });
    return {
      onDisconnect: line.page,
      postMessage: () => undefined,
      disconnect: () => {
        line.isOpen = false;
        if (this.#alive?.lines.delete(line)) setImmediate(() => line.background.send());
      },
    };
  }

  #engineOf(background: Background): SpeechEngine {
    return {
      speak: ({ text }, listener) => {
        if (!background.isAlive) return;
        // Engines answer later.
        this.voice.speak(text, (event) => void Promise.resolve().then(() => background.isAlive && listener(event)));
      },
      stop: () => {
        if (background.isAlive) this.voice.stop();
      },
      adopt: async (_request, listener) =>
        background.isAlive && this.voice.adopt((event) => background.isAlive && listener(event)),
      listVoices: async () => [],
    };
  }
}

const portClosed = (): Error => new Error('The message port closed before a response was received.');

const changesOf = (items: Record<string, unknown>): Record<string, { newValue: unknown }> =>
  Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }]));
