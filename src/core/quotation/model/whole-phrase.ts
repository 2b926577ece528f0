// Where a noun phrase begins and ends, where the parser has cut it short: "Varga (IV), the oldest of them, and friends of hers",
// "people close to the talks", "the coach of the Orle eleven". Only words beside the phrase are looked at, never the whole sentence.

import type { LanguagePack } from '../pack.ts';
import type { Scene } from './scene.ts';

/** Tokens `from` to `to` (exclusive). */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
const OPENS_PHRASE = /^(?:DT|PDT|PRP|PRP\$|JJ[RS]?|CD|NN|NNS|NNP|NNPS|CC)$/;
/** A coordination of several parties with what tells of them is no longer. */
const LONGEST_LEFT = 30;

/** Return the phrase with what stands to its left in one coordination: all of "the bank, its owners and the ministry". */
function withLeftMembers({ words, tags, quotes }: Scene, { from, to }: Phrase, cueFrom: number): Phrase | null {
  if (from < 2 || to > cueFrom) return null;
  const joined = tags[from - 1] === 'CC' && words[from - 1] !== 'but';
  // "the oldest of them, and friends of hers": the parser took the last member with the apposition of the first
  const listed = words[from - 1] === ',' && to === cueFrom && holdsCoordinator(tags, words, from, to);
  if (!joined && !listed) return null;
  let start = from - 1;
  while (start > 0 && from - start < LONGEST_LEFT) {
    const before = start - 1;
    if ((quotes[before] ?? -1) >= 0 || FINITE.has(tags[before] ?? '') || /^[;:\u2014\u2013]$/.test(words[before] ?? ''))
      return null;
    start = before;
  }
  if (start > 0) return null;
  // "In a letter, the bank and its owners …": what opens the sentence is no member
  if (!OPENS_PHRASE.test(tags[0] ?? '')) {
    const comma = words.indexOf(',');
    if (comma < 0 || comma + 1 >= from - 1) return null;
    start = comma + 1;
  }
  return OPENS_PHRASE.test(tags[start] ?? '') ? { from: start, to } : null;
}

function holdsCoordinator(tags: readonly string[], words: readonly string[], from: number, to: number): boolean {
  for (let at = from + 1; at < to - 1; at++) if (tags[at] === 'CC' && words[at - 1] === ',') return true;
  return false;
}

/** Return where the phrase of `head` ends, if a preposition or an adjective with one behind it still belongs to it. */
function endWithComplement(scene: Scene, { to }: Phrase, cueFrom: number, pack: LanguagePack): number {
  const { words, heads, rights, count } = scene;
  // "people close to the talks said": up to the verb
  if (to < cueFrom && pack.complemented.get(words[to] ?? '')?.has(words[to + 1] ?? '')) {
    let end = to + 2;
    while (end < cueFrom && !/^[,;:"“”()]$/.test(words[end] ?? '') && !FINITE.has(scene.tags[end] ?? '')) end++;
    if (end === cueFrom && end > to + 2) return end;
  }
  if (words[to] !== 'of' || to + 1 >= count) return to;
  const noun = heads[to] ?? -1;
  const end = noun > to ? (rights[noun] ?? noun) + 1 : to;
  return end > cueFrom && to <= cueFrom ? to : end;
}

const RELATIVES = new Set(['who', 'whose', 'whom']);

/** Return where the clause that tells more of a phrase behind its cue ends: “…,” said Varga, | whose house it was. */
function endWithRelative({ words, count }: Scene, to: number): number {
  if (words[to] !== ',' || !RELATIVES.has(words[to + 1] ?? '')) return to;
  let end = to + 2;
  while (end < count && !/^[.,;:"“”]/.test(words[end] ?? '')) end++;
  return end > to + 2 ? end : to;
}

/**
 * Return the phrase without what opens the sentence before it: "On Friday | the mayor said", "In her letter | Varga argues", "In the
 * Courier | Varga was quoted". What a preposition opens is no subject, so the name at its end is.
 */
function withoutOpening({ words, capitals }: Scene, { from, to }: Phrase, head: number, pack: LanguagePack): Phrase {
  const isPreposition = (at: number): boolean => pack.prepositionWords.has(words[at] ?? '');
  if (from + 2 <= head && isPreposition(from) && pack.timeWords.has(words[from + 1] ?? ''))
    return { from: from + 2, to };
  const first = isPreposition(from) ? from + 1 : from;
  if (first !== 1 || !isPreposition(0) || capitals[to - 1] !== 1) return { from, to };
  let name = to - 1;
  while (name > first && capitals[name - 1] === 1) name--;
  // "the Courier Varga": the first capital is the paper's, where an article stands before it
  if (name === first + 1 && to - name > 1 && /^(?:the|an?)$/.test(words[first] ?? '')) name++;
  return name > first + 1 && name <= head ? { from: name, to } : { from, to };
}

const APOSTROPHE = /^['’]s?$/;

/** Return the phrase with whose it is: the drivers' | unions. The parser takes an apostrophe alone for the end of a quotation. */
function withPossessor({ words, tags, quotes }: Scene, { from, to }: Phrase): Phrase {
  const mark = words[from - 1] ?? '';
  const owner = tags[from - 2] ?? '';
  if (!APOSTROPHE.test(mark) || (quotes[from - 2] ?? -1) >= 0 || !/^NN/.test(owner)) return { from, to };
  if (mark.length === 1 && !/s$/.test(words[from - 2] ?? '')) return { from, to };
  let start = from - 2;
  while (start > 0 && /^(?:DT|PRP\$|JJ|CD|NNS?|NNPS?)$/.test(tags[start - 1] ?? '')) start--;
  return { from: start, to };
}

/** Return the phrase with the article or the "its" right before it, which the parser may have hung elsewhere. */
function withDeterminer({ tags }: Scene, { from, to }: Phrase): Phrase {
  const before = tags[from - 1];
  const isDetermined = (before === 'DT' || before === 'PRP$') && /^(?:NN|JJ|CD)/.test(tags[from] ?? '');
  return isDetermined ? { from: from - 1, to } : { from, to };
}

/** Return the phrase with the noun that it tells more of, where a quotation ends before both: “Why?” a man | in the hall asked. */
function withNounAfterQuotation(
  { words, tags, quotes }: Scene,
  { from, to }: Phrase,
  cueFrom: number,
  pack: LanguagePack,
): Phrase {
  if (to !== cueFrom || !pack.prepositionWords.has(words[from] ?? '')) return { from, to };
  let start = from;
  while (start > 0 && (quotes[start - 1] ?? -1) < 0 && /^(?:DT|JJ|NNS?|NNPS?|CD|PRP\$)$/.test(tags[start - 1] ?? ''))
    start--;
  return start > 0 && start < from && (quotes[start - 1] ?? -1) >= 0 ? { from: start, to } : { from, to };
}

/** Return the phrase that stands before or behind a cue that begins at `cueFrom`, whole. */
export function wholePhrase(scene: Scene, printed: Phrase, head: number, cueFrom: number, pack: LanguagePack): Phrase {
  const own = withNounAfterQuotation(scene, withDeterminer(scene, withPossessor(scene, printed)), cueFrom, pack);
  const phrase = own.to <= cueFrom ? withoutOpening(scene, own, head, pack) : own;
  const end = endWithComplement(scene, phrase, cueFrom, pack);
  const to = phrase.from > cueFrom ? endWithRelative(scene, end) : end;
  const longer = to === phrase.to ? phrase : { from: phrase.from, to };
  return withLeftMembers(scene, longer, cueFrom) ?? longer;
}
