import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../src/core/article/article.ts';
import { Anchor } from '../../src/extension/anchor.ts';

/** A page, and an article whose blocks are these texts, each in the first element that matches its selector. */
function anchorOf(html: string, blocks: readonly (readonly [selector: string, text: string])[], title?: string) {
  const { document } = new JSDOM(html).window;
  const elements = [...document.querySelectorAll('*')];
  const indexOf = (selector: string) => {
    const element = document.querySelector(selector);
    return element ? elements.indexOf(element) : null;
  };
  const built: Block[] = [];
  let at = 0;
  for (const [selector, text] of blocks) {
    built.push({ kind: 'paragraph', span: { start: at, end: at + text.length }, element: indexOf(selector) });
    at += text.length + 2;
  }
  const article: Article = {
    title: title ?? '',
    titleElement: indexOf('h1'),
    byline: null,
    authors: [],
    siteName: null,
    published: null,
    lang: 'en',
    dir: 'ltr',
    text: blocks.map(([, text]) => text).join('\n\n'),
    blocks: built,
    captions: [],
    credits: [],
    leftOut: [],
  };
  const anchor = new Anchor(document, article, elements);
  /** The text in the page that stands for the first place of `words` in the article. */
  const inPage = (words: string) => {
    const start = article.text.indexOf(words);
    return anchor.rangesOf('body', { start, end: start + words.length }).map((range) => range.toString());
  };
  return { document, anchor, inPage };
}

describe('Anchor', () => {
  it('finds words whatever white space, line breaks and elements the page has between them', () => {
    const { inPage } = anchorOf('<p>The  <b>ferry</b>\n did&nbsp;not <i>sa</i>il.</p>', [
      ['p', 'The ferry did not sail.'],
    ]);
    expect(inPage('ferry did not sail')).toEqual(['ferry\n did\u00A0not sail']);
  });

  it('gives one range for each block that a span touches', () => {
    const { inPage } = anchorOf('<p id="a">It was late.</p><p id="b">He left.</p>', [
      ['#a', 'It was late.'],
      ['#b', 'He left.'],
    ]);
    expect(inPage('late.\n\nHe')).toEqual(['late.', 'He']);
  });

  it('tells apart blocks of one element that say the same', () => {
    const { document, anchor } = anchorOf('<div>Yes.<br><br>No.<br><br>Yes.</div>', [
      ['div', 'Yes.'],
      ['div', 'No.'],
      ['div', 'Yes.'],
    ]);
    const nodes = [0, 6, 11].map((start) => anchor.rangesOf('body', { start, end: start + 2 })[0]?.startContainer);
    const texts = [...(document.querySelector('div')?.childNodes ?? [])].filter(({ nodeType }) => nodeType === 3);
    expect(nodes.map((node) => texts.indexOf(node as ChildNode))).toEqual([0, 1, 2]);
  });

  it('passes over words that the page has and the article has not', () => {
    const { inPage } = anchorOf('<p>The ferry <button>Share this</button> did not sail.</p>', [
      ['p', 'The ferry did not sail.'],
    ]);
    expect(inPage('did not')).toEqual(['did not']);
    expect(inPage('The ferry did')).toEqual(['The ferry Share this did']);
  });

  it('does not look into scripts and styles', () => {
    const { inPage } = anchorOf('<p><script>"late"</script><style>late{}</style>It was late.</p>', [
      ['p', 'It was late.'],
    ]);
    expect(inPage('late')).toEqual(['late']);
  });

  it('finds the words again when the page has rewritten the paragraph', () => {
    const { document, inPage } = anchorOf('<p>The ferry did not sail.</p>', [['p', 'The ferry did not sail.']]);
    expect(inPage('ferry')).toEqual(['ferry']);
    const paragraph = document.querySelector('p');
    if (paragraph) paragraph.innerHTML = '<em>The</em> ferry did <b>not</b> sail.';
    expect(inPage('did not')).toEqual(['did not']);
  });

  it('has no range for what is no longer there', () => {
    const { document, inPage, anchor } = anchorOf('<p>The ferry did not sail.</p>', [['p', 'The ferry did not sail.']]);
    document.querySelector('p')?.remove();
    expect(inPage('ferry')).toEqual([]);
    expect(anchor.elementAt(0)).toBe(null);
  });

  it('has no range in an emptied element', () => {
    const { document, inPage } = anchorOf('<p>The ferry did not sail.</p>', [['p', 'The ferry did not sail.']]);
    document.querySelector('p')?.replaceChildren();
    expect(inPage('ferry')).toEqual([]);
  });

  it('finds the headline', () => {
    const { anchor } = anchorOf('<h1> Ferry\n stays </h1><p>It did.</p>', [['p', 'It did.']], 'Ferry stays');
    expect(anchor.rangesOf('title', { start: 6, end: 11 }).map(String)).toEqual(['stays']);
  });

  it('marks the same words in scripts that are written from right to left', () => {
    const { inPage } = anchorOf('<p dir="rtl">قالت  <b>المتحدثة</b> إن الطريق مغلق</p>', [
      ['p', 'قالت المتحدثة إن الطريق مغلق'],
    ]);
    expect(inPage('المتحدثة إن')).toEqual(['المتحدثة إن']);
  });

  it('finds words that a shadow root in the block shows', () => {
    const { document, anchor, inPage } = anchorOf('<p>It sailed on <news-day></news-day>, at dawn.</p>', [
      ['p', 'It sailed on Monday, at dawn.'],
    ]);
    const shadow = document.querySelector('news-day')?.attachShadow({ mode: 'open' });
    shadow?.append('Monday');
    expect(inPage('Monday')).toEqual(['Monday']);
    expect(anchor.textsOf(0).map(({ node }) => node.data)).toEqual(['It sailed on ', 'Monday', ', at dawn.']);
  });

  it('finds the words that fill a slot where the slot stands', () => {
    const { document, inPage } = anchorOf('<news-text><b slot="day">Monday</b></news-text>', [
      ['news-text', 'It sailed on Monday.'],
    ]);
    const shadow = document.querySelector('news-text')?.attachShadow({ mode: 'open' });
    const slot = document.createElement('slot');
    slot.name = 'day';
    shadow?.append('It sailed on ', slot, '.');
    expect(inPage('Monday')).toEqual(['Monday']);
  });

  it('takes up a block again in the element that the page has put in its place', () => {
    const { document, anchor, inPage } = anchorOf('<main><p>It sailed.</p><p id="b">He left.</p></main>', [
      ['p', 'It sailed.'],
      ['#b', 'He left.'],
    ]);
    const main = document.querySelector('main') as Element;
    main.replaceChildren(...[...main.children].map((element) => element.cloneNode(true)));
    expect(inPage('He left')).toEqual([]);
    anchor.rebind((text) => [...main.children].find((element) => element.textContent === text));
    expect(inPage('He left')).toEqual(['He left']);
  });
});

describe('the offset of a place in the page', () => {
  const page = '<article><p id="a">One <b>two</b>  three.</p><p id="b">四。五六。</p><aside>Beside</aside></article>';
  const blocks = [
    ['#a', 'One two three.'],
    ['#b', '四。五六。'],
  ] as const;
  /** The words of the article from where the place between two letters of a text node is. */
  const from = (selector: string, child: number, offset: number): string | null => {
    const { document, anchor } = anchorOf(page, blocks);
    const range = document.createRange();
    range.setStart(document.querySelector(selector)?.childNodes[child] ?? document, offset);
    const at = anchor.offsetOf(range);
    return at === null
      ? null
      : blocks
          .map(([, text]) => text)
          .join('\n\n')
          .slice(at);
  };
  it.each([
    ['#a', 0, 0, 'One two three.'],
    ['#a', 0, 1, 'ne two three.'],
    ['b', 0, 0, 'two three.'],
    ['#a', 2, 1, 'three.'],
    ['#b', 0, 2, '五六。'],
  ] as const)('%s, child %i, letter %i: %s', (selector, child, offset, words) => {
    expect(from(selector, child, offset)?.startsWith(words)).toBe(true);
  });
  it('is null beside the article’s words', () => {
    expect(from('aside', 0, 1)).toBeNull();
  });
});
