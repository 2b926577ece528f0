// The state machine between the reader's commands and an engine: which utterance, which word, playing or not.
// The hard case is that engines answer late and browsers kill workers: every request has an id and whatever comes for another
// is ignored; the place is always known to the word, so that pause, a new speed, a new voice and a resumption after the
// death of the worker are all the same thing: stop, and speak again from the last word that began to sound.

import type { SpeechEngine, SpeechEvent, SpeechFailure, SpeechRequest } from './engine.ts';
import { printedSpanOf, type Utterance } from './utterance.ts';

export type PlayerStatus = 'stopped' | 'playing' | 'paused';

/** Slowest and fastest speed that is offered. */
export const rateLimits = { min: 0.5, max: 4 } as const;

/** Everything that has to be kept to go on after a restart. Plain data. */
export interface PlayerState {
  readonly status: PlayerStatus;
  /** Index of the utterance that is spoken, or would be spoken next. */
  readonly index: number;
  /** Offset in its `spoken` of the last word that began to sound, and the word's length; 0 and 0 before the first. */
  readonly at: number;
  readonly length: number;
  /** Offset in `spoken` from which the engine was last asked to speak. */
  readonly from: number;
  readonly rate: number;
  /** Why it fell silent unasked, until the next command; else null. */
  readonly problem: SpeechFailure | null;
  /** Whether the last utterance was heard to its end. */
  readonly finished: boolean;
}

export interface PlayerOptions {
  readonly engine: SpeechEngine;
  readonly utterances: readonly Utterance[];
  /** A `Voice.id` for a language, or null for the engine's choice. Asked at every utterance. */
  readonly voiceFor: (lang: string | null) => string | null;
  /** Call `then` after `delayMs`; the returned function cancels. Core has no clock of its own. */
  readonly wait: (delayMs: number, then: () => void) => () => void;
  readonly onChange: (state: PlayerState) => void;
  /** Where to take up: the state a former player was last seen in. It does not speak before `play` or `resume`. */
  readonly state?: Partial<PlayerState>;
}

export class Player {
  readonly #options: PlayerOptions;
  #state: PlayerState;
  #request = 0;
  /** Whether the engine was given a request that has not ended: only then is there anything to stop. */
  #sounding = false;
  #cancelWait: () => void = () => undefined;

  constructor(options: PlayerOptions) {
    this.#options = options;
    const { utterances, state } = options;
    // A former player's engine may still be sounding after its worker died.
    this.#sounding = state?.status === 'playing';
    const index = clamp(state?.index ?? 0, 0, Math.max(0, utterances.length - 1));
    const at = clamp(state?.at ?? 0, 0, utterances[index]?.spoken.length ?? 0);
    this.#state = {
      status: 'stopped',
      length: 0,
      from: 0,
      problem: null,
      finished: false,
      ...state,
      rate: clamp(state?.rate ?? 1, rateLimits.min, rateLimits.max),
      index,
      at,
    };
  }

  get state(): PlayerState {
    return this.#state;
  }

  /** Begin, or go on at the last word; after the end, begin again at the headline. */
  play(): void {
    if (this.#state.status === 'playing') return;
    if (this.#state.finished) this.#place(0);
    this.#speak();
  }

  /**
   * Take up a reading that was cut off with its worker, if the state it was given says that it was playing and nothing was
   * asked of this player since. An engine that is still sounding goes on; else the last word begins again.
   */
  async resume(): Promise<void> {
    if (this.#state.status !== 'playing' || this.#request > 0) return;
    const id = ++this.#request;
    const utterance = this.#options.utterances[this.#state.index];
    const { adopt } = this.#options.engine;
    const adopted =
      utterance && adopt
        ? await adopt(this.#requestFor(id, utterance, this.#state.from), this.#listener(id, utterance))
        : false;
    if (!adopted && id === this.#request) this.#speak();
  }

  pause(): void {
    if (this.#state.status !== 'playing') return;
    this.#silence();
    this.#change({ status: 'paused' });
  }

  /** Fall silent and give up the word: the next `play` begins with the sentence that was being heard. */
  stop(): void {
    this.#silence();
    this.#change({ status: 'stopped', at: 0, length: 0, from: 0, problem: null });
  }

  /** Go to utterance `index`, speaking on if it was playing. An index outside the article is moved to its nearest end. */
  goTo(index: number): void {
    const playing = this.#state.status === 'playing';
    this.#silence();
    this.#place(clamp(index, 0, Math.max(0, this.#options.utterances.length - 1)));
    if (playing) this.#speak();
    else this.#change({ problem: null });
  }

  /** Change the speed without losing the place. */
  setRate(rate: number): void {
    if (!Number.isFinite(rate)) return;
    this.#change({ rate: clamp(rate, rateLimits.min, rateLimits.max) });
    this.refresh();
  }

  /** Speak on from the last word with what `voiceFor` says now. */
  refresh(): void {
    if (this.#state.status === 'playing') this.#speak();
  }

  #place(index: number): void {
    this.#state = { ...this.#state, index, at: 0, length: 0, from: 0, finished: false };
  }

  #silence(): void {
    this.#request++;
    this.#cancelWait();
    if (this.#sounding) this.#options.engine.stop();
    this.#sounding = false;
  }

  #speak(pauseBeforeMs = 0): void {
    this.#silence();
    const utterance = this.#options.utterances[this.#state.index];
    if (!utterance) {
      this.#change({ status: 'stopped', finished: true });
      return;
    }
    // A word that began to sound is spoken again whole: half a word is worse than one heard twice.
    this.#change({ status: 'playing', problem: null, finished: false, from: this.#state.at });
    const id = this.#request;
    const request = () => {
      this.#sounding = true;
      this.#options.engine.speak(this.#requestFor(id, utterance, this.#state.from), this.#listener(id, utterance));
    };
    if (pauseBeforeMs > 0) this.#cancelWait = this.#options.wait(pauseBeforeMs / this.#state.rate, request);
    else request();
  }

  #requestFor(id: number, utterance: Utterance, from: number): SpeechRequest {
    const voice = this.#options.voiceFor(utterance.lang);
    return { id, text: utterance.spoken.slice(from), lang: utterance.lang, voice, rate: this.#state.rate };
  }

  #listener(id: number, utterance: Utterance): (event: SpeechEvent) => void {
    return (event) => {
      if (id === this.#request) this.#heard(event, utterance);
    };
  }

  #heard(event: SpeechEvent, utterance: Utterance): void {
    if (event.type === 'word') {
      const at = this.#state.from + event.at;
      if (at < this.#state.at || at >= utterance.spoken.length) return;
      this.#change({ at, length: event.length ?? wordLengthAt(utterance.spoken, at) });
    } else if (event.type === 'end') {
      this.#sounding = false;
      this.#advance();
    } else if (event.type === 'error') {
      this.#sounding = false;
      this.#silence();
      this.#change({ status: 'paused', problem: event.reason });
    }
  }

  #advance(): void {
    const next = this.#state.index + 1;
    const utterance = this.#options.utterances[next];
    if (!utterance) {
      this.#silence();
      this.#change({ status: 'stopped', at: 0, length: 0, finished: true });
      return;
    }
    this.#place(next);
    this.#speak(utterance.pauseBeforeMs);
  }

  #change(change: Partial<PlayerState>): void {
    this.#state = { ...this.#state, ...change };
    this.#options.onChange(this.#state);
  }
}

const wordCharacter = /[\p{L}\p{N}\p{M}'’-]/u;

/** Return the length of the word that begins at `at`: engines often tell only where a word begins. */
function wordLengthAt(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!wordCharacter.test(character)) break;
    end += character.length;
  }
  return Math.max(1, end - at);
}

/** Return the printed span of the word that is sounding, or null where none is known. */
export function findSpokenWord(utterance: Utterance, state: PlayerState): ReturnType<typeof printedSpanOf> | null {
  return state.length > 0 ? printedSpanOf(utterance, state.at, state.length) : null;
}

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));
