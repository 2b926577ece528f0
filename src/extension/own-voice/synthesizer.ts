// The near side of the worker that Lector's own voice speaks in: an order goes there, its speech comes back.

import type { SpeakingTask, Speech } from './espeak.ts';

export interface SynthesisOrder extends SpeakingTask {
  readonly id: number;
  /** Which data file has the voice. */
  readonly language: string;
}

export type SynthesisAnswer =
  | { readonly id: number; readonly speech: Speech }
  | { readonly id: number; readonly error: string };

export class Synthesizer {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (speech: Speech) => void; reject: (reason: Error) => void }>();
  #last = 0;

  /** `script` is the address of the worker's script. */
  constructor(script: string) {
    this.#worker = new Worker(script);
    this.#worker.onmessage = ({ data }: MessageEvent<SynthesisAnswer>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('speech' in data) waiting?.resolve(data.speech);
      else waiting?.reject(new Error(data.error));
    };
    this.#worker.onerror = ({ message }) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(message));
      this.#waiting.clear();
    };
  }

  speak({ language, text, voice, rate, pitch }: Omit<SynthesisOrder, 'id'>): Promise<Speech> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, language, text, voice, rate, pitch } satisfies SynthesisOrder);
    });
  }

  /** End the worker and free all that it holds. What was ordered is never answered. */
  close(): void {
    this.#worker.terminate();
    this.#waiting.clear();
  }
}
