// What a token, a cue or a stretch looks like: the small descriptions of which features are made. Each is a number, mostly a hash.
// Hard case: how a noun hangs from a cue that is not its head: "Lee, who leads the council, said" and "Lee went on to say".

import type { ContentCandidate, CueCandidate } from './candidates.ts';
import type { Scene } from './scene.ts';

/** The hash of the word at `at`; 1 before the sentence, 2 after it. */
export const word = (scene: Scene, at: number): number =>
  at < 0 ? 1 : at >= scene.count ? 2 : (scene.wordHashes[at] ?? 0);

/** The hash of its tag; 1 before the sentence, 2 after it. */
export const tag = (scene: Scene, at: number): number =>
  at < 0 ? 1 : at >= scene.count ? 2 : (scene.tagHashes[at] ?? 0);

/** Whether the token is a verb or an auxiliary. */
export const isVerb = ({ verbs }: Scene, at: number): boolean => verbs[at] === 1;

/** What begins the token, as in `Scene.marks`; 1 before the sentence, 2 after it. */
export const markClass = ({ marks, count }: Scene, at: number): number =>
  at < 0 ? 1 : at >= count ? 2 : (marks[at] as number);

/** Describe how token `at` hangs from `cue` in the tree: up to two arcs up and two down, with their labels. */
export function pathOf(scene: Scene, at: number, cue: number): number {
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

/** The shape of the cue: its form, whether a quotation or comma touches its group. Conditions many features. */
export function cueShape(scene: Scene, cue: CueCandidate): number {
  return (
    Math.imul(tag(scene, cue.head), 3) +
    (cue.passive ? 1 : 0) +
    (cue.preposition ? 2 : 0) +
    (cue.head > 0 && scene.words[cue.head - 1] === 'to' ? 7 : 0)
  );
}

const COMMA = 44;

/** Which child of the cue the stretch is, by its label, if it is exactly one; with the label of the last child it ends with. */
export function childOf(
  scene: Scene,
  cue: number,
  from: number,
  to: number,
): [exact: number, start: number, end: number] {
  let exact = 0;
  let starting = 0;
  let ending = 0;
  for (let at = from; at < to; at++) {
    if (scene.heads[at] !== cue || scene.marks[at] === COMMA) continue;
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
export function openingOf(scene: Scene, from: number): number {
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

/** The word of the stretch from which the others hang, as seen from its first. */
export function rootOf({ heads }: Scene, from: number, to: number): number {
  let root = from;
  for (let steps = 0; steps < 60; steps++) {
    const head = heads[root] ?? -1;
    if (head < from || head >= to) break;
    root = head;
  }
  return root;
}
