// The words in marks that a clause holds or that a colon hands over, and which of them are names and titles instead.
// Example: nannte den Plan „überzogen“ is what somebody said; lobte den Film „Der Anfang“ is a title.

import type { ClausePack } from './clause-pack.ts';
import type { Piece, Run } from './clauses.ts';
import type { Unit } from './outline.ts';

const lowerAt = (units: readonly Unit[], at: number): string => units[at]?.lower ?? '';

/** Return whether a quotation is a name or a title for the noun before it: "die Zeitung „Bote“", "im „Boten“". */
function isTitle(text: string, units: readonly Unit[], at: number, pack: ClausePack): boolean {
  const before = units[at - 1];
  if (before?.kind !== 'word') return false;
  // nannte den Plan „überzogen“: what begins small is no name
  if (/^\p{Lu}/u.test(before.text)) return !startsSmall(text, units[at]);
  return (
    /^(?:in|im|am|auf|bei|beim|gegenüber|vom|zum|zur|dem|des|der|aus|laut|für|über|gegen|mit)$/.test(before.lower) &&
    !pack.comparatives.has(before.lower)
  );
}

/** Return whether a quotation begins with a small letter, as no name does. */
export const startsSmall = (text: string, unit: Unit | undefined): boolean =>
  /^\p{Ll}/u.test(text.charAt(unit?.quotation?.inner.start ?? -1));

/** The quotations that begin with `piece`, where nothing but coordinators and commas stands between them; else all that follows. */
export function quotedFrom(units: readonly Unit[], piece: Run, to: number, pack: ClausePack): Run {
  if (units[piece.from]?.kind !== 'quotation') return { from: piece.from, to };
  let end = piece.from + 1;
  for (let at = end; at < to; at++) {
    const unit = units[at];
    if (unit?.kind === 'quotation') end = at + 1;
    else if (unit?.kind === 'word' && !pack.coordinators.has(unit.lower)) {
      // „A“, hieß es weiter: somebody else's clause; „Nein“ habe sie gesagt: the same
      return units[end]?.kind === 'word' && !pack.coordinators.has(lowerAt(units, end))
        ? { from: piece.from, to }
        : { from: piece.from, to: end };
    }
  }
  return { from: piece.from, to };
}

/** Where the content before a verb begins, where a colon hands it over: "Lee war zufrieden: „Gut“, sagte er". */
export function afterColon(units: readonly Unit[], pieces: readonly Piece[], left: number, start: number): number {
  let from = left;
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    if (piece.after === ':' && next && next.from < start && next.from > left && units[next.from]?.kind === 'quotation')
      from = next.from;
  }
  return from;
}

/** Find the words in marks that the verb's own clause holds, less the source. */
export function quotedWithin(
  text: string,
  units: readonly Unit[],
  run: Run,
  source: Run | null,
  pack: ClausePack,
): Run[] {
  const found: Run[] = [];
  for (let at = run.from; at < run.to; at++) {
    if (units[at]?.kind !== 'quotation' || isTitle(text, units, at, pack)) continue;
    if (pack.impersonal.has(lowerAt(units, source?.from ?? -1))) continue;
    if (source && at >= source.from && at < source.to) continue;
    found.push({ from: at, to: at + 1 });
  }
  return found;
}
