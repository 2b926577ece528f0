import { describe, expect, it } from 'vitest';
import { sliceOf } from '../../../src/core/span.ts';
import { findMove, findUtteranceAt } from '../../../src/core/speech/moves.ts';
import { estimateLeftMs, estimateListeningMs } from '../../../src/core/speech/pace.ts';
import { planUtterances } from '../../../src/core/speech/plan.ts';
import { printedSpanOf, type Utterance } from '../../../src/core/speech/utterance.ts';
import { analysisOf } from './article.ts';

const plan = (title: string, paragraphs: readonly string[]) => planUtterances(analysisOf(title, paragraphs));
const spoken = (utterances: readonly Utterance[]) => utterances.map((utterance) => utterance.spoken);
const must = <T>(value: T | undefined | null): T => {
  if (value === undefined || value === null) throw new Error('expected a value');
  return value;
};

describe('planUtterances', () => {
  it('speaks the headline first, then sentence by sentence', () => {
    expect(spoken(plan('Rain at last', ['It rained. It stopped.', 'It will rain.']))).toEqual([
      'Rain at last',
      'It rained.',
      'It stopped.',
      'It will rain.',
    ]);
  });

  it('does without a headline that is not there, and without sentences that nobody can say', () => {
    expect(spoken(plan('', ['It rained.', '* * *', 'It stopped.']))).toEqual(['It rained.', 'It stopped.']);
  });

  it('maps every spoken word to the word that is printed', () => {
    const paragraphs = ['The mayor\u00AD, Ann\u200B Lee,  came\nhome late.'];
    const text = must(paragraphs[0]);
    const utterance = must(plan('', paragraphs)[0]);
    expect(utterance.spoken).toBe('The mayor, Ann Lee, came home late.');
    const printed = [...utterance.spoken.matchAll(/\w+/g)].map((word) =>
      sliceOf(text, printedSpanOf(utterance, word.index, word[0].length)),
    );
    expect(printed.join(' ')).toBe('The mayor Ann Lee came home late');
  });

  it('cuts a sentence that is too long for an engine, at a comma, and loses nothing', () => {
    const long = `It held ${Array.from({ length: 200 }, (_, i) => `item ${i}`).join(', ')}.`;
    const utterances = plan('', [long]);
    expect(utterances.length).toBeGreaterThan(2);
    expect(Math.max(...utterances.map(({ spoken: text }) => text.length))).toBeLessThanOrEqual(600);
    expect(spoken(utterances).join(' ')).toBe(long);
    expect(utterances.slice(0, -1).every(({ spoken: text }) => text.endsWith(','))).toBe(true);
  });

  it('cuts text without any space, never inside a character', () => {
    const utterances = plan('', ['🙂a'.repeat(700)]);
    expect(spoken(utterances).join('')).toBe('🙂a'.repeat(700));
    expect(spoken(utterances).every((text) => text.isWellFormed())).toBe(true);
  });

  it('pauses between paragraphs, not between sentences', () => {
    const pauses = plan('Rain', ['It rained. It stopped.', 'It will rain.']).map(
      ({ pauseBeforeMs }) => pauseBeforeMs > 0,
    );
    expect(pauses).toEqual([false, true, false, true]);
  });
});

describe('findMove', () => {
  const utterances = plan('Title', ['One. Two. Three.', 'Four. Five.']);
  it.each([
    [0, 'sentence', 'next', 'One.'],
    [3, 'sentence', 'previous', 'Two.'],
    [1, 'paragraph', 'next', 'Four.'],
    [5, 'paragraph', 'previous', 'Four.'],
    [3, 'paragraph', 'previous', 'One.'],
    [0, 'sentence', 'previous', undefined],
    [5, 'paragraph', 'next', undefined],
  ] as const)('from utterance %d, the %s %s is %s', (from, unit, direction, expected) => {
    const to = findMove(utterances, [], from, unit, direction);
    expect(to === null ? undefined : utterances[to]?.spoken).toBe(expected);
  });

  it('goes from statement to statement', () => {
    const text = 'One. Two. Three.\n\nFour. Five.';
    const said = (words: string) => {
      const start = text.indexOf(words);
      return {
        source: [],
        cue: [],
        content: [{ start, end: start + words.length }],
        kind: 'direct',
        confidence: 1,
      } as const;
    };
    const next = (from: number) => findMove(utterances, [said('Two'), said('Five')], from, 'statement', 'next');
    expect([next(0), next(2), next(5)]).toEqual([2, 5, null]);
    expect(findUtteranceAt(utterances, text.indexOf('Four'))).toBe(4);
  });
});

describe('estimates of time', () => {
  it('hears about 165 words a minute, and half as long at twice the speed', () => {
    const text = 'seven words that are of middling size '.repeat(24);
    const minutes = estimateListeningMs(text) / 60_000;
    expect(minutes).toBeGreaterThan(0.8);
    expect(minutes).toBeLessThan(1.3);
    expect(estimateListeningMs(text, 2) * 2).toBeCloseTo(estimateListeningMs(text));
  });

  it('is nothing at the end and all at the beginning', () => {
    const utterances = plan('Title', ['One two three.', 'Four five six.']);
    expect(estimateLeftMs(utterances, utterances.length - 1, must(utterances.at(-1)).spoken.length, 1)).toBe(0);
    expect(estimateLeftMs(utterances, 0, 0, 1)).toBeGreaterThan(estimateLeftMs(utterances, 1, 0, 1));
  });
});
