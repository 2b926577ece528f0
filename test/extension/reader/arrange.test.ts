import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../src/core/article/article.ts';
import { type Layout, plainLayout, type Shape } from '../../../src/extension/layout.ts';
import { arrangeSections, type ListSection, type Section } from '../../../src/extension/reader/arrange.ts';

type Line = readonly [kind: Block['kind'], text: string, level?: number | undefined, shape?: Shape];

function articleOf(lines: readonly Line[], captions: Article['captions'] = []): { article: Article; layout: Layout } {
  let text = '';
  const blocks = lines.map(([kind, words, level]): Block => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += words;
    return { kind, span: { start, end: text.length }, ...(level === undefined ? {} : { level }), element: null };
  });
  const article: Article = {
    title: 'T',
    titleElement: null,
    byline: null,
    authors: [],
    siteName: null,
    published: null,
    lang: 'en',
    dir: 'ltr',
    text,
    blocks,
    captions,
    credits: [],
    leftOut: [],
  };
  return { article, layout: { ...plainLayout, shapes: lines.map(([, , , shape]) => shape ?? {}) } };
}

/** Write sections as an outline: `h2 A`, `p B`, `ul(C, D + ul(E))`, `quote(F)`, `table(head | body)`, `figure`. */
function outline(lines: readonly Line[]): string[] {
  const { article, layout } = articleOf(lines);
  const words = (block: number): string => {
    const { start = 0, end = 0 } = article.blocks[block]?.span ?? {};
    return article.text.slice(start, end);
  };
  const list = ({ ordered, items }: ListSection): string =>
    `${ordered ? 'ol' : 'ul'}(${items.map((item) => (item.number === null ? '' : `${item.number}. `) + item.sections.map(write).join(' + ')).join(', ')})`;
  const write = (section: Section): string => {
    switch (section.kind) {
      case 'text':
        return `${section.level === null ? '' : `h${section.level} `}${words(section.block)}`;
      case 'list':
        return list(section);
      case 'quote':
        return `quote(${section.sections.map(write).join(', ')})`;
      case 'table':
        return `table(${[section.head, section.body].map((rows) => rows.map(({ block }) => words(block)).join(', ')).join(' | ')})`;
      case 'figure':
        return 'figure';
    }
  };
  return arrangeSections(article, layout).map(write);
}

describe('the article as a document', () => {
  it.each<[string, readonly Line[], readonly string[]]>([
    [
      'headings count from 2 without a gap',
      [
        ['heading', 'A', 3],
        ['heading', 'B', 5],
        ['heading', 'C', 3],
      ],
      ['h2 A', 'h3 B', 'h2 C'],
    ],
    [
      'a small heading before a large one',
      [
        ['heading', 'A', 4],
        ['heading', 'B', 3],
        ['heading', 'C', 5],
      ],
      ['h2 A', 'h2 B', 'h3 C'],
    ],
    [
      'list items side by side',
      [
        ['listItem', 'a', 1],
        ['listItem', 'b', 1],
      ],
      ['ul(a, b)'],
    ],
    [
      'a list in a list',
      [
        ['listItem', 'a', 1],
        ['listItem', 'b', 2],
        ['listItem', 'c', 1],
      ],
      ['ul(a + ul(b), c)'],
    ],
    [
      'numbers as the page has them',
      [
        ['listItem', 'a', 1, { group: 0, item: 0, ordered: true, number: 4 }],
        ['listItem', 'b', 1, { group: 0, item: 1, ordered: true, number: 5 }],
      ],
      ['ol(4. a, 5. b)'],
    ],
    [
      'two paragraphs of one item',
      [
        ['listItem', 'a', 1, { group: 0, item: 0 }],
        ['listItem', 'b', 1, { group: 0, item: 0 }],
        ['listItem', 'c', 1, { group: 0, item: 1 }],
      ],
      ['ul(a + b, c)'],
    ],
    [
      'two lists beside each other',
      [
        ['listItem', 'a', 1, { group: 0, item: 0 }],
        ['listItem', 'b', 1, { group: 1, item: 1 }],
      ],
      ['ul(a)', 'ul(b)'],
    ],
    [
      'one quotation of two paragraphs',
      [
        ['quote', 'a'],
        ['quote', 'b'],
        ['paragraph', 'c'],
      ],
      ['quote(a, b)', 'c'],
    ],
    [
      'two quotations',
      [
        ['quote', 'a', undefined, { group: 0 }],
        ['quote', 'b', undefined, { group: 1 }],
      ],
      ['quote(a)', 'quote(b)'],
    ],
    [
      'a table with its head',
      [
        ['tableRow', 'x y', undefined, { group: 0, cells: [{ span: null, header: true, columns: 1, rows: 1 }] }],
        ['tableRow', '1 2', undefined, { group: 0, cells: [{ span: null, header: false, columns: 1, rows: 1 }] }],
      ],
      ['table(x y | 1 2)'],
    ],
    [
      'a list that begins deep',
      [
        ['listItem', 'a', 2],
        ['listItem', 'b', 1],
      ],
      ['ul(a)', 'ul(b)'],
    ],
  ])('%s', (_what, lines, expected) => {
    expect(outline(lines)).toEqual(expected);
  });

  it('puts a picture before its block, after a list that it would cut, and a caption without its picture too', () => {
    const { article, layout } = articleOf(
      [
        ['paragraph', 'a'],
        ['listItem', 'b', 1],
        ['listItem', 'c', 1],
        ['paragraph', 'd'],
      ],
      [
        { text: 'pier', beforeBlock: 1, element: null },
        { text: 'boat', beforeBlock: 4, element: null },
      ],
    );
    const picture = { description: '', data: null, width: 300, height: 200 };
    const pictures = [
      { ...picture, caption: 0, beforeBlock: 1 },
      { ...picture, caption: null, beforeBlock: 2 },
    ];
    const sections = arrangeSections(article, { ...layout, pictures });
    expect(sections.map((one) => (one.kind === 'figure' ? `figure ${one.caption}` : one.kind))).toEqual([
      'text',
      'figure 0',
      'list',
      'figure null',
      'text',
      'figure 1',
    ]);
  });

  it('holds every block once, whatever the kinds and levels', () => {
    const kinds = ['heading', 'paragraph', 'quote', 'listItem', 'preformatted', 'tableRow'] as const;
    const lines = Array.from({ length: 200 }, (_, at): Line => {
      const kind = kinds[(at * 7 + (at >> 2)) % kinds.length] ?? 'paragraph';
      return [kind, `w${at}`, kind === 'heading' || kind === 'listItem' ? 1 + ((at * 5) % 4) : undefined];
    });
    const { article, layout } = articleOf(lines);
    const blocksOf = (section: Section): number[] => {
      if (section.kind === 'text') return [section.block];
      if (section.kind === 'quote') return section.sections.flatMap(blocksOf);
      if (section.kind === 'list') return section.items.flatMap(({ sections }) => sections.flatMap(blocksOf));
      if (section.kind === 'table') return [...section.head, ...section.body].map(({ block }) => block);
      return [];
    };
    expect(arrangeSections(article, layout).flatMap(blocksOf)).toEqual(lines.map((_, at) => at));
  });
});
