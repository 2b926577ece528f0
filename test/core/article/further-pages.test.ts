// Which links lead to further pages of the same article, told by the address and by what says that it is a page's: one line each.

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import {
  type FurtherPages,
  findFurtherPages,
  isAnswerFor,
  leadsToOthers,
} from '../../../src/core/article/further-pages.ts';

const site = 'https://news.example';

function findOn(address: string, html: string): FurtherPages | null {
  const url = new URL(address, site).href;
  return findFurtherPages(new JSDOM(`<!doctype html><body>${html}`, { url }).window.document, url);
}

const link = (href: string, label: string, attributes = ''): string => `<a href="${href}" ${attributes}>${label}</a>`;
const numbers = (...hrefs: readonly string[]): string =>
  `<nav class="pagination">${hrefs.map((href, at) => link(href, String(at + 2))).join(' ')}</nav>`;

describe('further pages', () => {
  it.each<[string, string, string, string, number | null]>([
    ['a query', '/a/ferry', numbers('?page=2', '?page=3'), '/a/ferry?page=2', 2],
    ['another word for it', '/a/ferry', numbers('/a/ferry?seite=2'), '/a/ferry?seite=2', 1],
    ['a folder', '/a/ferry/', numbers('/a/ferry/2/', '/a/ferry/3/'), '/a/ferry/2/', 2],
    ['a named folder', '/a/ferry', numbers('/a/ferry/page/2/'), '/a/ferry/page/2/', 1],
    ['a folder with its word', '/a/ferry', link('/a/ferry/seite-2', 'Weiter auf Seite 2'), '/a/ferry/seite-2', null],
    ['the name of the file', '/a/ferry.html', numbers('/a/ferry-2.html', '/a/ferry-3.html'), '/a/ferry-2.html', 2],
    ['the word in the file', '/a/ferry.html', numbers('/a/ferry_p2.html'), '/a/ferry_p2.html', 1],
    ['the second of four', '/a/ferry?page=2', numbers('?page=2', '?page=3', '?page=4'), '/a/ferry?page=3', 2],
    ['an address with more in it', '/a?id=7', numbers('?id=7&page=2'), '/a?id=7&page=2', 1],
    ['one that is followed', '/a/ferry?utm_source=mail', numbers('/a/ferry?page=2'), '/a/ferry?page=2', 1],
    ['counting from nought', '/a/ferry', numbers('?page=1', '?page=2'), '/a/ferry?page=1', 2],
    ['the relation', '/a/ferry', '<link rel="next" href="/a/ferry?page=2">', '/a/ferry?page=2', null],
    ['the word alone', '/a/ferry', link('?page=2', 'Next page'), '/a/ferry?page=2', null],
    ['an arrow', '/a/ferry', link('/a/ferry/2', '›'), '/a/ferry/2', null],
    ['Japanese', '/a/ferry', link('?page=2', '次のページ'), '/a/ferry?page=2', null],
    ['Russian', '/a/ferry', link('?page=2', 'Следующая страница'), '/a/ferry?page=2', null],
    ['a title behind its number', '/a/ferry', link('/a/ferry?seite=2', 'Seite 2: Der Sturm'), '/a/ferry?seite=2', 1],
    [
      'a title in a list of pages',
      '/a/ferry',
      `<ol class="article-pages"><li>${link('?page=2', 'The storm')}</li></ol>`,
      '/a/ferry?page=2',
      null,
    ],
    [
      'the canonical address',
      '/x/9071',
      `<link rel="canonical" href="/a/ferry">${numbers('/a/ferry?page=2')}`,
      '/a/ferry?page=2',
      1,
    ],
    ['a base', '/a/ferry', `<base href="/a/">${numbers('ferry?page=2')}`, '/a/ferry?page=2', 1],
  ])('are found by %s', (_how, address, html, next, count) => {
    expect(findOn(address, html)).toEqual({ next: site + next, count });
  });

  it.each<[string, string, string]>([
    ['the next story', '/a/ferry', link('/a/bridge', 'Next', 'rel="next"')],
    ['the next story, numbered', '/a/57', link('/a/58', 'Next', 'rel="next"')],
    ['a story whose name ends in a number', '/a/top-10', link('/a/top-11', 'Top 11 ferries')],
    ['a second story of the same name', '/a/ferry', link('/a/ferry-2', 'Ferry sails again')],
    ['the comments', '/a/ferry', `<div class="comments">${numbers('?page=2')}</div>`],
    ['the comments, by the place', '/a/ferry', numbers('/a/ferry?page=2#comments')],
    ['the comments, by the address', '/a/ferry', numbers('/a/ferry/comment-page-2/')],
    ['another site', '/a/ferry', numbers('https://other.example/a/ferry?page=2')],
    ['the last page', '/a/ferry?page=3', numbers('?page=2', '?page=3')],
    ['older pages', '/a/ferry?page=2', link('/a/ferry', '1')],
    ['the list of stories', '/', numbers('/page/2/')],
    ['a list under a story', '/a/ferry', numbers('/islands?page=2')],
    ['a far page alone', '/a/ferry', link('?page=7', '7')],
    ['no page at all', '/a/ferry', link('?photo=2', '2')],
    ['a number among words', '/a/ferry', link('/a/ferry/2', '2 days without a ferry')],
  ])('are not %s', (_what, address, html) => {
    expect(findOn(address, html)).toBeNull();
  });

  it('are found on a page that names its fields like properties of the document', () => {
    const shadowed =
      '<form><input name="querySelectorAll"><input name="parentElement"></form><img name="querySelector">';
    expect(findOn('/a/ferry', shadowed + numbers('?page=2'))?.count).toBe(1);
  });
});

describe('an answer', () => {
  it.each<[string, string, string]>([
    ['at the same address', '/a/ferry?page=2', '/a/ferry?page=2'],
    ['with a name in its address', '/a/7/2', '/a/7-ferry/2'],
    ['with a stroke at its end', '/a/ferry/2', '/a/ferry/2/'],
    ['that is followed', '/a/ferry?page=2', '/a/ferry?page=2&utm_source=a'],
  ])('%s is the page that was asked for', (_what, asked, answered) => {
    expect(isAnswerFor(site + asked, site + answered)).toBe(true);
  });
  it.each<[string, string, string]>([
    ['that is the first page', '/a/ferry?page=2', '/a/ferry'],
    ['that is another page', '/a/ferry?page=2', '/a/ferry?page=1'],
    ['where one logs in', '/a/ferry?page=2', '/login?to=%2Fa%2Fferry%3Fpage%3D2'],
    ['of another site', '/a/ferry/2', '//other.example/a/ferry/2'],
  ])('%s is none', (_what, asked, answered) => {
    expect(isAnswerFor(site + asked, new URL(answered, site).href)).toBe(false);
  });
});

it.each<[string, string, boolean]>([
  ['the first page', link('/a/ferry', 'Back'), true],
  ['another page', link('/a/ferry?page=3', '3'), true],
  ['nothing but itself', link('/a/ferry?page=2', 'Share'), false],
  ['other stories', link('/a/bridge', 'The bridge') + link('/', 'Home'), false],
])('a page that leads to %s is told from others by that', (_what, html, expected) => {
  const address = `${site}/a/ferry?page=2`;
  const { document } = new JSDOM(`<!doctype html><body>${html}`, { url: address }).window;
  expect(leadsToOthers(document, address, `${site}/a/ferry`)).toBe(expected);
});
