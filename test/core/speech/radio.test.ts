import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze.ts';
import { hullOf } from '../../../src/core/span.ts';
import { planUtterances, type QuotationStyle } from '../../../src/core/speech/plan.ts';
import { printedSpanOf, type Utterance } from '../../../src/core/speech/utterance.ts';
import { plainArticle } from '../quotation/marked.ts';
import { saidOf } from './said.ts';

const said = (line: string, style: QuotationStyle): Utterance[] => planUtterances(saidOf(line), { style });
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [];
const texts = (utterances: readonly Utterance[]): string => utterances.map(({ spoken }) => spoken).join(' | ');

/** What holds for every plan: the words that are printed, each once, and each mapped to where it is printed. */
function checkWords(text: string, utterances: readonly Utterance[]): void {
  const spoken = utterances.flatMap((utterance) =>
    [...utterance.spoken.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)].map((match) => {
      const span = printedSpanOf(utterance, match.index, match[0].length);
      expect(text.slice(span.start, span.end)).toBe(match[0]);
      return { ...span, word: match[0] };
    }),
  );
  const inOrder = spoken.toSorted((a, b) => a.start - b.start);
  expect(inOrder.map(({ word }) => word)).toEqual(words(text));
}

describe('radio order', () => {
  it.each([
    [
      'speaker behind, verb first',
      '[c “The bridge is closed,”] [cue said] [s Maria Olson].',
      'Maria Olson said: “The bridge is closed.',
    ],
    [
      'speaker behind, name first',
      '[c “The bridge is closed,”] [s Olson] [cue told] the council on Tuesday.',
      'Olson told the council on Tuesday: “The bridge is closed.',
    ],
    [
      'who she is stays with her name',
      '[c “It is closed,”] [cue said] [s Maria Olson, a spokeswoman for the town of Tarn].',
      'Maria Olson, a spokeswoman for the town of Tarn, said: “It is closed.',
    ],
    [
      'who she is, where it is not of the source',
      '[c “It is closed,”] [cue said] [s Olson], who heads the council.',
      'Olson, who heads the council, said: “It is closed.',
    ],
    [
      'when she said it',
      '[c “It is closed,”] [cue said] [s Olson] on Tuesday.',
      'Olson said on Tuesday: “It is closed.',
    ],
    ['a question', '[c “Is it closed?”] [cue asked] [s Olson].', 'Olson asked: “Is it closed?”'],
    [
      'split',
      '[c “It is closed,”] [cue said] [s Olson], [c “and it stays closed.”]',
      'Olson said: “It is closed,” “and it stays closed.”',
    ],
    [
      'split, of two sentences',
      '[c “It is closed,”] [cue said] [s Olson]. [c “It stays closed.”] Rain fell.',
      'Olson said: “It is closed. | “It stays closed.” | Rain fell.',
    ],
    [
      'several sentences, the speaker in the last',
      '[c “It is closed. It stays closed,”] [s Olson] [cue said]. Rain fell.',
      'Olson said: “It is closed. | It stays closed. | Rain fell.',
    ],
    [
      'run on over paragraphs, the speaker in the first',
      '[c “It is closed,”] [s Olson] [cue said]. [c “Nobody|“may cross it.”]',
      'Olson said: “It is closed. | “Nobody | “may cross it.”',
    ],
    [
      'one inside another: the outer alone',
      '[c “The mayor [cue2 said] [c2 ‘it is safe’], I hear,”] [s Olson] [cue said].',
      'Olson said: “The mayor said ‘it is safe’, I hear.',
    ],
    [
      'another sentence stands before it',
      'Rain fell. [c “It is closed,”] [s Olson] [cue said].',
      'Rain fell. | Olson said: “It is closed.',
    ],
  ])('says the speaker first: %s', (_what, line, expected) => {
    const utterances = said(line, 'radio');
    expect(texts(utterances)).toBe(expected);
    checkWords(saidOf(line).article.text, utterances);
  });

  it.each([
    ['the speaker stands first already', '[s Olson] [cue said] [c “it is closed.”]'],
    ['nobody is named: a floating quotation', 'They waited. [c “It is closed.”] Nobody moved.'],
    ['reported words', '[c The bridge was closed], [s Olson] [cue said].'],
    ['words before it', 'But [c “it is closed,”] [s Olson] [cue said].'],
    [
      'another statement in what would be moved',
      '[c “It is closed,”] [s Olson] [cue said], adding that [s2 Kerr] [cue2 thought] [c2 it was safe].',
    ],
    ['more before the name', '[c “It is closed,”] then [cue said] [s Olson].'],
  ])('leaves as it is printed: %s', (what, line) => {
    const utterances = said(line, 'radio');
    const { text } = saidOf(line).article;
    checkWords(text, utterances);
    if (what !== 'more before the name') expect(texts(utterances)).toBe(texts(said(line, 'plain')));
    else expect(words(texts(utterances))).not.toEqual([]);
  });

  const seed = new URL('../../../../shared/corpora/quotations/seed.gold.jsonl', import.meta.url);
  it.skipIf(!existsSync(seed))('puts each speaker first exactly once in the article of the corpora', () => {
    const { text } = JSON.parse(readFileSync(seed, 'utf8').split('\n')[0] ?? '{}') as { text: string };
    const analysis = analyzeArticle(plainArticle(text));
    const utterances = planUtterances(analysis, { style: 'radio' });
    checkWords(text, utterances);
    const direct = analysis.attributions.filter(({ kind, source }) => kind === 'direct' && source.length > 0);
    expect(direct.length).toBeGreaterThan(1);
    for (const { source, content } of direct) {
      const who = hullOf(source) ?? { start: 0, end: 0 };
      const [opening] = content;
      const name = text.slice(who.start, who.end);
      const first = utterances.find(({ pieces }) => pieces.some(({ span }) => span.start === who.start));
      expect(first?.spoken.startsWith(name)).toBe(true);
      const quotation = text.slice(opening?.start ?? 0, (opening?.start ?? 0) + 20);
      expect(first?.spoken.indexOf(quotation)).toBeGreaterThan(name.length);
      expect(first?.spoken.split(name)).toHaveLength(2);
    }
  });
});

describe('quotations marked for the ear', () => {
  const line = '[s Olson] [cue said] [c it was “closed for good.”] [c2 “We know,”] [cue2 said] [s2 Kerr].';

  it('has the own words apart, to be said in another voice', () => {
    const utterances = said(line, 'voice');
    expect(utterances.map(({ spoken, quoted }) => (quoted ? `<${spoken}>` : spoken)).join('')).toBe(
      'Olson said it was <“closed for good.”><“We know,”> said Kerr.',
    );
    checkWords(saidOf(line).article.text, utterances);
  });

  it('says where they begin and end', () => {
    expect(texts(said(line, 'words'))).toBe(
      'Olson said it was quote, “closed for good.”, end quote,  | quote, “We know,”, end quote,  said Kerr.',
    );
  });

  it('leaves an article as it is where nobody is quoted', () => {
    for (const style of ['voice', 'words', 'radio'] as const)
      expect(texts(said('Rain fell.', style))).toBe('Rain fell.');
  });
});
