// An engine on a clock of its own: it takes its time for every word, and a test that reads an hour of speech takes a moment.

import type { SpeechEngine, SpeechRequest, Voice } from '../../../src/core/speech/engine.ts';

/** A clock that goes only from event to event. */
export class SimulatedClock {
  #now = 0;
  #queue: { readonly at: number; readonly then: () => void }[] = [];

  readonly now = (): number => this.#now;
  readonly wait = (delayMs: number, then: () => void): (() => void) => {
    const entry = { at: this.#now + delayMs, then };
    this.#queue.push(entry);
    return () => {
      this.#queue = this.#queue.filter((one) => one !== entry);
    };
  };

  /** Go to the next event; false where there is none. */
  step(): boolean {
    const next = this.#queue.toSorted((a, b) => a.at - b.at)[0];
    if (!next) return false;
    this.#queue = this.#queue.filter((one) => one !== next);
    this.#now = Math.max(this.#now, next.at);
    next.then();
    return true;
  }
}

export interface SimulatedVoice {
  readonly tellsWords: boolean;
  /** Silence before a sentence begins that nobody asked for, ms. */
  readonly gapMs: number;
  /** How long each word takes at this rate, in order, ms; the last includes the silence behind the sentence. */
  readonly wordsMs: (text: string, rate: number) => readonly { readonly at: number; readonly ms: number }[];
}

export class SimulatedEngine implements SpeechEngine {
  readonly paces = true;
  readonly #clock: SimulatedClock;
  readonly #voice: SimulatedVoice;
  #cancel: () => void = () => undefined;
  /** Offset of the word that sounds, in what it was asked to say; -1 before the first. */
  sounding = -1;
  /** When that began. */
  soundingSince = 0;

  constructor(clock: SimulatedClock, voice: SimulatedVoice) {
    this.#clock = clock;
    this.#voice = voice;
  }

  speak(request: SpeechRequest, listener: Parameters<SpeechEngine['speak']>[1]): void {
    this.stop();
    listener({ type: 'voice', voice: 'simulated' });
    const words = this.#voice.wordsMs(request.text, request.rate);
    const say = (index: number): void => {
      const word = words[index];
      if (!word) {
        listener({ type: 'end' });
        return;
      }
      this.sounding = word.at;
      this.soundingSince = this.#clock.now();
      if (index === 0) listener({ type: 'start' });
      if (this.#voice.tellsWords) listener({ type: 'word', at: word.at, length: null });
      this.#cancel = this.#clock.wait(word.ms, () => say(index + 1));
    };
    this.#cancel = this.#clock.wait(request.pauseBeforeMs + this.#voice.gapMs, () => say(0));
  }

  stop(): void {
    this.#cancel();
    this.sounding = -1;
  }

  async listVoices(): Promise<readonly Voice[]> {
    return [];
  }
}
