// What was said: the quotations and clauses that a cue reports, as runs of units.
// Hard cases: the attribution in the middle (“We note,” Lee said, “that …”), a clause without "that" (He said it was late),
// a second cue that ends the first one's clause ("said it was late and urged …"), a quotation that goes on after its sentence.

import type { Cue } from './cues.ts';
import type { Unit } from './outline.ts';
import type { LanguagePack } from './pack.ts';
import type { FoundSource, SourceSpan } from './sources.ts';

const COMMA = ',';
const ends = (unit: Unit | undefined): boolean =>
  unit === undefined || (unit.kind === 'mark' && /^[.!?…]/u.test(unit.text));
const dash = (unit: Unit | undefined): boolean => unit?.kind === 'mark' && /^(?:[\u2014\u2013]|--)/u.test(unit.text);

/** Drop marks and coordinators at the two ends of a run. */
function trimRun(units: readonly Unit[], from: number, to: number, pack: LanguagePack): SourceSpan | null {
  let start = from;
  let end = to;
  while (start < end && (units[start]?.kind === 'mark' || pack.coordinators.has(units[start]?.lower ?? ''))) start++;
  while (end > start && (units[end - 1]?.kind === 'mark' || pack.coordinators.has(units[end - 1]?.lower ?? ''))) end--;
  return start < end ? { from: start, to: end } : null;
}

/** Where the words between cue and content end: an addressee, "in a statement", "on Monday". */
function skipCircumstance(units: readonly Unit[], at: number, to: number, cue: Cue, pack: LanguagePack): number {
  let index = at;
  const stop = (unit: Unit | undefined): boolean =>
    unit?.kind !== 'word' || pack.complementizers.has(unit.lower) || index >= to;
  if (cue.frames.includes('addressee') && !stop(units[index]) && !pack.complementizers.has(units[index]?.lower ?? '')) {
    // the addressee: one pronoun, or a noun phrase up to a quotation, a comma or "that"
    const first = units[index];
    if (first && /^(?:me|us|him|her|them|you|it)$/.test(first.lower)) return index + 1;
    let end = index;
    while (end < to && end - index < 14) {
      const unit = units[end];
      if (unit?.kind !== 'word' || pack.complementizers.has(unit.lower)) break;
      end++;
    }
    if (end < to && end - index < 14) return end;
    return index;
  }
  for (let rounds = 0; rounds < 3; rounds++) {
    const unit = units[index];
    if (stop(unit) || !unit) return index;
    if (pack.particles.has(unit.lower) && units[index + 1]?.kind !== 'word') return index + 1;
    if (pack.timeWords.has(unit.lower)) {
      index++;
      if (/^\d+$/.test(units[index]?.text ?? '')) index++;
      continue;
    }
    if (!pack.prepositionWords.has(unit.lower)) return index;
    let end = index + 1;
    while (end < to && end - index < 9 && !stop(units[end])) {
      const word = units[end]?.lower ?? '';
      if (pack.pronouns.has(word) && end > index + 1) return end;
      end++;
    }
    const after = units[end];
    if (end - index >= 9 || !after) return index;
    if (after.kind === 'word' || after.kind === 'quotation' || after.text === COMMA || after.text === ':') return end;
    return index;
  }
  return index;
}

export interface FoundContent {
  readonly runs: SourceSpan[];
  /** The content holds or is a quotation right at the cue, so that a following quotation goes on with it. */
  readonly quoted: boolean;
}

/**
 * Find what `cue` reports. `left` and `right` bound the units that may belong to it: the segment, less what earlier cues took
 * on the left and what later cues begin on the right.
 */
export function findContent(
  units: readonly Unit[],
  left: number,
  right: number,
  cue: Cue,
  { source, order }: FoundSource,
  pack: LanguagePack,
): FoundContent | null {
  const groupFrom = source && order === 'before' ? Math.min(source.from, cue.from) : cue.from;
  const groupTo = source && (order === 'after' || order === 'agent') ? Math.max(source.to, cue.to) : cue.to;
  const beforeUnit = units[groupFrom - 1];
  let leftRun: SourceSpan | null = null;
  if (groupFrom > left && beforeUnit) {
    const quotationBefore = beforeUnit.kind === 'quotation';
    const comma = beforeUnit.text === COMMA || dash(beforeUnit);
    if (quotationBefore || comma || (order === 'after' && cue.phrase) || /^[?!]/.test(beforeUnit.text))
      leftRun = trimRun(units, left, groupFrom, pack);
  }
  const at = skipCircumstance(units, groupTo, right, cue, pack);
  const next = at < right ? units[at] : undefined;
  const direct =
    next?.kind === 'quotation' || ((next?.text === COMMA || next?.text === ':') && units[at + 1]?.kind === 'quotation');
  const runs: SourceSpan[] = [];
  const quotedLeft = leftRun !== null && units[leftRun.to - 1]?.kind === 'quotation';
  // A parenthetical cue: content on the left ends in a comma or a quotation, and nothing follows but a comma, a stop, a quotation.
  const closed = ends(next) || next?.text === COMMA || dash(next) || next?.kind === 'quotation';
  const isClause = cue.frames.includes('clause') || cue.frames.includes('addressee');
  const length = leftRun ? leftRun.to - leftRun.from : 0;
  if (
    leftRun &&
    isClause &&
    (quotedLeft || (closed && (length >= 3 || order === 'after')) || (cue.phrase && length >= 3))
  ) {
    runs.push(leftRun);
    if (
      direct ||
      (next?.text === COMMA && !quotedLeft) ||
      (next?.text === COMMA && units[at + 1]?.kind === 'quotation') ||
      dash(next)
    ) {
      const participle = pack.verbs.get(units[at + 1]?.lower ?? '')?.form === 'participle';
      const rest = participle ? null : trimRun(units, at, right, pack);
      if (rest) runs.push(rest);
    }
    return { runs, quoted: quotedLeft || direct };
  }
  if (direct) {
    const from = next?.kind === 'quotation' ? at : at + 1;
    const rest = trimRun(units, from, right, pack);
    return rest ? { runs: [rest], quoted: true } : null;
  }
  let from = at;
  // In a language of verbs in second place a clause that is reported stands after a mark: "sagte, er habe", "sagte: …".
  if (pack.verbSecond && next?.kind === 'word' && !pack.complementizers.has(next.lower) && !cue.phrase) {
    // "nannte den Plan „ein Wagnis“": what is quoted is said, the rest is told.
    const quoted = units.findIndex((unit, index) => index >= at && index < right && unit.quotation !== null);
    return quoted < 0 ? null : { runs: [{ from: quoted, to: quoted + 1 }], quoted: true };
  }
  if (next && pack.complementizers.has(next.lower)) from = at;
  else if (next?.text === COMMA || next?.text === ':') {
    if (!pack.verbSecond && next.text === COMMA && !pack.complementizers.has(units[at + 1]?.lower ?? '')) {
      // "he said, adding …" reports nothing here; "he said, on Monday, that …" does
      const that = units.findIndex(
        (unit, index) => index > at && index < right && pack.complementizers.has(unit.lower),
      );
      if (that < 0 && order !== 'after' && cue.phrase === null) return null;
      if (that >= 0 && cue.phrase === null) from = that;
      else from = at + 1;
    } else from = at + 1;
  } else if (ends(next)) return null;
  if (cue.frames.includes('infinitive') && !isClause && next?.lower !== 'to' && !cue.frames.includes('thing'))
    return null;
  const rest = trimRun(units, from, right, pack);
  if (!rest) return null;
  const only = rest.to - rest.from;
  if (only < 2 && units[rest.from]?.kind !== 'quotation') return null;
  return { runs: [rest], quoted: units[rest.to - 1]?.kind === 'quotation' };
}
