import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimateLeftMs, PaceBook, type PaceNotes } from '../../../src/core/speech/pace.ts';
import { planUtterances } from '../../../src/core/speech/plan.ts';
import { Player } from '../../../src/core/speech/player.ts';
import { analysisOf } from './article.ts';
import { SimulatedClock, SimulatedEngine, type SimulatedVoice } from './simulated-engine.ts';

const fixture = (name: string): { title: string; paragraphs: readonly string[] } =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${name}.expected.json`, import.meta.url), 'utf8'));

/** A voice that says so many syllables a second, with a silence at marks, as people do: nothing that the estimate knows of. */
function syllabic(perSecond: number, change: Partial<SimulatedVoice> = {}): SimulatedVoice {
  return {
    tellsWords: true,
    gapMs: 0,
    wordsMs: (text, rate) =>
      [...text.matchAll(/[\p{L}\p{N}][^\s]*/gu)].map(({ index, 0: word }) => {
        const syllables = (word.match(/[aeiouyäöü]+/giu)?.length ?? 1) + (word.match(/\d/g)?.length ?? 0) * 1.5;
        const silence = /[.!?]/.test(word.slice(1)) ? 350 : /[,;:]/.test(word.slice(1)) ? 180 : 0;
        return { at: index, ms: (Math.max(1, syllables) / perSecond) * (1000 / rate) + silence / rate };
      }),
    ...change,
  };
}

function start(name: string, voice: SimulatedVoice, rate = 1, paces = new PaceBook()) {
  const { title, paragraphs } = fixture(name);
  // Long enough to read on for some minutes.
  const utterances = planUtterances(analysisOf(title, [...paragraphs, ...paragraphs]));
  const clock = new SimulatedClock();
  const engine = new SimulatedEngine(clock, voice);
  const player = new Player({
    engine,
    utterances,
    mannerFor: () => ({ voice: null, pitch: 1, volume: 1 }),
    wait: clock.wait,
    now: clock.now,
    paces,
    onChange: () => undefined,
    state: { rate },
  });
  return { player, engine, clock, utterances };
}

describe('time left', () => {
  it.each([
    ['wire-report', 'a slow voice', syllabic(3.2), 1],
    ['wire-report', 'a fast voice', syllabic(7), 1],
    ['wire-report', 'a voice that is slow to begin', syllabic(4.5, { gapMs: 600 }), 1],
    ['wire-report', 'twice as fast', syllabic(4.5), 2],
    ['local-story', 'without word events', syllabic(4, { tellsWords: false }), 1.3],
    ['interview', 'another article', syllabic(5), 0.8],
    ['german-story', 'another language', syllabic(4), 1],
  ])('%s, %s: right within a tenth after half a minute', (name, _what, voice, rate) => {
    const { player, clock, utterances } = start(name, voice, rate);
    const told: { readonly ms: number; readonly left: number }[] = [];
    player.play();
    while (player.state.status === 'playing' && clock.step()) {
      const { index, at, pace } = player.state;
      told.push({ ms: clock.now(), left: estimateLeftMs(utterances, index, at, rate, pace) });
    }
    const total = clock.now();
    const checked = told.filter(({ ms }) => ms > 30_000 && total - ms > 20_000);
    expect(checked.length).toBeGreaterThan(20);
    for (const { ms, left } of checked) expect(Math.abs(left / (total - ms) - 1), `at ${ms} ms`).toBeLessThan(0.1);
  });

  it('is right from the beginning with a voice that was heard before, at another speed too', () => {
    let notes: PaceNotes | undefined;
    const first = start('wire-report', syllabic(3), 1, new PaceBook(notes, (learned) => (notes = learned)));
    first.player.play();
    while (first.clock.step());
    const { player, clock, utterances } = start('interview', syllabic(3), 1.5, new PaceBook(notes));
    player.play();
    clock.step();
    const { index, at, pace } = player.state;
    const left = estimateLeftMs(utterances, index, at, 1.5, pace);
    while (clock.step());
    expect(Math.abs(left / clock.now() - 1)).toBeLessThan(0.1);
  });

  it('learns nothing from a machine that slept, or from a voice without a name', () => {
    const book = new PaceBook();
    book.learn('kate', 1, 'The ferry did not sail on Friday.', 3_600_000, true);
    book.learn(null, 1, 'The ferry did not sail on Friday.', 2_000, true);
    expect(book.paceOf('kate', 1).factor).toBe(1);
  });
});

describe('words of a voice that tells of none', () => {
  it('are marked by its pace, once that is known, and corrected at every sentence', () => {
    const { player, engine, clock, utterances } = start('wire-report', syllabic(4.2, { tellsWords: false }));
    player.play();
    let right = 0;
    let total = 0;
    let last = -1;
    while (player.state.status === 'playing' && clock.step()) {
      const { index, at, from, length } = player.state;
      if (index < 5 || engine.sounding < 0 || engine.sounding === last || length === 0) continue;
      last = engine.sounding;
      total++;
      // The word that sounds is the one that is marked, or one beside it.
      const between = utterances[index]?.spoken.slice(Math.min(at, from + last), Math.max(at, from + last)) ?? '';
      if (between.trim().split(/\s+/).filter(Boolean).length <= 1) right++;
    }
    expect(total).toBeGreaterThan(200);
    expect(right / total).toBeGreaterThan(0.7);
  });

  it('are not marked before: the sentence alone is', () => {
    const { player, clock } = start('wire-report', syllabic(4.2, { tellsWords: false }));
    player.play();
    const lengths: number[] = [];
    while (player.state.index === 0 && clock.step()) lengths.push(player.state.length);
    expect(lengths.length).toBeGreaterThan(2);
    expect(new Set(lengths)).toEqual(new Set([0]));
  });

  it('are not marked where its pace is not even', () => {
    let isSlow = false;
    const uneven = syllabic(4.2, { tellsWords: false });
    const voice: SimulatedVoice = {
      ...uneven,
      wordsMs: (text, rate) => {
        isSlow = !isSlow;
        return uneven.wordsMs(text, isSlow ? rate / 2 : rate);
      },
    };
    const { player, clock } = start('wire-report', voice);
    player.play();
    let marked = 0;
    let steps = 0;
    while (player.state.status === 'playing' && clock.step()) {
      if (player.state.index < 6) continue;
      steps++;
      if (player.state.length > 0) marked++;
    }
    expect(marked / steps).toBeLessThan(0.1);
  });

  it('leave a voice alone that tells of its words after all', () => {
    const book = new PaceBook();
    const text = 'The ferry did not sail on Friday, and the crew went home.';
    for (let time = 0; time < 4; time++) book.learn('kate', 1, text, 3_400, false);
    expect(book.isGuide('kate', 1)).toBe(true);
    book.learn('kate', 1, text, 3_400, true);
    expect(book.isGuide('kate', 1)).toBe(false);
  });

  it('go on, after a pause, at the word that was marked', () => {
    const { player, clock, utterances } = start('wire-report', syllabic(4.2, { tellsWords: false }));
    player.play();
    while (!(player.state.index === 6 && player.state.at > 20) && clock.step());
    const { at } = player.state;
    player.pause();
    player.play();
    expect(player.state.from).toBe(at);
    expect(utterances[6]?.spoken.charAt(at - 1)).toBe(' ');
  });
});
