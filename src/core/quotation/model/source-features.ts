// What the model looks at in a noun phrase that may be the source of a cue: how it hangs from the cue, how far it stands, what
// stands between. Hard case: "nobody", which has features of the cue alone.

import type { CueCandidate, SourceCandidate } from './candidates.ts';
import { bucketOf, type FeatureBuffer, hashOf } from './hash.ts';
import { isVerb, pathOf, tag, word } from './look.ts';
import type { Scene } from './scene.ts';

const COMMA = 44;

/** Add the features of a source candidate. `shape` and `lemma` are the cue's `cueShape` and the hash of its lemma. */
export function sourceFeatures(
  out: FeatureBuffer,
  scene: Scene,
  cue: CueCandidate,
  candidate: SourceCandidate,
  shape: number,
  lemma: number,
): void {
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
    if (scene.marks[at] === COMMA) commas++;
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
  out.add(34, hashOf(suffix, Math.max(0, suffix.length - 3)), path);
  out.add(35, from === 0 ? 1 : 0, path, side);
  out.add(36, headWord, side, lemma);
}
