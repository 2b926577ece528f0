import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/core/article/extract.ts';
import { sliceOf } from '../../src/core/span.ts';
import { Anchor } from '../../src/extension/anchor.ts';
import { describeLayout } from '../../src/extension/content/layout.ts';
import { parseLayout, plainLayout } from '../../src/extension/layout.ts';
import { richStory } from '../browser/rich-story.ts';

function layoutOf(html: string) {
  const { window } = new JSDOM(html, { url: 'https://mail.example/ferry' });
  const { document } = window;
  Object.assign(globalThis, {
    window,
    HTMLImageElement: window.HTMLImageElement,
    HTMLVideoElement: window.HTMLVideoElement,
    XMLSerializer: window.XMLSerializer,
  });
  // jsdom lays nothing out: pictures are as large as they say.
  window.Element.prototype.getBoundingClientRect = function (this: Element) {
    const isPicture = this.tagName === 'IMG' || this.tagName.toLowerCase() === 'svg';
    return { width: isPicture ? 600 : 10, height: isPicture ? 300 : 10 } as DOMRect;
  };
  const before = document.documentElement.outerHTML;
  const elements = [...document.querySelectorAll('*')];
  const extraction = extractArticle(document);
  if (!extraction.found) throw new Error('No article');
  const { article } = extraction;
  const layout = describeLayout(article, new Anchor(document, article, elements));
  expect(document.documentElement.outerHTML).toBe(before);
  return { article, layout, words: (span: { start: number; end: number }) => sliceOf(article.text, span) };
}

describe('the layout of a page', () => {
  const { article, layout, words } = layoutOf(richStory('https://pictures.example/pier.jpg'));
  const inlines = layout.inlines.map((inline) => {
    const more =
      'address' in inline ? inline.address : 'meaning' in inline ? inline.meaning : 'lang' in inline ? inline.lang : '';
    return `${inline.kind} “${words(inline.span)}”${more ? ` ${more}` : ''}`;
  });

  it('has emphasis, links, abbreviations and other languages as spans of the article', () => {
    expect(inlines).toEqual([
      'link “Osk” https://osk.example/island',
      'emphasis “heavy”',
      'reference “1”',
      'superscript “1”',
      'strong “every”',
      'foreign “Fährverein” de',
      'abbreviation “w.p.” weather permitting',
      'reference “Back”',
    ]);
  });

  it('leads from a footnote’s number to the footnote, and back', () => {
    const targets = layout.inlines.flatMap((one) => (one.kind === 'reference' ? [article.blocks[one.block]] : []));
    expect(targets.map((block) => block && words(block.span).slice(0, 11))).toEqual(['The figures', 'The ferry t']);
  });

  it('has the cells of a table, with their words', () => {
    const rows = layout.shapes.flatMap(({ cells }) =>
      cells
        ? [
            cells.map(
              ({ span, header, columns }) =>
                `${header ? '# ' : ''}${span ? words(span) : ''}${columns > 1 ? ` ×${columns}` : ''}`,
            ),
          ]
        : [],
    );
    expect(rows).toEqual([
      ['# What', '# Before the flood', '# Now'],
      ['# Oil', '41,000 crowns', '97,000 crowns'],
      ['# Pay of the crew', '120,000 crowns', '128,000 crowns'],
      ['# Repairs', 'not known for either of the years ×2'],
    ]);
  });

  it('has a table’s own caption with the table', () => {
    const [caption] = layout.tableCaptions;
    const table = layout.shapes.find(({ group, cells }) => cells && group === caption?.group);
    expect(article.captions[caption?.caption ?? -1]?.text).toBe('Costs of a year');
    expect(table?.cells?.length).toBe(3);
  });

  it('has lists with the numbers that the page prints', () => {
    const numbers = article.blocks.flatMap(({ kind, span }, at) =>
      kind === 'listItem' ? [`${layout.shapes[at]?.number ?? '·'} ${words(span).slice(0, 8)}`] : [],
    );
    expect(numbers).toEqual(['3 Sell the', '4 Ask the ', '· two crow', '· one crow', '5 Stop the', '1 The figu']);
  });

  it('has the pictures, with bytes only where the page has them at hand', () => {
    expect(layout.pictures.map(({ description, caption, data }) => [description, caption, data === null])).toEqual([
      ['A ferry with one white sail', 0, true],
      ['The empty pier of Little Osk in the rain', null, true],
    ]);
  });

  it('survives the boundary whole', () => {
    expect(parseLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
  });
});

describe('a layout from a hostile page', () => {
  it.each([
    ['a script for a link', { kind: 'link', span: { start: 0, end: 3 }, address: 'javascript:alert(1)' }],
    ['an address of data', { kind: 'link', span: { start: 0, end: 3 }, address: 'data:text/html,hi' }],
    ['an unknown kind', { kind: 'script', span: { start: 0, end: 3 } }],
    ['a language that is markup', { kind: 'foreign', span: { start: 0, end: 3 }, lang: 'en" onclick="x', dir: null }],
  ])('loses %s, and nothing else', (_what, inline) => {
    const sound = { kind: 'emphasis', span: { start: 0, end: 3 } };
    expect(parseLayout({ ...plainLayout, inlines: [sound, inline] }).inlines).toEqual([sound]);
  });

  it.each(['https://tracker.example/pixel.gif', 'data:text/html,<b>', 'javascript:1'])(
    'loses the picture %s',
    (data) => {
      const picture = { description: 'a', caption: null, beforeBlock: 0, data, width: 1, height: 1 };
      expect(parseLayout({ ...plainLayout, pictures: [picture] }).pictures).toEqual([]);
    },
  );

  it('is plain where it is no layout', () => {
    for (const answer of [null, false, 'x', { inlines: 3 }]) expect(parseLayout(answer).inlines).toEqual([]);
  });

  it('is no deeper than a renderer can go, and loses nothing that lies beside', () => {
    const deep = Array.from({ length: 400 }, () => ({ kind: 'strong', span: { start: 0, end: 50 } }));
    const beside = Array.from({ length: 40 }, (_, at) => ({ kind: 'code', span: { start: 50 + at, end: 51 + at } }));
    const { inlines } = parseLayout({ ...plainLayout, inlines: [...beside, ...deep] });
    expect(inlines.filter(({ kind }) => kind === 'strong')).toHaveLength(16);
    expect(inlines.filter(({ kind }) => kind === 'code')).toHaveLength(40);
  });
});

describe('a drawing of the page’s own markup', () => {
  const hostile = `<svg role="img" aria-label="A ferry" viewBox="0 0 60 30" onload="steal()">
    <style>@import url(https://track.example/a.css); path { fill: url(https://track.example/b.svg#c) }</style>
    <script>steal()</script><image href="https://track.example/d.png"></image>
    <a href="javascript:steal()"><path d="M1 2h3" onclick="steal()"></path></a>
    <foreignObject><iframe src="https://track.example/e"></iframe></foreignObject>
    <filter id="f"><feImage href="https://track.example/g.png"></feImage><feGaussianBlur stdDeviation="2"></feGaussianBlur></filter>
    <text>Osk</text></svg>`;
  const paragraphs = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map(
    (day) =>
      `<p>The ferry to Osk lay in harbour again on ${day}, and nobody of the ${day} shift could say for how long it would stay there.</p>`,
  );
  const { layout } = layoutOf(
    `<title>The ferry stays</title><article><h1>The ferry stays</h1>${paragraphs.slice(2).join('')}
    <figure>${hostile}<figcaption>The ferry to Osk.</figcaption></figure>${paragraphs.slice(0, 2).join('')}</article>`,
  );
  const drawing = decodeURIComponent(layout.pictures[0]?.data ?? '');

  it('is taken along', () => {
    expect(layout.pictures).toMatchObject([{ description: 'A ferry', caption: 0 }]);
    expect(drawing).toMatch(/^data:image\/svg\+xml,<svg/);
    for (const kept of ['M1 2h3', 'Osk</text>', 'viewBox="0 0 60 30"', 'feGaussianBlur'])
      expect(drawing).toContain(kept);
  });

  it('has nothing that runs, loads or leads anywhere', () => {
    expect(drawing).not.toMatch(/steal|track\.example|<(?:a|script|image|feImage|foreignObject|iframe)\b|\son\w+=/i);
  });
});
