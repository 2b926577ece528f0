// What the model looks at in stretches that may be the content of a cue: what they open with, what they end before, how they hang
// from the cue, and which marks and other cues they hold. The rules' knowledge enters as features too.

import type { ContentCandidate, CueCandidate, SourceCandidate } from './candidates.ts';
import { bucketOf, type FeatureBuffer, hashOf } from './hash.ts';
import { childOf, contentShape, cueShape, isVerb, markClass, openingOf, rootOf, tag, word } from './look.ts';
import type { Scene } from './scene.ts';

const [COMMA, FULL_STOP, EXCLAMATION, QUESTION] = [44, 46, 33, 63];

/** A cue with its source, and what is the same for all contents it may have. */
export interface CueView {
  readonly scene: Scene;
  readonly cue: CueCandidate;
  readonly source: SourceCandidate;
  /** All cues of the sentence, and the source of each. */
  readonly cues: readonly CueCandidate[];
  readonly sources: readonly SourceCandidate[];
  readonly lemma: number;
  readonly form: number;
  /** How the cue hangs from its head, and that head, or -1. */
  readonly label: number;
  readonly up: number;
  /** 0 for no source, 1 for one before the cue, 2 for one after it. */
  readonly order: number;
  /** The first token after the cue and a source that follows it. */
  readonly after: number;
  /** Tokens outside the cue that hang from it, or from what it hangs on, but for punctuation. */
  readonly kin: readonly number[];
}

/** Look at a cue whose source is known. */
export function viewOf(
  scene: Scene,
  cue: CueCandidate,
  source: SourceCandidate,
  cues: readonly CueCandidate[],
  sources: readonly SourceCandidate[],
): CueView {
  const up = scene.heads[cue.head] ?? -1;
  const kin: number[] = [];
  for (let at = 0; at < scene.count; at++) {
    const head = scene.heads[at] ?? -1;
    if (head < 0 || (head !== cue.head && head !== up) || at === cue.head) continue;
    if ((at < cue.from || at >= cue.to) && scene.puncts[at] !== 1) kin.push(at);
  }
  const order = source.head < 0 ? 0 : source.head < cue.head ? 1 : 2;
  return {
    scene,
    cue,
    source,
    cues,
    sources,
    lemma: hashOf(cue.lemma),
    form: cueShape(scene, cue),
    label: scene.labelHashes[cue.head] ?? 0,
    up,
    order,
    after: order === 2 ? source.to : cue.to,
    kin,
  };
}

/** Add the features of a content candidate. `ContentScorer` adds up the same ones, each only as often as it has to. */
export function contentFeatures(out: FeatureBuffer, view: CueView, candidate: ContentCandidate): void {
  const { leftFrom, leftTo, rightFrom, rightTo } = candidate;
  const left = leftTo > leftFrom;
  const right = rightTo > rightFrom;
  const sides = candidate.announced ? 4 : (left ? 1 : 0) + (right ? 2 : 0);
  if (candidate.announced) announcedFeatures(out, view);
  shapeFeatures(out, view, contentShape(view.scene, candidate), sides);
  const within = withinOf(candidate);
  let inner = 0;
  for (const [index, other] of view.cues.entries()) {
    if (other.head === view.cue.head) continue;
    if (within(other.head)) inner++;
    otherCueFeatures(out, view, index, within(other.head), within(view.sources[index]?.head ?? -1));
  }
  innerFeatures(out, view, inner, sides);
  for (const at of view.kin) kinFeatures(out, view, at, within(at));
  if (left) leftFeatures(out, view, leftFrom, leftTo, sides);
  if (right) {
    startFeatures(out, view, rightFrom);
    endFeatures(out, view, rightTo, sides);
    rightFeatures(out, view, rightFrom, rightTo, sides);
    clauseFeatures(out, view, rightFrom, rightTo, sides);
  }
}

export function announcedFeatures(out: FeatureBuffer, { scene, cue, form }: CueView): void {
  out.add(45, form, scene.count - cue.to < 3 ? 1 : 0);
  out.add(46, bucketOf(scene.count - cue.to));
  out.add(47, /\p{L}/u.test(scene.text.charAt(scene.announced[0]?.start ?? 0)) ? 1 : 0);
}

/** What the candidate is by its sides and its opening alone. */
export function shapeFeatures(out: FeatureBuffer, view: CueView, shape: number, sides: number): void {
  const { scene, cue, source, lemma, form, label, order, after } = view;
  out.add(50, shape, lemma);
  out.add(51, shape, form, order);
  out.add(52, sides, lemma, form);
  out.add(53, sides, label, order);
  out.add(54, shape, label);
  out.add(55, sides, markClass(scene, after), order);
  out.add(56, sides, word(scene, after), lemma);
  const beforeGroup = order === 1 && source.to <= cue.from ? source.from - 1 : cue.from - 1;
  out.add(57, sides, markClass(scene, beforeGroup), markClass(scene, after));
  out.add(58, sides, (scene.quotes[beforeGroup] ?? -1) >= 0 ? 1 : 0, order);
  out.add(59, sides, cue.head === cue.from ? 1 : 0, label);
}

/** Return whether a token is in a candidate. */
function withinOf({ leftFrom, leftTo, rightFrom, rightTo }: ContentCandidate): (at: number) => boolean {
  return (at) => (at >= leftFrom && at < leftTo) || (at >= rightFrom && at < rightTo);
}

/**
 * Another cue of the sentence, and whether it and its speaker are in the candidate. "Lee said it was safe, adding that …": the second
 * cue has its source outside the first one's content, so it is no part of it.
 */
export function otherCueFeatures(
  out: FeatureBuffer,
  view: CueView,
  index: number,
  isIn: boolean,
  isSpeakerIn: boolean,
): void {
  const { scene, cue, source, cues, sources } = view;
  const other = cues[index];
  if (!other) return;
  const speaker = sources[index]?.head ?? -1;
  const kinship = speaker < 0 ? 0 : speaker === source.head ? 1 : isSpeakerIn ? 2 : 3;
  const place = (isIn ? 1 : 0) + (other.head < cue.head ? 2 : 0);
  out.add(48, kinship, place, tag(scene, other.head));
  out.add(49, kinship, place, hashOf(other.lemma));
}

export function innerFeatures(out: FeatureBuffer, { form }: CueView, inner: number, sides: number): void {
  out.add(60, sides, Math.min(inner, 2), form);
}

/** A word that hangs from the cue or beside it, and whether it is in the candidate. */
export function kinFeatures(
  out: FeatureBuffer,
  { scene, cue, up, label, lemma }: CueView,
  at: number,
  isIn: boolean,
): void {
  const place = (at < cue.head ? 2 : 0) + (scene.heads[at] === up ? 4 : 0) + (isIn ? 1 : 0);
  const own = scene.labelHashes[at] ?? 0;
  out.add(110, own, place, label);
  out.add(111, word(scene, scene.lefts[at] ?? at), place, own);
  out.add(112, own, place, lemma);
}

export function leftFeatures(out: FeatureBuffer, view: CueView, from: number, to: number, sides: number): void {
  const { scene, cue, form, label, up, order, after } = view;
  out.add(61, from === 0 ? 1 : 0, openingOf(scene, from), sides);
  out.add(62, bucketOf(to - from), sides, (scene.quotes[to - 1] ?? -1) >= 0 ? 1 : 0);
  const [exact, starting] = childOf(scene, cue.head, from, to);
  out.add(63, exact, starting, sides);
  const inHead = up >= from && up < to ? 1 : 0;
  out.add(64, inHead, label, sides);
  out.add(65, up >= 0 && (scene.lefts[up] ?? 0) === from ? 1 : 0, inHead, label);
  out.add(66, markClass(scene, from - 1), from === 0 ? 1 : 0, sides);
  out.add(67, markClass(scene, to), sides, order);
  out.add(68, tag(scene, from), from === 0 ? 1 : 0);
  let verbs = 0;
  let quoted = 0;
  for (let at = from; at < to; at++) {
    if (isVerb(scene, at)) verbs = 1;
    if ((scene.quotes[at] ?? -1) >= 0) quoted++;
  }
  out.add(69, verbs, sides, form);
  out.add(70, quoted === 0 ? 0 : quoted === to - from ? 2 : 1, sides, form);
  out.add(71, quoted === 0 ? 0 : quoted === to - from ? 2 : 1, markClass(scene, after), sides);
}

/** Where the right side begins. */
export function startFeatures(out: FeatureBuffer, view: CueView, from: number): void {
  const { scene, lemma, form, after } = view;
  const gap = from - after;
  const opening = openingOf(scene, from);
  out.add(80, opening, gap === 0 ? 1 : 0, lemma);
  out.add(81, opening, bucketOf(gap), form);
  out.add(92, word(scene, from - 1), opening);
  out.add(93, word(scene, from), tag(scene, from + 1));
  out.add(94, tag(scene, from), word(scene, from - 1));
  let skippedVerb = 0;
  let skippedMark = 0;
  for (let at = after; at < from; at++) {
    if (isVerb(scene, at)) skippedVerb = 1;
    if (scene.marks[at] === COMMA) skippedMark = 1;
  }
  out.add(99, skippedVerb, skippedMark, opening);
}

/** Whether nothing but a stop follows the token before `to`. */
function isLast({ count, marks }: Scene, to: number): boolean {
  const mark = marks[to];
  return to === count || (to === count - 1 && (mark === FULL_STOP || mark === EXCLAMATION || mark === QUESTION));
}

/** What the right side ends before. */
export function endFeatures(out: FeatureBuffer, { scene, cue, cues }: CueView, to: number, sides: number): void {
  const last = isLast(scene, to) ? 1 : 0;
  const next = markClass(scene, to);
  out.add(87, last, next, sides);
  out.add(88, last, word(scene, to), tag(scene, to + 1));
  out.add(89, tag(scene, to), tag(scene, to + 1), next === COMMA ? 1 : 0);
  const nextCue = cues.find((other) => other.head > cue.head && other.from >= to && other.from <= to + 3);
  out.add(101, nextCue ? tag(scene, nextCue.head) : 0, next, word(scene, to));
  const splits = to < scene.count && (scene.quotes[to] ?? -1) >= 0 && scene.quotes[to] === scene.quotes[to - 1] ? 1 : 0;
  out.add(102, splits, sides);
}

/** What the right side is as a whole. */
export function rightFeatures(out: FeatureBuffer, view: CueView, from: number, to: number, sides: number): void {
  const { scene, cue, lemma, form } = view;
  const [exact, starting, ending] = childOf(scene, cue.head, from, to);
  const opening = openingOf(scene, from);
  const last = isLast(scene, to) ? 1 : 0;
  const next = markClass(scene, to);
  out.add(82, exact, lemma);
  out.add(83, exact, form, sides);
  out.add(84, starting, ending, last);
  out.add(85, starting, lemma);
  out.add(86, ending, next);
  out.add(90, bucketOf(to - from), sides, exact === 0 ? 0 : 1);
  out.add(91, bucketOf(to - from), lemma);
  let verbs = 0;
  let quoted = 0;
  let outside = 0;
  for (let at = from; at < to; at++) {
    verbs |= scene.verbs[at] as number;
    if ((scene.quotes[at] as number) >= 0) quoted++;
    // Does every token hang from within, or from the cue? A stretch that cuts an arc is seldom a clause.
    const head = scene.heads[at] as number;
    if (head !== cue.head && (head < from || head >= to)) outside++;
  }
  const share = quoted === 0 ? 0 : quoted === to - from ? 2 : 1;
  out.add(95, verbs, sides, form);
  out.add(96, verbs, lemma, last);
  out.add(97, share, opening, last);
  out.add(98, Math.min(outside, 3), last, sides);
  // What hangs from inside on the words left out at the end.
  let cut = 0;
  for (let at = to; at < scene.count && cut === 0; at++) {
    const head = scene.heads[at] as number;
    if (head >= from && head < to && scene.puncts[at] !== 1) cut = scene.labelHashes[at] as number;
  }
  out.add(100, cut, next);
}

/** What the clause on the right hangs from, and what it goes on over. */
export function clauseFeatures(out: FeatureBuffer, view: CueView, from: number, to: number, sides: number): void {
  const { scene, cue, lemma, form, up } = view;
  // Each comma and "and" inside it, by what follows.
  for (let at = from + 1; at < to - 1; at++) {
    const mark = scene.words[at];
    if ((mark !== ',' && mark !== 'and' && mark !== 'but') || (scene.quotes[at] ?? -1) >= 0) continue;
    const joint = word(scene, at);
    out.add(113, joint, tag(scene, at + 1), (scene.heads[at + 1] ?? -1) === cue.head ? 1 : 0);
    out.add(114, joint, word(scene, at + 1));
    out.add(115, joint, tag(scene, at + 1), tag(scene, at + 2));
  }
  const root = rootOf(scene, from, to);
  out.add(116, tag(scene, root), scene.labelHashes[root] ?? 0, openingOf(scene, from));
  out.add(117, scene.labelHashes[root] ?? 0, lemma);
  out.add(118, scene.heads[root] === cue.head ? 1 : scene.heads[root] === up ? 2 : 0, form, sides);
}
