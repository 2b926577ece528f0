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
    const { block, units } = outline;
    if (taken.has(block)) {
      speaking = true;
      continue;
    }
    const quotations = units.filter((unit) => unit.kind === 'quotation');
    if (speaking && isQuoted(text, outline)) {
      drafts.push({
        source: [],
        cue: [],
        content: quotations.map(({ start, end }) => ({ start, end })),
        confidence: 0.4,
      });
    } else if (units.length > 0) speaking = false;
  }
  return drafts;
}
