// Copies of a page that are made by hand: where an element names a picture that is drawn, cloning it would have Chromium ask for the
// picture again (in real browsers: test/browser/hostile.ts).

import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { cloneDocument, copyTree, elementsOf } from '../../../src/core/article/clone.ts';
import { extractArticle } from '../../../src/core/article/extract.ts';
import { paragraphs } from './page.ts';

const drawn = '<table background="/pier.gif"><tbody><tr background="/row.gif"><td>Low water<td>5:40</table>';
const story = (more: string): string =>
  `<!doctype html><html lang="en"><head><title>Ferry stays in harbour</title></head><body><article><h1>Ferry stays in harbour</h1>${paragraphs
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}${more}</article></body></html>`;
const pageOf = (html: string): Document => new JSDOM(html, { url: 'https://news.example/a' }).window.document;

/** Do something, and return the elements that were cloned or imported meanwhile, with all that is in them. */
function clonedBy(document: Document, act: () => void): readonly Element[] {
  const view = document.defaultView as unknown as typeof globalThis;
  const cloned: Element[] = [];
  const note = (node: Node, deep: boolean | undefined): void => {
    if (node.nodeType === 1) cloned.push(node as Element);
    if (deep) cloned.push(...((node as Element).querySelectorAll?.('*') ?? []));
  };
  const { cloneNode } = view.Node.prototype;
  const { importNode } = view.Document.prototype;
  vi.spyOn(view.Node.prototype, 'cloneNode').mockImplementation(function (this: Node, deep) {
    note(this, deep);
    return cloneNode.call(this, deep);
  });
  vi.spyOn(view.Document.prototype, 'importNode').mockImplementation(function (this: Document, node: Node, deep) {
    note(node, deep as boolean | undefined);
    return importNode.call(this, node, deep) as never;
  });
  try {
    act();
  } finally {
    vi.restoreAllMocks();
  }
  return cloned;
}

describe('a copy of a page', () => {
  it.each([
    ['in which a picture is drawn', drawn],
    ['with names that no script can write', `${drawn}<p data-x"="1" <="2">Calm</p>`],
    [
      'that has named its elements after what is read',
      `${drawn}<form name="body" background="/x"><input name="attributes"><input name="localName"><input name="appendChild"></form>`,
    ],
    ['with comments and drawings', `${drawn}<!-- tide --><svg viewBox="0 0 1 1"><rect mask="url(/m.svg#m)"/></svg>`],
  ])('%s is the same to the element, and none that draws is cloned', (_, more) => {
    const document = pageOf(story(more));
    let copy: Document | undefined;
    const cloned = clonedBy(document, () => {
      copy = cloneDocument(document);
    });
    const named = (one: Document): readonly string[] => elementsOf(one).map(({ tagName }) => tagName);
    expect(named(copy as Document)).toEqual(named(document));
    const withoutNames = (html = ''): string => html.replace(/ (?:name|id)="[^"]*"/g, '');
    expect(withoutNames(copy?.documentElement.outerHTML)).toBe(withoutNames(document.documentElement.outerHTML));
    expect(cloned.filter((element) => element.hasAttribute('background') || element.hasAttribute('mask'))).toEqual([]);
  });

  it.each(['<p>Calm</p>', drawn, `<b>${drawn}</b>`])('of one element alone is the same: %s', (html) => {
    const document = pageOf(story(html));
    for (const element of document.querySelectorAll('body *'))
      expect(copyTree(element, document).outerHTML).toBe(element.outerHTML);
  });
});

it('extraction clones no element that draws a picture, and finds the same article', () => {
  const document = pageOf(story(drawn));
  let extraction: unknown;
  const cloned = clonedBy(document, () => {
    extraction = extractArticle(document);
  });
  expect(cloned).not.toEqual([]);
  expect(cloned.filter((element) => element.hasAttribute('background'))).toEqual([]);
  expect(extraction).toEqual(extractArticle(pageOf(story(drawn.replace(/ background="[^"]*"/g, '')))));
});
