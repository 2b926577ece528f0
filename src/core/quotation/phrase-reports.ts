// What is reported by a phrase instead of a verb: "laut Lee", "nach Angaben der Polizei", "dem Amt zufolge", "…, so Lee".
// The content is the rest of the sentence on both sides, or of the relative clause that the phrase stands in.

import type { ClausePack } from './clause-pack.ts';
import { isFiniteVerb, isSubordinate, type Piece, type Run } from './clauses.ts';
import type { Unit } from './outline.ts';
import { isAdverb, isNoun, isPhrase, phraseEnd } from './phrases.ts';

/** What is reported within one sentence, in units. */
export interface Report {
  /** Null where the words name nobody; `inherits` where it is who spoke before. */
  readonly source: Run | null;
  readonly inherits?: true;
  readonly cue: readonly Run[];
  readonly content: readonly Run[];
  /** What was said stands in the sentence before: "Das teilte die Polizei mit". */
  readonly before?: true;
  /** What was said is announced by a colon at the end of the block. */
  readonly announced?: true;
}

const lowerAt = (units: readonly Unit[], at: number): string => units[at]?.lower ?? '';

interface SourcePhrase {
  readonly source: Run;
  readonly cue: Run;
  /** All units of the phrase. */
  readonly whole: Run;
}

/** Return whether a word is a noun of saying, or a compound that ends in one: "Zeugenangaben". */
function isSaying(units: readonly Unit[], at: number, pack: ClausePack): boolean {
  const word = lowerAt(units, at);
  return (
    isNoun(units[at], pack) &&
    (pack.sayingNouns.has(word) || pack.sayingEndings.some((ending) => word.endsWith(ending)))
  );
}

/** Find the noun of saying after "nach", and who is named beside it: "nach Angaben der Polizei", "nach Lees Meinung". */
function nounPhrase(
  units: readonly Unit[],
  at: number,
  to: number,
  fronted: boolean,
  pack: ClausePack,
): SourcePhrase | null {
  let noun = at + 1;
  while (noun < to && noun < at + 7 && !isSaying(units, noun, pack)) {
    if (pack.genitives.has(lowerAt(units, noun)) && noun > at + 1 && isNoun(units[noun - 1], pack)) return null;
    noun++;
  }
  if (!isSaying(units, noun, pack)) return null;
  const end = phraseEnd(units, at + 1, to, pack, fronted);
  if (end <= noun) return null;
  let from = noun + 1;
  if (pack.nounJoiners.has(lowerAt(units, from)) && from + 1 < end) from++;
  const before = noun > at + 1 && isNoun(units[noun - 1], pack);
  const named = from < end;
  return {
    source: named ? { from, to: end } : before ? { from: at + 1, to: noun } : { from: at + 1, to: end },
    cue: { from: at, to: named ? noun + 1 : at + 1 },
    whole: { from: at, to: end },
  };
}

/** Find the noun phrase of saying that "nach" closes: "Seiner Ansicht nach". */
function closedPhrase(units: readonly Unit[], at: number, piece: Piece, pack: ClausePack): SourcePhrase | null {
  let noun = at - 1;
  while (noun > piece.from && noun > at - 6 && !isSaying(units, noun, pack)) noun--;
  if (!isSaying(units, noun, pack)) return null;
  let from = noun;
  while (from > piece.from && (pack.determiners.has(lowerAt(units, from - 1)) || isNoun(units[from - 1], pack))) from--;
  return { source: { from, to: at }, cue: { from: at, to: at + 1 }, whole: { from, to: at + 1 } };
}

function phraseAt(units: readonly Unit[], at: number, piece: Piece, pack: ClausePack): SourcePhrase | null {
  const word = lowerAt(units, at);
  const fronted = at === piece.from;
  if (pack.sourcePrepositions.has(word)) {
    const from = units[at + 1]?.text === '.' ? at + 2 : at + 1;
    const end = phraseEnd(units, from, piece.to, pack, fronted);
    if (end <= from) return null;
    return { source: { from, to: end }, cue: { from: at, to: at + 1 }, whole: { from: at, to: end } };
  }
  if (pack.nounPrepositions.has(word)) {
    const open = nounPhrase(units, at, piece.to, fronted, pack);
    return open ?? (pack.closingPrepositions.has(word) && !fronted ? closedPhrase(units, at, piece, pack) : null);
  }
  if (!pack.sourcePostpositions.has(word)) return null;
  let from = at;
  for (let start = at - 1; start >= piece.from && start > at - 14; start--) {
    if (isFiniteVerb(units, start, pack)) break;
    if (isPhrase(units, { from: start, to: at }, pack)) from = start;
  }
  return from < at ? { source: { from, to: at }, cue: { from: at, to: at + 1 }, whole: { from, to: at + 1 } } : null;
}

/** Trim the marks and coordinators at the two ends of a run; null where nothing is left. */
export function trimmed(units: readonly Unit[], { from, to }: Run, pack: ClausePack): Run | null {
  let start = from;
  let end = to;
  const loose = (at: number): boolean => units[at]?.kind === 'mark' && !/[()]/.test(units[at]?.text ?? '');
  while (start < end && (loose(start) || pack.coordinators.has(lowerAt(units, start)))) start++;
  while (end > start && (loose(end - 1) || pack.coordinators.has(lowerAt(units, end - 1)))) end--;
  return start < end ? { from: start, to: end } : null;
}

/** The sentence around a run, cut at semicolons; or the subordinate clause, where the run stands in one that began before it. */
function around(
  units: readonly Unit[],
  pieces: readonly Piece[],
  index: number,
  whole: Run,
  left: number,
  pack: ClausePack,
): Run[] {
  let first = index;
  let last = index;
  const here = pieces[index];
  const opening = here && isSubordinate(units, here, pack) && here.from < whole.from && index > 0;
  while (!opening && first > 0 && pieces[first - 1]?.after !== ';') first--;
  while (last < pieces.length - 1 && pieces[last]?.after !== ';') last++;
  const from = Math.max(left, pieces[first]?.from ?? 0);
  const runs = [
    { from, to: whole.from },
    { from: whole.to, to: pieces[last]?.to ?? whole.to },
  ];
  return runs.flatMap((run) => trimmed(units, run, pack) ?? []);
}

/** Find what the phrase at `at` reports, if there is one. `left` is where what others report ends. */
export function reportByPhrase(
  units: readonly Unit[],
  at: number,
  pieces: readonly Piece[],
  index: number,
  left: number,
  pack: ClausePack,
): Report | null {
  const piece = pieces[index];
  if (!piece) return null;
  const word = lowerAt(units, at);
  const phrase = phraseAt(units, at, piece, pack);
  if (phrase) {
    const content = around(units, pieces, index, phrase.whole, left, pack);
    return content.length > 0 ? { source: phrase.source, cue: [phrase.cue], content } : null;
  }
  const fronted = at === piece.from;
  if (pack.references.has(word) && fronted && (index === 0 || isSubordinate(units, piece, pack) || word === 'wonach')) {
    // "Danach" is first of all a word of time
    if (word === 'danach') return null;
    const content = trimmed(units, { from: at + 1, to: pieces.at(-1)?.to ?? piece.to }, pack);
    const noun = index > 0 ? pieces[index - 1] : undefined;
    const end = noun ? phraseEnd(units, noun.from, noun.to, pack, true) : 0;
    const named = noun && end === noun.to ? { from: noun.from, to: end } : null;
    if (!content) return null;
    return named
      ? { source: named, cue: [{ from: at, to: at + 1 }], content: [content] }
      : { source: null, inherits: true, cue: [{ from: at, to: at + 1 }], content: [content] };
  }
  if (!pack.afterthoughts.has(word) || !fronted || (index === 0 && at === pieces[0]?.from)) return null;
  const end = phraseEnd(units, at + 1, piece.to, pack);
  if (end <= at + 1 || isAdverb(lowerAt(units, at + 1), pack) || isFiniteVerb(units, at + 1, pack)) return null;
  let to = end;
  let next = index + 1;
  // "…, so Ann Lee, die Leiterin des Amtes": an apposition, unless the clause goes on behind it
  for (let tries = 0; tries < 2 && to === pieces[next - 1]?.to; tries++) {
    const apposition = pieces[next];
    if (!apposition || pieces[next - 1]?.after !== ',' || !isPhrase(units, apposition, pack)) break;
    if (units[apposition.from]?.kind === 'quotation') break;
    to = apposition.to;
    next++;
  }
  const runs = [
    { from: left, to: at },
    { from: pieces[next - 1]?.to ?? to, to: pieces.at(-1)?.to ?? to },
  ];
  const content = runs.flatMap((run) => trimmed(units, run, pack) ?? []);
  return { source: { from: at + 1, to }, cue: [{ from: at, to: at + 1 }], content };
}
