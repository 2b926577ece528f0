// The pages of an article, joined: what is printed on each of them is there once, and nothing else is lost.

import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze.ts';
import type { Article } from '../../../src/core/article/article.ts';
import { joinPages } from '../../../src/core/article/join-pages.ts';
import { sliceOf } from '../../../src/core/span.ts';
import { checkAnalysis } from '../invariants.ts';
import { articleOf, paragraphs } from './page.ts';

const lead = 'A failed valve keeps the ferry to Orrin in harbour for three days, and the islanders without bread.';
const headline = `<h1>Ferry stays in harbour</h1><p class="standfirst">${lead}</p>`;
const storm = [
  'The storm had come from the north on Sunday night, and it took the roof of the boathouse with it before anyone woke.',
  '“We heard it go,” said Ines Rolle, the harbour master, who has lived above the boathouse for some thirty years now.',
  'Nobody was hurt, though two boats were found on the road to the school, a mile from where they had been tied up.',
];
const after = [
  'In the weeks that followed the island bought a second valve, and a shed of stone to keep it in, with a lock of its own.',
  'Rolle said that no storm would find the island like this again, whatever the winter might bring to its northern coast.',
  'The ferry has sailed on every Monday since, and the crew has not walked home through the rain a single time after that.',
];
const body = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('');
const page = (lines: readonly string[], above = headline): Article => articleOf({ above, body: body(lines) });

const first = page(paragraphs);
const textOf = (lines: readonly string[]): string => lines.join('\n\n');

describe('joined pages', () => {
  it('have the headline and the lead once, the first page to the letter, and what follows in order', () => {
    const { article, pages } = joinPages(first, [page(storm), page(after)]);
    expect(article.text).toBe(textOf([lead, ...paragraphs, ...storm, ...after]));
    expect(article.text.startsWith(first.text)).toBe(true);
    expect(article.blocks.slice(0, first.blocks.length)).toEqual(first.blocks);
    expect(pages.map(({ start }) => article.text.slice(start, start + 9))).toEqual(['The storm', 'In the we']);
  });
  it('know who said what over the whole', () => {
    const analysis = analyzeArticle(joinPages(first, [page(storm), page(after)]).article);
    checkAnalysis(analysis);
    const said = analysis.speakers.find(({ name }) => name === 'Ines Rolle')?.attributions ?? [];
    const words = said.map((at) =>
      sliceOf(analysis.article.text, analysis.attributions[at]?.content[0] ?? { start: 0, end: 0 }),
    );
    expect(words).toEqual([
      '“We heard it go,”',
      'that no storm would find the island like this again, whatever the winter might bring to its northern coast',
    ]);
  });
  it('begin a page with the last lines of the one before no second time', () => {
    const { article } = joinPages(first, [page([paragraphs[3], ...storm])]);
    expect(article.text).toBe(textOf([lead, ...paragraphs, ...storm]));
  });
  it('keep a short line that is said again', () => {
    const [one, two, three] = storm as [string, string, string];
    const again = page([one, two, three, 'Yes.', ...after]);
    const { article } = joinPages(page([...paragraphs.slice(0, 2), 'Yes.', ...paragraphs.slice(2)]), [again]);
    expect(article.text.match(/^Yes\.$/gmu)).toHaveLength(2);
  });
  it('have the headline of a chapter as a heading, and no headline with the number of its page', () => {
    const { article } = joinPages(first, [
      page(storm, '<h1>A night without a roof</h1>'),
      page(after, '<h1>Ferry stays in harbour – Page 3</h1>'),
    ]);
    const headings = article.blocks
      .filter(({ kind }) => kind === 'heading')
      .map(({ span }) => sliceOf(article.text, span));
    expect(headings).toEqual(['A night without a roof']);
  });
  it('have a page that is the same again not at all', () => {
    const { article, pages } = joinPages(first, [first, page(storm)]);
    expect(article.text).toBe(textOf([lead, ...paragraphs, ...storm]));
    expect(pages.map(({ start }) => start)).toEqual([first.text.length, first.text.length + 2]);
    expect(pages[0]?.blocks.every((block) => block === null)).toBe(true);
  });
  it('have captions where they stood, and each credit once', () => {
    const picture =
      '<figure><img src="/roof.jpg" alt="The roof"><figcaption>The roof on the beach.</figcaption></figure>';
    const credit = '<p>Reporting by Mara Venn; editing by Petra Lunn</p>';
    const [one, two, three] = storm as [string, string, string];
    const withCredit = articleOf({ above: headline, body: body(paragraphs) + credit });
    const pictured = articleOf({ above: headline, body: `${body([one])}${picture}${body([two, three])}${credit}` });
    const { article } = joinPages(withCredit, [pictured]);
    expect(
      article.captions.map(({ text, beforeBlock }) => [
        text,
        article.blocks[beforeBlock] && sliceOf(article.text, article.blocks[beforeBlock].span),
      ]),
    ).toEqual([['The roof on the beach.', two]]);
    expect(article.credits).toEqual(withCredit.credits);
  });
  it('carry over what is in another language', () => {
    const foreign = page(storm.map((line, at) => (at === 1 ? `${line} <i lang="fr">Quelle nuit</i>` : line)));
    const { article } = joinPages(first, [foreign]);
    expect(article.tongues?.map(({ span, lang }) => [sliceOf(article.text, span), lang])).toEqual([
      ['Quelle nuit', 'fr'],
    ]);
  });
  it('have no places in the page but those of the first', () => {
    const { article } = joinPages(first, [page(storm)]);
    const places = article.blocks.slice(first.blocks.length).map(({ element }) => element);
    expect(places.every((place) => place === null)).toBe(true);
  });
});
