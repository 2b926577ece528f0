// Where Lector's own voice sounds: makes each sentence ready while the one before is heard, puts them one behind the other on the
// clock of the sound itself, and tells of each word when it is heard.
// Hard case: who asked for the sentence may be gone (a worker that was stopped), or answer late. So the sentences that will be
// asked for next are begun unasked, without a gap; the request for one that sounds already takes it over and is told what it
// missed. When nothing is to be said, all of it is put away: the sound, the worker, and the timer.

import type { SpeechEvent } from '../../core/speech/engine.ts';
import type { SpeakingTask, Speech, SpokenWord } from './espeak.ts';
import type { About, MediaControls } from './media.ts';

/** What is said in one go. Two that are equal are the same. */
export interface HostSpeech extends SpeakingTask {
  readonly language: string;
  /** 0 to 1. */
  readonly volume: number;
  readonly pauseBeforeMs: number;
}

export interface HostOrder {
  readonly id: number;
  readonly speech: HostSpeech;
  /** What will be asked for after it, in order. */
  readonly upcoming: readonly HostSpeech[];
  /** What the system's media panel shows meanwhile; absent where it is no reading. */
  readonly about?: About;
}

export interface HostOptions {
  readonly createSynthesizer: () => { speak(task: HostSpeech): Promise<Speech>; close(): void };
  readonly createContext: () => AudioContext;
  /** How long after its time on the clock of the sound it is in the ear, seconds. */
  readonly outputLatency: (context: AudioContext) => number;
  /** The system's media panel, or null where there is none. */
  readonly controls: Pick<MediaControls, 'show' | 'pause' | 'end'> | null;
  readonly tell: (id: number, event: SpeechEvent) => void;
  /** Called when nothing has been said for a while and everything is put away. */
  readonly onIdle: () => void;
}

interface Item {
  readonly speech: HostSpeech;
  readonly key: string;
  /** Who asked for it; null while nobody has. */
  id: number | null;
  source: AudioBufferSourceNode | null;
  words: readonly SpokenWord[];
  /** On the clock of the sound, seconds. */
  start: number;
  end: number;
  /** What is told next: -1 the start, then the words. */
  next: number;
  failed: boolean;
}

/** How many sentences are made ready ahead of the one that is heard. */
const ahead = 2;
/** How long all is kept ready after the last word, ms: a pause and a go-on within it are quick. */
const idleMs = 10_000;
/** The silence that ends a sentence, and that ends what is not one (a part of a long sentence), ms at speed 1. */
const closingMs = { sentence: 280, part: 80 } as const;

/** Return the silence after `text`, ms at speed 1. */
export function closingMsAfter(text: string): number {
  return /[.!?…。؟]\P{L}*$/u.test(text) ? closingMs.sentence : closingMs.part;
}

/** Begin so long after it is ready, seconds: sound that is to begin in the past begins cut. */
const leadSeconds = 0.01;

export class VoiceHost {
  readonly #options: HostOptions;
  #synthesizer: ReturnType<HostOptions['createSynthesizer']> | null = null;
  #context: AudioContext | null = null;
  #gain: GainNode | null = null;
  /** The one that is heard, and those behind it. */
  #items: Item[] = [];
  /** The last that ended without anybody to be told. */
  #missed: Item | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(options: HostOptions) {
    this.#options = options;
  }

  /** Say it now, in place of what is being said; what sounds already because it was upcoming is taken over. */
  speak(order: HostOrder): void {
    if (!this.#claim(order, (item) => item.id === null)) {
      this.#silence();
      this.#items = [newItem(order.speech, order.id)];
    }
    if (order.about) this.#options.controls?.show(order.about);
    this.#await(order.upcoming);
    this.#work();
  }

  /** Take over `order` if it is sounding, or ended while nobody listened; return whether it is so. */
  adopt(order: HostOrder): boolean {
    if (!this.#claim(order, () => true)) return false;
    if (order.about) this.#options.controls?.show(order.about);
    this.#await(order.upcoming);
    this.#work();
    return true;
  }

  stop(): void {
    this.#silence();
    this.#work();
  }

  /** Forget who asked: nobody is there to be told. What sounds goes on. */
  orphan(): void {
    for (const item of this.#items) item.id = null;
  }

  #claim({ id, speech }: HostOrder, mayClaim: (item: Item) => boolean): boolean {
    const key = keyOf(speech);
    if (this.#missed?.key === key) {
      const { next, words } = this.#missed;
      this.#missed = null;
      this.#tellSoFar(id, next, words);
      this.#options.tell(id, { type: 'end' });
      return true;
    }
    const [item] = this.#items;
    if (!item || item.key !== key || !mayClaim(item)) return false;
    item.id = id;
    this.#missed = null;
    this.#tellSoFar(id, item.next, item.words);
    return true;
  }

  #tellSoFar(id: number, next: number, words: readonly SpokenWord[]): void {
    if (next >= 0) this.#options.tell(id, { type: 'start' });
    const last = words[next - 1];
    if (last) this.#options.tell(id, { type: 'word', at: last.at, length: last.length });
  }

  /** Keep of what is ready what will still be asked for, and no more. */
  #await(upcoming: readonly HostSpeech[]): void {
    const [current, ...ready] = this.#items;
    if (!current) return;
    const keys = upcoming.slice(0, ahead).map(keyOf);
    let same = 0;
    while (same < ready.length && ready[same]?.key === keys[same]) same++;
    for (const item of ready.slice(same)) drop(item);
    const missing = upcoming.slice(same, ahead).map((speech) => newItem(speech, null));
    this.#items = [current, ...ready.slice(0, same), ...missing];
  }

  /** Do what is to be done now: make the next sentence ready, tell what is due, go to rest. */
  #work(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#idle);
    this.#makeNext();
    const due = this.#tellDue();
    // Whoever was told may have asked for something, and then all is set.
    clearTimeout(this.#timer);
    clearTimeout(this.#idle);
    if (due !== null) this.#timer = setTimeout(() => this.#work(), Math.max(1, due * 1000));
    else if (this.#items.length === 0 && this.#context) {
      this.#options.controls?.pause();
      this.#idle = setTimeout(() => this.#rest(), idleMs);
    }
  }

  #making: Item | null = null;

  #makeNext(): void {
    const item = this.#items.find(({ source, failed }) => !source && !failed);
    if (!item || this.#making) return;
    this.#making = item;
    this.#synthesizer ??= this.#options.createSynthesizer();
    this.#openSound();
    const done = (then: () => void): void => {
      this.#making = null;
      if (this.#items.includes(item)) then();
      this.#work();
    };
    this.#synthesizer.speak(item.speech).then(
      (speech) => done(() => this.#schedule(item, speech)),
      () =>
        done(() => {
          item.failed = true;
        }),
    );
  }

  #openSound(): AudioContext {
    if (!this.#context) {
      this.#context = this.#options.createContext();
      this.#gain = this.#context.createGain();
      this.#gain.connect(this.#context.destination);
    }
    if (this.#context.state === 'suspended') void this.#context.resume();
    return this.#context;
  }

  #schedule(item: Item, { samples, sampleRate, words }: Speech): void {
    const context = this.#openSound();
    const before = this.#items[this.#items.indexOf(item) - 1];
    const earliest = context.currentTime + leadSeconds;
    const { rate, text, pauseBeforeMs } = item.speech;
    const pause = pauseBeforeMs / 1000;
    item.start = before ? Math.max(earliest, before.end + pause) : earliest + pause;
    const length = samples.length / sampleRate;
    item.end = item.start + length + closingMsAfter(text) / 1000 / rate;
    item.words = words;
    const source = context.createBufferSource();
    if (samples.length > 0) {
      const buffer = context.createBuffer(1, samples.length, sampleRate);
      buffer.copyToChannel(samples, 0);
      source.buffer = buffer;
    }
    source.connect(this.#gain ?? context.destination);
    source.start(item.start);
    item.source = source;
  }

  /** Tell what has been heard and not been told; return in how many seconds there is more, or null where that is not known. */
  #tellDue(): number | null {
    for (;;) {
      const [item] = this.#items;
      if (!item) return null;
      if (item.failed) {
        this.#items = [];
        if (item.id !== null) this.#options.tell(item.id, { type: 'error', reason: 'failed' });
        return null;
      }
      if (!item.source) return null;
      if (this.#gain) this.#gain.gain.value = item.speech.volume;
      const heard = this.#heardTime();
      const word = item.words[item.next];
      const at = item.next < 0 ? item.start : word ? item.start + word.time : item.end;
      if (at > heard) return at - heard;
      if (item.next < 0) {
        item.next = 0;
        this.#tell(item, { type: 'start' });
      } else if (word) {
        item.next++;
        this.#tell(item, { type: 'word', at: word.at, length: word.length });
      } else {
        this.#items.shift();
        if (item.id === null) this.#missed = item;
        this.#tell(item, { type: 'end' });
        this.#makeNext();
      }
    }
  }

  #tell(item: Item, event: SpeechEvent): void {
    if (item.id !== null) this.#options.tell(item.id, event);
  }

  /** The place on the clock of the sound that is in the ear now. */
  #heardTime(): number {
    const context = this.#context;
    return context ? context.currentTime - this.#options.outputLatency(context) : 0;
  }

  #silence(): void {
    for (const item of this.#items) drop(item);
    this.#items = [];
    this.#missed = null;
  }

  /** Put everything away. */
  #rest(): void {
    this.#synthesizer?.close();
    void this.#context?.close();
    this.#options.controls?.end();
    this.#synthesizer = null;
    this.#context = null;
    this.#gain = null;
    this.#making = null;
    this.#options.onIdle();
  }
}

/** Equal for what is the same to the ear; the volume can be changed while it sounds. */
const keyOf = ({ text, voice, rate, pitch }: HostSpeech): string => JSON.stringify([text, voice, rate, pitch]);

const newItem = (speech: HostSpeech, id: number | null): Item => ({
  speech,
  key: keyOf(speech),
  id,
  source: null,
  words: [],
  start: 0,
  end: 0,
  next: -1,
  failed: false,
});

function drop({ source }: Item): void {
  source?.stop();
  source?.disconnect();
}
