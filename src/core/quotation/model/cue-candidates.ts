// Which words of a sentence may report: verbs of reporting outside quotations, with their verb group, and "according to" and its like.
// Hard case: of “was quoted by the Courier as saying” the “saying” is the cue, and all of it is how the words are told.

import type { LanguagePack } from '../pack.ts';
import type { CueCandidate } from './candidates.ts';
import { PHRASE } from './little-words.ts';
import type { Scene } from './scene.ts';

const LETTER_V = 86;

/** Find the cue candidates of a sentence: forms of reporting verbs outside quotations, and "according to". */
export function cueCandidates(scene: Scene, pack: LanguagePack): CueCandidate[] {
  const { words, quotes, count, little } = scene;
  const cues: CueCandidate[] = [];
  for (let at = 0; at < count; at++) {
    if ((quotes[at] ?? -1) >= 0) continue;
    const word = words[at] ?? '';
    const opensPhrase = ((little[at] as number) & PHRASE) !== 0;
    const phrase = opensPhrase
      ? pack.prepositions.find((parts) => parts.every((part, offset) => words[at + offset] === part))
      : undefined;
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
    const isVerb = scene.tags[at]?.charCodeAt(0) === LETTER_V;
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
export function toldOnAt(scene: Scene, at: number): number {
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
