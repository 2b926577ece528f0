// What the model looks at. Each choice (source, content, and in the end whether the cue reports speech at all) is a sum of
// weights of the features of the candidate: words, tags, arcs, distances, marks. The rules' knowledge enters as features too.

import type { ContentCandidate, CueCandidate, SourceCandidate } from './candidates.ts';
import { bucketOf, type FeatureBuffer, hashOf } from './hash.ts';
import type { Scene } from './scene.ts';

/** Describe how token `at` hangs from `cue` in the tree: up to two arcs up and two down, with their labels. */
function pathOf(scene: Scene, at: number, cue: number): number {
  const { heads, labelHashes } = scene;
  const head = heads[at] ?? -1;
  const label = labelHashes[at] ?? 0;
  const up = heads[cue] ?? -1;
  const cueLabel = labelHashes[cue] ?? 0;
  if (head === cue) return Math.imul(label, 3) + 1;
  if (at === up) return Math.imul(cueLabel, 5) + 2;
  if (up >= 0 && head === up) return Math.imul(label, 7) ^ Math.imul(cueLabel, 11);
  const grand = head >= 0 ? (heads[head] ?? -1) : -1;
  if (grand === cue) return Math.imul(label, 13) ^ Math.imul(labelHashes[head] ?? 0, 17);
  const upper = up >= 0 ? (heads[up] ?? -1) : -1;
  if (upper >= 0 && at === upper) return Math.imul(cueLabel, 19) ^ Math.imul(labelHashes[up] ?? 0, 23);
  if (upper >= 0 && head === upper)
    return Math.imul(label, 29) ^ Math.imul(cueLabel, 31) ^ Math.imul(labelHashes[up] ?? 0, 37);
  if (up >= 0 && grand === up) return Math.imul(label, 41) ^ Math.imul(cueLabel, 43) ^ 5;
  return 77;
}

const word = (scene: Scene, at: number): number => (at < 0 ? 1 : at >= scene.count ? 2 : (scene.wordHashes[at] ?? 0));
const tag = (scene: Scene, at: number): number => (at < 0 ? 1 : at >= scene.count ? 2 : (scene.tagHashes[at] ?? 0));

/** The shape of the cue: its form, whether a quotation or comma touches its group. Conditions many features. */
function cueShape(scene: Scene, cue: CueCandidate): number {
  return (
    Math.imul(tag(scene, cue.head), 3) +
    (cue.passive ? 1 : 0) +
    (cue.preposition ? 2 : 0) +
    (cue.head > 0 && scene.words[cue.head - 1] === 'to' ? 7 : 0)
  );
}

const isVerb = ({ verbs }: Scene, at: number): boolean => verbs[at] === 1;

/** Add the features of a source candidate. */
export function sourceFeatures(out: FeatureBuffer, scene: Scene, cue: CueCandidate, candidate: SourceCandidate): void {
  const shape = cueShape(scene, cue);
  const lemma = hashOf(cue.lemma);
  const { head, from, to } = candidate;
  const previous = cue.from - 1;
  if (head < 0) {
    out.add(1, shape);
    out.add(2, lemma);
    out.add(3, scene.labelHashes[cue.head] ?? 0, shape);
    out.add(4, word(scene, previous));
    out.add(5, tag(scene, previous), shape);
    out.add(6, word(scene, cue.to), shape);
    out.add(7, lemma, shape);
    out.add(8, word(scene, cue.from), shape);
    return;
  }
  const path = pathOf(scene, head, cue.head);
  const before = head < cue.head;
  const gap = before ? cue.from - to : from - cue.to;
  let verbs = 0;
  let commas = 0;
  let marks = 0;
  for (let at = before ? to : cue.to; at < (before ? cue.from : from); at++) {
    if (isVerb(scene, at)) verbs++;
    if (scene.words[at] === ',') commas++;
    if ((scene.quotes[at] ?? -1) >= 0) marks = 1;
  }
  const side = before ? 1 : 2;
  const near = Math.imul(bucketOf(gap), 4) + side;
  const inside = (scene.quotes[head] ?? -1) >= 0 ? 1 : 0;
  const headTag = tag(scene, head);
  const headWord = word(scene, head);
  out.add(10, path);
  out.add(11, path, shape);
  out.add(12, path, lemma);
  out.add(13, near, shape);
  out.add(14, near, headTag);
  out.add(15, Math.min(verbs, 3), side, shape);
  out.add(16, Math.min(commas, 3), side, Math.min(verbs, 2));
  out.add(17, inside, marks, side);
  out.add(18, headWord);
  out.add(19, headTag, shape);
  out.add(20, headTag, path);
  out.add(21, word(scene, from), headTag);
  out.add(22, word(scene, from - 1), side);
  out.add(23, tag(scene, from - 1), tag(scene, to), side);
  out.add(24, word(scene, to), side);
  out.add(25, scene.labelHashes[head] ?? 0, shape, side);
  out.add(26, scene.labelHashes[head] ?? 0, near);
  out.add(27, scene.labelHashes[cue.head] ?? 0, path, headTag);
  out.add(28, bucketOf(to - from), path);
  const headOfHead = scene.heads[head] ?? -1;
  out.add(29, word(scene, headOfHead), side);
  out.add(30, tag(scene, headOfHead), scene.labelHashes[head] ?? 0, scene.labelHashes[cue.head] ?? 0);
  out.add(31, scene.capitals[head] ?? 0, headTag, side);
  out.add(32, gap === 0 ? 1 : 0, path, shape);
  out.add(33, before && previous >= 0 ? tag(scene, previous) : 3, near);
  const suffix = scene.words[head] ?? '';
  out.add(34, hashOf(suffix.slice(-3)), path);
  out.add(35, from === 0 ? 1 : 0, path, side);
  out.add(36, headWord, side, lemma);
}

const COMMA = 44;
const markClass = ({ marks, count }: Scene, at: number): number =>
  at < 0 ? 1 : at >= count ? 2 : (marks[at] as number);

/** Which child of the cue the stretch is, by its label, if it is exactly one; with the label of the last child it ends with. */
function childOf(scene: Scene, cue: number, from: number, to: number): [exact: number, start: number, end: number] {
  let exact = 0;
  let starting = 0;
  let ending = 0;
  for (let at = from; at < to; at++) {
    if (scene.heads[at] !== cue || scene.words[at] === ',') continue;
    const label = scene.labelHashes[at] ?? 0;
    const left = scene.lefts[at] ?? at;
    const right = (scene.rights[at] ?? at) + 1;
    if (left === from && right === to) exact = label;
    if (left === from && starting === 0) starting = label;
    if (right === to) ending = label;
  }
  return [exact, starting, ending];
}

/** What kind of stretch begins at `from`: a quotation, "that", "to", a pronoun … by the first word if it is a function word. */
function openingOf(scene: Scene, from: number): number {
  if ((scene.quotes[from] ?? -1) >= 0) return scene.quotes[from - 1] === scene.quotes[from] ? 11 : 10;
  return scene.openings[from] ?? 2;
}

/** Classify a candidate: sides and what it opens with. Also what acceptance sees of it. */
export function contentShape(scene: Scene, candidate: ContentCandidate): number {
  if (candidate.announced) return 99;
  const left = candidate.leftTo > candidate.leftFrom;
  const right = candidate.rightTo > candidate.rightFrom;
  const leftQuoted = left && (scene.quotes[candidate.leftTo - 1] ?? -1) >= 0 ? 1 : 0;
  const opening = right ? openingOf(scene, candidate.rightFrom) : 0;
  return Math.imul(opening, 8) + (left ? 1 : 0) + leftQuoted * 2 + (right ? 4 : 0);
}

/** Add the features of a content candidate. */
export function contentFeatures(
  out: FeatureBuffer,
  scene: Scene,
  cue: CueCandidate,
  source: SourceCandidate,
  candidate: ContentCandidate,
  cues: readonly CueCandidate[],
  sources: readonly SourceCandidate[],
): void {
  const lemma = hashOf(cue.lemma);
  const form = cueShape(scene, cue);
  const label = scene.labelHashes[cue.head] ?? 0;
  const shape = contentShape(scene, candidate);
  const order = source.head < 0 ? 0 : source.head < cue.head ? 1 : 2;
  const { leftFrom, leftTo, rightFrom, rightTo } = candidate;
  const left = leftTo > leftFrom;
  const right = rightTo > rightFrom;
  const sides = candidate.announced ? 4 : (left ? 1 : 0) + (right ? 2 : 0);
  if (candidate.announced) {
    out.add(45, form, scene.count - cue.to < 3 ? 1 : 0);
    out.add(46, bucketOf(scene.count - cue.to));
    out.add(47, /\p{L}/u.test(scene.text.charAt(scene.announced[0]?.start ?? 0)) ? 1 : 0);
  }
  out.add(50, shape, lemma);
  out.add(51, shape, form, order);
  out.add(52, sides, lemma, form);
  out.add(53, sides, label, order);
  out.add(54, shape, label);
  const after = order === 2 ? source.to : cue.to;
  out.add(55, sides, markClass(scene, after), order);
  out.add(56, sides, word(scene, after), lemma);
  const beforeGroup = order === 1 && source.to <= cue.from ? source.from - 1 : cue.from - 1;
  out.add(57, sides, markClass(scene, beforeGroup), markClass(scene, after));
  out.add(58, sides, (scene.quotes[beforeGroup] ?? -1) >= 0 ? 1 : 0, order);
  out.add(59, sides, cue.head === cue.from ? 1 : 0, label);
  let inner = 0;
  for (const [index, other] of cues.entries()) {
    if (other.head === cue.head) continue;
    const within = (at: number): boolean =>
      (left && at >= leftFrom && at < leftTo) || (right && at >= rightFrom && at < rightTo);
    if (within(other.head)) inner++;
    // "Lee said it was safe, adding that …": the second cue has its source outside the first one's content, so it is no part of it.
    const speaker = sources[index]?.head ?? -1;
    const kinship = speaker < 0 ? 0 : speaker === source.head ? 1 : within(speaker) ? 2 : 3;
    const place = (within(other.head) ? 1 : 0) + (other.head < cue.head ? 2 : 0);
    out.add(48, kinship, place, tag(scene, other.head));
    out.add(49, kinship, place, hashOf(other.lemma));
  }
  out.add(60, sides, Math.min(inner, 2), form);
  // What hangs from the cue, or from what the cue hangs on, and whether the stretch takes it in.
  const up = scene.heads[cue.head] ?? -1;
  for (let at = 0; at < scene.count; at++) {
    const head = scene.heads[at] ?? -1;
    if (head < 0 || (head !== cue.head && head !== up) || at === cue.head) continue;
    if (at >= cue.from && at < cue.to) continue;
    if (scene.puncts[at] === 1) continue;
    const inside = (at >= leftFrom && at < leftTo) || (at >= rightFrom && at < rightTo) ? 1 : 0;
    const place = (at < cue.head ? 2 : 0) + (head === up ? 4 : 0) + inside;
    const opening = word(scene, scene.lefts[at] ?? at);
    out.add(110, scene.labelHashes[at] ?? 0, place, label);
    out.add(111, opening, place, scene.labelHashes[at] ?? 0);
    out.add(112, scene.labelHashes[at] ?? 0, place, lemma);
  }
  if (left) {
    out.add(61, leftFrom === 0 ? 1 : 0, openingOf(scene, leftFrom), sides);
    out.add(62, bucketOf(leftTo - leftFrom), sides, (scene.quotes[leftTo - 1] ?? -1) >= 0 ? 1 : 0);
    const [exact, starting] = childOf(scene, cue.head, leftFrom, leftTo);
    out.add(63, exact, starting, sides);
    const head = scene.heads[cue.head] ?? -1;
    const inHead = head >= leftFrom && head < leftTo ? 1 : 0;
    out.add(64, inHead, label, sides);
    out.add(65, head >= 0 && (scene.lefts[head] ?? 0) === leftFrom ? 1 : 0, inHead, label);
    out.add(66, markClass(scene, leftFrom - 1), leftFrom === 0 ? 1 : 0, sides);
    out.add(67, markClass(scene, leftTo), sides, order);
    out.add(68, tag(scene, leftFrom), leftFrom === 0 ? 1 : 0);
    let verbs = 0;
    let quoted = 0;
    for (let at = leftFrom; at < leftTo; at++) {
      if (isVerb(scene, at)) verbs = 1;
      if ((scene.quotes[at] ?? -1) >= 0) quoted++;
    }
    out.add(69, verbs, sides, form);
    out.add(70, quoted === 0 ? 0 : quoted === leftTo - leftFrom ? 2 : 1, sides, form);
    out.add(71, quoted === 0 ? 0 : quoted === leftTo - leftFrom ? 2 : 1, markClass(scene, after), sides);
  }
  if (right) {
    const gap = rightFrom - after;
    const [exact, starting, ending] = childOf(scene, cue.head, rightFrom, rightTo);
    const opening = openingOf(scene, rightFrom);
    const last =
      rightTo === scene.count || (rightTo === scene.count - 1 && /^[.!?]/.test(scene.words[rightTo] ?? '')) ? 1 : 0;
    const next = markClass(scene, rightTo);
    out.add(80, opening, gap === 0 ? 1 : 0, lemma);
    out.add(81, opening, bucketOf(gap), form);
    out.add(82, exact, lemma);
    out.add(83, exact, form, sides);
    out.add(84, starting, ending, last);
    out.add(85, starting, lemma);
    out.add(86, ending, next);
    out.add(87, last, next, sides);
    out.add(88, last, word(scene, rightTo), tag(scene, rightTo + 1));
    out.add(89, tag(scene, rightTo), tag(scene, rightTo + 1), next === COMMA ? 1 : 0);
    out.add(90, bucketOf(rightTo - rightFrom), sides, exact === 0 ? 0 : 1);
    out.add(91, bucketOf(rightTo - rightFrom), lemma);
    out.add(92, word(scene, rightFrom - 1), opening);
    out.add(93, word(scene, rightFrom), tag(scene, rightFrom + 1));
    out.add(94, tag(scene, rightFrom), word(scene, rightFrom - 1));
    let verbs = 0;
    let quoted = 0;
    let outside = 0;
    for (let at = rightFrom; at < rightTo; at++) {
      if (isVerb(scene, at)) verbs = 1;
      if ((scene.quotes[at] ?? -1) >= 0) quoted++;
      // Does every token hang from within, or from the cue? A stretch that cuts an arc is seldom a clause.
      const head = scene.heads[at] ?? -1;
      if (head !== cue.head && (head < rightFrom || head >= rightTo)) outside++;
    }
    const share = quoted === 0 ? 0 : quoted === rightTo - rightFrom ? 2 : 1;
    out.add(95, verbs, sides, form);
    out.add(96, verbs, lemma, last);
    out.add(97, share, opening, last);
    out.add(98, Math.min(outside, 3), last, sides);
    let skippedVerb = 0;
    let skippedMark = 0;
    for (let at = after; at < rightFrom; at++) {
      if (isVerb(scene, at)) skippedVerb = 1;
      if (scene.words[at] === ',') skippedMark = 1;
    }
    out.add(99, skippedVerb, skippedMark, opening);
    // What hangs from inside on the words left out at the end.
    let cut = 0;
    for (let at = rightTo; at < scene.count; at++) {
      const head = scene.heads[at] ?? -1;
      if (head >= rightFrom && head < rightTo && scene.puncts[at] !== 1) cut = cut || (scene.labelHashes[at] ?? 0);
    }
    out.add(100, cut, next);
    // What the stretch goes on over: each comma and "and" inside it, by what follows.
    for (let at = rightFrom + 1; at < rightTo - 1; at++) {
      const mark = scene.words[at];
      if ((mark !== ',' && mark !== 'and' && mark !== 'but') || (scene.quotes[at] ?? -1) >= 0) continue;
      const joint = word(scene, at);
      out.add(113, joint, tag(scene, at + 1), (scene.heads[at + 1] ?? -1) === cue.head ? 1 : 0);
      out.add(114, joint, word(scene, at + 1));
      out.add(115, joint, tag(scene, at + 1), tag(scene, at + 2));
    }
    let root = rightFrom;
    for (let steps = 0; steps < 60; steps++) {
      const head = scene.heads[root] ?? -1;
      if (head < rightFrom || head >= rightTo) break;
      root = head;
    }
    out.add(116, tag(scene, root), scene.labelHashes[root] ?? 0, opening);
    out.add(117, scene.labelHashes[root] ?? 0, lemma);
    out.add(118, scene.heads[root] === cue.head ? 1 : scene.heads[root] === up ? 2 : 0, form, sides);
    const nextCue = cues.find((other) => other.head > cue.head && other.from >= rightTo && other.from <= rightTo + 3);
    out.add(101, nextCue ? tag(scene, nextCue.head) : 0, next, word(scene, rightTo));
    const splits =
      rightTo < scene.count && (scene.quotes[rightTo] ?? -1) >= 0 && scene.quotes[rightTo] === scene.quotes[rightTo - 1]
        ? 1
        : 0;
    out.add(102, splits, sides);
  }
}

/** What is known when a cue is accepted or not: its best source and content, and how far ahead they are. */
export interface Choice {
  readonly source: SourceCandidate;
  readonly content: ContentCandidate | null;
  /** Differences of scores to the next best, in classes of the caller's. */
  readonly sourceMargin: number;
  readonly contentMargin: number;
}

const holds = ({ leftFrom, leftTo, rightFrom, rightTo }: ContentCandidate, at: number): boolean =>
  (at >= leftFrom && at < leftTo) || (at >= rightFrom && at < rightTo);

/** Add the features of accepting a cue with its chosen source and content. */
export function acceptFeatures(
  out: FeatureBuffer,
  scene: Scene,
  cue: CueCandidate,
  choice: Choice,
  cues: readonly CueCandidate[],
  choices: readonly Choice[],
): void {
  const lemma = hashOf(cue.lemma);
  const form = cueShape(scene, cue);
  const label = scene.labelHashes[cue.head] ?? 0;
  const { source, content } = choice;
  const h = cue.head;
  out.add(120, lemma);
  out.add(121, word(scene, h));
  out.add(122, lemma, form);
  out.add(123, lemma, tag(scene, h), label);
  out.add(124, label, form);
  out.add(125, word(scene, h - 1), lemma);
  out.add(126, word(scene, h - 1));
  out.add(127, word(scene, h + 1), lemma);
  out.add(128, word(scene, h + 1));
  out.add(129, word(scene, h - 2), word(scene, h - 1));
  out.add(130, word(scene, h + 1), word(scene, h + 2));
  out.add(131, tag(scene, h - 1), tag(scene, h), tag(scene, h + 1));
  out.add(132, tag(scene, h + 1), tag(scene, h + 2), form);
  out.add(133, tag(scene, cue.from - 1), word(scene, cue.from), form);
  const up = scene.heads[h] ?? -1;
  out.add(134, word(scene, up), label);
  out.add(135, tag(scene, up), label, form);
  for (let at = cue.from; at < h; at++) {
    out.add(136, word(scene, at));
    out.add(137, word(scene, at), lemma);
  }
  for (let at = 0; at < scene.count; at++) {
    if (scene.heads[at] !== h) continue;
    out.add(138, scene.labelHashes[at] ?? 0, form);
    out.add(139, scene.labelHashes[at] ?? 0, lemma);
    out.add(140, scene.labelHashes[at] ?? 0, word(scene, at), at < h ? 1 : 0);
  }
  out.add(141, scene.headline ? 1 : 0, form);
  out.add(142, bucketOf(h), form);
  const last = scene.words[scene.count - 1] ?? '';
  out.add(143, last === '?' ? 1 : 0, lemma);
  // A cue inside another's reach.
  for (const [index, other] of cues.entries()) {
    if (other.head === h) continue;
    const theirs = choices[index];
    if (theirs?.content) {
      const kinship = theirs.source.head < 0 ? 0 : theirs.source.head === source.head ? 1 : 2;
      const reach = holds(theirs.content, h) ? 1 : 0;
      const claimed = content && holds(content, other.head) ? 1 : 0;
      const speaks = source.head >= 0 && holds(theirs.content, source.head) ? 1 : 0;
      out.add(187, kinship, Math.imul(reach, 4) + claimed * 2 + speaks, form);
      out.add(188, hashOf(other.lemma), Math.imul(kinship, 8) + reach * 4 + claimed * 2 + speaks, lemma);
    }
    if (up === other.head) out.add(144, label, hashOf(other.lemma));
    const order = other.head < h ? 1 : 2;
    if (Math.abs(other.head - h) < 12) out.add(145, order, tag(scene, other.head), form);
  }
  let first = 3;
  for (let at = Math.max(0, cue.from - 8); at < cue.from; at++) {
    const value = scene.words[at];
    if (
      value === 'if' ||
      value === 'when' ||
      value === 'while' ||
      value === 'as' ||
      value === 'after' ||
      value === 'who' ||
      value === 'which' ||
      value === 'that'
    )
      first = hashOf(value);
  }
  out.add(146, first, form);
  if (source.head < 0) out.add(147, form, label);
  else {
    const side = source.head < h ? 1 : 2;
    out.add(148, pathOf(scene, source.head, h), form);
    out.add(149, tag(scene, source.head), side, form);
    out.add(150, word(scene, source.head));
    out.add(151, word(scene, source.from), side);
    out.add(152, bucketOf(side === 1 ? cue.from - source.to : source.from - cue.to), side);
    out.add(153, scene.capitals[source.head] ?? 0, lemma);
    out.add(154, word(scene, source.head), lemma);
    out.add(164, tag(scene, source.head), lemma);
  }
  out.add(155, choice.sourceMargin, form);
  out.add(156, choice.contentMargin, form);
  out.add(180, markClass(scene, scene.count - 1) === 3 ? 1 : 0, form);
  out.add(181, bucketOf(scene.count), form);
  out.add(182, word(scene, h + 1), tag(scene, h + 2), lemma);
  out.add(183, Math.min(cues.length, 4), cues[0]?.head === h ? 1 : 0, form);
  const grand = up >= 0 ? (scene.heads[up] ?? -1) : -1;
  out.add(184, label, tag(scene, up), scene.labelHashes[up] ?? 0);
  out.add(185, label, word(scene, up), word(scene, grand));
  out.add(186, tag(scene, h - 2), tag(scene, h - 1), lemma);
  if (!content) {
    out.add(157);
    return;
  }
  const shape = contentShape(scene, content);
  out.add(158, shape);
  out.add(159, shape, lemma);
  out.add(160, shape, form);
  const length = content.leftTo - content.leftFrom + content.rightTo - content.rightFrom;
  out.add(161, bucketOf(length), lemma);
  out.add(162, bucketOf(length), shape);
  let quoted = 0;
  let small = 0;
  let inner = 0;
  for (let at = 0; at < scene.count; at++) {
    const within = (at >= content.leftFrom && at < content.leftTo) || (at >= content.rightFrom && at < content.rightTo);
    if (!within) continue;
    if (isVerb(scene, at)) inner++;
    if ((scene.quotes[at] ?? -1) < 0) continue;
    quoted++;
    // A title has capitals: “The Long Road to Orle”.
    if (scene.capitals[at] === 0 && (scene.words[at]?.length ?? 0) > 3) small++;
  }
  const share = quoted === 0 ? 0 : quoted === length ? 2 : 1;
  out.add(170, share, Math.min(small, 2), bucketOf(length));
  out.add(171, share, Math.min(small, 2), lemma);
  out.add(172, share, Math.min(inner, 2), form);
  out.add(173, Math.min(inner, 2), lemma);
  out.add(174, share, shape, source.head < 0 ? 1 : 0);
  if (content.rightTo > content.rightFrom) {
    const [exact, starting] = childOf(scene, h, content.rightFrom, content.rightTo);
    out.add(163, exact, starting, lemma);
    out.add(165, word(scene, content.rightFrom), lemma);
    let root = content.rightFrom;
    for (let steps = 0; steps < 60; steps++) {
      const head = scene.heads[root] ?? -1;
      if (head < content.rightFrom || head >= content.rightTo) break;
      root = head;
    }
    out.add(166, word(scene, root));
    out.add(167, word(scene, root), lemma);
    out.add(168, tag(scene, root), lemma);
  }
}
