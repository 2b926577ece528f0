// Words with what is marked on them, as nested pieces: a paragraph's emphasis, links and statements become elements in elements.
// Hard case: marks that cross, such as an emphasis that begins in a statement and ends after it; the inner one is cut in two.
// Example: "a bc d" with x over "a b" and y over "bc d" gives x(a y(b)) y(c d).

import { overlaps, type Span } from '../../core/span.ts';

export interface MarkedSpan<M> {
  readonly span: Span;
  readonly mark: M;
}

export type Piece<M> =
  | string
  | {
      readonly mark: M;
      /** Where in the article the piece begins: the first piece of a mark begins where the mark does. */
      readonly start: number;
      readonly pieces: readonly Piece<M>[];
    };

interface OpenPiece<M> {
  readonly mark: M;
  readonly start: number;
  readonly pieces: Piece<M>[];
}

/** Cut the words of `span` at their marks and nest them: the longer outside, of equals the one that is named first. */
export function nestPieces<M>(text: string, span: Span, marks: readonly MarkedSpan<M>[]): Piece<M>[] {
  const here = marks
    .filter((mark) => overlaps(mark.span, span))
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const cuts = new Set([span.start, span.end]);
  for (const { span: marked } of here) {
    cuts.add(Math.max(span.start, marked.start));
    cuts.add(Math.min(span.end, marked.end));
  }
  const places = [...cuts].toSorted((a, b) => a - b);
  const root: Piece<M>[] = [];
  const open: { of: MarkedSpan<M>; piece: OpenPiece<M> }[] = [];
  for (const [index, start] of places.entries()) {
    const end = places[index + 1];
    if (end === undefined) break;
    const around = here.filter(({ span: marked }) => marked.start <= start && end <= marked.end);
    let shared = 0;
    while (shared < open.length && open[shared]?.of === around[shared]) shared++;
    open.length = shared;
    for (const of of around.slice(shared)) {
      const piece: OpenPiece<M> = { mark: of.mark, start, pieces: [] };
      (open.at(-1)?.piece.pieces ?? root).push(piece);
      open.push({ of, piece });
    }
    (open.at(-1)?.piece.pieces ?? root).push(text.slice(start, end));
  }
  return root;
}
