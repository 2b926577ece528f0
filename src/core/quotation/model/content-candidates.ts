// Which stretches may be the content of a cue whose source is known: left of it, right of it, or both, cut where clauses, quotations
// and commas let them begin and end.

import type { ContentCandidate, CueCandidate, SourceCandidate } from './candidates.ts';
import { AND_BUT, OPENER, OR, QUESTION } from './little-words.ts';
import { type Scene, WORD } from './scene.ts';

const COMMA_LIKE = /^(?:,|;|:|--+|\u2014|\u2013|-|\(|\))$/;
const PUNCTUATION = /^[,;:.!?()'"“”‘’`\u2014\u2013…-]+$/;
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
  const { count, heads, lefts, rights, quotes, labels, little } = scene;
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
        (isComma(scene, at - 1) ||
          ((little[at] as number) & OPENER) !== 0 ||
          ((little[at - 1] as number) & AND_BUT) !== 0)
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
      if (openers < 4 && at < first + 25 && ((little[at] as number) & OPENER) !== 0 && (quotes[at] ?? -1) < 0) {
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
      if (((little[at] as number) & (AND_BUT | OR)) !== 0 && (quotes[at] ?? -1) < 0 && marks < 8 && at > first + 1)
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
      if (from > first && ((little[from - 1] as number) & QUESTION) !== 0 && (quotes[from] ?? -1) < 0) continue;
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
