// Keeps the event page of Firefox awake while, and only while, it speaks: it is stopped after 30 s without an event of the
// extension, and its sound with it.

import browser from 'webextension-polyfill';

/** Less than the 30 s of idleness after which the event page is stopped. */
const intervalMs = 15_000;

export class StayAwake {
  #timer: ReturnType<typeof setInterval> | undefined;

  begin(): void {
    this.#timer ??= setInterval(() => void browser.runtime.getPlatformInfo(), intervalMs);
  }

  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
