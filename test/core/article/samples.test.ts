// The sample pages against their gold, written by hand beside them: what the reader gets, whole.

import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Analysis, analyze } from '../../../src/core/analyze.ts';
import { extractArticle } from '../../../src/core/article/extract.ts';
import { sliceOf } from '../../../src/core/span.ts';

interface Gold {
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly published: string | null;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
  readonly credits: readonly { readonly kind: string; readonly names: readonly string[] }[];
}

const folder = new URL('../../fixtures/', import.meta.url);
const samples = readdirSync(folder)
  .filter((file) => file.endsWith('.expected.json') && !file.startsWith('no-article'))
  .map((file) => file.replace('.expected.json', ''));
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const open = (name: string): Document =>
  new JSDOM(read(`${name}.html`), { url: 'https://news.example/a' }).window.document;

describe.each(samples)('%s', (name) => {
  const gold = JSON.parse(read(`${name}.expected.json`)) as Gold;
  const document = open(name);
  const before = document.documentElement.outerHTML;
  const analysis = analyze(document) as Analysis;
  const { article } = analysis;

  it('has the paragraphs of the article in order, and nothing else', () => {
    expect(article.blocks.map(({ span }) => sliceOf(article.text, span))).toEqual(gold.paragraphs);
  });
  it('has its title, authors, site, date, language and direction', () => {
    const { title, byline, siteName, published, lang, dir } = article;
    expect({ title, byline, siteName, published, lang, dir }).toEqual({
      title: gold.title,
      byline: gold.byline,
      siteName: gold.siteName,
      published: gold.published,
      lang: gold.lang,
      dir: gold.dir,
    });
  });
  it('keeps captions and credits apart from the body', () => {
    expect(article.captions.map(({ text }) => text)).toEqual(gold.captions);
    expect(article.credits.flatMap(({ names }) => names)).toEqual(
      expect.arrayContaining(gold.credits.filter(({ kind }) => kind === 'agency').flatMap(({ names }) => names)),
    );
  });
  it('leaves the page as it was, and says the same twice', () => {
    expect(document.documentElement.outerHTML).toBe(before);
    expect(analyze(document)).toEqual(analysis);
  });
  it('knows the place of every block in the page', () => {
    const elements = document.querySelectorAll('*');
    const letters = (text: string): string => text.replace(/\s/g, '');
    for (const { span, element } of article.blocks) {
      const text = element === null ? '' : (elements[element]?.textContent ?? '');
      expect(letters(text)).toContain(letters(sliceOf(article.text, span)));
    }
  });
});

describe('a page without an article', () => {
  it('is told from one with an article, and offers its main text', () => {
    const extraction = extractArticle(open('no-article'));
    expect(extraction).toEqual({ found: false, canReadSelection: false, canReadMainText: true });
  });
  it.each([
    ['nothing', ''],
    ['an empty body', '<body></body>'],
    ['only scripts', '<body><script>var a = "A long sentence that nobody can see. It goes on and on."</script></body>'],
    ['frames', '<frameset><frame src="a.html"></frameset>'],
    [
      'a form of login',
      '<body><h1>Sign in</h1><form><label>Name <input name="body"></label><button>Go</button></form></body>',
    ],
  ])('%s', (_what, html) => {
    expect(extractArticle(new JSDOM(html).window.document)).toMatchObject({ found: false, canReadSelection: false });
  });
  it('is read as main text where the reader asks for that', () => {
    const extraction = extractArticle(open('no-article'), 'main');
    expect(extraction.found && extraction.article.text).toContain('Noon News');
    expect(extraction.found && extraction.article.text).not.toContain('Skip to');
  });
  it('is read in the selected part where the reader has selected one', () => {
    const document = open('local-story');
    const [from, to] = [...document.querySelectorAll('p')].filter((p) => (p.textContent ?? '').length > 120);
    const range = document.createRange();
    range.setStart(from?.firstChild ?? document, 4);
    range.setEnd(to?.lastChild ?? document, 10);
    document.getSelection()?.addRange(range);
    const extraction = extractArticle(document, 'selection');
    const letters = (text: string): string => text.replace(/\s/g, '');
    expect(extraction.found && letters(extraction.article.text)).toBe(letters(range.toString()));
  });
});

describe('hostile pages', () => {
  const sentence = 'The ferry did not sail on Monday, and the crew went home through the rain. ';
  it.each([
    ['nested 5,000 deep', `${'<div>'.repeat(5_000)}<p>${sentence.repeat(5)}</p>`],
    [
      'with names that hide the document’s own',
      `<form name="body"><input name="documentElement"></form><p>${sentence.repeat(5)}</p>`,
    ],
    ['of one paragraph of a million characters', `<p>${sentence.repeat(13_000)}</p>`],
    [
      'with the same id everywhere',
      `<div id="content">${`<p id="content">${sentence.repeat(3)}</p>`.repeat(20)}</div>`,
    ],
    ['with unclosed elements', `<table><tr><td><p><b><i>${sentence.repeat(5)}<li>${sentence}`],
  ])(
    '%s give an article or none, and do not throw',
    (_what, html) => {
      const extraction = extractArticle(new JSDOM(`<!doctype html><h1>Ferry stays</h1>${html}`).window.document);
      expect(extraction.found ? extraction.article.text.includes('ferry') : true).toBe(true);
    },
    60_000,
  ); // The DOM of the tests takes seconds to nest so deep.
});
