// Floating quotations: a block of nothing but quotations, with no word on who speaks. “It was late. We went home.”
// Their source is left empty: who goes on speaking is for the speaker stage to say, from the statements around them.

import { isQuoted } from './continue.ts';
import type { Outline } from './outline.ts';
import type { Draft } from './rules.ts';

/** Find the blocks that are quotations from end to end, not yet taken, next after one that holds speech. */
export function floatingQuotations(text: string, outlines: readonly Outline[], taken: ReadonlySet<number>): Draft[] {
  const drafts: Draft[] = [];
  let speaking = false;
  for (const outline of outlines) {
    const { block } = outline;
    if (taken.has(block)) {
      speaking = true;
      continue;
    }
    if (!speaking) continue;
    if (isQuoted(text, outline)) {
      const quotations = outline.units.filter((unit) => unit.kind === 'quotation');
      drafts.push({
        source: [],
        cue: [],
        content: quotations.map(({ start, end }) => ({ start, end })),
        confidence: 0.4,
      });
    } else if (text.slice(outline.span.start, outline.span.end).trim() !== '') speaking = false;
  }
  return drafts;
}
