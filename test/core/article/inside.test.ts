// Articles that the markup of the page does not hold: in open shadow roots, in slots, in frames of the page's own site.

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { elementsOf } from '../../../src/core/article/clone.ts';
import { extractArticle } from '../../../src/core/article/extract.ts';
import { paragraphs } from './page.ts';

const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');

/** Return a page on which a script has done something to the element `#place`. */
function pageWith(place: string, script: (element: HTMLElement) => void): Document {
  const html = `<!doctype html><html lang="en"><body><nav><a href="/a">Islands</a></nav><main>${place}</main><footer>The Harbour Gazette</footer></body></html>`;
  const { document } = new JSDOM(html, { url: 'https://news.example/a' }).window;
  script(document.querySelector('#place') as HTMLElement);
  return document;
}

/** Return the article's title and text, after checking that every block's element holds its words. */
function read(document: Document): { title: string; text: string } {
  const before = document.documentElement.outerHTML;
  const extraction = extractArticle(document);
  expect(document.documentElement.outerHTML).toBe(before);
  if (!extraction.found) throw new Error('no article found');
  const { title, text, blocks } = extraction.article;
  const elements = elementsOf(document);
  for (const { span, element } of blocks) {
    const shown = shownText(elements[element ?? -1] as Element).replace(/\s+/g, ' ');
    expect(shown).toContain(text.slice(span.start, span.end));
  }
  return { title, text };
}

function shownText(element: Element): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType === 3) return node.nodeValue ?? '';
      const slot = node as HTMLSlotElement;
      return slot.localName === 'slot'
        ? slot
            .assignedNodes()
            .map((one) => one.textContent)
            .join('')
        : shownText(slot);
    })
    .join('');
}

const open = (element: HTMLElement, html: string): void => {
  element.attachShadow({ mode: 'open' }).innerHTML = html;
};
const whole = { title: 'Ferry stays in harbour', text: paragraphs.join('\n\n') };

describe('an article', () => {
  it.each<[string, string, (element: HTMLElement) => void]>([
    [
      'in a shadow root',
      '<div id="place"></div>',
      (place) => open(place, `<h1>Ferry stays in harbour</h1><div>${body}</div>`),
    ],
    [
      'in a shadow root of a shadow root',
      '<news-page id="place"></news-page>',
      (place) => {
        open(place, '<h1>Ferry stays in harbour</h1><news-story></news-story>');
        open(place.shadowRoot?.querySelector('news-story') as HTMLElement, `<article>${body}</article>`);
      },
    ],
    [
      'that fills the slots of a shadow root, in their order',
      `<news-story id="place"><div slot="body">${body}</div><h1 slot="title">Ferry stays in harbour</h1></news-story>`,
      (place) => open(place, '<header><slot name="title"></slot></header><section><slot name="body"></slot></section>'),
    ],
    [
      'whose paragraphs each are an element with a shadow root',
      `<h1>Ferry stays in harbour</h1><div id="place">${'<news-text></news-text>'.repeat(paragraphs.length)}</div>`,
      (place) => {
        for (const [at, text] of [...place.children].entries()) open(text as HTMLElement, `<p>${paragraphs[at]}</p>`);
      },
    ],
    [
      'in a frame of the page’s own site',
      '<h1>Ferry stays in harbour</h1><iframe id="place"></iframe>',
      (place) => {
        ((place as HTMLIFrameElement).contentDocument as Document).body.innerHTML = `<div>${body}</div>`;
      },
    ],
  ])('is read %s', (_what, place, script) => {
    expect(read(pageWith(place, script))).toEqual(whole);
  });

  it('has no words that a shadow root does not show', () => {
    const document = pageWith(`<news-story id="place"><p>Loading the story, please wait.</p></news-story>`, (place) =>
      open(place, `<h1>Ferry stays in harbour</h1><div>${body}</div>`),
    );
    expect(read(document)).toEqual(whole);
  });

  it('has no words of a frame that holds hardly any', () => {
    const document = pageWith(
      `<h1>Ferry stays in harbour</h1><div>${body}<iframe id="place"></iframe></div>`,
      (place) => {
        ((place as HTMLIFrameElement).contentDocument as Document).body.innerHTML =
          '<p>Boots for every weather, now at half the price.</p>';
      },
    );
    expect(read(document)).toEqual(whole);
  });

  it('is read plainly where the page has given its elements the names of their properties', () => {
    const document = pageWith(
      `<form><input name="parentNode"><input name="childNodes"><h1>Ferry stays in harbour</h1><div id="place">${body}</div></form>`,
      () => undefined,
    );
    expect(read(document)).toEqual(whole);
  });
});
