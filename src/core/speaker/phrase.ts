// What a printed source is: a pronoun, a name with its role, a description without a name, or several of these.
// Hard cases: "the council's leader, Mara Ellison" (role before name), "Ann Cole, chair of the board and the bank" (one
// person), "the Harbour Commission (HC), the main union, and groups representing residents" (two parts, the middle one
// only describes the first), "Hale's spokesman" (not Hale), "a spokesman for Ivo Hale" (not Hale either).

import type { PronounClass, SpeakerPack } from './language-pack.ts';
import { endOfRun, isRoleNoun, type Reading, readRun, startsName } from './mention.ts';
import { isDeterminer, type NominalPhrase, readNominal } from './nominal.ts';
import { type NamePhrase, nameAtEnd } from './source-name.ts';
import type { Word } from './word.ts';

export type SourcePhrase = PronounPhrase | NamePhrase | NominalPhrase | ListPhrase;

export interface PronounPhrase {
  readonly type: 'pronoun';
  readonly pronoun: PronounClass;
  readonly at: number;
}

export interface ListPhrase {
  readonly type: 'list';
  readonly parts: readonly (NamePhrase | NominalPhrase)[];
}

/** Read the words `[from, to)` as a source. Null where there is nothing that could speak. */
export function readSource(reading: Reading, from: number, to: number): SourcePhrase | null {
  let start = skipLeading(reading, from, to);
  // "the i"
  if (to - start === 1 && start > 0 && /^\p{Ll}$/u.test(reading.words[start]?.text ?? '')) {
    const letter = readNominal(reading, start - 1, to);
    if (letter?.from === start - 1) start--;
  }
  start = afterPlace(reading, from, start, to);
  const pronoun = readPronoun(reading, start, to);
  if (pronoun) return pronoun;
  const end = withoutReflexive(reading, start, to);
  const phrase = readList(reading, start, end) ?? readPart(reading, start, end);
  return phrase?.type === 'name' && isNoName(reading, phrase) ? null : phrase;
}

/** "Cole himself", "the mayor, too": the last word names nobody. */
function withoutReflexive({ words }: Reading, from: number, to: number): number {
  let end = to;
  while (
    end - from > 1 &&
    /^(?:himself|herself|itself|themselves|alone|too|also|selbst)$/.test(words[end - 1]?.lower ?? '')
  )
    end--;
  return end;
}

/** "21", "Sept.", "Jr.", "BC": nobody is called so. */
function isNoName({ words, pack }: Reading, { from, to }: NamePhrase): boolean {
  return words.slice(from, to).every((word) => {
    const bare = word.lower.replace(/\.$/, '');
    if (pack.honorifics.has(bare)) return true;
    if (!/\p{L}/u.test(bare) || pack.calendar.has(bare) || /^(?:bc|ad|bce|ce|am|pm|beides|alles)$/.test(bare))
      return true;
    return pack.nameSuffixes.has(bare) && !/^\p{Lu}{2,}$/u.test(word.text);
  });
}

function skipLeading({ words, pack }: Reading, from: number, to: number): number {
  let start = from;
  while (start < to - 1) {
    const word = words[start];
    if (!word || !(pack.prepositions.has(word.lower) || pack.conjunctions.has(word.lower) || isFiller(word))) break;
    start++;
  }
  return start;
}

/** "at a rally in Lorne, Ms. Hale": where it was is not who spoke, if a name or a pronoun follows the comma. */
function afterPlace(reading: Reading, from: number, start: number, to: number): number {
  const { words, pack } = reading;
  if (start === from || !pack.placePrepositions.has(words[from]?.lower ?? '')) return start;
  for (let i = start + 1; i < to; i++) {
    if (words[i]?.gap !== 'comma') continue;
    if (readPronoun(reading, i, to)) return i;
    const name = startsName(reading, i) ? readRun(reading, i, endOfRun(reading, i, to)) : null;
    if (name && name.kind !== 'body') return i;
  }
  return start;
}

function isFiller(word: Word): boolean {
  return /^(?:also|even|only|both|either|neither|but|according|least|auch|sogar|sowohl)$/.test(word.lower);
}

function readPronoun({ words, pack }: Reading, from: number, to: number): PronounPhrase | null {
  const word = words[from];
  // "she'd", "they've"
  const pronoun = word && pack.pronouns.get(word.lower.replace(/['’](?:d|m|re|ve|ll)$/, ''));
  // WHO, US and IT in capitals are bodies
  if (!word || !pronoun || word.lexeme.acronym) return null;
  const rest = words.slice(from + 1, to);
  // "he himself", "we all", "she, too"; but "her lawyer", "that report", "both sides" and "it and the bank" are no pronouns
  const isBare = rest.every(
    (w) => pack.pronouns.has(w.lower) || /^(?:all|both|too|also|then|alone|later|selbst|auch)$/.test(w.lower),
  );
  if (!isBare) return null;
  return { type: 'pronoun', pronoun: isSeveral(words, from, pack) ? 'they' : pronoun, at: from };
}

/** Return whether the verb beside a pronoun of either number is in the plural: "Sie sagten", "sagten sie". */
function isSeveral(words: readonly Word[], at: number, pack: SpeakerPack): boolean {
  const word = words[at];
  if (!word || !pack.eitherNumber.has(word.lower)) return false;
  const verb = word.initial || words[at - 1]?.gap === 'break' ? words[at + 1] : words[at - 1];
  return verb !== undefined && !verb.capital && verb.lower.length > 4 && verb.lower.endsWith(pack.pluralVerbEnding);
}

function readList(reading: Reading, from: number, to: number): ListPhrase | null {
  const { words, pack } = reading;
  for (let i = from + 1; i < to - 1; i++) {
    const word = words[i];
    if (!word || word.capital || !pack.conjunctions.has(word.lower)) continue;
    // "Health and Human Services" is inside one name
    if (isInsideName(reading, from, to, i) || isSecondRole(reading, from, i, to)) continue;
    const right = readPart(reading, i + 1, to);
    if (!right || !canStandAlone(reading, i + 1, right)) continue;
    const left = readLeft(reading, from, i, word.gap === 'comma');
    if (left) return { type: 'list', parts: [...left, right] };
  }
  return null;
}

/** "Ann Cole, Director of the Mould Study, and Chairman of the Harbour Trust": two roles of one person. */
function isSecondRole({ words, pack }: Reading, from: number, at: number, to: number): boolean {
  const isRole = (word: Word | undefined): boolean => word !== undefined && isRoleNoun(word, pack, false);
  let second = at + 1;
  while (second < to && second < at + 4 && !isRole(words[second]) && pack.roleModifiers.has(words[second]?.lower ?? ''))
    second++;
  const after = words[second + 1];
  if (second + 1 >= to || !isRole(words[second]) || after?.gap !== 'space' || !pack.prepositions.has(after.lower))
    return false;
  const comma = words.slice(from, at).findIndex((word, i) => i > 0 && word.gap === 'comma');
  if (comma < 0) return false;
  for (let i = from + comma; i < at && !pack.prepositions.has(words[i]?.lower ?? ''); i++)
    if (isRole(words[i])) return true;
  return false;
}

function isInsideName(reading: Reading, from: number, to: number, at: number): boolean {
  for (let i = from; i < at; i++) {
    if (!startsName(reading, i)) continue;
    const end = endOfRun(reading, i, to);
    if (end > at) return true;
    i = end - 1;
  }
  return false;
}

/** The right side of an "and" is a part of its own where it has a name, an article, or a plural for people. */
function canStandAlone(reading: Reading, from: number, part: NamePhrase | NominalPhrase): boolean {
  const { words, pack } = reading;
  if (part.type === 'name') return true;
  const first = words[from];
  if (!first) return false;
  if (pack.definite.has(first.lower) || pack.indefinite.has(first.lower)) return true;
  return part.plural;
}

/** The parts to the left of the "and"; null where the words there are only half a description ("founder and owner"). */
function readLeft(
  reading: Reading,
  from: number,
  to: number,
  afterComma: boolean,
): (NamePhrase | NominalPhrase)[] | null {
  const { words, pack } = reading;
  const parts: (NamePhrase | NominalPhrase)[] = [];
  let segmentFrom = from;
  let hasDescription = false;
  while (segmentFrom < to) {
    let segmentTo = segmentFrom + 1;
    while (segmentTo < to && !startsSegment(words[segmentTo])) segmentTo++;
    const part = readPart(reading, segmentFrom, segmentTo);
    const first = words[segmentFrom];
    // "(SNC)" is another name of the part before it
    if (first?.gap === 'open') {
      segmentFrom = segmentTo;
      continue;
    }
    if (part?.type === 'name' && !hasPrepositionBefore(reading, segmentFrom, part)) parts.push(part);
    else if (part?.type === 'nominal' && parts.length === 0) {
      const isWhole = part.plural || (first && (pack.definite.has(first.lower) || pack.indefinite.has(first.lower)));
      if (!isWhole || hasPreposition(reading, segmentFrom, segmentTo)) return null;
      parts.push(part);
    } else hasDescription = true;
    segmentFrom = segmentTo;
  }
  // "Ann Cole, chair of the board and the bank": the "and" is inside the description, unless a comma closes that
  if (hasDescription && !afterComma) return null;
  return parts.length > 0 ? parts : null;
}

function startsSegment(word: Word | undefined): boolean {
  return word !== undefined && (word.gap === 'comma' || word.gap === 'open' || word.gap === 'mark');
}

function hasPreposition({ words, pack }: Reading, from: number, to: number): boolean {
  return words.slice(from, to).some((word) => pack.prepositions.has(word.lower));
}

function hasPrepositionBefore(reading: Reading, from: number, part: NamePhrase): boolean {
  return hasPreposition(reading, from, part.from);
}

/** Read one part: a name with its descriptions, or a description alone. */
function readPart(reading: Reading, from: number, to: number): NamePhrase | NominalPhrase | null {
  const { words, pack } = reading;
  const start = skipLeading(reading, from, to);
  if (start >= to) return null;
  let coreEnd = start + 1;
  // die „Abendpost“: the marks part nothing
  if (coreEnd < to && isDeterminer(words[start], pack) && words[coreEnd]?.gap === 'mark') coreEnd++;
  while (coreEnd < to && !endsCore(words[coreEnd], pack)) coreEnd++;
  const inCore = nameAtEnd(reading, start, withoutReflexive(reading, start, coreEnd), to);
  if (inCore) return inCore;
  const nominal = readNominal(reading, start, coreEnd);
  // "the council's leader, Mara Ellison": the name follows the description, and a comma or the end follows the name
  const next = words[coreEnd];
  if (nominal && next && coreEnd < to && next.gap === 'comma' && !nominal.plural) {
    let partEnd = coreEnd + 1;
    while (partEnd < to && !endsCore(words[partEnd], pack)) partEnd++;
    // "One delegate, council chairwoman Ann Lee, …": the name has a title of its own
    const titled = titledName(reading, coreEnd, partEnd, to);
    if (titled) return titled;
  }
  if (nominal && next && coreEnd < to && next.gap === 'comma' && !nominal.plural && startsName(reading, coreEnd)) {
    const end = endOfRun(reading, coreEnd, to);
    const mention = readRun(reading, coreEnd, end);
    const head = words[nominal.head];
    const describesBody = head !== undefined && pack.bodyNouns.has(head.lower);
    const fits = mention && (describesBody ? mention.kind !== 'person' || !mention.honorific : mention.kind !== 'body');
    if (mention && fits && (end === to || startsSegment(words[end]))) {
      const person = mention.kind === 'unknown' && !describesBody ? { ...mention, kind: 'person' as const } : mention;
      return {
        type: 'name',
        mention: { ...person, titleFrom: nominal.from },
        from: mention.from,
        to: mention.to,
        sourceTo: to,
      };
    }
  }
  return nominal;
}

/** The name of a person in `[from, to)` that a role noun stands before. */
function titledName(reading: Reading, from: number, to: number, sourceTo: number): NamePhrase | null {
  const found = nameAtEnd(reading, from, to, sourceTo);
  if (!found || found.to !== to || found.mention.kind !== 'person') return null;
  const lead = reading.words.slice(from, found.from);
  return lead.some((word) => !word.capital && isRoleNoun(word, reading.pack, false)) ? found : null;
}

function endsCore(word: Word | undefined, pack: SpeakerPack): boolean {
  if (!word) return true;
  return startsSegment(word) || word.gap === 'break' || (pack.relatives.has(word.lower) && !pack.capitalisesNouns);
}
