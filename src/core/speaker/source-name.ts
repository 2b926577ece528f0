// The name inside a printed source, beside what describes it: "council chairwoman Ann Lee", "Lena Hart for the Food Board".
// Hard cases: a capital at the start may be any noun ("Officials said"), a name behind a preposition is somebody else's ("a report
// from the Harbour Group"), and a body keeps its owner ("France's Foreign Ministry").

import { endsInNoun } from './lexicon.ts';
import { endOfRun, isRoleNoun, type Mention, type Reading, readRun, startsName } from './mention.ts';
import { isDeterminer, isPluralOf } from './nominal.ts';

export interface NamePhrase {
  readonly type: 'name';
  readonly mention: Mention;
  /** First and one past the last word as printed, without article; a body keeps its owner ("France's Foreign Ministry"). */
  readonly from: number;
  readonly to: number;
  /** Up to here the words of the source describe this name. */
  readonly sourceTo: number;
}

/** The name that the core of a part ends in, or begins with before a preposition ("Lena Hart for the Food Board"). */
export function nameAtEnd(reading: Reading, from: number, to: number, sourceTo: number): NamePhrase | null {
  const { words, pack } = reading;
  const runs: (readonly [number, number])[] = [];
  for (let i = from; i < to; ) {
    const word = words[i];
    const isSourceInitial = i === from && word?.capital === true && !pack.functionWords.has(word.lower);
    if (!startsName(reading, i) && !isSourceInitial) {
      i++;
      continue;
    }
    const end = endOfRun(reading, i, to);
    runs.push([i, end]);
    i = end;
  }
  const last = runs.at(-1);
  if (last?.[1] === to) {
    const mention = readRun(reading, last[0], last[1]);
    const isObject = last[0] > from && isObjectOfPreposition(reading, from, last[0]);
    if (mention && !isObject && !isCapitalNoun(reading, mention, from)) {
      return asName(reading, mention, from, sourceTo);
    }
    const split = mention && isObject ? afterOwner(reading, mention, from) : null;
    if (split) return asName(reading, split, from, sourceTo);
  }
  // "Lena Hart for the Food Board says", "Kesten voter Ann Lee of Lorne": the first before a preposition, or a person behind others
  for (const [start, end] of runs) {
    const after = words[end];
    if (words.slice(from, start).some((word) => pack.prepositions.has(word.lower))) break;
    if (end === to || !after || after.capital) continue;
    const mention = readRun(reading, start, end);
    // "Mayor Ann Lee going on"
    const isGoing = mention?.kind === 'person' && mention.titleFrom < mention.from && after.lower.endsWith('ing');
    if (!pack.prepositions.has(after.lower) && !isGoing) continue;
    const isLater = start > (runs[0]?.[0] ?? start);
    if (!mention || isCapitalNoun(reading, mention, from)) continue;
    if (!isLater || (mention.kind === 'person' && mention.titleFrom < start))
      return asName(reading, mention, from, sourceTo);
  }
  return null;
}

/** "a report from the Harbour Group": the name hangs from a preposition, over an article. */
function isObjectOfPreposition({ words, pack }: Reading, from: number, at: number): boolean {
  let i = at - 1;
  const article = i > from && isDeterminer(words[i], pack);
  if (article) i--;
  const word = words[i];
  // "der Sprecher des Ministeriums": a noun before the article has it as its genitive
  if (article && pack.capitalisesNouns && word?.capital && !isDeterminer(word, pack)) return true;
  return word !== undefined && (pack.prepositions.has(word.lower) || pack.conjunctions.has(word.lower));
}

/** Endings of plurals that few surnames have. */
const PLURAL_NOUN = /..(?:ers|ors|ists|ians|eers|ants|ents|ions|ies|sses|ates|ives|ments|ings)$/;

/** A single capital at the start of a source may be any noun: "Officials", "Police", "Critics". */
function isCapitalNoun(reading: Reading, mention: Mention, from: number): boolean {
  const { words, pack, seenInLowerCase, seenAsName } = reading;
  const word = words[mention.from];
  if (!word || mention.to - mention.from !== 1 || mention.titleFrom < mention.from || word.lexeme.acronym) return false;
  if (reading.nounsAsNames.has(word.lower)) return false;
  if (pack.groupNouns.has(word.lower) || pack.documentNouns.has(word.lower)) return true;
  if (isRoleNoun(word, pack, false) || isPluralOf(word.lower, pack, pack.roleNouns)) return true;
  if (pack.anonymousNouns.has(word.lower)) return true;
  if (pack.capitalisesNouns && mention.kind === 'unknown') {
    // "der Student", "Behördenangaben": with an article, or as a compound for what is written, it is a noun
    const particle = pack.particles.has(words[from - 1]?.lower ?? '');
    if (mention.from > from && isDeterminer(words[from], pack) && !particle) return true;
    if (endsInNoun(word.lower, pack.documentNouns)) return true;
  }
  if (mention.from !== from || !word.initial) return false;
  // "Followers of Holt", "Mourners said": a plural that has a capital only here
  const next = words[mention.to];
  const goesOn = next?.gap === 'space' && pack.prepositions.has(next.lower) && /[^s]s$/.test(word.lower);
  const isPluralHere = (goesOn || PLURAL_NOUN.test(word.lower)) && !seenAsName.has(word.lower);
  return seenInLowerCase.has(word.lower) || isPluralHere;
}

/**
 * "head of the Refugee Council Enna Sole", "Ambassador to the United States Hamid Orr": the body or place belongs to the title, and
 * two words or more are left for the name. Not "Bureau | of Investigation".
 */
function afterOwner({ words, pack }: Reading, mention: Mention, from: number): Mention | null {
  const isTitled = words.slice(from, mention.from).some((word) => isRoleNoun(word, pack, false));
  if (!isTitled || mention.honorific) return null;
  const owners = mention.kind === 'body' ? pack.bodyNouns : pack.places;
  for (let i = mention.to - 3; i >= mention.from; i--) {
    const lower = words[i]?.lower ?? '';
    if (!owners.has(lower) && !/^(?:states|kingdom|nations|union|zealand|korea|arabia)$/.test(lower)) continue;
    return words[i + 1]?.capital ? { ...mention, from: i + 1, titleFrom: from, kind: 'person' } : null;
  }
  return null;
}

function asName(reading: Reading, mention: Mention, from: number, sourceTo: number): NamePhrase {
  const { words, pack } = reading;
  let start = from;
  while (start < mention.from && isDeterminer(words[start], pack)) start++;
  if (mention.kind === 'body' || mention.kind === 'group') {
    const owner = words.slice(start, mention.from).some((word) => word.possessive);
    const kept = owner ? start : mention.from;
    return { type: 'name', mention, from: kept, to: mention.to, sourceTo };
  }
  const lead = words.slice(start, mention.from);
  const titled = mention.kind === 'unknown' && lead.some((word) => isRoleNoun(word, pack, true));
  const bodyNoun = lead.at(-1);
  const isNamedBody = mention.kind === 'unknown' && bodyNoun !== undefined && pack.bodyNouns.has(bodyNoun.lower);
  // people take no article: "the Kesten Ledger"
  const isThe =
    (mention.kind === 'unknown' || (mention.kind === 'person' && mention.titleFrom === mention.from)) &&
    lead.length === 0 &&
    pack.definite.has(words[mention.from - 1]?.lower ?? '') &&
    mention.from > from;
  const kind = titled ? 'person' : isNamedBody || isThe ? 'body' : mention.kind;
  return {
    type: 'name',
    mention: { ...mention, kind, titleFrom: Math.min(start, mention.titleFrom) },
    from: mention.from,
    to: mention.to,
    sourceTo,
  };
}
