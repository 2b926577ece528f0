// Worker threads that answer lines. Hard cases: a document that never ends, or fills the memory, costs its own answer and its
// worker, and nothing else; what waited behind it is answered by the next worker.

import { Worker } from 'node:worker_threads';
import { idOf, printAnswer } from './answer.ts';
import { Failure } from './failure.ts';

export interface PoolOptions {
  /** The built worker, which answers every line that it is sent. */
  readonly script: URL;
  readonly jobs: number;
  /** How long one document may take, ms. */
  readonly limitMs: number;
}

interface Task {
  readonly line: string;
  readonly resolve: (answer: string | null) => void;
  readonly reject: (error: Error) => void;
}

/** A worker gets the next line while it works on one, so that it never waits for us. */
const linesPerWorker = 2;
/** What one document may fill, MB: many times what any page needs. */
const memoryMb = 2_048;

export class AnswerPool {
  readonly #options: PoolOptions;
  readonly #waiting: Task[] = [];
  readonly #members: Member[] = [];
  #isOpen = true;

  constructor(options: PoolOptions) {
    this.#options = options;
    for (let n = 0; n < options.jobs; n++) this.#hire();
  }

  /** Return the answer to a line; null for a blank one. Rejects only where no worker can be had. */
  answer(line: string): Promise<string | null> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ line, resolve, reject });
      this.#handOut();
    });
  }

  async close(): Promise<void> {
    this.#isOpen = false;
    await Promise.all(this.#members.map((member) => member.end()));
  }

  #hire(): void {
    const member = new Member(this.#options, {
      onFree: () => this.#handOut(),
      onGone: (rest, failure) => {
        this.#members.splice(this.#members.indexOf(member), 1);
        if (!this.#isOpen) return;
        this.#waiting.unshift(...rest);
        if (failure) for (const task of this.#waiting.splice(0)) task.reject(failure);
        else this.#hire();
        this.#handOut();
      },
    });
    this.#members.push(member);
  }

  #handOut(): void {
    // The least busy first: the second line of a worker is for when all have a first.
    for (let load = 0; load < linesPerWorker; load++)
      for (const member of this.#members) {
        if (member.load !== load) continue;
        const task = this.#waiting.shift();
        if (!task) return;
        member.take(task);
      }
  }
}

interface MemberEvents {
  readonly onFree: () => void;
  /** It is gone, with these tasks not begun; `failure` where it never came to work. */
  readonly onGone: (rest: readonly Task[], failure: Failure | null) => void;
}

class Member {
  readonly #worker: Worker;
  readonly #limitMs: number;
  readonly #events: MemberEvents;
  /** The first is being worked on. */
  readonly #tasks: Task[] = [];
  #limit: ReturnType<typeof setTimeout> | undefined;
  #isReady = false;
  #reason = 'the worker ended';

  constructor({ script, limitMs }: PoolOptions, events: MemberEvents) {
    this.#limitMs = limitMs;
    this.#events = events;
    this.#worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    this.#worker.on('message', (message: { readonly answer: string | null } | 'ready') => this.#hear(message));
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      this.#reason = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? `more than ${memoryMb} MB needed` : error.message;
    });
    this.#worker.on('exit', () => this.#gone());
  }

  get load(): number {
    return this.#tasks.length;
  }

  take(task: Task): void {
    this.#tasks.push(task);
    this.#worker.postMessage(task.line);
    if (this.#tasks.length === 1) this.#watch();
  }

  async end(): Promise<void> {
    clearTimeout(this.#limit);
    await this.#worker.terminate();
  }

  #hear(message: { readonly answer: string | null } | 'ready'): void {
    if (message === 'ready') {
      this.#isReady = true;
      if (this.#tasks.length > 0) this.#watch();
      return;
    }
    this.#tasks.shift()?.resolve(message.answer);
    clearTimeout(this.#limit);
    if (this.#tasks.length > 0) this.#watch();
    this.#events.onFree();
  }

  /** The clock of the first task runs from now; not before the worker has loaded. */
  #watch(): void {
    clearTimeout(this.#limit);
    if (!this.#isReady) return;
    this.#limit = setTimeout(() => {
      this.#reason = `it took longer than ${this.#limitMs / 1000} s`;
      void this.#worker.terminate();
    }, this.#limitMs);
  }

  #gone(): void {
    clearTimeout(this.#limit);
    const [poison, ...rest] = this.#tasks.splice(0);
    if (!this.#isReady) {
      this.#events.onGone(poison ? [poison, ...rest] : [], new Failure(`cannot start a worker: ${this.#reason}`));
      return;
    }
    poison?.resolve(printAnswer({ id: idOf(poison.line) ?? null, error: `analysis failed: ${this.#reason}` }));
    this.#events.onGone(rest, null);
  }
}
