// eSpeak NG as a function: text in, sound and the time of every word out.
// Hard cases: it reads markup, so the text's own `<` and `&` are escaped and its positions counted back; it tells of a number once
// for every word that it says of it ("1,250" is four), which is one word of the text; and it speaks at most 2.4 times its own pace,
// so that what is faster is made so afterwards.

import type { EspeakModule, EspeakWorker } from '@echogarden/espeak-ng-emscripten';
import { quicken } from '../../core/speech/stretch.ts';

export interface SpeakingTask {
  readonly text: string;
  /** eSpeak NG's name of the voice, "en-US" or, with a variant, "en-US+f2". */
  readonly voice: string;
  /** 1 is 175 words a minute. */
  readonly rate: number;
  /** 1 is the voice's own; 0.5 to 1.5 are a deep and a high one. */
  readonly pitch: number;
}

export interface SpokenWord {
  /** Offset in the text (UTF-16) and length. */
  readonly at: number;
  readonly length: number;
  /** When it begins to sound, seconds from the beginning. */
  readonly time: number;
}

export interface Speech {
  readonly samples: Float32Array<ArrayBuffer>;
  readonly sampleRate: number;
  readonly words: readonly SpokenWord[];
}

/**
 * Words a minute to ask for, and the speed that comes of it: the mean of English, German and French sentences. eSpeak shortens
 * pauses less than words, so that 350 is not twice as fast as 175.
 */
const pace: readonly (readonly [speed: number, wordsPerMinute: number])[] = [
  [0.48, 80],
  [0.57, 100],
  [0.685, 120],
  [0.805, 140],
  [1, 175],
  [1.14, 200],
  [1.281, 225],
  [1.413, 250],
  [1.671, 300],
  [1.921, 350],
  [2.145, 400],
  [2.366, 450],
];

export class Espeak {
  readonly #worker: EspeakWorker;
  #voice = '';

  constructor(module: EspeakModule) {
    this.#worker = new module.eSpeakNGWorker();
  }

  /** Speak `task`. Throws where there is no such voice. */
  speak(task: SpeakingTask): Speech {
    if (task.voice !== this.#voice) {
      if (this.#worker.set_voice(task.voice) !== 0) throw new Error(`eSpeak NG has no voice ${task.voice}.`);
      this.#voice = task.voice;
    }
    const { wordsPerMinute, quickening } = paceFor(task.rate);
    this.#worker.set_rate(wordsPerMinute);
    this.#worker.set_pitch(Math.min(99, Math.max(0, Math.round(50 * task.pitch))));
    const sampleRate = this.#worker.get_samplerate();
    const { escaped, offsets } = escapeMarkup(task.text);
    const stretches: Int16Array[] = [];
    const heard: { readonly offset: number; readonly sample: number }[] = [];
    this.#worker.synthesize(escaped, (samples, events) => {
      if (samples) stretches.push(samples);
      for (const { type, text_position, audio_position } of events) {
        if (type === 'word') {
          heard.push({
            offset: offsets[text_position - 1] ?? task.text.length,
            sample: (audio_position / 1000) * sampleRate,
          });
        }
      }
      return false;
    });
    const spoken = join(stretches);
    const { samples, place } = quicken(spoken, sampleRate, quickening);
    const words = wordsHeard(task.text, heard, spoken.length).map(({ at, length, sample }) => ({
      at,
      length,
      time: place(sample) / sampleRate,
    }));
    return { samples: new Float32Array(samples), sampleRate, words };
  }
}

function paceFor(rate: number): { wordsPerMinute: number; quickening: number } {
  const [fastest, most] = pace.at(-1) ?? [1, 175];
  if (rate >= fastest) return { wordsPerMinute: most, quickening: rate / fastest };
  const above = Math.max(
    1,
    pace.findIndex(([speed]) => speed > rate),
  );
  const [slow = 1, from = 175] = pace[above - 1] ?? [];
  const [fast = 1, to = 175] = pace[above] ?? [];
  const wordsPerMinute = Math.round(from + ((rate - slow) / (fast - slow)) * (to - from));
  return { wordsPerMinute: Math.max(80, wordsPerMinute), quickening: 1 };
}

const escapes: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '[': ' ' };

/** Return the text as eSpeak reads it literally, and for each code point of that the offset it stands for in the text. */
function escapeMarkup(text: string): { escaped: string; offsets: readonly number[] } {
  let escaped = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const written = escapes[character] ?? character;
    escaped += written;
    for (const _one of written) offsets.push(at);
    at += character.length;
  }
  return { escaped, offsets };
}

/** What is one word to the eye: letters and digits, with what holds them together inside ("$1,250.50", "it’s", "25%"). */
const word = /[$€£¥#]?[\p{L}\p{N}\p{M}]+(?:['’.,:\u00AD]?[\p{L}\p{N}\p{M}]+)*%?|\S/gu;

type Heard = { readonly at: number; readonly length: number; readonly sample: number };

/** Return each word of the text with when it begins, in order; `total` is the length of the sound in samples. */
function wordsHeard(
  text: string,
  heard: readonly { readonly offset: number; readonly sample: number }[],
  total: number,
): readonly Heard[] {
  const tokens = [...text.matchAll(word)].map((match) => ({ at: match.index, length: match[0].length }));
  const words: Heard[] = [];
  let next = 0;
  for (const { offset, sample } of heard) {
    let found = next;
    while (found < tokens.length && (tokens[found]?.at ?? 0) + (tokens[found]?.length ?? 0) <= offset) found++;
    const token = tokens[found];
    // Behind the last word that was told of: a number goes on.
    if (!token || token.at > offset) continue;
    words.push(...spread(text, tokens.slice(next, found), words.pop(), sample));
    words.push({ ...token, sample });
    next = found + 1;
  }
  words.push(...spread(text, tokens.slice(next), words.pop(), total));
  return words;
}

/**
 * Return `first` with the words after it that were told of together with it ("did not", "well-known"), until `end`: each has its
 * share of the time by its letters.
 */
function spread(
  text: string,
  silent: readonly { readonly at: number; readonly length: number }[],
  first: Heard | undefined,
  end: number,
): readonly Heard[] {
  if (!first) return [];
  const together = [first, ...silent.filter(({ at, length }) => /[\p{L}\p{N}]/u.test(text.slice(at, at + length)))];
  const letters = together.reduce((sum, { length }) => sum + length, 0);
  let before = 0;
  return together.map(({ at, length }) => {
    const sample = first.sample + ((end - first.sample) * before) / letters;
    before += length;
    return { at, length, sample };
  });
}

function join(stretches: readonly Int16Array[]): Float32Array {
  const samples = new Float32Array(stretches.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const stretch of stretches) for (const sample of stretch) samples[at++] = sample / 32768;
  return samples;
}
