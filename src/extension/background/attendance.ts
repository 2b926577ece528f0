// Knows whether the page that is read is still there: it keeps a line open to the background meanwhile, and when the line ends, the
// page is gone and its reading ends.
// Hard case: the article goes from the page to its reading view, or back. The line of the one ends before the other calls, so a reading
// that was handed over waits for that call.

import browser, { type Runtime } from 'webextension-polyfill';
import { attendancePort } from '../content/attendance.ts';
import { askToAttend } from './tell-page.ts';

/** How long a page that was handed a reading may take to call, ms. */
const handOverMs = 10_000;

/** The reading that pages attend. */
export interface Attended {
  isReading(tabId: number, pageKey: string): boolean;
  /** End the reading of a page that is gone. */
  end(tabId: number, pageKey: string): void;
  /** Go on with the reading of the page that calls; it `isHandedOver` where another view of it was read before. */
  resume(isHandedOver: boolean): Promise<void>;
}

export class Attendance {
  readonly #reading: Attended;
  /** The lines that are open, by page key. */
  readonly #lines = new Map<string, Runtime.Port>();
  /** The key of the page whose reading is on its way to another view of the article. */
  #handedOver: string | null = null;
  /** Whether the page that is read was asked to keep a line open. */
  isAsked = false;

  constructor(reading: Attended) {
    this.#reading = reading;
  }

  /** Take a page's call, which is answered when the reading of a former worker is known. Null where it is no such call. */
  open(port: Runtime.Port): { answer(): Promise<void> } | null {
    const tabId = port.sender?.tab?.id;
    const pageKey = port.name.slice(attendancePort.length);
    if (tabId === undefined || !port.name.startsWith(attendancePort)) return null;
    this.#lines.set(pageKey, port);
    port.onDisconnect.addListener(() => {
      // Chromium notes an error that nobody has looked at: a page that was put into the cache for Back ends its line so.
      void browser.runtime.lastError;
      // Another view of the same article may have called already, or be about to.
      if (this.#lines.get(pageKey) !== port) return;
      this.#lines.delete(pageKey);
      if (this.#handedOver === pageKey) return;
      // A page that was told to hang up, because nothing is read any more, is still there.
      if (this.isAsked || !this.#reading.isReading(tabId, pageKey)) this.#reading.end(tabId, pageKey);
    });
    // Heartbeats: that they arrive is what counts.
    port.onMessage.addListener(() => undefined);
    return {
      answer: async () => {
        if (!this.isAsked || !this.#reading.isReading(tabId, pageKey)) {
          // A page whose end of the line we closed would call again.
          this.letGo(tabId, pageKey);
          return;
        }
        const isHandedOver = this.#handedOver === pageKey;
        if (isHandedOver) this.#handedOver = null;
        await this.#reading.resume(isHandedOver);
      },
    };
  }

  /** Let a page hang up that is not read any more. */
  letGo(tabId: number, pageKey: string): void {
    if (!this.isAsked || !this.#reading.isReading(tabId, pageKey)) askToAttend(tabId, pageKey, false);
  }

  /** Wait for another view of the page that is read to call, and end the reading where none does in time. */
  handOver(tabId: number, pageKey: string): void {
    if (!this.#reading.isReading(tabId, pageKey) || !this.isAsked) return;
    this.#handedOver = pageKey;
    setTimeout(() => {
      if (this.#handedOver !== pageKey) return;
      this.#handedOver = null;
      if (!this.#lines.has(pageKey)) this.#reading.end(tabId, pageKey);
    }, handOverMs);
  }

  isHandedOver(pageKey: string): boolean {
    return this.#handedOver === pageKey;
  }
}

/** Call `attend` for every page that calls. Registered while the worker starts, as it is what wakes it. */
export function listenForAttendance(attend: (port: Runtime.Port) => unknown): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.sender?.id === browser.runtime.id) void attend(port);
  });
}
