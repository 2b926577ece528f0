import { describe, expect, it } from 'vitest';
import { planUtterances } from '../../../src/core/speech/plan.ts';
import { printedSpanOf } from '../../../src/core/speech/utterance.ts';
import { analysisOf } from './article.ts';

const plan = (text: string, lang: string) => planUtterances(analysisOf('', [text], { lang }));

describe('what is printed short and said in full', () => {
  it.each([
    ['en', 'Gov. Lee met Sen. Kerr.', 'Governor Lee met Senator Kerr.'],
    ['en', 'Lt. Gov. Ida Kerr came.', 'Lieutenant Governor Ida Kerr came.'],
    ['en', 'It cost $5bn in 2031.', 'It cost 5 billion dollars in 2031.'],
    ['en', 'It cost £1.5 million, or €2m.', 'It cost 1.5 million pounds, or 2 million euros.'],
    ['en', 'On Jan. 5 it was No. 3.', 'On January 5 it was Number 3.'],
    ['en', 'It blew at 90 km/h over 12km.', 'It blew at 90 kilometres an hour over 12 kilometres.'],
    ['en', 'Read https://www.tarn.example/news/1?x=2, or www.osk.example.', 'Read tarn.example, or osk.example.'],
    ['de', 'Es kostet z. B. 3 Mio. Euro, d.h. viel.', 'Es kostet zum Beispiel 3 Millionen Euro, das heißt viel.'],
    ['fr', 'Voir https://tarn.example/.', 'Voir tarn.example.'],
    ['en-GB', 'Rev. Vance spoke.', 'Reverend Vance spoke.'],
  ])('in %s: %s', (lang, printed, spoken) => {
    expect(
      plan(printed, lang)
        .map((utterance) => utterance.spoken)
        .join(' '),
    ).toBe(spoken);
  });

  it.each([
    ['en', 'She said no. Five left.'],
    ['en', 'The gov. said it.'],
    ['en', 'It cost $5 and more.'],
    ['en', 'The 5kg bag'.replace('5kg', 'kg')],
    ['en', 'Write to ann@www.tarn.example now.'],
    ['fr', 'Gov. Lee est venu.'],
  ])('and nothing else, in %s: %s', (lang, printed) => {
    expect(
      plan(printed, lang)
        .map((utterance) => utterance.spoken)
        .join(' '),
    ).toBe(printed);
  });

  it('marks what is printed, for every word that is said of it', () => {
    const text = 'It cost $5bn, said Gov. Lee.';
    const [utterance] = plan(text, 'en');
    if (!utterance) throw new Error('nothing planned');
    const marked = [...utterance.spoken.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => {
      const { start, end } = printedSpanOf(utterance, index, word.length);
      return `${word}: ${text.slice(start, end)}`;
    });
    expect(marked).toEqual([
      'It: It',
      'cost: cost',
      '5: $5bn',
      'billion: $5bn',
      'dollars: $5bn',
      'said: said',
      'Governor: Gov.',
      'Lee: Lee',
    ]);
  });
});
