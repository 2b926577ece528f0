// Makes speech faster without raising its pitch, for speeds that a voice cannot speak at by itself.
// Whole periods of the voice are left out, as sonic does (Waters 2010): where a period can be skipped, the sound fades from it
// to the one after. The hard case is what has no period (s, f, silence): there the best match is as good as any, and nobody hears it.

/** The periods of human voices, Hz: bounds for what is left out at a time. */
const pitchHz = { min: 65, max: 400 } as const;

export interface Stretched {
  readonly samples: Float32Array;
  /** Return where a place in the old samples is in the new ones. */
  readonly place: (sample: number) => number;
}

/** Return `samples` in 1/`speed` of their time, for a `speed` of 1 or more. */
export function quicken(samples: Float32Array, sampleRate: number, speed: number): Stretched {
  if (!(speed > 1.01)) return { samples, place: (sample) => sample };
  const shortest = Math.floor(sampleRate / pitchHz.max);
  const longest = Math.ceil(sampleRate / pitchHz.min);
  const out = new Float32Array(Math.ceil(samples.length / speed) + 3 * longest);
  /** Old and new place, rising, at every step. */
  const from: number[] = [0];
  const to: number[] = [0];
  let read = 0;
  let written = 0;
  while (read + 2 * longest < samples.length) {
    const period = findPeriod(samples, read, shortest, longest);
    // To leave out `period` samples, `faded` are made of twice as many; the rest of the step is copied.
    const faded = speed >= 2 ? Math.max(1, Math.round(period / (speed - 1))) : period;
    for (let i = 0; i < faded; i++) {
      const share = i / faded;
      out[written + i] = (samples[read + i] ?? 0) * (1 - share) + (samples[read + period + i] ?? 0) * share;
    }
    read += period + faded;
    written += faded;
    // How far the new sound is ahead of where the speed wants it.
    const copied = speed >= 2 ? 0 : Math.min(samples.length - read, Math.round((period * (2 - speed)) / (speed - 1)));
    out.set(samples.subarray(read, read + copied), written);
    read += copied;
    written += copied;
    from.push(read);
    to.push(written);
  }
  const rest = samples.subarray(read);
  out.set(rest, written);
  from.push(samples.length);
  to.push(written + rest.length);
  return { samples: out.subarray(0, written + rest.length), place: (sample) => interpolate(from, to, sample) };
}

/** Return the period at `start` that the sound repeats with most nearly: least average difference to itself, one period on. */
function findPeriod(samples: Float32Array, start: number, shortest: number, longest: number): number {
  let best = shortest;
  let least = Number.POSITIVE_INFINITY;
  // Every other sample and period decides nearly as well and costs a quarter.
  for (let period = shortest; period <= longest; period += 2) {
    let difference = 0;
    for (let i = 0; i < period; i += 2) {
      difference += Math.abs((samples[start + i] ?? 0) - (samples[start + period + i] ?? 0));
    }
    const average = difference / period;
    if (average < least) {
      least = average;
      best = period;
    }
  }
  return best;
}

function interpolate(from: readonly number[], to: readonly number[], at: number): number {
  let low = 0;
  let high = from.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  const [a = 0, b = 0] = [from[low], from[high]];
  const [c = 0, d = 0] = [to[low], to[high]];
  return b > a ? c + ((Math.min(Math.max(at, a), b) - a) / (b - a)) * (d - c) : c;
}
