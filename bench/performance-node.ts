// The time of each stage in Node, by size of page: the smallest and the median page of test/fixtures, and a long article.

import { readdirSync, readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import nlp from 'compromise';
import { Defuddle } from 'defuddle/node';
import { withPage } from '../src/cli/page.ts';
import { analyzeArticle } from '../src/core/analyze.ts';
import { extractArticle } from '../src/core/article/extract.ts';
import { findAttributions } from '../src/core/quotation/find-attributions.ts';
import { findQuotations } from '../src/core/quotation/marks.ts';
import { resolveSpeakers } from '../src/core/speaker/resolve-speakers.ts';
import { planUtterances } from '../src/core/speech/plan.ts';
import { segmentSentences } from '../src/core/text/sentence.ts';
import { writeArticle } from '../test/long/article.ts';
import type { Figure } from './performance.ts';

const warmUp = 5;
const rounds = 15;

/** The pages of test/fixtures in which there is an article, from the smallest to the largest. */
export function fixturePages(): readonly string[] {
  return readdirSync('test/fixtures')
    .filter((file) => file.endsWith('.html') && file !== 'no-article.html')
    .map((file) => readFileSync(`test/fixtures/${file}`, 'utf8'))
    .toSorted((a, b) => a.length - b.length);
}

/** A page of 5,000 words. */
export const longPage = (): string => writeArticle(5_000).html;

export const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Measure every stage on every page, all in turn; the median of the rounds. */
export async function measureInNode(): Promise<readonly Figure[]> {
  const pages = fixturePages();
  const figures: Figure[] = [];
  for (const html of [pages[0], pages[Math.floor(pages.length / 2)], longPage()]) {
    if (html) figures.push(...(await measurePage(html)));
  }
  return figures;
}

async function measurePage(html: string): Promise<readonly Figure[]> {
  const times = new Map<string, number[]>();
  const time = <T>(what: string, act: () => T): T => {
    const startMs = performance.now();
    const result = act();
    times.set(what, [...(times.get(what) ?? []), performance.now() - startMs]);
    return result;
  };
  const words = withPage(html, null, (document) => {
    for (let round = 0; round < warmUp + rounds; round++) {
      if (round === warmUp) times.clear();
      time('Readability', () => new Readability(document.cloneNode(true) as Document).parse());
      const extraction = time('the article, out of the page', () => extractArticle(document));
      if (!extraction.found) throw new Error('No article in a page that is measured.');
      const { article } = extraction;
      const sentences = time('its sentences', () => segmentSentences(article));
      const quotations = time('its quotations', () => findQuotations(article.text, article.blocks));
      const attributions = time('who said what', () => findAttributions(article, sentences, quotations));
      time('who they are', () => resolveSpeakers(article, sentences, quotations, attributions));
      const analysis = time('all after the article', () => analyzeArticle(article));
      time('the plan of what is read', () =>
        planUtterances(analysis, { style: 'plain', excerpt: { kind: 'all' }, skip: [], pronunciations: [] }),
      );
      time('compromise, on the text', () => nlp(article.text).json());
      if (round === warmUp + rounds - 1) return article.text.split(/\s+/).length;
    }
    return 0;
  });
  for (let round = 0; round < rounds; round++) {
    const startMs = performance.now();
    await Defuddle(html, 'about:blank', { useAsync: false });
    times.set('Defuddle, parsing included', [
      ...(times.get('Defuddle, parsing included') ?? []),
      performance.now() - startMs,
    ]);
  }
  return [...times].map(([what, all]) => ({ what, where: `Node, ${words} w`, value: medianOf(all), unit: 'ms' }));
}
