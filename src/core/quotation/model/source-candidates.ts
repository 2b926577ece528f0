// Which noun phrases may be the source of a cue: those near it whose head could speak, whole.
// Hard cases: "Vesmark's ministry on Monday said", where the day belongs to the verb; “most said”, where no noun stands.

import type { LanguagePack } from '../pack.ts';
import type { CueCandidate, SourceCandidate } from './candidates.ts';
import { toldOnAt } from './cue-candidates.ts';
import { PREPOSITION, TIME } from './little-words.ts';
import { type Scene, WORD } from './scene.ts';
import { wholePhrase } from './whole-phrase.ts';

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
  const { count, lefts, rights, tags, quotes, marks, little } = scene;
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
    for (let at = head + 1; at < to - 1; at++)
      if (((little[at] as number) & PREPOSITION) !== 0 && ((little[at + 1] as number) & TIME) !== 0) to = at;
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
