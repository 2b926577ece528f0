import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../../src/core/speech/excerpt.ts';
import { planUtterances, type QuotationStyle } from '../../../src/core/speech/plan.ts';
import { printedSpanOf } from '../../../src/core/speech/utterance.ts';
import { saidOf } from './said.ts';

/** What is read of a line. Every word of it is printed where the mark will stand. */
function read(line: string, excerpt: Excerpt, style: QuotationStyle = 'plain'): string {
  const analysis = saidOf(line);
  const utterances = planUtterances(analysis, { excerpt, style });
  for (const utterance of style === 'words' ? [] : utterances) {
    for (const { 0: word, index } of utterance.spoken.matchAll(/\p{L}+/gu)) {
      const span = printedSpanOf(utterance, index, word.length);
      expect(analysis.article.text.slice(span.start, span.end)).toBe(word);
    }
  }
  return utterances.map(({ spoken }) => spoken).join(' | ');
}

const statements: Excerpt = { kind: 'statements' };
function readOlson(line: string, style?: QuotationStyle): string {
  const speaker = saidOf(line).speakers.findIndex(({ name }) => name === 'Olson');
  return read(line, { kind: 'speaker', speaker }, style);
}

describe('only what one speaker said', () => {
  it.each([
    [
      'sentences without it are left out',
      'Rain fell. [s Olson] [cue said] [c the bridge was closed]. [s2 Kerr] [cue2 said] [c2 it was safe].|Nobody came.',
      'Olson said the bridge was closed.',
    ],
    [
      'by a pronoun too',
      '[s Olson] [cue said] [c it was closed]. Rain fell. [s2>1 She] [cue2 added] [c2 that it leaked].',
      'Olson said it was closed. | She added that it leaked.',
    ],
    [
      'every paragraph of a quotation that runs on',
      '[c “It is closed,”] [s Olson] [cue said]. [c “Nobody|“may cross it.”] The bus turned.',
      '“It is closed,” Olson said. | “Nobody | “may cross it.”',
    ],
    [
      'what another said in the same sentence is left out',
      '[c “It is safe,”] [cue said] [s Olson], but [s2 Kerr] [cue2 called] [c2 it a risk].',
      '“It is safe,” said Olson.',
    ],
    [
      'another speaks in the middle',
      '[s Olson] [cue said] [c it was safe], [s2 Kerr] [cue2 said] [c2 not], and [s3 Olson] [cue3 added] [c3 that it held].',
      'Olson said it was safe. Olson added that it held.',
    ],
    [
      'words between two of hers are read where nobody else says them',
      '[s Olson] [cue said] [c it was safe] and later that [s2 Olson] [cue2 added] [c2 it held].',
      'Olson said it was safe and later that Olson added it held.',
    ],
    [
      'what somebody reports of her',
      '[s2 Kerr] [cue2 said] [c2 [s Olson] [cue had thought] [c it was safe]].',
      'Olson had thought it was safe.',
    ],
    [
      'nothing else of the sentence',
      'In May, when it rained, [s Olson] [cue said] [c it was safe].',
      'Olson said it was safe.',
    ],
  ])('%s', (_what, line, expected) => {
    expect(readOlson(line)).toBe(expected);
  });

  it('in radio order as elsewhere', () => {
    const line =
      'Rain fell. [c “It is closed. It leaks,”] [cue said] [s Olson]. [s2 Kerr] [cue2 said] [c2 it was safe].';
    expect(readOlson(line, 'radio')).toBe('Olson said: “It is closed. | It leaks.');
  });

  it('with the quotation told in words', () => {
    expect(readOlson('Rain fell, and [s Olson] [cue said] [c “it is closed.”]', 'words')).toBe(
      'Olson said quote, “it is closed.”, end quote, ',
    );
  });

  it('without the headline, which nobody said', () => {
    const analysis = saidOf('[s Olson] [cue said] [c it was closed].');
    const article = { ...analysis.article, title: 'Bridge closed' };
    const utterances = planUtterances({ ...analysis, article }, { excerpt: statements });
    expect(utterances.map(({ passage }) => passage)).toEqual(['body']);
  });
});

describe('only the statements', () => {
  it.each([
    [
      'of all speakers, and of those who are unclear',
      'Rain fell. [s Olson] [cue said] [c it was closed]. A bus turned. [c2 “It is safe.”] It did.',
      'Olson said it was closed. | “It is safe.”',
    ],
    [
      'two in one sentence as they are printed',
      '[c “It is safe,”] [cue said] [s Olson], but [s2 Kerr] [cue2 called] [c2 it a risk].',
      '“It is safe,” said Olson, but Kerr called it a risk.',
    ],
    ['nothing where nobody says anything', 'Rain fell. It stopped.', ''],
  ])('%s', (_what, line, expected) => {
    expect(read(line, statements)).toBe(expected);
  });
});
