// The layouts of the pages of an article, as one: what lies on the words of a later page moves with these to where they stand in the whole.
// Hard case: a list or a table has a number that names it on its page, and another page has one of the same number.

import type { Article } from '../core/article/article.ts';
import type { PagePlace } from '../core/article/join-pages.ts';
import { contains, type Span } from '../core/span.ts';
import type { Inline, Layout, Shape } from './layout.ts';

/** Return the layout of one of the later pages, `page`, moved to where its words stand in `whole`. */
export function moveLayout(layout: Layout, page: Article, place: PagePlace, whole: Article): Layout {
  const moved = (span: Span): Span | null => {
    const at = page.blocks.findIndex((block) => contains(block.span, span));
    const [from, to] = [page.blocks[at], whole.blocks[place.blocks[at] ?? -1]];
    const by = from && to ? to.span.start - from.span.start : null;
    return by === null ? null : { start: span.start + by, end: span.end + by };
  };
  const inlines = layout.inlines.flatMap((inline): Inline[] => {
    const span = moved(inline.span);
    if (!span) return [];
    if (inline.kind !== 'reference') return [{ ...inline, span }];
    const block = place.blocks[inline.block] ?? null;
    return block === null ? [] : [{ ...inline, span, block }];
  });
  // Names of another page: the words of this one begin nowhere else.
  const named = (number: number): number => place.start * 1_000 + number;
  const shapes: Shape[] = [];
  for (const [at, shape] of layout.shapes.entries()) {
    const block = place.blocks[at] ?? null;
    if (block === null) continue;
    const { group, item, cells, ...rest } = shape;
    shapes[block] = {
      ...rest,
      ...(group === undefined ? {} : { group: named(group) }),
      ...(item === undefined ? {} : { item: named(item) }),
      ...(cells ? { cells: cells.map((cell) => ({ ...cell, span: cell.span && moved(cell.span) })) } : {}),
    };
  }
  const tableCaptions = layout.tableCaptions.flatMap(({ group, caption }) => {
    const at = place.captions[caption] ?? null;
    return at === null ? [] : [{ group: named(group), caption: at }];
  });
  return { inlines, shapes: Array.from(shapes, (shape) => shape ?? {}), pictures: [], tableCaptions };
}

/** Join layouts that lie on the same words: of each block, the first that knows its shape has it. */
export function joinLayouts(layouts: readonly Layout[]): Layout {
  const length = Math.max(0, ...layouts.map(({ shapes }) => shapes.length));
  return {
    inlines: layouts.flatMap(({ inlines }) => inlines),
    shapes: Array.from({ length }, (_, at) => {
      return layouts.find(({ shapes }) => Object.keys(shapes[at] ?? {}).length > 0)?.shapes[at] ?? {};
    }),
    pictures: layouts.flatMap(({ pictures }) => pictures),
    tableCaptions: layouts.flatMap(({ tableCaptions }) => tableCaptions),
  };
}
