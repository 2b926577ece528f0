// The article as a tree of what stands in a document: paragraphs, headings, nested lists, quotations, tables, figures. Pure: blocks
// and layout in, tree out. Hard case: a picture whose place is in the middle of a list; it stands after the list.
// Headings count from 2 without a gap, whatever the page used: the headline is the one of level 1.

import type { Article, Block } from '../../core/article/article.ts';
import type { Layout, Picture, Shape } from '../layout.ts';

/** A block by its index in `Article.blocks`. */
export interface TextSection {
  readonly kind: 'text';
  readonly block: number;
  /** 2 to 6 for a heading, else null. */
  readonly level: number | null;
  readonly preformatted: boolean;
}

export interface ListSection {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly number: number | null;
  readonly sections: readonly (TextSection | ListSection)[];
}

export interface QuoteSection {
  readonly kind: 'quote';
  readonly sections: readonly TextSection[];
}

export interface TableSection {
  readonly kind: 'table';
  /** Index into `Article.captions`, or null. */
  readonly caption: number | null;
  /** Rows whose cells are all headers, at its beginning. */
  readonly head: readonly TableRow[];
  readonly body: readonly TableRow[];
}

export interface TableRow {
  readonly block: number;
  /** Null where nothing is known of its cells: then it is one. */
  readonly cells: Shape['cells'] | null;
}

export interface FigureSection {
  readonly kind: 'figure';
  readonly picture: Picture | null;
  /** Index into `Article.captions`, or null. */
  readonly caption: number | null;
}

export type Section = TextSection | ListSection | QuoteSection | TableSection | FigureSection;

/** Arrange the article's blocks, pictures and captions. */
export function arrangeSections(article: Article, layout: Layout): Section[] {
  const levels = headingLevels(article.blocks);
  const figures = figuresOf(article, layout);
  const sections: Section[] = [];
  let nextFigure = 0;
  const putFigures = (upTo: number): void => {
    for (let figure = figures[nextFigure]; figure && figure.beforeBlock <= upTo; figure = figures[++nextFigure]) {
      sections.push(figure.section);
    }
  };
  let at = 0;
  while (at < article.blocks.length) {
    putFigures(at);
    const end = endOfRun(article.blocks, layout.shapes, at);
    const indices = Array.from({ length: end - at }, (_, offset) => at + offset);
    const text = (block: number): TextSection => ({
      kind: 'text',
      block,
      level: levels.get(block) ?? null,
      preformatted: article.blocks[block]?.kind === 'preformatted',
    });
    switch (article.blocks[at]?.kind) {
      case 'listItem':
        sections.push(...listsOf(indices, article.blocks, layout.shapes, text));
        break;
      case 'quote':
        sections.push({ kind: 'quote', sections: indices.map(text) });
        break;
      case 'tableRow':
        sections.push(tableOf(indices, layout));
        break;
      default:
        sections.push(...indices.map(text));
    }
    at = end;
  }
  putFigures(Number.POSITIVE_INFINITY);
  return sections;
}

/** The block after the run of blocks that belong together with the one at `start`: one quotation, one table, lists. */
function endOfRun(blocks: readonly Block[], shapes: readonly Shape[], start: number): number {
  const kind = blocks[start]?.kind;
  if (kind !== 'listItem' && kind !== 'quote' && kind !== 'tableRow') return start + 1;
  let end = start + 1;
  const isSame = (at: number): boolean => kind === 'listItem' || shapes[at]?.group === shapes[start]?.group;
  while (blocks[end]?.kind === kind && isSame(end)) end++;
  return end;
}

/** The level of each heading, by block. A page may open with a small one and go on with a large one, and may skip levels. */
function headingLevels(blocks: readonly Block[]): Map<number, number> {
  const levels = new Map<number, number>();
  const open: number[] = [];
  for (const [block, { kind, level = 2 }] of blocks.entries()) {
    if (kind !== 'heading') continue;
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    levels.set(block, Math.min(6, open.length + 1));
  }
  return levels;
}

function figuresOf(article: Article, layout: Layout): { beforeBlock: number; section: FigureSection }[] {
  const pictured = new Set([...layout.pictures, ...layout.tableCaptions].map(({ caption }) => caption));
  const figures = layout.pictures.map((picture) => ({
    beforeBlock: picture.beforeBlock,
    section: { kind: 'figure', picture, caption: picture.caption } as FigureSection,
  }));
  for (const [caption, { beforeBlock }] of article.captions.entries()) {
    if (!pictured.has(caption)) figures.push({ beforeBlock, section: { kind: 'figure', picture: null, caption } });
  }
  return figures.toSorted((a, b) => a.beforeBlock - b.beforeBlock);
}

/** Lists in lists beyond this are shown at this depth. */
const deepestList = 12;

function listsOf(
  indices: readonly number[],
  blocks: readonly Block[],
  shapes: readonly Shape[],
  text: (block: number) => TextSection,
): ListSection[] {
  interface OpenItem {
    readonly item: number | undefined;
    readonly number: number | null;
    readonly sections: (TextSection | OpenList)[];
  }
  interface OpenList {
    readonly kind: 'list';
    readonly level: number;
    readonly group: number | undefined;
    readonly ordered: boolean;
    readonly items: OpenItem[];
  }
  const lists: OpenList[] = [];
  const open: OpenList[] = [];
  for (const block of indices) {
    const level = Math.min(deepestList, Math.max(1, blocks[block]?.level ?? 1));
    const shape = shapes[block] ?? {};
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    let list = open.at(-1);
    if (!list || list.level < level || list.group !== shape.group) {
      if (list?.level === level) open.pop();
      const around = open.at(-1)?.items.at(-1);
      list = { kind: 'list', level, group: shape.group, ordered: shape.ordered ?? false, items: [] };
      if (around) around.sections.push(list);
      else lists.push(list);
      open.push(list);
    }
    const last = list.items.at(-1);
    if (last && shape.item !== undefined && last.item === shape.item) last.sections.push(text(block));
    else list.items.push({ item: shape.item, number: shape.number ?? null, sections: [text(block)] });
  }
  return lists;
}

function tableOf(indices: readonly number[], { shapes, tableCaptions }: Layout): TableSection {
  const rows = indices.map((block): TableRow => ({ block, cells: shapes[block]?.cells ?? null }));
  const isHead = ({ cells }: TableRow): boolean => cells?.every(({ header }) => header) ?? false;
  const firstOfBody = rows.findIndex((row) => !isHead(row));
  const end = firstOfBody < 0 ? 0 : firstOfBody;
  const { group } = shapes[indices[0] ?? -1] ?? {};
  const caption = tableCaptions.find((one) => one.group === group)?.caption ?? null;
  return { kind: 'table', caption, head: rows.slice(0, end), body: rows.slice(end) };
}
