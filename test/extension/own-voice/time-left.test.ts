// Time left, and words marked by pace alone, against the times of a real voice: eSpeak NG speaks the article on a simulated clock.

import { readFileSync } from 'node:fs';
import createEspeak from '@echogarden/espeak-ng-emscripten';
import { beforeAll, describe, expect, it } from 'vitest';
import { estimateLeftMs, PaceBook } from '../../../src/core/speech/pace.ts';
import { planUtterances } from '../../../src/core/speech/plan.ts';
import { Player } from '../../../src/core/speech/player.ts';
import { Espeak } from '../../../src/extension/own-voice/espeak.ts';
import { analysisOf } from '../../core/speech/article.ts';
import { SimulatedClock, SimulatedEngine } from '../../core/speech/simulated-engine.ts';

let espeak: Espeak;
beforeAll(async () => {
  espeak = new Espeak(await createEspeak({}));
});

/** Read an article with the voice; return what was known at each word, and when. */
function read(name: string, voice: string, rate: number, tellsWords: boolean) {
  const file = new URL(`../../fixtures/${name}.expected.json`, import.meta.url);
  const { title, paragraphs } = JSON.parse(readFileSync(file, 'utf8')) as { title: string; paragraphs: string[] };
  const utterances = planUtterances(analysisOf(title, paragraphs, { lang: voice.endsWith('/de') ? 'de' : 'en' }));
  const clock = new SimulatedClock();
  const engine = new SimulatedEngine(clock, {
    tellsWords,
    gapMs: 120,
    wordsMs: (text, speed) => {
      const { words, samples, sampleRate } = espeak.speak({ text, voice, rate: speed, pitch: 1 });
      const endMs = (samples.length / sampleRate) * 1000;
      return words.map(({ at, time }, index) => ({
        at,
        ms: (words[index + 1]?.time ?? endMs / 1000) * 1000 - time * 1000,
      }));
    },
  });
  const player = new Player({
    engine,
    utterances,
    mannerFor: () => ({ voice: null, pitch: 1, volume: 1 }),
    wait: clock.wait,
    now: clock.now,
    paces: new PaceBook(),
    onChange: () => undefined,
    state: { rate },
  });
  const told: {
    ms: number;
    left: number;
    sentence: number;
    from: number;
    at: number;
    sounding: number;
    text: string;
  }[] = [];
  player.play();
  while (player.state.status === 'playing' && clock.step()) {
    const { index, at, from, pace } = player.state;
    const left = estimateLeftMs(utterances, index, at, rate, pace);
    const text = utterances[index]?.spoken ?? '';
    told.push({ ms: clock.now(), left, sentence: index, from, at, sounding: engine.sounding, text });
  }
  return { told, total: clock.now() };
}

describe.each([
  ['wire-report', 'gmw/en-US', 1],
  ['local-story', 'gmw/en', 1.6],
  ['german-story', 'gmw/de', 1],
])('%s, %s at %d', (name, voice, rate) => {
  it('tells the time left right within a tenth', () => {
    const { told, total } = read(name, voice, rate, true);
    const checked = told.filter(({ ms }) => ms > 20_000 && total - ms > 15_000);
    expect(checked.length).toBeGreaterThan(20);
    const off = checked.map(({ ms, left }) => Math.abs(left / (total - ms) - 1));
    expect(Math.max(...off)).toBeLessThan(0.1);
  });

  it('marks words by pace alone', () => {
    const { told } = read(name, voice, rate, false);
    const checked = told.filter(({ sentence, sounding }) => sentence > 3 && sounding >= 0);
    const near = checked.filter(({ at, from, sounding, text }) => {
      const between = text.slice(Math.min(at, from + sounding), Math.max(at, from + sounding));
      return between.trim().split(/\s+/).filter(Boolean).length <= 1;
    });
    expect(near.length / checked.length).toBeGreaterThan(0.8);
  });
});
