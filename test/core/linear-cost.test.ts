// Ten times the words take about ten times the time, whatever the text. What grows with the square would take a hundred times as
// long, so a limit in the middle cannot be missed by a busy machine, nor met by chance; only time on the processor counts.

import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../src/core/analyze.ts';
import { articleFromText } from '../../src/core/article/from-text.ts';
import { orderForRadio } from '../../src/core/speech/radio.ts';

const SMALL = 1_000;
const TIMES = 10;
const LIMIT = 35;

const names = ['Mara Lindqvist', 'Tom Arvad', 'the harbour board', 'Ines Okoro', 'a spokeswoman'];
const times = (count: number, one: (at: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, at) => one(at)).join(between);

/** Texts of about so many words. */
const texts: Readonly<Record<string, (words: number) => string>> = {
  'an ordinary article': (words) =>
    times(
      words / 24,
      (at) =>
        `“The bridge is safe,” ${names[at % 5]} said on Monday. “It will stand.”\n\nHe told the Post that it was late, and she added she would go home.`,
      '\n\n',
    ),
  'one sentence without a stop': (words) => times(words / 6, (at) => `${names[at % 5]} said the ferry left and`),
  'one sentence of commas': (words) => times(words / 4, () => 'the mayor said, adding, '),
  'one paragraph': (words) => times(words / 8, (at) => `${names[at % 5]} said that the ferry left early.`),
  'nothing but quotation marks': (words) => times(words, (at) => (at % 3 ? '“' : '”')),
  'nothing but straight marks': (words) => times(words, () => '"'),
  'single marks': (words) => times(words / 3, () => "'the cars' owners"),
  'quotations one after another': (words) => times(words / 4, () => '“No boat tonight.”'),
  'quotations in one sentence': (words) => times(words / 7, (at) => `“no,” said ${names[at % 5]}, “no boat” and`),
  'quotations that are never closed': (words) => times(words / 5, () => '“The ferry left at', '\n\n'),
  labels: (words) => times(words / 6, (at) => `${at % 2 ? 'LIND' : 'ARVAD'}: The ferry left at noon.`, '\n\n'),
  'blocks that end in a colon': (words) => times(words / 6, (at) => `Then ${names[at % 5]} said this:`, '\n\n'),
  'one word': (words) => 'a'.repeat(words * 6),
  'one word with stops': (words) => 'a.'.repeat(words * 3),
  names: (words) => times(words / 2, (at) => `Anna${at} Berg${at}`),
};

function cost(text: string): number {
  const article = articleFromText(text, 'en');
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 2; round++) {
    const before = process.cpuUsage();
    analyzeArticle(article);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return least;
}

describe('the cost of radio order grows with the statements alone', () => {
  it('however many quotations there are', () => {
    const analyses = [SMALL, SMALL * TIMES].map((words) => {
      const said = times(words / 10, (at) => `“The bridge is safe,” said ${names[at % 5]}. “It stands.”`, '\n\n');
      return analyzeArticle(articleFromText(said, 'en'));
    });
    const [small = 0, large = 0] = analyses.map((analysis) => {
      orderForRadio(analysis);
      const before = process.cpuUsage();
      expect(orderForRadio(analysis).size).toBeGreaterThan(SMALL / 20);
      return process.cpuUsage(before).user;
    });
    expect(large / Math.max(5_000, small)).toBeLessThan(LIMIT);
  }, 60_000);
});

describe('the cost of who said what grows with the words alone', () => {
  it.each(Object.entries(texts))(
    '%s',
    (_, textOf) => {
      cost(textOf(SMALL));
      // Where all of it takes no more than 50 ms there is nothing to measure.
      const small = Math.max(5_000, cost(textOf(SMALL)));
      expect(cost(textOf(SMALL * TIMES)) / small).toBeLessThan(LIMIT);
    },
    60_000,
  );
});
