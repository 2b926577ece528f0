// What the model looks at to say whether a cue reports speech at all, once its best source and content are chosen: the words around
// it, what it takes, and the cues beside it that claim the same words.

import type { ContentCandidate, CueCandidate, SourceCandidate } from './candidates.ts';
import { bucketOf, type FeatureBuffer, hashOf } from './hash.ts';
import { childOf, contentShape, cueShape, isVerb, markClass, pathOf, rootOf, tag, word } from './look.ts';
import type { Scene } from './scene.ts';

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
    const root = rootOf(scene, content.rightFrom, content.rightTo);
    out.add(166, word(scene, root));
    out.add(167, word(scene, root), lemma);
    out.add(168, tag(scene, root), lemma);
  }
}
