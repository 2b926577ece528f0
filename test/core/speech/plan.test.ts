import { describe, expect, it } from 'vitest';
import { sliceOf } from '../../../src/core/span.ts';
import { findBack, findMove, findUtteranceAt, type MoveUnit } from '../../../src/core/speech/moves.ts';
import { estimateLeftMs, estimateListeningMs } from '../../../src/core/speech/pace.ts';
import { planUtterances } from '../../../src/core/speech/plan.ts';
import { printedSpanOf, type Utterance } from '../../../src/core/speech/utterance.ts';
import { analysisOf } from './article.ts';
import { saidOf } from './said.ts';

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
  const analysis = analysisOf('Title', ['One. Two. Three.', 'Four. Five.']);
  const utterances = planUtterances(analysis);
  it.each([
    [0, 'sentence', 'next', 'One.'],
    [3, 'sentence', 'previous', 'Two.'],
    [1, 'paragraph', 'next', 'Four.'],
    [5, 'paragraph', 'previous', 'Four.'],
    [3, 'paragraph', 'previous', 'One.'],
    [0, 'sentence', 'previous', undefined],
    [5, 'paragraph', 'next', undefined],
  ] as const)('from utterance %d, the %s %s is %s', (from, unit, direction, expected) => {
    const to = findMove(utterances, analysis, from, unit, direction);
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
    const attributions = [said('Two'), said('Five')];
    const next = (from: number) => findMove(utterances, { ...analysis, attributions }, from, 'statement', 'next');
    expect([next(0), next(2), next(5)]).toEqual([2, 5, null]);
    expect(findUtteranceAt(utterances, text.indexOf('Four'))).toBe(4);
  });
});

describe('moves by speaker and by heading', () => {
  const stopsOf = (line: string, unit: MoveUnit): string[] => {
    const analysis = saidOf(line);
    const utterances = planUtterances(analysis);
    const stops: string[] = [];
    for (let at: number | null = -1; at !== null; at = findMove(utterances, analysis, at, unit, 'next')) {
      if (at >= 0) stops.push(must(utterances[at]).spoken);
    }
    const back: string[] = [];
    for (let at: number | null = utterances.length; at !== null; ) {
      at = findMove(utterances, analysis, at, unit, 'previous');
      if (at !== null) back.unshift(must(utterances[at]).spoken);
    }
    // Forwards and backwards the same places.
    expect(back).toEqual(stops);
    return stops;
  };

  it('stops where another speaker begins, not at every statement', () => {
    const line =
      'Rain fell. [s Olson] [cue said] [c so]. Then. [s2>1 She] [cue2 said] [c2 more]. [s3 Kerr] [cue3 said] [c3 no]. ' +
      'Wind. [s4>1 She] [cue4 asked] [c4 why].';
    expect(stopsOf(line, 'speaker')).toEqual(['Olson said so.', 'Kerr said no.', 'She asked why.']);
    expect(stopsOf(line, 'statement')).toHaveLength(4);
  });

  it('stops at the headline and at headings', () => {
    const text = ['One. Two.', 'Part two', 'Three.', 'Part three', 'Four.'];
    const analysis = analysisOf('Title', text);
    const blocks = analysis.article.blocks.map((block, index) =>
      index % 2 === 1 ? { ...block, kind: 'heading' as const, level: 2 } : block,
    );
    const headed = { ...analysis, article: { ...analysis.article, blocks } };
    const utterances = planUtterances(headed);
    const next = (from: number, direction: 'next' | 'previous' = 'next') => {
      const to = findMove(utterances, headed, from, 'heading', direction);
      return to === null ? null : must(utterances[to]).spoken;
    };
    expect([next(0), next(2), next(3), next(5)]).toEqual(['Part two', 'Part two', 'Part three', null]);
    expect([next(2, 'previous'), next(5, 'previous')]).toEqual(['Title', 'Part two']);
  });
});

describe('findBack', () => {
  const utterances = plan('', ['The ferry did not sail on Friday. The crew went home early that day.', 'It may sail.']);
  const whole = estimateListeningMs(must(utterances[0]).spoken);
  const wordAt = ({ index, at }: { index: number; at: number }) =>
    must(utterances[index]).spoken.slice(at).split(' ')[0];

  it('goes back by time, to the beginning of a word', () => {
    const at = must(utterances[0]).spoken.indexOf('Friday');
    expect(wordAt(findBack(utterances, 0, at, 430, 1))).toBe('sail');
    expect(wordAt(findBack(utterances, 0, at, 1_000, 2))).toBe(wordAt(findBack(utterances, 0, at, 2_000, 1)));
  });

  it('goes back over sentences, and no further than to the first word', () => {
    const into = findBack(utterances, 1, 4, whole / 2, 1);
    expect(into.index).toBe(0);
    expect(into.at).toBeGreaterThan(0);
    expect(findBack(utterances, 2, 3, 60_000, 1)).toEqual({ index: 0, at: 0 });
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
