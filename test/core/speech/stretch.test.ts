import { describe, expect, it } from 'vitest';
import { quicken } from '../../../src/core/speech/stretch.ts';

const rate = 22_050;
/** A vowel of so many Hz: a tone with overtones. */
const vowel = (hertz: number, seconds: number): Float32Array =>
  Float32Array.from({ length: seconds * rate }, (_, i) =>
    [1, 2, 3].reduce((sum, overtone) => sum + Math.sin((2 * Math.PI * hertz * overtone * i) / rate) / overtone / 3, 0),
  );

/** The frequency of a sound: its period is where it is most like itself. */
function pitchOf(samples: Float32Array): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let period = 40; period < 400; period++) {
    let likeness = 0;
    for (let i = 4_000; i < 8_000; i++) likeness += (samples[i] ?? 0) * (samples[i + period] ?? 0);
    if (likeness > most + 1) [best, most] = [period, likeness];
  }
  return rate / best;
}

describe('quicken', () => {
  it.each([1.2, 1.5, 2, 2.5])('makes speech %s times as fast, at the same pitch', (speed) => {
    const slow = vowel(120, 3);
    const { samples, place } = quicken(slow, rate, speed);
    expect(slow.length / samples.length / speed).toBeCloseTo(1, 1);
    expect(pitchOf(samples) / 120).toBeCloseTo(1, 1);
    expect(Math.abs(place(slow.length / 2) - samples.length / 2)).toBeLessThan(rate * 0.03);
    expect(place(0)).toBe(0);
    expect(place(slow.length)).toBe(samples.length);
  });

  it('has no clicks: no step between two samples is much larger than there was', () => {
    const slow = vowel(200, 2);
    const steepest = (samples: Float32Array): number =>
      samples.reduce((most, sample, i) => Math.max(most, i === 0 ? 0 : Math.abs(sample - (samples[i - 1] ?? 0))), 0);
    expect(steepest(quicken(slow, rate, 1.8).samples)).toBeLessThan(steepest(slow) * 1.5);
  });

  it('leaves speech at its own speed as it is, and takes what is very short', () => {
    const slow = vowel(120, 0.5);
    expect(quicken(slow, rate, 1).samples).toBe(slow);
    expect(quicken(new Float32Array(10), rate, 2).samples).toHaveLength(10);
    expect(quicken(new Float32Array(0), rate, 2).samples).toHaveLength(0);
  });
});
