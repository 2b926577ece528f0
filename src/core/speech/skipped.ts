// What is not read unless the reader wants it: captions, tables, lists. Nothing is left out in silence: it is counted, and can be
// heard by itself. Example: "2 captions, 1 table".

import type { Article } from '../article/article.ts';

export const skippableParts = ['caption', 'table', 'list'] as const;
export type SkippablePart = (typeof skippableParts)[number];

/** Return whether the part is one of those to skip; null is what is always read. */
export const isSkipped = (part: SkippablePart | null, skip: readonly SkippablePart[]): boolean =>
  part !== null && skip.includes(part);

/** Count what is skipped, by kind: neighbouring rows are one table, neighbouring items one list. */
export function countSkipped(
  article: Article,
  skip: readonly SkippablePart[],
): Readonly<Record<SkippablePart, number>> {
  const runsOf = (kind: 'tableRow' | 'listItem'): number =>
    article.blocks.filter((block, index) => block.kind === kind && article.blocks[index - 1]?.kind !== kind).length;
  const counts = { caption: article.captions.length, table: runsOf('tableRow'), list: runsOf('listItem') };
  return {
    caption: skip.includes('caption') ? counts.caption : 0,
    table: skip.includes('table') ? counts.table : 0,
    list: skip.includes('list') ? counts.list : 0,
  };
}
