// How long listening takes. Until a voice has been heard there is only an average: about 165 words a minute at rate 1, which
// is what broadcasters read at (150 to 180). Counted in letters, because words are long in German and short in Chinese; what a
// digit or a comma takes of time as well was measured with eSpeak NG: "2031" is said as "twenty thirty-one".

import type { Utterance } from './utterance.ts';

/** How much of time a character takes, a letter or space being 1. Others (quotation marks, hyphens) take none. */
const weights: readonly (readonly [RegExp, number])[] = [
  // In scripts without spaces a character is a syllable or a word.
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 3.3],
  [/[\p{L}\s]/u, 1],
  [/\d/, 6],
  [/[,;:，、،؛]/, 5],
  [/[.!?…。؟]/, 4],
  [/\S/, 0],
];
/** So much of that a second at rate 1: 165 words of 6 characters a minute, with the digits and marks of news. */
const weightPerSecond = 18.2;

/** Of characters that were met: an article is weighed again and again. */
const known = new Map<string, number>();

function weightOf(text: string): number {
  let sum = 0;
  for (const character of text) {
    let weight = known.get(character);
    if (weight === undefined) {
      weight = weights.find(([kind]) => kind.test(character))?.[1] ?? 0;
      known.set(character, weight);
    }
    sum += weight;
  }
  return sum;
}

/** Estimate the time to hear `text` at `rate`, ms. */
export function estimateListeningMs(text: string, rate = 1): number {
  return ((weightOf(text) / weightPerSecond) * 1000) / rate;
}

/** Estimate the time to read `text` silently, ms: 230 words a minute (Brysbaert 2019 gives 238 for English non-fiction). */
export function estimateReadingMs(text: string): number {
  return estimateListeningMs(text, 230 / 165);
}

/** Estimate what is left to hear from character `at` of utterance `index`, ms; `pace` is the voice's (`PaceBook`). */
export function estimateLeftMs(
  utterances: readonly Utterance[],
  index: number,
  at: number,
  rate: number,
  { factor, gapMs }: Pick<Pace, 'factor' | 'gapMs'> = unknownPace,
): number {
  let left = 0;
  for (const [i, { spoken, pauseBeforeMs }] of utterances.entries()) {
    if (i < index) continue;
    left += estimateListeningMs(i === index ? spoken.slice(at) : spoken, rate) * factor;
    if (i > index) left += pauseBeforeMs / rate + gapMs;
  }
  return left;
}

/** What is known of how fast a voice speaks at a speed. Plain data. */
export interface Pace {
  /** Its time for a text as a multiple of the estimate. */
  readonly factor: number;
  /** The silence that it needs between two sentences beyond what is asked for, ms. */
  readonly gapMs: number;
  /** How far it is from that, sentence by sentence: the mean of the relative errors. */
  readonly spread: number;
  /** How much was heard to know it, as estimated, ms; what was heard long ago counts less. */
  readonly heardMs: number;
}

/** Whether a voice tells of its words, by `Voice.id`, and its paces by voice and speed. Plain data. */
export interface PaceNotes {
  readonly paces: Readonly<Record<string, Pace>>;
  readonly tellsWords: Readonly<Record<string, boolean>>;
}

/** Of a voice that was never heard. */
export const unknownPace: Pace = { factor: 1, gapMs: 0, spread: 0, heardMs: 0 };

/** So much of what was heard counts, ms: the voice of a new article or another load of the machine is learned within a minute. */
const memoryMs = 60_000;
/** A time that is so many times off the estimate is none of the voice's: the machine slept, or the voice was cut off. */
const mostOff = 4;
/** A longer silence is no habit of the voice, ms. */
const mostGapMs = 3_000;
/** Words are marked by pace when so much was heard, ms, and the sentences were so near to it: nearer than one word in seven. */
const steady = { heardMs: 4_000, spread: 0.15 } as const;
/** Paces that are kept; the oldest are forgotten. */
const mostPaces = 80;

/** Learns how fast voices speak from what is heard of them. */
export class PaceBook {
  #notes: PaceNotes;
  readonly #onChange: (notes: PaceNotes) => void;

  constructor(
    notes: PaceNotes = { paces: {}, tellsWords: {} },
    onChange: (notes: PaceNotes) => void = () => undefined,
  ) {
    this.#notes = notes;
    this.#onChange = onChange;
  }

  /** Return the pace of the voice at this speed; else at the nearest speed that is known, else an average one. */
  paceOf(voice: string | null, rate: number): Pace {
    return this.#find(voice, rate) ?? unknownPace;
  }

  /** Return whether words may be marked by pace: the voice is known to tell of none, and to be steady. */
  isGuide(voice: string | null, rate: number): boolean {
    if (voice === null || this.#notes.tellsWords[voice] !== false) return false;
    const pace = this.#notes.paces[keyOf(voice, rate)];
    return pace !== undefined && pace.heardMs >= steady.heardMs && pace.spread <= steady.spread;
  }

  /** Note that a text was heard in `heardMs`, and whether the voice told of its words. */
  learn(voice: string | null, rate: number, text: string, heardMs: number, toldWords: boolean): void {
    if (voice === null) return;
    const estimatedMs = estimateListeningMs(text, rate);
    const ratio = heardMs / estimatedMs;
    if (!(ratio < mostOff && ratio > 1 / mostOff)) return;
    const known = this.#notes.paces[keyOf(voice, rate)];
    const { factor: expected, gapMs } = this.paceOf(voice, rate);
    const before = known?.heardMs ?? 0;
    const error = Math.abs(ratio / expected - 1);
    this.#keep(voice, rate, {
      gapMs,
      factor: (expected * before + heardMs) / (before + estimatedMs),
      // The first says nothing of how steady it is.
      spread: known ? known.spread + 0.3 * (error - known.spread) : 0,
      heardMs: Math.min(memoryMs, before + estimatedMs),
    });
    // A single word is no proof that it tells of none.
    const isProof = toldWords || /\p{L}\s+\S+\s+\p{L}/u.test(text);
    if (isProof) this.#notes = { ...this.#notes, tellsWords: { ...this.#notes.tellsWords, [voice]: toldWords } };
    this.#onChange(this.#notes);
  }

  /** Note how long after the end of a sentence and the pause asked for the next one began. */
  learnGap(voice: string | null, rate: number, gapMs: number): void {
    if (voice === null || !(gapMs >= 0 && gapMs < mostGapMs)) return;
    const known = this.paceOf(voice, rate);
    this.#keep(voice, rate, { ...known, gapMs: known.gapMs + 0.3 * (gapMs - known.gapMs) });
  }

  #keep(voice: string, rate: number, pace: Pace): void {
    const { [keyOf(voice, rate)]: _old, ...others } = this.#notes.paces;
    const kept = Object.fromEntries(Object.entries(others).slice(-mostPaces + 1));
    this.#notes = { ...this.#notes, paces: { ...kept, [keyOf(voice, rate)]: pace } };
  }

  #find(voice: string | null, rate: number): Pace | undefined {
    if (voice === null) return undefined;
    const exact = this.#notes.paces[keyOf(voice, rate)];
    if (exact) return exact;
    const prefix = keyOf(voice, null);
    const nearest = Object.entries(this.#notes.paces)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, pace]) => ({ pace, off: Math.abs(Math.log(Number(key.slice(prefix.length)) / rate)) }))
      .toSorted((a, b) => a.off - b.off)[0];
    return nearest?.pace;
  }
}

const keyOf = (voice: string, rate: number | null): string => `${voice} @${rate ?? ''}`;

/** Return when each word of `text` begins to sound, as a share of the time that the whole takes. */
export function placeWords(text: string): readonly { readonly at: number; readonly share: number }[] {
  const whole = Math.max(1, weightOf(text));
  let [before, done] = [0, 0];
  return [...text.matchAll(/[\p{L}\p{N}][^\s]*/gu)].map(({ index }) => {
    before += weightOf(text.slice(done, index));
    done = index;
    return { at: index, share: before / whole };
  });
}
