// Who the source of a cue is: the noun phrase that names the speaker, on the left or the right of the verb.
// Hard cases: an apposition between name and verb ("Lee, the mayor's spokeswoman, said"), the inverted order ("said Lee, a
// baker from Orle"), a clause before the subject ("When asked, Lee said"), a second verb ("Lee left and said").

import type { Cue } from './cues.ts';
import type { Unit } from './outline.ts';
import type { LanguagePack } from './pack.ts';

export interface SourceSpan {
  /** Units, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

const capital = (unit: Unit | undefined): boolean => unit !== undefined && /^\p{Lu}/u.test(unit.text);
const hard = (unit: Unit): boolean =>
  unit.kind === 'quotation' || (unit.kind === 'mark' && /^[;:()\u2014\u2013.!?…]|^--/u.test(unit.text));

/** Cut from the left of a stretch what is not of the noun phrase: conjunctions, "On Monday", "In a statement". */
function nounPhraseOf(units: readonly Unit[], from: number, to: number, pack: LanguagePack): SourceSpan | null {
  let start = from;
  let end = to;
  while (start < end) {
    const word = units[start]?.lower ?? '';
    const skip =
      units[start]?.kind === 'mark' ||
      pack.coordinators.has(word) ||
      (pack.conjunctions.has(word) && !pack.pronouns.has(word) && !pack.determiners.has(word));
    if (!skip) break;
    start++;
  }
  // "France's Foreign Ministry on January 29": the date is not of the name
  for (let index = end - 1; index > start; index--) {
    const word = units[index]?.lower ?? '';
    if (!pack.prepositionWords.has(word)) continue;
    const next = units[index + 1]?.lower ?? '';
    if (pack.timeWords.has(next)) end = index;
  }
  while (
    end - 1 > start &&
    pack.timeWords.has(units[end - 1]?.lower ?? '') &&
    !pack.pronouns.has(units[end - 1]?.lower ?? '')
  )
    end--;
  const first = units[start];
  if (first && end - start > 1 && (pack.prepositionWords.has(first.lower) || pack.timeWords.has(first.lower))) {
    let index = end - 1;
    if (!pack.pronouns.has(units[index]?.lower ?? '')) {
      while (index > start + 1 && !pack.determiners.has(units[index]?.lower ?? '')) {
        if (capital(units[index]) && !capital(units[index - 1])) break;
        index--;
      }
    }
    start = index;
  }
  while (end > start && units[end - 1]?.kind === 'mark') end--;
  return start < end ? { from: start, to: end } : null;
}

/** Look for the subject that ends right before the cue. */
function subjectBefore(units: readonly Unit[], segmentFrom: number, cue: Cue, pack: LanguagePack): SourceSpan | null {
  let end = cue.from;
  const before = units[end - 1];
  if (end <= segmentFrom || !before || hard(before)) return null;
  let start = end;
  if (before.text === ',') {
    // "Lee, the mayor's spokeswoman, said": the apposition begins at the comma before
    let comma = end - 2;
    let depth = 0;
    while (comma > segmentFrom && depth < 40) {
      const unit = units[comma];
      if (!unit || unit.text === ',' || hard(unit)) break;
      comma--;
      depth++;
    }
    if (units[comma]?.text !== ',' || comma <= segmentFrom) return null;
    end = cue.from;
    start = comma;
    // further appositions: "Lee, 43, the mayor's spokeswoman,"
    if (comma - 2 > segmentFrom && units[comma - 2]?.text === ',' && /^\d+$/.test(units[comma - 1]?.text ?? ''))
      start = comma - 2;
  }
  let limit = start;
  while (limit > segmentFrom) {
    const unit = units[limit - 1];
    if (!unit || hard(unit) || unit.text === ',') break;
    const word = unit.lower;
    const relative = pack.relatives.has(word);
    if (pack.conjunctions.has(word) && !(relative && limit === cue.from)) break;
    if (pack.complementizers.has(word) && !(relative && limit === cue.from)) break;
    if (pack.commonVerbs.has(word)) break;
    if (pack.coordinators.has(word) && limit === start) return null;
    if (pack.verbs.has(word) && !capital(unit) && limit < start && units[limit]?.lower !== 'by') {
      const entry = pack.verbs.get(word);
      if (entry?.form === 'past') break;
    }
    limit--;
    if (relative) break;
  }
  if (limit === start && start === cue.from) return null;
  return nounPhraseOf(units, limit, end, pack);
}

/** Look for the subject right after the cue: "said Lee, a baker". */
export function subjectAfter(
  units: readonly Unit[],
  at: number,
  segmentTo: number,
  pack: LanguagePack,
): SourceSpan | null {
  const first = units[at];
  if (at >= segmentTo || first?.kind !== 'word') return null;
  if (!capital(first) && !pack.determiners.has(first.lower) && !pack.pronouns.has(first.lower)) return null;
  if (pack.pronouns.has(first.lower) && !capital(units[at + 1])) return { from: at, to: at + 1 };
  let end = at + 1;
  let commas = 0;
  for (; end < segmentTo; end++) {
    const unit = units[end];
    if (!unit || hard(unit)) break;
    if (unit.text === ',') {
      const next = units[end + 1];
      const apposition =
        next !== undefined &&
        (pack.determiners.has(next.lower) ||
          /^\d+$/.test(next.text) ||
          (next.kind === 'word' &&
            !pack.verbs.has(next.lower) &&
            !pack.conjunctions.has(next.lower) &&
            !pack.pronouns.has(next.lower)));
      if (!apposition || commas >= 2) break;
      commas++;
      continue;
    }
    if (pack.conjunctions.has(unit.lower) && !pack.coordinators.has(unit.lower) && !pack.relatives.has(unit.lower))
      break;
    if (
      pack.coordinators.has(unit.lower) &&
      !capital(units[end + 1]) &&
      !pack.determiners.has(units[end + 1]?.lower ?? '')
    )
      break;
    if (pack.timeWords.has(unit.lower) && commas === 0) break;
    if (pack.commonVerbs.has(unit.lower)) break;
    if (pack.particles.has(unit.lower) && units[end + 1]?.kind !== 'word') break;
    const nextWord = units[end + 1]?.lower ?? '';
    if (pack.prepositionWords.has(unit.lower) && pack.timeWords.has(nextWord)) break;
  }
  return nounPhraseOf(units, at, end, pack);
}

/** Look for the subject after a verb in second place: "Am Montag sagte Lee", "Der Zeitung sagte sie". */
function subjectInSecondPlace(
  units: readonly Unit[],
  segment: SourceSpan,
  cue: Cue,
  pack: LanguagePack,
): SourceSpan | null {
  const next = units[cue.to];
  if (!next || cue.to >= segment.to) return null;
  if (pack.nominatives.has(next.lower)) return { from: cue.to, to: cue.to + 1 };
  let first = cue.from;
  while (first > segment.from) {
    const unit = units[first - 1];
    if (!unit || hard(unit) || unit.text === ',') break;
    first--;
  }
  const opening = units[first];
  const fronted =
    first === cue.from ||
    (opening !== undefined && (pack.prepositionWords.has(opening.lower) || pack.timeWords.has(opening.lower)));
  return fronted ? subjectAfter(units, cue.to, segment.to, pack) : null;
}

/** The source of a cue and where it stands. `order` 'after' is "said Lee", 'agent' is "was told by Lee". */
export interface FoundSource {
  readonly source: SourceSpan | null;
  readonly order: 'before' | 'after' | 'agent' | 'inherited';
}

/** Find the source of `cue` in its segment; `previous` is the source of the cue before in the same segment. */
export function findSource(
  units: readonly Unit[],
  segment: SourceSpan,
  cue: Cue,
  previous: SourceSpan | null,
  pack: LanguagePack,
): FoundSource {
  if (cue.phrase) return { source: subjectAfter(units, cue.to, segment.to, pack), order: 'after' };
  if (cue.passive) {
    for (let at = cue.to; at < Math.min(segment.to, cue.to + 8); at++) {
      const unit = units[at];
      if (!unit || hard(unit)) break;
      if (pack.agents.has(unit.lower)) return { source: subjectAfter(units, at + 1, segment.to, pack), order: 'agent' };
    }
    return { source: null, order: 'agent' };
  }
  if (cue.form === 'participle' && cue.from === cue.head) return { source: previous, order: 'inherited' };
  if (pack.verbSecond) {
    const after = subjectInSecondPlace(units, segment, cue, pack);
    if (after) return { source: after, order: 'after' };
  }
  const before = subjectBefore(units, segment.from, cue, pack);
  if (before) return { source: before, order: 'before' };
  const left = units[cue.from - 1];
  const inverted = left === undefined || cue.from === segment.from || left.kind !== 'word' || pack.verbSecond;
  if (inverted && cue.form !== 'participle') {
    const after = subjectAfter(units, cue.to, segment.to, pack);
    if (after) return { source: after, order: 'after' };
  }
  return { source: previous, order: 'inherited' };
}
