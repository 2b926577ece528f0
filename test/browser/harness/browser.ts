// What a browser test may do, in one interface for real Chromium and real Firefox: a real toolbar click (with the activeTab
// grant), the real popup, a voice on a clock whose every word is logged, the death of the background.
//
// Functions given to `evaluate…` are sent as source text: they see their arguments and the globals of where they run, nothing
// else of the test file; arguments and results are JSON.

import type { Page } from 'puppeteer-core';
import type { SeenRequest } from './recording-proxy.ts';
import type { VirtualScreen } from './virtual-screen.ts';

export type BrowserName = 'chromium' | 'firefox';

/** How long each step of a browser's start may take: the first on a machine reads the whole program from the disk. */
export const startMs = 60_000;

export interface LaunchOptions {
  /** A folder with an unpacked extension, in Firefox an archive too; `dist/<browser>` of this repository if not given. */
  readonly extension?: string;
  /** How long the test voice takes for a word at rate 1; 30 if not given. */
  readonly wordMs?: number;
  /** False for a browser without any voice of its own or of the system, as many a Linux machine is. */
  readonly voice?: false;
  /** Whether Chromium speaks through the system's speech service, which it does not by itself. Firefox always does. */
  readonly systemSpeech?: true;
  /** More environment variables for the browser, such as `PULSE_SERVER`. */
  readonly env?: Readonly<Record<string, string>>;
  /** A real window on this screen, where real keys reach the browser. Without one it is headless. */
  readonly screen?: VirtualScreen;
  /** An existing folder for what is downloaded, without being asked. */
  readonly downloads?: string;
  /** More preferences (Firefox only), such as `extensions.background.idle.timeout`. */
  readonly preferences?: Readonly<Record<string, boolean | number | string>>;
  /** The hosts, with their ports, that the test's own pages call upon besides the page servers. */
  readonly hosts?: readonly string[];
  /** False for a browser that goes into the network by itself, for a look at a real page: without the recording proxy. */
  readonly recording?: false;
}

/** What happened at the test voice, oldest first. `timeMs` is the machine's clock. */
export type SpokenEntry =
  | {
      readonly type: 'speak';
      readonly timeMs: number;
      readonly text: string;
      readonly rate: number;
      /** The voice's name, and its language. */
      readonly voice: string | null;
      readonly lang: string | null;
    }
  | { readonly type: 'word'; readonly timeMs: number; readonly at: number; readonly word: string }
  | { readonly type: 'end' | 'pause' | 'resume'; readonly timeMs: number }
  /** `speaking`: whether it cut off an utterance, or the voice was silent already. */
  | { readonly type: 'stop'; readonly timeMs: number; readonly speaking: boolean };

export interface Popup {
  /** Run a function in the popup's own page. */
  evaluate<A extends readonly unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** The text as rendered. */
  text(): Promise<string>;
  /** Wait until the text as rendered contains, or matches, `wanted`; return the text. Throws with the text it saw. */
  waitForText(wanted: string | RegExp, timeoutMs?: number): Promise<string>;
  /** A real mouse click on the middle of the first element that matches. */
  click(selector: string): Promise<void>;
  /** A real key press, as "Enter", "Tab", "Shift+Tab", "ArrowDown", "a". */
  press(key: string): Promise<void>;
  /** Violations that axe-core finds: one line for each, `rule: help (selector, …)`. */
  axe(): Promise<readonly string[]>;
  screenshot(file: string): Promise<void>;
  /** Whether the popup is still open. */
  isOpen(): Promise<boolean>;
}

/** What is live in a heap, bytes. */
export interface Memory {
  /**
   * Without what the engine keeps of the program itself: in Chromium the code that it compiles and optimizes as functions are used,
   * which grows with use for a while and says nothing of what is held. Firefox does not tell them apart.
   */
  readonly objects: number;
  readonly whole: number;
}

export interface BrowserUnderTest {
  readonly name: BrowserName;
  /** The origin of the extension's pages, "chrome-extension://…" or "moz-extension://…". */
  readonly extensionOrigin: string;

  /** Open a page in a new tab in front, and wait for its load. Navigate it with `page.goto`, close it with `page.close`. */
  open(url: string): Promise<Page>;
  /** Click the toolbar button over `page`, as a user does; return the popup once it has loaded. */
  pressToolbarButton(page: Page): Promise<Popup>;
  /** The popup that is open, or null. */
  popup(): Promise<Popup | null>;
  closePopup(): Promise<void>;
  /**
   * Press the key that the browser has assigned to a command, over `page`. Throws where the command has no key. With real keys,
   * and so with the activeTab grant, in Firefox and in a headed Chromium; a headless Chromium has no way to press them, so there
   * the event is sent to `commands.onCommand` in the background: no grant comes with it, and `_execute_action` throws.
   */
  pressShortcut(command: string, page: Page): Promise<void>;
  /** The keys that the browser has really assigned, by command; '' where none. */
  shortcuts(): Promise<Readonly<Record<string, string>>>;

  /** Stop the service worker or event page at once, as the browser does with an idle one. Returns when it is gone. */
  stopWorker(): Promise<void>;
  /** Reload the extension, as an update does. Returns when the new one answers. */
  reloadExtension(): Promise<void>;
  /** Whether the background runs just now. Does not wake it. */
  isWorkerRunning(): Promise<boolean>;
  /**
   * Whether there is a document that Lector's own voice sounds in: in Chromium the offscreen one, in Firefox the background, which
   * is there for other reasons too.
   */
  hasSoundDocument(): Promise<boolean>;
  /** Run a function in the background, waking it if it is stopped. */
  evaluateInBackground<A extends readonly unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;

  /** What the test voice was told, since launch or the last `clearSpokenLog`. */
  spokenLog(): Promise<readonly SpokenEntry[]>;
  clearSpokenLog(): Promise<void>;
  /** Set the time for a word at rate 1. */
  setWordMs(wordMs: number): Promise<void>;
  /** Let the test voice stay at these words, or at the one that makes so many in the log, until it is told otherwise. */
  holdVoice(at: readonly (string | number)[]): Promise<void>;

  /**
   * Warnings and errors that the browser holds against the extension (its manifest, its pages, its worker, its content scripts),
   * each of them told once.
   */
  extensionErrors(): Promise<readonly string[]>;

  /**
   * What a page, the background, or the document of Lector's own voice takes once what is not needed is gone; null where it is not
   * there, or the browser does not tell (Firefox tells of the background alone).
   */
  memoryOf(what: Page | 'background' | 'sound'): Promise<Memory | null>;

  /** What the browser has asked of the network since launch, whoever asked. */
  requests(): readonly SeenRequest[];

  /**
   * Close the browser and remove its profile. Throws where it has asked for anything that no test page asked for itself: see
   * recording-proxy.ts.
   */
  close(): Promise<void>;
}

/** The texts that the voice was told to say, in order. */
export function spokenTexts(log: readonly SpokenEntry[]): readonly string[] {
  return log.flatMap((entry) => (entry.type === 'speak' ? [entry.text] : []));
}

/** The words that sounded, in order: what a listener heard, whatever was cut off left out. */
export function spokenWords(log: readonly SpokenEntry[]): readonly string[] {
  return log.flatMap((entry) => (entry.type === 'word' ? [entry.word] : []));
}

/** Wait until `probe` gives something other than null, undefined or false, and return it. Throws when it does not in time. */
export async function waitFor<T>(
  what: string,
  probe: () => Promise<T | null | undefined | false>,
  timeoutMs = 10_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const found = await probe();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
