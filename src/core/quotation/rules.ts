// Attributions by marks alone, where the language has no pack: every quotation that looks like speech, speaker unclear.

import type { Attribution } from './attribution.ts';
import { looksSpoken, type Outline } from './outline.ts';

/** An attribution before its kind is known. */
export type Draft = Omit<Attribution, 'kind'>;

/** Find the quotations that look like speech, each with nobody named. */
export function attributionsByMarks(text: string, outlines: readonly Outline[]): Draft[] {
  const drafts: Draft[] = [];
  for (const { units } of outlines) {
    for (const [index, unit] of units.entries()) {
      // « Oui », dit-elle: a comma, a dash or a colon beside the marks tells speech from a title.
      const introduced = units[index - 1]?.text === ':' || /^[,，\u2013\u2014-]$/u.test(units[index + 1]?.text ?? '');
      if (looksSpoken(text, unit) || (unit.quotation && introduced))
        drafts.push({ source: [], cue: [], content: [{ start: unit.start, end: unit.end }], confidence: 0.3 });
    }
  }
  return drafts;
}
