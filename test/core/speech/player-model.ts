// The player, and the engines under it, against every order of events: a reader who presses anything at any time, and engines that
// are late, silent, gone, or go on by themselves. What was really heard is kept beside it, and after every step the two must agree.

import fc from 'fast-check';
import { expect } from 'vitest';
import { combineEngines } from '../../../src/core/speech/combine.ts';
import type { Speech, SpeechEngine, SpeechEvent, SpeechRequest, Voice } from '../../../src/core/speech/engine.ts';
import { findBack } from '../../../src/core/speech/moves.ts';
import { planUtterances } from '../../../src/core/speech/plan.ts';
import { Player, type PlayerState } from '../../../src/core/speech/player.ts';
import { analysisOf } from './article.ts';

const utterances = planUtterances(
  analysisOf('Ferry stays in port', [
    'The ferry did not sail. The crew went home.',
    'It may sail. Or not.',
    'So be it.',
  ]),
);

type Step =
  | { readonly do: 'play' | 'pause' | 'stop' | 'refresh' | 'close tab' }
  | { readonly do: 'go to'; readonly index: number; readonly at: number }
  /** So many seconds back. */
  | { readonly do: 'go back'; readonly seconds: number }
  | { readonly do: 'set rate'; readonly rate: number }
  /** The engine that sounds comes to its next word, or to the end where there is none. */
  | { readonly do: 'word' | 'end' }
  /** It ends, and nobody is told. */
  | { readonly do: 'fall silent' }
  | { readonly do: 'fail'; readonly reason: 'failed' | 'interrupted' | 'not-allowed' | 'no-voice' }
  /** An event of a request that is long over. */
  | { readonly do: 'late event'; readonly which: number; readonly event: 'end' | 'word' | 'error' | 'start' }
  /** Every time limit that is running passes. */
  | { readonly do: 'wait' }
  /** The worker dies; the engine goes on or not; so many words and ends later a new worker takes up. */
  | { readonly do: 'worker death'; readonly goesOn: boolean; readonly meanwhile: readonly ('word' | 'end')[] }
  | { readonly do: 'voice vanishes' | 'voice comes back' };

/** What sounds in an engine. */
interface Sound {
  readonly speech: Speech;
  listener: ((event: SpeechEvent) => void) | null;
  /** Where the last word began. */
  at: number;
}

/** An engine that is heard. Its listeners of old are kept, to be told things too late. */
class HeardEngine implements SpeechEngine {
  readonly paces = true;
  readonly #goesOnByItself: boolean;
  voices: readonly Voice[];
  sound: Sound | null = null;
  #upcoming: readonly Speech[] = [];
  #missed: { readonly text: string; readonly at: number } | null = null;
  readonly listeners: ((event: SpeechEvent) => void)[] = [];

  constructor(voices: readonly Voice[], goesOnByItself: boolean) {
    this.voices = voices;
    this.#goesOnByItself = goesOnByItself;
  }

  speak(request: SpeechRequest, listener: (event: SpeechEvent) => void): void {
    this.listeners.push(listener);
    if (this.sound?.listener === null && this.sound.speech.text === request.text) this.sound.listener = listener;
    else this.sound = { speech: request, listener, at: -1 };
    this.#upcoming = request.upcoming;
    listener({ type: 'start' });
    if (this.sound.at >= 0) listener({ type: 'word', at: this.sound.at, length: null });
  }

  async adopt(request: SpeechRequest, listener: (event: SpeechEvent) => void): Promise<boolean> {
    const sound = this.#missed?.text === request.text ? this.#missed : this.sound;
    const text = this.#missed?.text === request.text ? this.#missed.text : this.sound?.speech.text;
    if (!sound || text !== request.text) return false;
    this.listeners.push(listener);
    this.#upcoming = request.upcoming;
    if (sound.at >= 0) listener({ type: 'word', at: sound.at, length: null });
    if (sound === this.#missed) {
      this.#missed = null;
      listener({ type: 'end' });
    } else if (this.sound) this.sound.listener = listener;
    return true;
  }

  stop(): void {
    this.sound = null;
    this.#missed = null;
  }

  async listVoices(): Promise<readonly Voice[]> {
    return this.voices;
  }

  /** Come to the next word; false where there is none. */
  nextWord(): boolean {
    if (!this.sound) return false;
    const rest = /\b\w+/g;
    rest.lastIndex = this.sound.at < 0 ? 0 : this.sound.at + 1;
    const before = this.sound.at < 0 ? 0 : (/^\w+/.exec(this.sound.speech.text.slice(this.sound.at))?.[0].length ?? 0);
    rest.lastIndex = Math.max(0, this.sound.at) + before;
    const word = rest.exec(this.sound.speech.text);
    if (!word) return false;
    this.sound.at = word.index;
    this.sound.listener?.({ type: 'word', at: word.index, length: null });
    return true;
  }

  end(): void {
    const ended = this.sound;
    if (!ended) return;
    while (this.nextWord());
    const [next, ...later] = this.#upcoming;
    this.sound = next && this.#goesOnByItself ? { speech: next, listener: null, at: -1 } : null;
    this.#upcoming = later;
    if (ended.listener) ended.listener({ type: 'end' });
    else this.#missed = { text: ended.speech.text, at: ended.at };
  }

  fail(event: SpeechEvent | null): void {
    const { listener } = this.sound ?? {};
    this.sound = null;
    if (event) listener?.(event);
  }

  orphan(): void {
    if (this.sound) this.sound.listener = null;
    this.listeners.length = 0;
  }
}

const voice = (id: string): Voice => ({ id, name: id, lang: 'en', remote: false, own: id.startsWith('own') });

/** Run the steps and check after each. */
async function runSteps(steps: readonly Step[]): Promise<void> {
  const system = new HeardEngine([voice('kate'), voice('bert')], false);
  const own = new HeardEngine([voice('own-a'), voice('own-b')], true);
  const engines = [system, own];
  let saved: Partial<PlayerState> = { rate: 1 };
  let isOpen = true;
  /** Where the ear is: the sentence, and the last word that began. */
  let ear = { index: 0, at: 0, isFinished: false };
  let timers: { cancelled: boolean; then: () => void }[] = [];
  let wishes: PlayerState['status'] = 'stopped';

  const flush = async (): Promise<void> => {
    for (let turn = 0; turn < 12; turn++) await Promise.resolve();
  };
  const begin = (): Player => {
    timers = [];
    const wait = (_delayMs: number, then: () => void): (() => void) => {
      const timer = { cancelled: false, then };
      timers.push(timer);
      return () => {
        timer.cancelled = true;
      };
    };
    const born: Player = new Player({
      engine: combineEngines({ engines, wait }),
      utterances,
      mannerFor: () => ({ voice: null, pitch: 1, volume: 1 }),
      wait,
      onChange: (state) => {
        if (born === player) saved = structuredClone(state);
      },
      state: saved,
    });
    return born;
  };
  let player: Player;
  player = begin();
  const placeIn = (wanted: number, wantedAt: number) => {
    const index = Math.min(utterances.length - 1, Math.max(0, wanted));
    const last = (utterances[index]?.spoken.length ?? 1) - 1;
    return { index, at: Math.min(last, Math.max(0, wantedAt)), isFinished: false };
  };
  const sounding = (): HeardEngine | undefined => engines.find(({ sound }) => sound !== null);
  /** Let the engine that sounds come to a word or its end, and the ear with it. */
  const hear = (what: 'word' | 'end'): void => {
    const engine = sounding();
    const text = engine?.sound?.speech.text;
    if (!engine?.sound || text === undefined) return;
    const from = (utterances[ear.index]?.spoken.length ?? 0) - text.length;
    if (what === 'word') {
      const before = engine.sound;
      // The ear first: whoever is told may ask for something else at once.
      const probe = { ...before };
      const copy = new HeardEngine([], false);
      copy.sound = { ...probe, listener: null };
      if (copy.nextWord()) ear = { ...ear, at: from + (copy.sound?.at ?? 0) };
      engine.nextWord();
      return;
    }
    ear =
      ear.index + 1 < utterances.length
        ? { index: ear.index + 1, at: 0, isFinished: false }
        : { index: ear.index, at: 0, isFinished: true };
    if (ear.isFinished) wishes = 'stopped';
    engine.end();
  };

  for (const step of steps) {
    switch (step.do) {
      case 'play':
        if (!isOpen) break;
        if (ear.isFinished && wishes !== 'playing') ear = { index: 0, at: 0, isFinished: false };
        wishes = 'playing';
        player.play();
        break;
      case 'pause':
        if (wishes === 'playing') wishes = 'paused';
        player.pause();
        break;
      case 'stop':
      case 'close tab':
        wishes = 'stopped';
        ear = { ...ear, at: 0 };
        player.stop();
        if (step.do === 'close tab') isOpen = false;
        break;
      case 'refresh':
        player.refresh();
        break;
      case 'set rate':
        player.setRate(step.rate);
        break;
      case 'go to':
        ear = placeIn(step.index, step.at);
        player.goTo(step.index, step.at);
        break;
      case 'go back': {
        const { index, at, rate } = player.state;
        const back = findBack(utterances, index, at, step.seconds * 1000, rate);
        ear = placeIn(back.index, back.at);
        player.goTo(back.index, back.at);
        break;
      }
      case 'word':
      case 'end':
        hear(step.do);
        break;
      case 'fall silent':
        sounding()?.fail(null);
        break;
      case 'fail':
        sounding()?.fail({ type: 'error', reason: step.reason });
        break;
      case 'late event': {
        // The newest of each may be that of the request in hand.
        const listeners = engines.flatMap((engine) => engine.listeners.slice(0, -1));
        const listener = listeners[step.which % Math.max(1, listeners.length)];
        if (step.event === 'word') listener?.({ type: 'word', at: 2, length: 1 });
        else if (step.event === 'error') listener?.({ type: 'error', reason: 'failed' });
        else listener?.({ type: step.event });
        break;
      }
      case 'wait':
        for (const timer of timers.splice(0)) if (!timer.cancelled) timer.then();
        break;
      case 'worker death':
        if (!step.goesOn) for (const engine of engines) engine.stop();
        for (const engine of engines) engine.orphan();
        // Only one that goes on by itself is heard of again after more than one end.
        for (const what of step.meanwhile.slice(0, 2)) {
          if (what === 'end' && (sounding() !== own || step.meanwhile.filter((one) => one === 'end').length > 1))
            continue;
          hear(what);
        }
        player = begin();
        if (isOpen) await player.resume();
        break;
      case 'voice vanishes':
        system.voices = [];
        system.fail(null);
        break;
      case 'voice comes back':
        system.voices = [voice('kate'), voice('bert')];
        break;
    }
    await flush();
    check(step);
  }

  function check(step: Step): void {
    const { state } = player;
    const heard = engines.filter(({ sound }) => sound !== null);
    const told = `after "${step.do}"`;
    // One voice at a time, and none that the reader did not ask for.
    expect(heard.length, told).toBeLessThanOrEqual(1);
    if (wishes !== 'playing') expect(heard.length, `sounding ${told}`).toBe(0);
    // It may have had to give up, and then says why.
    if (wishes === 'playing' && state.status === 'paused') {
      expect(state.problem, told).not.toBe(null);
      wishes = 'paused';
    }
    expect(state.status, told).toBe(wishes);
    expect([state.index, state.finished], told).toEqual([ear.index, ear.isFinished]);
    if (wishes !== 'stopped') expect(state.at, told).toBe(ear.at);
    const [engine] = heard;
    if (!engine?.sound) return;
    // What sounds is the rest of the sentence that the ear is at, and it is told to this player.
    const spoken = utterances[state.index]?.spoken ?? '';
    expect(spoken.slice(state.from), told).toBe(engine.sound.speech.text);
    expect(engine.sound.listener, told).not.toBe(null);
    expect(state.from, told).toBeLessThanOrEqual(ear.at);
  }
}

const just = (...names: readonly string[]) => fc.constantFrom(...names.map((name) => ({ do: name }) as Step));
/** Words and ends are what happens most. */
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: just('word', 'word', 'end') },
  { weight: 4, arbitrary: just('play', 'play', 'pause', 'stop', 'refresh') },
  { weight: 2, arbitrary: just('fall silent', 'wait', 'wait', 'voice vanishes', 'voice comes back') },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('go to' as const),
      index: fc.integer({ min: -1, max: 8 }),
      at: fc.constantFrom(0, 0, 4, 90),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('go back' as const), seconds: fc.constantFrom(0.5, 2, 10) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('set rate' as const), rate: fc.constantFrom(0.5, 1, 2.5, 6) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('fail' as const),
      reason: fc.constantFrom('failed', 'failed', 'failed', 'interrupted', 'not-allowed', 'no-voice'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('late event' as const),
      which: fc.nat(20),
      event: fc.constantFrom('end', 'word', 'error', 'start'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('worker death' as const),
      goesOn: fc.boolean(),
      meanwhile: fc.array(fc.constantFrom('word', 'end'), { maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'close tab' }) },
);

/** Check so many random orders of events, the same ones every time. Throws with the shortest that goes wrong. */
export async function checkPlayer(runs: number): Promise<void> {
  await fc.assert(fc.asyncProperty(fc.array(steps, { maxLength: 40, size: 'max' }), runSteps), {
    numRuns: runs,
    seed: 20_311_014,
  });
}
