// Where or to whom something was said, as printed beside the words themselves: "told the BBC", "in a statement", "on
// Telegram", "at Tuesday's meeting". Always a slice of the article, from the sentence of the cue, never from the content.
// Hard cases: "told reporters that …" ends before "that"; "in a statement he had praised" is inside what was said; of "said in
// an email the cost was high" the email is the occasion, though it was taken for the beginning of what was said.

import type { Article } from '../article/article.ts';
import type { Attribution } from '../quotation/attribution.ts';
import { hullOf, overlaps, type Span, sliceOf } from '../span.ts';
import type { SpeakerPack } from './language-pack.ts';

const LONGEST_ADDRESSEE = 60;
const FAR = 400;
const patterns = new WeakMap<SpeakerPack, readonly RegExp[]>();

/** Find the occasion of a statement in the sentence around its cue, or at the beginning of its words; else null. */
export function findOccasion(
  article: Article,
  attribution: Attribution,
  sentence: Span | null,
  pack: SpeakerPack,
): Span | null {
  const cue = hullOf(attribution.cue);
  if (!cue) return null;
  const told = findAddressee(article.text, attribution, cue, pack);
  if (told) return told;
  const around = sentence ?? cue;
  const stretch = { start: Math.max(around.start, cue.start - FAR), end: Math.min(around.end, cue.end + FAR) };
  const text = sliceOf(article.text, stretch);
  for (const pattern of patternsOf(pack)) {
    for (const match of text.matchAll(pattern)) {
      const start = stretch.start + match.index;
      // the stop of "with the Harbour Post." ends the sentence
      const span = { start, end: start + match[0].replace(/\.$/, '').length };
      const [inside] = attribution.content.filter((content) => overlaps(content, span));
      const isOpening = inside?.start === span.start && inside.end > span.end && inside.start - cue.end === 1;
      if (!inside || (isOpening && inside === attribution.content[0])) return span;
    }
  }
  return null;
}

function patternsOf(pack: SpeakerPack): readonly RegExp[] {
  let compiled = patterns.get(pack);
  if (!compiled) {
    compiled = pack.occasions.map(
      (source) => new RegExp(`(?<![\\p{L}\\p{N}])${atBeginning(source)}(?![\\p{L}\\p{N}])`, 'gu'),
    );
    patterns.set(pack, compiled);
  }
  return compiled;
}

/** "(?:in|at) a …" as it may stand at the beginning of a sentence too. */
function atBeginning(source: string): string {
  const both = (word: string): string => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`;
  return source.replace(/^(?:\(\?:[^()]*\)|\p{Ll}+)/u, (first) => first.replace(/\p{Ll}[\p{Ll}]*/gu, both));
}

function findAddressee(text: string, attribution: Attribution, cue: Span, pack: SpeakerPack): Span | null {
  const printed = sliceOf(text, cue);
  const verb = [...printed.matchAll(/[\p{L}]+/gu)].find((match) => pack.tellingVerbs.has(match[0].toLowerCase()));
  if (!verb) return null;
  const from = cue.start + verb.index + verb[0].length;
  const stops = [...attribution.content, ...attribution.source]
    .map(({ start }) => start)
    .filter((start) => start >= from);
  const limit = Math.min(text.length, from + LONGEST_ADDRESSEE, ...stops);
  const words = addresseeIn(text.slice(from, limit), pack);
  const [first, last] = [words.at(0), words.at(-1)];
  if (!first || !last) return null;
  const end = from + last.index + last[0].length;
  // cut off by the limit alone, it may be anything
  if (end === limit && !stops.includes(limit) && limit !== text.length) return null;
  if (pack.pronouns.has(first[0].toLowerCase())) return null;
  if (words.some((word) => pack.toldThings.has(word[0].toLowerCase()))) return null;
  // "warned Mr" goes on with a name, wherever that is taken to belong
  if (pack.honorifics.has(last[0].toLowerCase())) return null;
  return { start: cue.start + verb.index, end };
}

/** Return the words at the beginning of `rest` that name who was told: "the Harbour Post" of "the Harbour Post last week". */
function addresseeIn(rest: string, pack: SpeakerPack): RegExpExecArray[] {
  const words: RegExpExecArray[] = [];
  for (const word of rest.matchAll(/[\p{L}\p{N}][^\s,.;:?!“”"„(]*/gu)) {
    const last = words.at(-1);
    const between = rest.slice(last ? last.index + last[0].length : 0, word.index);
    const lower = word[0].toLowerCase();
    const isShort = between === '. ' && pack.honorifics.has(last?.[0].toLowerCase() ?? '');
    if (!isShort && between.trim() !== '') break;
    const isNext = pack.definite.has(lower) || pack.indefinite.has(lower) || pack.pronouns.has(lower);
    // "Bank of Kesten" is one name
    const isJoint =
      pack.nameJoiners.has(lower) &&
      /^\p{Lu}/u.test(last?.[0] ?? '') &&
      /^ \p{Lu}/u.test(rest.slice(word.index + lower.length));
    if ((pack.addresseeEnds.has(lower) && !isJoint) || (words.length > 0 && isNext)) break;
    words.push(word);
  }
  return words;
}
