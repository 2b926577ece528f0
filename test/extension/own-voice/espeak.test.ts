// Lector's own voice, the real one: the package as it is, in Node.

import createEspeak from '@echogarden/espeak-ng-emscripten';
import { beforeAll, describe, expect, it } from 'vitest';
import { Espeak, type SpeakingTask, type Speech } from '../../../src/extension/own-voice/espeak.ts';
import { ownVoices } from '../../../src/extension/own-voice/voices.ts';

let espeak: Espeak;
beforeAll(async () => {
  espeak = new Espeak(await createEspeak({}));
});

const speak = (text: string, change: Partial<SpeakingTask> = {}): Speech =>
  espeak.speak({ text, voice: 'gmw/en-US', rate: 1, pitch: 1, ...change });
const seconds = ({ samples, sampleRate }: Speech): number => samples.length / sampleRate;
/** The words as they are told of, one after the other. */
const words = (text: string, change: Partial<SpeakingTask> = {}): string =>
  speak(text, change)
    .words.map(({ at, length }) => text.slice(at, at + length))
    .join('|');
/** How loud it is in a stretch of `length` seconds at `time`. */
const loudness = ({ samples, sampleRate }: Speech, time: number, length: number): number => {
  const part = samples.subarray(time * sampleRate, (time + length) * sampleRate);
  return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, part.length));
};
const sentence = 'The mayor of the town said on Tuesday that the old bridge would be closed until the spring.';

describe('Espeak', () => {
  it.each([
    ['The ferry did not sail.', 'The|ferry|did|not|sail'],
    ['She paid $1,250.50 in 2031.', 'She|paid|$1,250.50|in|2031'],
    ['It’s a naïve 🙂 café.', 'It’s|a|naïve|🙂|café'],
    ['AT&T said x < y, “<b>bold</b>”.', 'AT&T'],
    ['He read [[the]] note.', 'He|read|the|note'],
    ['A well-known fact.', 'A|well|known|fact'],
  ])('tells of every word of "%s" once, where it stands', (text, expected) => {
    const told = words(text);
    if (expected === 'AT&T') expect(told.replaceAll('|', '')).toMatch(/^AT.*said.*x.*y.*bold/);
    else expect(told).toBe(expected);
  });

  it('tells of words in the order and at the time that they sound', () => {
    const speech = speak('Yes. No.');
    const [yes, no] = speech.words;
    expect(yes?.time).toBeLessThan(0.05);
    // Between the two sentences it is silent, and then there is a word.
    expect(loudness(speech, (no?.time ?? 0) - 0.15, 0.1)).toBeLessThan(0.005);
    expect(loudness(speech, no?.time ?? 0, 0.15)).toBeGreaterThan(0.02);
  });

  it.each([0.5, 0.8, 1.3, 2, 3, 4.5, 6])('speaks %s times as fast within a tenth, words in place', (rate) => {
    const slow = speak(sentence);
    const fast = speak(sentence, { rate });
    expect(Math.abs(seconds(slow) / seconds(fast) / rate - 1)).toBeLessThan(0.1);
    expect(fast.words.map(({ at }) => at)).toEqual(slow.words.map(({ at }) => at));
    const last = fast.words.at(-1)?.time ?? 0;
    expect(last).toBeLessThan(seconds(fast));
    expect(last / seconds(fast)).toBeGreaterThan(0.8);
  });

  it('has nothing to say to a text without words, and takes any text', () => {
    expect(speak('').words).toEqual([]);
    for (const text of ['…', '\uD800', '&amp;&#x;<', '\u0000', '١٢٣ سلام']) expect(() => speak(text)).not.toThrow();
  });

  it.each(ownVoices.map((voice) => [voice.id, voice] as const))('has the voice %s', (_id, { espeak: name }) => {
    expect(seconds(speak('Radio 1.', { voice: name }))).toBeGreaterThan(0.3);
  });

  it('refuses a voice that it does not have', () => {
    expect(() => speak('Hello', { voice: 'none/xx' })).toThrow(/no voice/);
  });
});
