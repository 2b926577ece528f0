// What a noun of saying reports: "his warning that the dam would break", "there were reports that two boats had sunk". Too few of them
// are annotated to learn from, so these are rules over tags. Hard cases: "the claim that he made" tells of the claim, not of what was
// claimed; and of "the union's claim that nobody was asked is false" the last two words belong to the sentence.

import type { LanguagePack, NounReports } from '../pack.ts';
import type { Scene } from './scene.ts';

/** Tokens; a source from -1 is nobody's. */
export interface NounReport {
  readonly sourceFrom: number;
  readonly sourceTo: number;
  readonly cue: number;
  readonly contentFrom: number;
  readonly contentTo: number;
}

const NOUN = /^NNS?$/;
const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
const VERBAL = /^(?:V|MD$|RB$)/;
const NAME = /^(?:NN|NNS|NNP|NNPS|JJ|CD|DT|POS|HYPH|PRP\$)$/;
const MODIFIER = /^(?:JJ[RS]?|RB|NN|VBN|VBG|CD)$/;
/** Words that a finite verb of a second clause follows. */
const LICENSE = /^(?:IN|WDT|WP|WP\$|WRB|CC)$/;

/** Find what the nouns of a sentence report. */
export function nounReports(scene: Scene, { nouns }: LanguagePack): NounReport[] {
  const { words, tags, quotes, count } = scene;
  const found: NounReport[] = [];
  if (!words.includes('that')) return found;
  let finite = false;
  for (let at = 0; at < count - 2; at++) {
    if ((quotes[at] ?? -1) >= 0) continue;
    const isCue = words[at + 1] === 'that' && nouns.words.has(words[at] ?? '') && NOUN.test(tags[at] ?? '');
    if (isCue && (quotes[at + 1] ?? -1) < 0 && opensClause(scene, at + 2)) {
      const whose = ownerOf(scene, at, nouns);
      if (whose) {
        const contentTo = endOfClause(scene, at + 2, !finite);
        found.push({ sourceFrom: whose[0], sourceTo: whose[1], cue: at, contentFrom: at + 1, contentTo });
        at = contentTo - 1;
        continue;
      }
    }
    if (FINITE.has(tags[at] ?? '')) finite = true;
  }
  return found;
}

/** "that | nobody was asked", not "that | were false", "that | sought to …". */
function opensClause({ tags, words }: Scene, at: number): boolean {
  const tag = tags[at] ?? '';
  if (words[at] === ',' || /^(?:V|MD$)/.test(tag)) return false;
  return !(tag === 'RB' && /^(?:V|MD$)/.test(tags[at + 1] ?? ''));
}

/** Whose words the noun at `at` tells: its owner, or the subject of a verb that gives it out. Null where it may be nobody's. */
function ownerOf(scene: Scene, at: number, nouns: NounReports): readonly [from: number, to: number] | null {
  const { words, tags } = scene;
  let before = at - 1;
  while (before >= 0 && at - before < 5 && MODIFIER.test(tags[before] ?? '')) before--;
  if (tags[before] === 'PRP$') return [before, before + 1];
  if (tags[before] === 'POS') {
    let from = before;
    while (from > 0 && before - from < 8 && NAME.test(tags[from - 1] ?? '')) from--;
    return from < before ? [from, before + 1] : null;
  }
  const verb = tags[before] === 'DT' ? before - 1 : before;
  const giving = verb >= 0 ? subjectOfGiving(scene, verb, nouns) : null;
  if (giving) return giving;
  // "there were reports that", "amid claims that": many say so, and nobody is named
  const isMany = tags[at] === 'NNS' && before >= 0;
  return isMany && (nouns.bareAfter.has(words[before] ?? '') || isThere(scene, before)) ? [-1, -1] : null;
}

function isThere({ words, tags }: Scene, at: number): boolean {
  if (!/^V/.test(tags[at] ?? '')) return false;
  for (let back = at; back > at - 4 && back >= 0; back--) if (words[back] === 'there') return true;
  return false;
}

/** "The ministry issued a warning that": the subject right before the verb. */
function subjectOfGiving({ words, tags }: Scene, verb: number, { giving }: NounReports) {
  if (!giving.has(words[verb] ?? '') || tags[verb] === 'VBN' || tags[verb] === 'VBG') return null;
  let from = verb;
  while (from > 0 && verb - from < 8 && NAME.test(tags[from - 1] ?? '')) from--;
  return from < verb && from === 0 ? ([from, verb] as const) : null;
}

/**
 * Return where the clause that begins at `from` ends. Where the sentence has had no verb yet, its own comes behind the clause: the last
 * finite verb that nothing opens a clause for.
 */
function endOfClause({ words, tags, quotes, count }: Scene, from: number, owesVerb: boolean): number {
  let end = count;
  while (end > from && /^[.!?;:)”"]$/.test(words[end - 1] ?? '') && (quotes[end - 1] ?? -1) < 0) end--;
  let groups = 0;
  let isOpen = false;
  let main = -1;
  for (let at = from; at < end; at++) {
    const tag = tags[at] ?? '';
    if ((quotes[at] ?? -1) >= 0) continue;
    if (/^(?:;|\u2014|\u2013|--?)$/.test(words[at] ?? '')) return at;
    if (groups > 0 && words[at] === ',') {
      const next = tags[at + 1] ?? '';
      if (owesVerb || /^(?:CC|VBG|WDT|WP|WRB)$/.test(next)) return at;
    }
    if (groups > 0 && LICENSE.test(tag)) isOpen = true;
    if (!FINITE.has(tag)) continue;
    if (groups > 0 && !isOpen) main = at;
    groups++;
    isOpen = false;
    while (at + 1 < end && VERBAL.test(tags[at + 1] ?? '') && !FINITE.has(tags[at + 1] ?? '')) {
      // "nobody was asked | angered the farmers": a participle behind a participle is the sentence's own verb
      if (tags[at] === 'VBN' && tags[at + 1] === 'VBN' && words[at] !== 'been') {
        main = at + 1;
        break;
      }
      at++;
    }
  }
  return owesVerb && main > from ? main : end;
}
