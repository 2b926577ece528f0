import { describe, expect, it } from 'vitest';
import { findChapters } from '../../../src/core/speech/chapters.ts';
import { planUtterances } from '../../../src/core/speech/plan.ts';
import { saidOf } from './said.ts';

/** The chapters of a line in the notation of said.ts, each with the first words that are heard of it; "#" begins a heading. */
function chaptersOf(title: string, line: string): string[] {
  const plain = saidOf(line.replaceAll('#', ''));
  const isHeading = line.split('|').map((block) => block.startsWith('#'));
  const blocks = plain.article.blocks.map((block, index) => ({
    ...block,
    ...(isHeading[index] ? { kind: 'heading' as const } : {}),
  }));
  const analysis = { ...plain, article: { ...plain.article, title, blocks } };
  const utterances = planUtterances(analysis);
  return findChapters(utterances, analysis).map(
    ({ utterance, title: name }) => `${name}: ${utterances[utterance]?.spoken.split(' ').slice(0, 2).join(' ')}`,
  );
}

describe('findChapters', () => {
  it.each([
    [
      'the headline, and each speaker',
      'Storm',
      'Rain fell. [s Olson] [cue said] [c so].',
      ['Storm: Storm', 'Olson: Olson said'],
    ],
    [
      'no other one where the same speaker goes on after the reporter',
      'Storm',
      '[s Olson] [cue said] [c so]. Rain fell. [s2>1 She] [cue2 said] [c2 more]. [s3 Kerr] [cue3 said] [c3 no].',
      ['Storm: Storm', 'Olson: Olson said', 'Kerr: Kerr said'],
    ],
    [
      'headings, and the same speaker again under one',
      '',
      '[s Olson] [cue said] [c so].|#Part two|[s2>1 She] [cue2 said] [c2 more].',
      ['Olson: Olson said', 'Part two: Part two', 'Olson: She said'],
    ],
    ['nothing for words that are nobody’s', 'Storm', '[c “Run!”] Rain fell.', ['Storm: Storm']],
    [
      'a long statement once',
      'Storm',
      '[c “It rained. It poured. It snowed,”] [cue said] [s Olson]. Then nothing.',
      ['Storm: Storm', 'Olson: “It rained.'],
    ],
  ])('finds %s', (_what, title, line, expected) => {
    expect(chaptersOf(title, line)).toEqual(expected);
  });
});
