// Readings of verbs that report, where they report nothing: claims that cost lives, ships that call at a port, books that are read.
// All of them are told by what follows: no verb and no quotation mark. Hard case: “suggested a compromise” is said, “the results
// suggest a second spring” is not.

import type { CueCandidate, SourceCandidate } from './candidates.ts';
import type { Scene } from './scene.ts';

/** Verbs that report only a clause or a quotation: with a bare noun phrase they mean something else, or a time follows. */
const CLAUSAL = new Set('claim report reply answer respond read remind recall charge continue observe'.split(' '));
/** What has no mouth: for it to suggest, indicate or show a thing is to be evidence of it. */
const EVIDENCE = new Set(
  'results result data figures findings evidence signs tests measurements samples fossils tracks traces images'.split(
    ' ',
  ),
);

interface Content {
  readonly leftFrom: number;
  readonly leftTo: number;
  readonly rightFrom: number;
  readonly rightTo: number;
}

/** Whether the content holds a verb, or a quotation. */
function tells({ tags, quotes }: Scene, { leftFrom, leftTo, rightFrom, rightTo }: Content): boolean {
  const told = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if ((quotes[at] ?? -1) >= 0 || /^(?:V|MD)/.test(tags[at] ?? '')) return true;
    return false;
  };
  return told(leftFrom, leftTo) || told(rightFrom, rightTo);
}

/** “Insurance claims rose by a third”: a clause would have its subject first. */
function startsWithVerb({ tags, quotes }: Scene, { leftFrom, leftTo, rightFrom, rightTo }: Content): boolean {
  return (
    leftFrom === leftTo &&
    rightFrom < rightTo &&
    (quotes[rightFrom] ?? -1) < 0 &&
    /^VB[DZ]$/.test(tags[rightFrom] ?? '')
  );
}

/** Return whether a reading is none of saying, by what its verb takes. */
export function isNotSaid(scene: Scene, cue: CueCandidate, source: SourceCandidate, content: Content): boolean {
  const { words } = scene;
  const after = words[cue.to] ?? '';
  if (cue.lemma === 'call') {
    // “The hill is called the Whale”, “the drill was called off”, “the ship calls at Halden”.
    if (cue.passive && source.head < 0) return true;
    if (after === 'at' || after === 'off' || after === 'in') return true;
  }
  // “Please ask for our list”, “Ask at the desk”.
  if (cue.lemma === 'ask' && (words[cue.from - 1] === 'please' || (source.head < 0 && cue.from === 0))) return true;
  if (startsWithVerb(scene, content)) return true;
  if (tells(scene, content)) return false;
  if (CLAUSAL.has(cue.lemma)) return true;
  return source.head >= 0 && EVIDENCE.has(words[source.head] ?? '');
}
