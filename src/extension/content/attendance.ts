// Keeps a line to the background open while this page is read. Each end learns at once when the other is gone: the background
// falls silent when the page is left; the page wakes a background that was stopped, so that the reading goes on.

import browser, { type Runtime } from 'webextension-polyfill';

/** Name of the port, with the page's key behind it. */
export const attendancePort = 'attendance:';
/** Browsers stop an idle background after 30 s; a word on the line resets that clock. */
const heartbeatMs = 20_000;

/** How often it looks whether the extension is still there. */
const watchMs = 1_000;

/**
 * Return whether the extension was removed, reloaded or updated under this script. In Chromium no event tells of it, and what is called
 * upon fails; Firefox ends the script.
 */
export function isOrphaned(): boolean {
  try {
    return !browser.runtime.id;
  } catch {
    return true;
  }
}

export class Attendance {
  readonly #onOrphaned: () => void;
  #port: Runtime.Port | null = null;
  #heartbeat: ReturnType<typeof setInterval> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;

  /** `onOrphaned` is called when the extension was removed, reloaded or updated under this page. */
  constructor(onOrphaned: () => void) {
    this.#onOrphaned = onOrphaned;
  }

  begin(pageKey: string): void {
    if (isOrphaned()) {
      this.end();
      this.#onOrphaned();
      return;
    }
    // Before the last line ends: a page without a line is taken for gone.
    const port = browser.runtime.connect({ name: attendancePort + pageKey });
    this.end();
    this.#port = port;
    port.onDisconnect.addListener(() => {
      // Looked at, so that Chromium does not note it as an error.
      void browser.runtime.lastError;
      if (this.#port !== port) return;
      this.#port = null;
      this.begin(pageKey);
    });
    this.#heartbeat = setInterval(() => port.postMessage('heartbeat'), heartbeatMs);
    this.#watch = setInterval(() => isOrphaned() && this.#onOrphaned(), watchMs);
  }

  end(): void {
    clearInterval(this.#heartbeat);
    clearInterval(this.#watch);
    const port = this.#port;
    this.#port = null;
    if (!isOrphaned()) port?.disconnect();
  }
}
