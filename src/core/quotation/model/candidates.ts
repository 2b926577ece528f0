// What the model chooses from: cues, then for a cue the noun phrases that may be its source, then the stretches that may be
// its content. Generous on purpose: what is not proposed here cannot be found. Bounded, so that cost stays linear.

import type { LanguagePack } from '../pack.ts';
import { type Scene, WORD } from './scene.ts';
import { wholePhrase } from './whole-phrase.ts';

/** Tokens `from` to `to` (exclusive) are the verb group, `head` the reporting word. */
export interface CueCandidate {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  /** "according to" and its like: the source follows. */
  readonly preposition: boolean;
  readonly passive: boolean;
  /** The “saying” of “was quoted by the Courier as saying”. */
  readonly relayed: boolean;
  /** May have the one who is told before what is told. */
  readonly addressee: boolean;
  readonly lemma: string;
}

/** A noun phrase, `head` its head word; `head` -1 is the candidate "nobody". */
export interface SourceCandidate {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

/** Up to two stretches of tokens, left and right of the cue; an empty one has `from` equal to `to`. */
export interface ContentCandidate {
  readonly leftFrom: number;
  readonly leftTo: number;
  readonly rightFrom: number;
  readonly rightTo: number;
  /** What the sentence's last colon announces in the next block is the content. */
  readonly announced?: true;
}

/** Find the cue candidates of a sentence: forms of reporting verbs outside quotations, and "according to". */
export function cueCandidates(scene: Scene, pack: LanguagePack): CueCandidate[] {
  const { words, quotes, count } = scene;
  const cues: CueCandidate[] = [];
  for (let at = 0; at < count; at++) {
    if ((quotes[at] ?? -1) >= 0) continue;
    const word = words[at] ?? '';
    const phrase = pack.prepositions.find(
      (parts) => parts[0] === word && parts.every((part, offset) => words[at + offset] === part),
    );
    if (phrase) {
      cues.push({
        from: at,
        to: at + phrase.length,
        head: at,
        preposition: true,
        passive: false,
        relayed: false,
        addressee: false,
        lemma: phrase[0] ?? '',
      });
      at += phrase.length - 1;
      continue;
    }
    const isVerb = scene.tags[at]?.startsWith('V') === true;
    if (!isVerb && !endsAttribution(scene, at)) continue;
    const entry = pack.verbs.get(word);
    if (!entry || isRelayed(scene, at)) continue;
    if (!isVerb && (entry.form === 'base' || entry.form === 'participle')) continue;
    if (isAttributive(scene, at)) continue;
    if (pack.beforeThat.has(entry.verb.lemma) && words[at + 1] !== 'that') continue;
    if (entry.verb.lemma === 'know' && !(words[at - 1] === 'to' && pack.wanting.has(words[at - 2] ?? ''))) continue;
    let from = at;
    let passive = false;
    while (from > 0 && at - from < 6 && (quotes[from - 1] ?? -1) < 0 && pack.auxiliaries.has(words[from - 1] ?? '')) {
      from--;
      if (entry.form === 'past' && pack.passives.has(words[from] ?? '')) passive = true;
    }
    if (entry.verb.lemma === 'know') from = at - 2;
    // “Lee was quoted by the Courier as saying”: all of it is how Lee's words are told.
    const isRelay = at > 1 && words[at - 1] === 'as' && words[at] === 'saying';
    const relayed = isRelay ? relayedFrom(scene, at - 2) : -1;
    if (relayed >= 0) from = relayed;
    cues.push({
      from,
      to: at + 1,
      head: at,
      preposition: false,
      passive,
      relayed: isRelay && toldOnAt(scene, at - 2) >= 0,
      addressee: entry.verb.frames.includes('addressee'),
      lemma: entry.verb.lemma,
    });
  }
  return cues;
}

/** How many words may stand between a quotation and the last word of who said it, where that looks like a noun. */
const LONGEST_ATTRIBUTION = 8;

/** “It will hold,” Varga notes. The last word before the stop, behind a quotation and a name: whatever its tag, it is the verb. */
function endsAttribution({ tags, quotes, words, count }: Scene, at: number): boolean {
  if (!/^NN/.test(tags[at] ?? '') || (at + 1 < count && !/^[.,]/.test(words[at + 1] ?? ''))) return false;
  let back = at - 1;
  while (back > at - LONGEST_ATTRIBUTION && back >= 0 && (quotes[back] ?? -1) < 0) {
    if (!/^(?:NN|DT|PRP|JJ|CD)/.test(tags[back] ?? '')) return false;
    back--;
  }
  return back >= 0 && back < at - 1 && (quotes[back] ?? -1) >= 0;
}

/** Whether the word at `at` only tells who passed words on: the “quoted” of “quoted as saying”. */
function isRelayed({ words, count }: Scene, at: number): boolean {
  if (words[at] !== 'quoted' && words[at] !== 'cited') return false;
  for (let next = at + 1; next < Math.min(count - 1, at + 8); next++) {
    if (words[next] === 'as') return words[next + 1] === 'saying';
    if (next === at + 1 && words[next] !== 'by' && words[next] !== 'in') return false;
  }
  return false;
}

/** The first word of “was quoted” where that, with nothing but who quotes, leads up to `at`; else -1. */
function relayedFrom(scene: Scene, at: number): number {
  for (let back = at; back > 0 && back > at - 8; back--) {
    if (isRelayed(scene, back))
      return /^(?:is|was|are|were|been|be)$/.test(scene.words[back - 1] ?? '') && back === at ? back - 1 : -1;
  }
  return -1;
}

/** Where “was quoted” has its “quoted”, with nothing but who quotes between it and `at`; else -1. */
function toldOnAt(scene: Scene, at: number): number {
  for (let back = at; back > 0 && back > at - 8; back--)
    if (isRelayed(scene, back)) return /^(?:is|was|are|were|been|be|'s)$/.test(scene.words[back - 1] ?? '') ? back : -1;
  return -1;
}

/** "The stated goal", "a reported case": a participle between an article and its noun. */
function isAttributive({ words, tags }: Scene, at: number): boolean {
  if (tags[at] !== 'VBN') return false;
  const before = words[at - 1];
  if (before !== 'the' && before !== 'a' && before !== 'an' && tags[at - 1] !== 'PRP$') return false;
  return /^(?:JJ|NN)/.test(tags[at + 1] ?? '');
}

const NOMINAL = new Set('NN NNS NNP NNPS PRP WP DT CD JJ JJS PRP$ EX VBG FW NFP'.split(' '));
const NOUN = new Set('NN NNS NNP NNPS PRP WP'.split(' '));
const INNER = new Set(
  'compound flat flat:foreign amod det nummod fixed mwe goeswith nmod:poss poss aux cop case mark cc punct'.split(' '),
);

/** Words that speak without a noun beside them, whatever their tag. */
const ALONE = new Set(
  'he she they it i we you who one nobody everyone someone others many some both most few critics'.split(' '),
);

/** Whether `at` heads a noun phrase that could speak: by its tag and arc, or because it stands next to the cue ("most said"). */
function headsPhrase(scene: Scene, cue: CueCandidate, at: number): boolean {
  const tag = scene.tags[at] ?? '';
  if (tag === 'WDT') return true;
  if (at === cue.from - 1 || at === cue.to) {
    const value = scene.words[at] ?? '';
    if (ALONE.has(value)) return true;
    if (at < cue.from && /^[\p{L}\d]/u.test(value) && !/^(?:IN|TO|CC|RB|MD|WRB)/.test(tag)) return true;
  }
  if (!NOMINAL.has(tag)) return false;
  const label = scene.labels[at] ?? '';
  if (NOUN.has(tag)) return !INNER.has(label) || label === 'poss';
  return label.startsWith('nsubj') || label === 'nmod:agent' || label === 'obl:agent';
}

const LEADING = /^[,:.'"“”‘’()\u2014\u2013`-]+$/;
const TRAILING = /^[,:.;'"“”‘’(\u2014\u2013`-]+$/;
const isTrailing = ({ words, marks }: Scene, at: number): boolean =>
  marks[at] !== WORD && TRAILING.test(words[at] ?? '');

/** Propose sources for a cue, nearest first; the last is "nobody". */
export function sourceCandidates(scene: Scene, cue: CueCandidate, pack: LanguagePack): SourceCandidate[] {
  const { count, lefts, rights, tags, quotes, marks } = scene;
  const found: SourceCandidate[] = [];
  // Who quotes is not who is quoted: “Lee was quoted by the Courier as saying”.
  const toldOn = cue.relayed ? toldOnAt(scene, cue.head - 2) : count;
  const push = (head: number): void => {
    let from = lefts[head] ?? head;
    let to = (rights[head] ?? head) + 1;
    // A phrase that holds the cue is the noun of its relative clause: "Lee, who said".
    if (from < cue.to && to > cue.from) {
      if (head < cue.from) to = cue.from;
      else from = cue.to;
    }
    // "Vesmark's ministry on Monday said": the day belongs to the verb.
    for (let at = head + 1; at < to - 1; at++) {
      if (pack.prepositionWords.has(scene.words[at] ?? '') && pack.timeWords.has(scene.words[at + 1] ?? '')) to = at;
    }
    // “The town is broke,” the mayor said: what is said is no part of who says it.
    while (from < head && (quotes[from] ?? -1) >= 0 && quotes[from] !== quotes[head]) from++;
    while (to - 1 > head && (quotes[head] ?? -1) >= 0 && quotes[to - 1] !== quotes[head]) to--;
    while (from < head && marks[from] !== WORD && LEADING.test(scene.words[from] ?? '')) from++;
    while (to - 1 > head && (isTrailing(scene, to - 1) || /^(?:W|CC)/.test(tags[to - 1] ?? ''))) to--;
    if (from > head || head >= to) return;
    found.push({ ...wholePhrase(scene, { from, to }, head, cue.from, pack), head });
  };
  for (let distance = 1; distance < 40 && found.length < 24; distance++) {
    const left = cue.head - distance;
    const right = cue.head + distance;
    if (left >= 0 && left < toldOn && headsPhrase(scene, cue, left)) push(left);
    if (right < count && distance < 20 && headsPhrase(scene, cue, right)) push(right);
  }
  found.push({ from: 0, to: 0, head: -1 });
  return found;
}

const COMMA_LIKE = /^(?:,|;|:|--+|\u2014|\u2013|-|\(|\))$/;
const PUNCTUATION = /^[,;:.!?()'"“”‘’`\u2014\u2013…-]+$/;
const OPENERS = new Set([
  'that',
  'whether',
  'if',
  'how',
  'why',
  'what',
  'who',
  'when',
  'where',
  'to',
  'as',
  'about',
  'on',
  'of',
  'for',
  'against',
]);

const QUESTIONS = new Set(['whether', 'how', 'why', 'what', 'who', 'when', 'where']);

const isMark = ({ words, marks }: Scene, at: number): boolean =>
  marks[at] !== WORD && PUNCTUATION.test(words[at] ?? '');

const isComma = ({ words, marks }: Scene, at: number): boolean =>
  marks[at] !== WORD && COMMA_LIKE.test(words[at] ?? '');

/** Return where what is told begins, where it follows right behind who is told it: told the Courier | the report was wrong. */
function behindAddressee({ words, tags, quotes, count }: Scene, from: number): number {
  const isPronoun = /^(?:him|her|them|us|me|you)$/.test(words[from] ?? '');
  if (!isPronoun && !/^(?:DT|PRP\$|NNPS?)$/.test(tags[from] ?? '')) return from;
  let at = from + 1;
  if (!isPronoun)
    while (at < count && /^(?:NN|NNS|NNP|NNPS|JJ|CD|POS)$/.test(tags[at] ?? '') && (quotes[at] ?? -1) < 0) at++;
  if (!/^(?:DT|PRP|PRP\$|EX)$/.test(tags[at] ?? '') || tags[at - 1] === 'POS') return from;
  if (!isPronoun && !/^NN/.test(tags[at - 1] ?? '')) return from;
  for (let next = at + 1; next < count && next < at + 12; next++) {
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tags[next] ?? '')) return at;
    if (!/^(?:NN|NNS|NNP|NNPS|JJ|CD|POS|IN|DT|RB|PRP\$)$/.test(tags[next] ?? '')) return from;
  }
  return from;
}

/** Propose contents for a cue whose source is known. */
export function contentCandidates(
  scene: Scene,
  cue: CueCandidate,
  source: SourceCandidate,
  others: readonly CueCandidate[],
): ContentCandidate[] {
  const { count, heads, lefts, rights, words, quotes, labels } = scene;
  let groupFrom = cue.from;
  let groupTo = cue.to;
  if (source.head >= 0) {
    if (source.to <= cue.from) {
      // The source belongs to the group where nothing but marks and adverbs stands between.
      if (cue.from - source.to <= 6) groupFrom = source.from;
    } else if (source.from >= cue.to && source.from - cue.to <= 12) groupTo = source.to;
  }
  const lefts_: [number, number][] = [];
  let leftTo = groupFrom;
  while (leftTo > 0 && isMark(scene, leftTo - 1) && (quotes[leftTo - 1] ?? -1) < 0) leftTo--;
  if (leftTo > 0) {
    const starts = new Set<number>();
    starts.add(0);
    const head = heads[cue.head] ?? -1;
    if (head >= 0 && head < leftTo) starts.add(lefts[head] ?? 0);
    for (let child = 0; child < leftTo; child++)
      if (heads[child] === cue.head && labels[child] !== 'punct') starts.add(lefts[child] ?? child);
    let commas = 0;
    for (let at = leftTo - 1; at > 0 && commas < 3; at--) {
      if ((quotes[at] ?? -1) >= 0 && quotes[at - 1] !== quotes[at]) {
        starts.add(at);
        commas++;
      } else if (
        (quotes[at] ?? -1) < 0 &&
        (isComma(scene, at - 1) || OPENERS.has(words[at] ?? '') || words[at - 1] === 'and' || words[at - 1] === 'but')
      ) {
        starts.add(at);
        commas++;
      }
    }
    for (let from of starts) {
      while (from < leftTo && isMark(scene, from) && (quotes[from] ?? -1) < 0) from++;
      if (leftTo - from >= 1) lefts_.push([from, leftTo]);
      if (lefts_.length >= 8) break;
    }
  }
  const rights_: [number, number][] = [];
  const first = cue.addressee && groupTo === cue.to ? behindAddressee(scene, groupTo) : groupTo;
  if (first < count) {
    const starts = new Set<number>();
    const ends = new Set<number>();
    starts.add(first);
    if (first + 1 < count) starts.add(first + 1);
    let openers = 0;
    let marks = 0;
    for (let at = first; at < count; at++) {
      if (heads[at] === cue.head && labels[at] !== 'punct') {
        if ((lefts[at] ?? at) >= first) starts.add(lefts[at] ?? at);
        if ((rights[at] ?? at) + 1 < count && starts.size < 12) starts.add((rights[at] ?? at) + 1);
        ends.add((rights[at] ?? at) + 1);
      }
      if (openers < 4 && at < first + 25 && OPENERS.has(words[at] ?? '') && (quotes[at] ?? -1) < 0) {
        starts.add(at);
        openers++;
      }
      const opening = (quotes[at] ?? -1) >= 0 && (at === 0 || quotes[at - 1] !== quotes[at]);
      if (opening && openers < 5) {
        starts.add(at);
        openers++;
      }
      if ((quotes[at] ?? -1) >= 0 && quotes[at + 1] !== quotes[at] && at < first + 60) ends.add(at + 1);
      if ((quotes[at] ?? -1) < 0 && isComma(scene, at)) {
        if (marks < 6 && at > first) ends.add(at);
        if (marks < 2 && at < first + 12) starts.add(at + 1);
        marks++;
      }
      if (
        (words[at] === 'and' || words[at] === 'but' || words[at] === 'or') &&
        (quotes[at] ?? -1) < 0 &&
        marks < 8 &&
        at > first + 1
      )
        ends.add(at);
      if (ends.size > 14) break;
    }
    for (const other of others) {
      if (other.from > first) {
        ends.add(other.from);
        break;
      }
    }
    ends.add(count);
    const seen = new Set<number>();
    let tried = 0;
    for (let from of starts) {
      if (tried++ >= 12) break;
      while (from < count && isMark(scene, from) && (quotes[from] ?? -1) < 0) from++;
      // "did not say when | it would open": the word that asks belongs to the clause
      if (from > first && QUESTIONS.has(words[from - 1] ?? '') && (quotes[from] ?? -1) < 0) continue;
      for (let to of ends) {
        while (to > from && isMark(scene, to - 1) && (quotes[to - 1] ?? -1) < 0) to--;
        if (to <= from || (to - from < 3 && isMark(scene, from) && isMark(scene, to - 1))) continue;
        const key = from * 4096 + to;
        if (seen.has(key)) continue;
        seen.add(key);
        rights_.push([from, to]);
      }
    }
  }
  const found: ContentCandidate[] = [];
  if (scene.announced.length > 0) found.push({ leftFrom: 0, leftTo: 0, rightFrom: 0, rightTo: 0, announced: true });
  for (const [leftFrom, to] of lefts_) found.push({ leftFrom, leftTo: to, rightFrom: 0, rightTo: 0 });
  for (const [rightFrom, rightTo] of rights_) found.push({ leftFrom: 0, leftTo: 0, rightFrom, rightTo });
  // Both sides: “We note,” Lee said, “that …”
  if (lefts_.length > 0 && first < count) {
    const pairs = rights_.filter(([from]) => (quotes[from] ?? -1) >= 0 || isComma(scene, from - 1));
    for (const [leftFrom, to] of lefts_.slice(0, 4)) {
      for (const [rightFrom, rightTo] of pairs.slice(0, 6)) found.push({ leftFrom, leftTo: to, rightFrom, rightTo });
    }
  }
  return found;
}
