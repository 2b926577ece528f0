// The reader's own pronunciations: "written = spoken", for a language after "@".

import { describe, expect, it } from 'vitest';
import { sliceOf } from '../../../src/core/span.ts';
import { planUtterances } from '../../../src/core/speech/plan.ts';
import type { Pronunciation } from '../../../src/core/speech/say.ts';
import { printedSpanOf } from '../../../src/core/speech/utterance.ts';
import { analysisOf } from './article.ts';

const list = (...lines: readonly string[]): Pronunciation[] =>
  lines.map((line) => {
    const [, written = '', spoken = '', lang = null] = /^(.+?) = (.+?)(?: @(\w+))?$/.exec(line) ?? [];
    return { written, spoken, lang };
  });

const plan = (text: string, pronunciations: Pronunciation[], lang = 'en') =>
  planUtterances(analysisOf('', [text], { lang }), { pronunciations });

describe('a pronunciation', () => {
  it.each([
    ['holds for the word', 'Osk is far.', list('Osk = Oosk'), 'Oosk is far.'],
    ['holds for whole words only', 'Oskar left Osk.', list('Osk = Oosk'), 'Oskar left Oosk.'],
    ['in small letters holds for capitals too', 'Quay and quay.', list('quay = key'), 'key and key.'],
    ['with a capital holds for that alone', 'IT broke it.', list('IT = eye tee'), 'eye tee broke it.'],
    [
      'of several words holds over a line break',
      'In Velm\nHarbour.',
      list('Velm Harbour = Vellum Harbour'),
      'In Vellum Harbour.',
    ],
    ['that is longer goes first', 'San Tarro.', list('San = Sahn', 'San Tarro = Santaro'), 'Santaro.'],
    ['holds in its language', 'Osk is far.', list('Osk = Osk auf Deutsch @de'), 'Osk is far.'],
    ['goes before what is said by itself', 'Dr. Lee came.', list('Dr. Lee = Doc Lee'), 'Doc Lee came.'],
    [
      'takes no mark for more than a mark',
      'C++ (new) [1] is out.',
      list('C++ = see plus plus'),
      'see plus plus (new) [1] is out.',
    ],
    ['is not said for its own result', 'Osk.', list('Osk = Kesk', 'Kesk = wrong'), 'Kesk.'],
  ])('%s', (_what, text, pronunciations, expected) => {
    expect(plan(text, pronunciations).map(({ spoken }) => spoken)).toEqual([expected]);
  });

  it('holds in its own language’s article', () => {
    expect(plan('Osk ist weit.', list('Osk = Oosk @de'), 'de-AT')[0]?.spoken).toBe('Oosk ist weit.');
  });

  it('is marked at the words that are printed', () => {
    const text = 'The Velm Harbour is shut.';
    const [utterance] = plan(text, list('Velm Harbour = Vellum Harbor'));
    if (!utterance) throw new Error('nothing to say');
    const at = utterance.spoken.indexOf('Harbor');
    expect(sliceOf(text, printedSpanOf(utterance, at, 'Harbor'.length))).toBe('Velm Harbour');
    expect(sliceOf(text, printedSpanOf(utterance, utterance.spoken.indexOf('shut'), 4))).toBe('shut');
  });
});
