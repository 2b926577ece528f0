// Things that are asked for faster than they can be done, done one after the other.

export class Turns {
  /** The end of the last one. */
  #last: Promise<unknown>;

  /** The first one waits for `after`, which must not reject. */
  constructor(after: Promise<unknown> = Promise.resolve()) {
    this.#last = after;
  }

  /** Do something once all that was asked for before is done, whether that went well or not. Return what it gives. */
  take<T>(act: () => T | Promise<T>): Promise<T> {
    const done = this.#last.then(act);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
