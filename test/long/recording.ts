// Finds known speech in a recording: where each sentence really began and ended, by what the two have in common.

import type { Recording } from '../browser/harness/virtual-sound.ts';

/** Every so many samples are averaged into one before comparing: 64 times quicker, exact to a third of a millisecond. */
const coarse = 8;

function thin(samples: ArrayLike<number>): Float32Array {
  const thinned = new Float32Array(Math.floor(samples.length / coarse));
  for (let i = 0; i < thinned.length; i++) {
    let sum = 0;
    for (let k = 0; k < coarse; k++) sum += samples[i * coarse + k] ?? 0;
    thinned[i] = sum / coarse;
  }
  return thinned;
}

export class SoundSearch {
  readonly #samples: Float32Array;
  readonly #rate: number;

  /** The recording and the speech that is looked for have the same `rate`. */
  constructor({ samples }: Recording, rate: number) {
    this.#samples = thin(samples);
    this.#rate = rate / coarse;
  }

  /**
   * Return when `speech` sounds, seconds from the beginning of the recording, looked for between two times; null where nothing
   * there is like it.
   */
  find(speech: Float32Array, fromSeconds: number, toSeconds: number): number | null {
    const wanted = thin(speech);
    const first = Math.max(0, Math.floor(fromSeconds * this.#rate));
    const last = Math.min(this.#samples.length - wanted.length, Math.ceil(toSeconds * this.#rate));
    const loudness = Math.sqrt(wanted.reduce((sum, sample) => sum + sample * sample, 0));
    let best = -1;
    let likest = 0.6;
    for (let at = first; at <= last; at++) {
      let product = 0;
      let energy = 0;
      for (let i = 0; i < wanted.length; i++) {
        const sample = this.#samples[at + i] ?? 0;
        product += sample * (wanted[i] ?? 0);
        energy += sample * sample;
      }
      const likeness = product / (loudness * Math.sqrt(energy) || 1);
      if (likeness > likest) [best, likest] = [at, likeness];
    }
    return best < 0 ? null : best / this.#rate;
  }
}
