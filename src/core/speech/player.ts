// The state machine between the reader's commands and an engine: which utterance, which word, playing or not.
// The hard case is that engines answer late, or never, and browsers kill workers: every request has an id and whatever comes for
// another is ignored; the place is always known to the word, so that pause, a new speed, a new voice, a voice that fell silent and
// a resumption after the death of the worker are all the same thing: stop, and speak again from the last word that began to sound.

import type { Speech, SpeechEngine, SpeechEvent, SpeechFailure, SpeechRequest } from './engine.ts';
import { estimateListeningMs, type Pace, PaceBook, placeWords, unknownPace } from './pace.ts';
import { wordLengthAt } from './spoken-word.ts';
import type { Utterance } from './utterance.ts';

export type PlayerStatus = 'stopped' | 'playing' | 'paused';

/** Slowest and fastest speed that is offered. */
export const rateLimits = { min: 0.5, max: 6 } as const;

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
  /** The voice (`Voice.id`) that is heard, where the engine told. */
  readonly voice: string | null;
  /** How fast that voice is at this rate: see `PaceBook`. */
  readonly pace: Pace;
  /** Why it fell silent unasked, until the next command; else null. */
  readonly problem: SpeechFailure | null;
  /** Whether the last utterance was heard to its end. */
  readonly finished: boolean;
  /** Voices (`Voice.id`) that fell silent since the last command, so that another reads on. The last is the newest. */
  readonly avoided: readonly string[];
}

/** How an utterance is said. */
export interface Manner {
  /** A `Voice.id`, or null for the engine's choice. */
  readonly voice: string | null;
  readonly pitch: number;
  readonly volume: number;
  /** See `Speech.cast`; the voice that reads where absent. */
  readonly cast?: number;
}

export interface PlayerOptions {
  readonly engine: SpeechEngine;
  readonly utterances: readonly Utterance[];
  /** The language of the text; its passages may be in others. */
  readonly lang?: string | null;
  /** See `SpeechRequest.about`. */
  readonly about?: NonNullable<SpeechRequest['about']>;
  /** Asked at every utterance. */
  readonly mannerFor: (utterance: Utterance) => Manner;
  /** Call `then` after `delayMs`; the returned function cancels. Core has no clock of its own. */
  readonly wait: (delayMs: number, then: () => void) => () => void;
  /** The time, ms, of any beginning; without it nothing is learned of how fast voices speak. */
  readonly now?: () => number;
  readonly paces?: PaceBook;
  /** Whether it is to end between two utterances, one of which follows the other; then it pauses there, and `onEnd` is called. */
  readonly sleep?: { readonly endsBetween: (from: Utterance, to: Utterance) => boolean; readonly onEnd: () => void };
  readonly onChange: (state: PlayerState) => void;
  /** Where to take up: the state a former player was last seen in. It does not speak before `play` or `resume`. */
  readonly state?: Partial<PlayerState>;
}

/** How many utterances the engine is told of beforehand. */
const upcomingCount = 3;
/** An engine that has not begun after so long is taken for silent, ms: loading a voice was seen to take 3 s. */
const startLimitMs = 8_000;
/** So much longer than the rest of the sentence should take an engine may be without a word, as a factor and ms. */
const silenceLimit = { factor: 3, ms: 4_000 } as const;

/** Ids rise over all players: an engine may be told by one of what it was asked by another. */
let lastRequest = 0;

export class Player {
  readonly #options: PlayerOptions;
  #state: PlayerState;
  #request = 0;
  /** Whether the engine was given a request that has not ended: only then is there anything to stop. */
  #sounding = false;
  #cancelWatch: () => void = () => undefined;
  #cancelWords: () => void = () => undefined;
  readonly #paces: PaceBook;
  /** What began to sound, and when; null where that was not heard. */
  #begun: { readonly text: string; readonly ms: number } | null = null;
  #toldWords = false;
  /** When it should begin, where it follows on what ended; else null. */
  #dueMs: number | null = null;
  /** Where it last failed, and how often there. */
  #failures = { place: '', count: 0 };

  constructor(options: PlayerOptions) {
    this.#options = options;
    const { utterances, state } = options;
    this.#paces = options.paces ?? new PaceBook();
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
      avoided: [],
      voice: null,
      pace: unknownPace,
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
    this.#forgive();
    this.#speak();
  }

  /**
   * Take up a reading that was cut off with its worker, if the state it was given says that it was playing and nothing was
   * asked of this player since. An engine that is still sounding goes on; else the last word begins again.
   */
  async resume(): Promise<void> {
    if (this.#state.status !== 'playing' || this.#request > 0) return;
    this.#request = ++lastRequest;
    const id = this.#request;
    const utterance = this.#options.utterances[this.#state.index];
    const { adopt } = this.#options.engine;
    const adopted =
      utterance && adopt ? await adopt(this.#requestFor(id, utterance, 0), this.#listener(id, utterance)) : false;
    if (id !== this.#request) return;
    if (adopted) this.#watch(this.#silenceLimitMs());
    else this.#speak();
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

  /**
   * Go to utterance `index`, to the word at `at` of it, speaking on if it was playing. An index outside the article is moved to
   * its nearest end.
   */
  goTo(index: number, at = 0): void {
    const playing = this.#state.status === 'playing';
    this.#silence();
    const place = clamp(index, 0, Math.max(0, this.#options.utterances.length - 1));
    this.#place(place, clamp(at, 0, Math.max(0, (this.#options.utterances[place]?.spoken.length ?? 0) - 1)));
    if (playing) this.#speak();
    else this.#change({ problem: null });
  }

  /** Change the speed without losing the place. */
  setRate(rate: number): void {
    if (!Number.isFinite(rate)) return;
    const allowed = clamp(rate, rateLimits.min, rateLimits.max);
    this.#change({ rate: allowed, pace: this.#paces.paceOf(this.#state.voice, allowed) });
    this.refresh();
  }

  /** Speak on from the last word with what `mannerFor` says now. */
  refresh(): void {
    this.#forgive();
    if (this.#state.status === 'playing') this.#speak();
  }

  #place(index: number, at = 0): void {
    this.#state = { ...this.#state, index, at, length: 0, from: at, finished: false };
  }

  #forgive(): void {
    this.#failures = { place: '', count: 0 };
    this.#state = { ...this.#state, avoided: [] };
  }

  #silence(): void {
    this.#request = ++lastRequest;
    this.#begun = null;
    this.#dueMs = null;
    this.#cancelWatch();
    this.#cancelWords();
    if (this.#sounding) this.#options.engine.stop();
    this.#sounding = false;
  }

  #speak(pauseBeforeMs = 0, endedMs: number | null = null): void {
    this.#silence();
    if (endedMs !== null) this.#dueMs = endedMs + pauseBeforeMs / this.#state.rate;
    const utterance = this.#options.utterances[this.#state.index];
    if (!utterance) {
      this.#change({ status: 'stopped', finished: true });
      return;
    }
    const id = this.#request;
    // A word that began to sound is spoken again whole: half a word is worse than one heard twice.
    this.#change({ status: 'playing', problem: null, finished: false, from: this.#state.at });
    // Whoever was told of it may have asked for something else.
    if (id !== this.#request) return;
    this.#sounding = true;
    this.#watch(startLimitMs + pauseBeforeMs / this.#state.rate);
    this.#options.engine.speak(this.#requestFor(id, utterance, pauseBeforeMs), this.#listener(id, utterance));
  }

  #requestFor(id: number, utterance: Utterance, pauseBeforeMs: number): SpeechRequest {
    const { index, from, avoided } = this.#state;
    const upcoming: Speech[] = [];
    let last = utterance;
    for (const next of this.#options.utterances.slice(index + 1, index + 1 + upcomingCount)) {
      if (this.#endsBetween(last, next)) break;
      upcoming.push(this.#speechOf(next, 0, next.pauseBeforeMs));
      last = next;
    }
    const { about } = this.#options;
    return { id, ...this.#speechOf(utterance, from, pauseBeforeMs), upcoming, avoided, ...(about ? { about } : {}) };
  }

  #speechOf(utterance: Utterance, from: number, pauseBeforeMs: number): Speech {
    const { rate } = this.#state;
    return {
      text: utterance.spoken.slice(from),
      lang: utterance.lang,
      around: this.#options.lang ?? null,
      ...this.#options.mannerFor(utterance),
      rate,
      pauseBeforeMs: pauseBeforeMs / rate,
    };
  }

  #listener(id: number, utterance: Utterance): (event: SpeechEvent) => void {
    return (event) => {
      if (id === this.#request) this.#heard(event, utterance);
    };
  }

  #heard(event: SpeechEvent, utterance: Utterance): void {
    switch (event.type) {
      case 'voice':
        this.#change({ voice: event.voice, pace: this.#paces.paceOf(event.voice, this.#state.rate) });
        return;
      case 'start':
        this.#watch(this.#silenceLimitMs());
        this.#begins(utterance.spoken.slice(this.#state.from));
        return;
      case 'word': {
        const at = this.#state.from + event.at;
        if (at < this.#state.at || at >= utterance.spoken.length) return;
        this.#toldWords = true;
        this.#cancelWords();
        const id = this.#request;
        this.#change({ at, length: event.length ?? wordLengthAt(utterance.spoken, at) });
        if (id === this.#request) this.#watch(this.#silenceLimitMs());
        return;
      }
      case 'end':
        this.#sounding = false;
        this.#ended();
        this.#advance();
        return;
      case 'error':
        this.#sounding = false;
        this.#fail(event.reason);
        return;
    }
  }

  /** Time what sounds; where the voice tells of no words, mark them by its pace. */
  #begins(text: string): void {
    const { now } = this.#options;
    if (!now) return;
    this.#toldWords = false;
    const { voice, rate, from } = this.#state;
    this.#begun = { text, ms: now() };
    if (this.#dueMs !== null) this.#paces.learnGap(voice, rate, now() - this.#dueMs);
    this.#dueMs = null;
    if (!this.#paces.isGuide(voice, rate)) return;
    const totalMs = estimateListeningMs(text, rate) * this.#paces.paceOf(voice, rate).factor;
    const words = placeWords(text);
    const id = this.#request;
    const markFrom = (index: number): void => {
      const word = words[index];
      if (!word || id !== this.#request || !this.#begun) return;
      const dueMs = this.#begun.ms + totalMs * word.share - now();
      this.#cancelWords = this.#options.wait(Math.max(0, dueMs), () => {
        if (id !== this.#request) return;
        const at = from + word.at;
        const spoken = this.#options.utterances[this.#state.index]?.spoken ?? '';
        this.#change({ at, length: wordLengthAt(spoken, at) });
        markFrom(index + 1);
      });
    };
    markFrom(0);
  }

  /** Learn from the time that it took. */
  #ended(): void {
    const { now } = this.#options;
    if (!now || !this.#begun) return;
    const { voice, rate } = this.#state;
    this.#paces.learn(voice, rate, this.#begun.text, now() - this.#begun.ms, this.#toldWords);
    this.#begun = null;
    this.#state = { ...this.#state, pace: this.#paces.paceOf(voice, rate) };
  }

  #advance(): void {
    const next = this.#state.index + 1;
    const utterance = this.#options.utterances[next];
    if (!utterance) {
      this.#silence();
      this.#change({ status: 'stopped', at: 0, length: 0, finished: true });
      return;
    }
    const last = this.#options.utterances[this.#state.index];
    this.#place(next);
    if (last && this.#endsBetween(last, utterance)) {
      this.#silence();
      // An engine may begin what it was told of unasked.
      this.#options.engine.stop();
      this.#change({ status: 'paused' });
      this.#options.sleep?.onEnd();
      return;
    }
    this.#speak(utterance.pauseBeforeMs, this.#options.now?.() ?? null);
  }

  #endsBetween(from: Utterance, to: Utterance): boolean {
    return this.#options.sleep?.endsBetween(from, to) ?? false;
  }

  /** Take the engine for silent unless it is heard of within `limitMs`. */
  #watch(limitMs: number): void {
    this.#cancelWatch();
    const id = this.#request;
    this.#cancelWatch = this.#options.wait(limitMs, () => {
      if (id === this.#request) this.#fail('failed');
    });
  }

  /** How long it may take until the next event, at worst the end of the utterance, ms. */
  #silenceLimitMs(): number {
    const { index, at, rate, pace } = this.#state;
    const rest = this.#options.utterances[index]?.spoken.slice(at) ?? '';
    return estimateListeningMs(rest, rate) * Math.max(1, pace.factor) * silenceLimit.factor + silenceLimit.ms;
  }

  /** A voice that fails is tried once more at the same word, then another one, until there is none left. */
  #fail(reason: SpeechFailure): void {
    this.#silence();
    const { index, at, avoided } = this.#state;
    if (reason === 'failed') {
      const place = `${index}:${at}`;
      this.#failures = { place, count: this.#failures.place === place ? this.#failures.count + 1 : 1 };
      if (this.#failures.count === 1) {
        this.#speak();
        return;
      }
      const { voice } = this.#state;
      if (voice !== null && !avoided.includes(voice)) {
        this.#failures = { place: '', count: 0 };
        this.#state = { ...this.#state, avoided: [...avoided, voice] };
        this.#speak();
        return;
      }
    }
    // None was left: what is the matter is that they failed.
    const problem = reason === 'no-voice' && avoided.length > 0 ? 'failed' : reason;
    this.#change({ status: 'paused', problem });
  }

  #change(change: Partial<PlayerState>): void {
    this.#state = { ...this.#state, ...change };
    this.#options.onChange(this.#state);
  }
}

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));
