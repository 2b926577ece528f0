// Readings of verbs that report, where they report nothing: claims that cost lives, ships that call at a port, books that are read.
// All of them are told by what follows: no verb and no quotation mark. Hard case: “suggested a compromise” is said, “the results
// suggest a second spring” is not.

import type { CueCandidate, SourceCandidate } from './candidates.ts';
import type { Scene } from './scene.ts';
import { isDenied } from './sure-frames.ts';

/** Verbs that report only a clause or a quotation: with a bare noun phrase they mean something else, or a time follows. */
const CLAUSAL = new Set(
  'claim report reply answer respond read remind recall charge continue observe write'.split(' '),
);
/** What has no mouth: for it to suggest, indicate or show a thing is to be evidence of it. */
const EVIDENCE = new Set(
  'results result data figures findings evidence signs tests measurements samples fossils tracks traces images'.split(
    ' ',
  ),
);

/** What needs a thing when it calls for it. A plan or a person may ask. */
const NEEDING = new Set(
  'recipe dish cake soup sauce dough salad game job task work occasion situation moment day weather crisis case role scene part time'.split(
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
    /^VB[DZP]$/.test(tags[rightFrom] ?? '')
  );
}

/** What things go by, not who says so, where it stands bare: “according to plan”, “according to size”. */
const MEASURES = new Set(
  'plan plans schedule size age type kind height weight rank order season weather taste need needs income ability demand custom tradition circumstances'.split(
    ' ',
  ),
);
/** Whom one calls by telephone. */
const HELPERS = /^(?:police|ambulances?|brigades?|doctors?|plumbers?|firefighters|paramedics|taxis?|\d{3})$/;

/** Set phrases in which a verb of saying reports nothing: “All told, nine houses burned”, “not to mention the cellar”. */
function isIdiom({ words, tags }: Scene, { head, to, lemma, preposition }: CueCandidate): boolean {
  const before = words[head - 1];
  const after = words[to] ?? '';
  switch (lemma) {
    case 'tell':
      return before === 'all' && words[head] === 'told' && !/^(?:him|her|them|us|me|you|it|the)$/.test(after);
    case 'mention':
      return before === 'to' && words[head - 2] === 'not';
    case 'say': {
      // “That said, the road is closed”, “Having said that, …”, “That is to say, …”, “It goes without saying that …”
      const isFirst = (at: number): boolean => at === 0 || /^[,;:(\u2014\u2013]$/.test(words[at - 1] ?? '');
      if (words[head] === 'said' && before === 'that') return after === ',' && isFirst(head - 1);
      if (words[head] === 'said' && after === 'that') return before === 'having' && words[to + 1] === ',';
      if (words[head] === 'saying') return before === 'without' && /^go(?:es|ing)?$|^went$/.test(words[head - 2] ?? '');
      return before === 'to' && /^(?:is|was)$/.test(words[head - 2] ?? '') && words[head - 3] === 'that';
    }
    case 'speak':
      // “The numbers speak for themselves”
      return after === 'volumes' || (after === 'for' && /^(?:it|him|her|them)sel(?:f|ves)$/.test(words[to + 1] ?? ''));
    case 'boast':
      // “The hotel boasts a pool”: to boast a thing is to have it.
      return /^(?:DT|CD|JJ|NNS?|PRP\$)$/.test(tags[to] ?? '');
    default:
      return (
        preposition &&
        MEASURES.has(after) &&
        !/^(?:NN|VBN|VBD)/.test(tags[to + 1] ?? '') &&
        !/^(?:of|by|from|for)$/.test(words[to + 1] ?? '')
      );
  }
}

/** “called the fire brigade at noon”, but not “called the police brutal” */
function isForHelp({ words, tags }: Scene, { rightFrom, rightTo }: Content): boolean {
  let at = rightFrom;
  while (at < rightTo && /^(?:DT|PRP\$|NN|JJ)$/.test(tags[at] ?? '') && !HELPERS.test(words[at] ?? '')) at++;
  return HELPERS.test(words[at] ?? '') && (at + 1 === rightTo || /^(?:IN|TO|CC|RB|[,.])$/.test(tags[at + 1] ?? ''));
}

/** “did not respond to a request for comment”: what was asked is all there is to tell. */
function isUnanswered(words: readonly string[], cue: CueCandidate, { rightFrom, rightTo }: Content): boolean {
  const asked = words.slice(rightFrom, rightTo).some((word) => word === 'request' || word === 'requests');
  return asked && cue.lemma === 'respond' && isDenied(words, cue);
}

/** Return whether a reading is none of saying, by what its verb takes. */
export function isNotSaid(scene: Scene, cue: CueCandidate, source: SourceCandidate, content: Content): boolean {
  const { words, tags } = scene;
  const after = words[cue.to] ?? '';
  if (cue.lemma === 'call') {
    // “The hill is called the Whale”, “the drill was called off”, “the ship calls at Halden”.
    if (cue.passive && source.head < 0) return true;
    if (after === 'at' || after === 'off' || after === 'in') return true;
    if (isForHelp(scene, content)) return true;
    // “This cake calls for patience”
    const needs = source.head >= 0 && source.head < cue.head && NEEDING.has(words[source.head] ?? '');
    if (needs && after === 'for' && !tells(scene, content)) return true;
  }
  if (isIdiom(scene, cue)) return true;
  // “Tell us what you think”, “By signing up you confirm that …”: what is said to the reader
  if (source.head < 0 && cue.from === 0 && tags[cue.head] === 'VB') return true;
  if (source.head >= 0 && words[source.head] === 'you') return true;
  // “The coach was dismissed”
  if (cue.passive && (cue.lemma === 'dismiss' || cue.lemma === 'rule') && source.head < 0) return true;
  // “Please ask for our list”, “Ask at the desk”.
  if (cue.lemma === 'ask' && (words[cue.from - 1] === 'please' || (source.head < 0 && cue.from === 0))) return true;
  if (startsWithVerb(scene, content)) return true;
  if (tells(scene, content)) return false;
  if (isUnanswered(words, cue, content)) return false;
  if (CLAUSAL.has(cue.lemma)) return true;
  return source.head >= 0 && EVIDENCE.has(words[source.head] ?? '');
}
