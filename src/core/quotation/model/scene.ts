// A sentence as the model sees it: tokens with tags and dependency arcs, and which of them stand inside a quotation.
// Hard case: a quotation of several sentences whose last one holds the cue: tokens know whether their quotation began before.

import type { Span } from '../../span.ts';
import { classOf, DIGIT, isWordClass, UPPER } from '../../text/character.ts';
import { int32s, nones, uint8s } from '../../text/room.ts';
import { wordHash } from '../../text/word-form.ts';
import type { Quotation } from '../marks.ts';
import type { LanguagePack } from '../pack.ts';
import { hashOf } from './hash.ts';
import { littleWordsOf } from './little-words.ts';

/** What the parser says about one sentence. Arrays of equal length, one entry a token. */
export interface SentenceSyntax {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  /** Penn tags. */
  readonly tags: readonly string[];
  /** Index of the head in the sentence, -1 for a root. */
  readonly heads: ArrayLike<number>;
  readonly labels: readonly string[];
  /** Hashes of the words in small letters, where they are known already. */
  readonly hashes?: Int32Array;
}

export interface Scene {
  readonly text: string;
  readonly count: number;
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  readonly tags: readonly string[];
  readonly heads: Int32Array;
  readonly labels: readonly string[];
  /** Lower-case words, curly apostrophes made straight. */
  readonly words: readonly string[];
  readonly wordHashes: Int32Array;
  /** Which little words each token is, as in little-words.ts. */
  readonly little: Uint8Array;
  readonly tagHashes: Int32Array;
  readonly labelHashes: Int32Array;
  /** What begins the token: 3 for a letter or digit, else the mark's own number. */
  readonly marks: Int32Array;
  /** Whether the token is a verb or an auxiliary. */
  readonly verbs: Uint8Array;
  /** Whether the token hangs from its head as punctuation. */
  readonly puncts: Uint8Array;
  /** What a stretch that begins here opens with: a function word's own hash, else the tag's. */
  readonly openings: Int32Array;
  readonly capitals: Uint8Array;
  /** The outer quotation that a token stands in (index into `quotations`), or -1. Its marks stand in it too. */
  readonly quotes: Int32Array;
  readonly quotations: readonly Quotation[];
  /** First and last token of the subtree of each token. */
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
  /** The sentence is all capitals or title case, as a headline is. */
  readonly headline: boolean;
  /** What a colon at the end of the sentence announces in the next block; mostly empty. */
  readonly announced: readonly Span[];
}

/** What is known of a tag by its name alone. */
interface TagTraits {
  readonly hash: number;
  readonly verb: number;
  /** Whether a word of this tag tells by itself what kind of stretch it opens: "that", "to", "he". */
  readonly opens: boolean;
}

const traits = new Map<string, TagTraits>();

function traitsOf(tag: string): TagTraits {
  let known = traits.get(tag);
  if (known === undefined) {
    known = {
      hash: hashOf(tag),
      verb: tag.startsWith('V') || tag === 'MD' || tag === 'AUX' || tag === 'VERB' ? 1 : 0,
      opens: /^(?:IN|TO|WDT|WP|WRB|WP\$|PRP|DT|CC)$/.test(tag),
    };
    traits.set(tag, known);
  }
  return known;
}

/** What `Scene.marks` has for a token that begins with a letter or digit. */
export const WORD = 3;

function markOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const unitClass = classOf(unit);
  if (isWordClass(unitClass)) return unitClass <= DIGIT ? WORD : unit;
  if (unit < 128) return unit;
  return /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2)) ? WORD : unit;
}

/** Set the scene of one sentence. `quotations` are the outer quotations that touch it, in order. */
export function sceneOf(
  text: string,
  syntax: SentenceSyntax,
  quotations: readonly Quotation[],
  pack: LanguagePack,
  announced: readonly Span[] = [],
): Scene {
  const count = syntax.tags.length;
  const words: string[] = [];
  const wordHashes = int32s(count);
  const tagHashes = int32s(count);
  const labelHashes = int32s(count);
  const marks = int32s(count);
  const verbs = uint8s(count);
  const puncts = uint8s(count);
  const openings = int32s(count);
  const capitals = uint8s(count);
  const quotes = nones(count);
  const heads = nones(count);
  const lefts = int32s(count);
  const rights = int32s(count);
  let quotation = 0;
  let capital = 0;
  let long = 0;
  for (let at = 0; at < count; at++) {
    const start = syntax.starts[at] ?? 0;
    const printed = text.slice(start, syntax.ends[at] ?? start);
    const small = printed.toLowerCase();
    const word = small.includes('’') ? small.replaceAll('’', "'") : small;
    words.push(word);
    const label = syntax.labels[at] ?? '';
    const { hash, verb, opens } = traitsOf(syntax.tags[at] ?? '');
    const own = syntax.hashes?.[at] ?? wordHash(word);
    wordHashes[at] = own;
    tagHashes[at] = hash;
    labelHashes[at] = traitsOf(label).hash;
    marks[at] = markOf(text, start);
    verbs[at] = verb;
    puncts[at] = label === 'punct' ? 1 : 0;
    openings[at] = opens ? own : hash;
    capitals[at] = classOf(printed.charCodeAt(0)) === UPPER ? 1 : 0;
    if (word.length > 3) {
      long++;
      capital += capitals[at] ?? 0;
    }
    const head = syntax.heads[at] ?? -1;
    heads[at] = head >= 0 && head < count && head !== at ? head : -1;
    lefts[at] = at;
    rights[at] = at;
    while (quotation < quotations.length && (quotations[quotation]?.span.end ?? 0) <= start) quotation++;
    if ((quotations[quotation]?.span.start ?? Number.POSITIVE_INFINITY) <= start) quotes[at] = quotation;
  }
  for (let at = 0; at < count; at++) {
    // Bounded by the number of tokens, should the arcs ever form a cycle.
    for (let up = heads[at] ?? -1, steps = 0; up >= 0 && steps < count; up = heads[up] ?? -1, steps++) {
      let moved = false;
      if (at < (lefts[up] ?? 0)) {
        lefts[up] = at;
        moved = true;
      }
      if (at > (rights[up] ?? 0)) {
        rights[up] = at;
        moved = true;
      }
      if (!moved) break;
    }
  }
  return {
    text,
    count,
    starts: syntax.starts,
    ends: syntax.ends,
    tags: syntax.tags,
    heads,
    labels: syntax.labels,
    words,
    wordHashes,
    little: littleWordsOf(wordHashes, count, pack),
    tagHashes,
    labelHashes,
    marks,
    verbs,
    puncts,
    openings,
    capitals,
    quotes,
    quotations,
    lefts,
    rights,
    headline: long >= 4 && capital * 10 >= long * 9,
    announced,
  };
}

/** Return the stretch of text of the tokens `from` to `to` (exclusive), widened to whole quotations where it cuts one. */
export function stretchOf(scene: Scene, from: number, to: number): Span {
  let start = scene.starts[from] ?? 0;
  let end = scene.ends[to - 1] ?? start;
  const first = scene.quotations[scene.quotes[from] ?? -1];
  const last = scene.quotations[scene.quotes[to - 1] ?? -1];
  // Only what lies outside the sentence, and a mark that trimming has cut off.
  if (first && (from === 0 || first.inner.start >= start - 1)) start = Math.min(start, first.span.start);
  if (last && (to === scene.count || last.inner.end <= end + 1)) end = Math.max(end, last.span.end);
  return { start, end };
}
