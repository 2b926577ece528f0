// An engine on a leash: it says what it was asked to say and sends only the events that a test tells it to.

import type { SpeechEngine, SpeechEvent, SpeechRequest, Voice } from '../../../src/core/speech/engine.ts';

export class FakeEngine implements SpeechEngine {
  readonly #voices: readonly Voice[];
  readonly requests: SpeechRequest[] = [];
  readonly listeners: ((event: SpeechEvent) => void)[] = [];
  /** Whether it would be heard now. */
  sounding = false;
  stops = 0;
  /** Whether a former worker left an utterance sounding that can be taken over. */
  inherits = false;

  constructor(voices: readonly Voice[] = []) {
    this.#voices = voices;
  }

  readonly adopt = (request: SpeechRequest, listener: (event: SpeechEvent) => void): Promise<boolean> => {
    if (this.inherits) {
      this.requests.push(request);
      this.listeners.push(listener);
      this.sounding = true;
    }
    return Promise.resolve(this.inherits);
  };

  speak(request: SpeechRequest, listener: (event: SpeechEvent) => void): void {
    this.requests.push(request);
    this.listeners.push(listener);
    this.sounding = true;
  }

  stop(): void {
    this.stops++;
    this.sounding = false;
  }

  listVoices(): Promise<readonly Voice[]> {
    return Promise.resolve(this.#voices);
  }

  /** What it was last asked to say. */
  get saying(): string | null {
    return this.sounding ? (this.requests.at(-1)?.text ?? null) : null;
  }

  /** Send an event for the last request, or for an earlier one. */
  send(event: SpeechEvent, request = this.listeners.length - 1): void {
    if (request === this.listeners.length - 1 && (event.type === 'end' || event.type === 'error'))
      this.sounding = false;
    this.listeners[request]?.(event);
  }

  /** Send the word event for the first place of `word` in what it is saying. */
  sayWord(word: string): void {
    this.send({ type: 'word', at: this.saying?.indexOf(word) ?? -1, length: null });
  }
}
