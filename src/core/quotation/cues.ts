// Which words report: finds the verb groups and phrases that may introduce what somebody said.
// Hard case: a form that is also a noun ("the latest reports") or an infinitive that reports nothing ("wanted to say").
// Example: in Lee has repeatedly said (that) … the cue is the group "has repeatedly said" with its head "said".

import type { Unit } from './outline.ts';
import type { CueForm, CueFrame, LanguagePack } from './pack.ts';

export interface Cue {
  /** Units of the whole group, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** The unit of the reporting verb itself. */
  readonly head: number;
  readonly lemma: string;
  readonly form: CueForm;
  readonly frames: readonly CueFrame[];
  /** "according to": the source follows. `afterthought` phrases stand only after the content. */
  readonly phrase: 'preposition' | 'afterthought' | null;
  /** "was quoted as saying", "is told". */
  readonly passive: boolean;
}

function phraseAt(units: readonly Unit[], at: number, to: number, phrases: readonly (readonly string[])[]): number {
  for (const phrase of phrases) {
    if (at + phrase.length > to) continue;
    if (phrase.every((word, offset) => units[at + offset]?.lower === word)) return phrase.length;
  }
  return 0;
}

/** Find the candidates for cues in the units from `from` to `to`, in order. None lies inside a quotation. */
export function findCues(units: readonly Unit[], from: number, to: number, pack: LanguagePack): Cue[] {
  const cues: Cue[] = [];
  for (let at = from; at < to; at++) {
    const unit = units[at];
    if (unit?.kind !== 'word') continue;
    const preposition = phraseAt(units, at, to, pack.prepositions);
    const afterthought = preposition > 0 ? 0 : phraseAt(units, at, to, pack.afterthoughts);
    if (preposition > 0 || afterthought > 0) {
      const length = preposition || afterthought;
      const next = units[at + length];
      const named =
        next !== undefined &&
        (next.kind === 'quotation' ||
          /^\p{Lu}/u.test(next.text) ||
          pack.determiners.has(next.lower) ||
          pack.pronouns.has(next.lower) ||
          !pack.nounsCapitalised);
      const left = units[at - 1];
      if (!named || (afterthought > 0 && (at === from || left?.kind === 'word'))) continue;
      const phrase = preposition > 0 ? 'preposition' : 'afterthought';
      cues.push({
        from: at,
        to: at + length,
        head: at,
        lemma: unit.lower,
        form: 'finite',
        frames: ['clause'],
        phrase,
        passive: false,
      });
      at += length - 1;
      continue;
    }
    const entry = pack.verbs.get(unit.lower);
    if (!entry) continue;
    if (pack.nounsCapitalised && /^\p{Lu}/u.test(unit.text) && at > from) continue;
    const previous = units[at - 1];
    if (at > from && previous && pack.determiners.has(previous.lower) && !pack.pronouns.has(previous.lower)) continue;
    let start = at;
    let passive = false;
    while (start > from && pack.auxiliaries.has(units[start - 1]?.lower ?? '')) {
      start--;
      const word = units[start]?.lower ?? '';
      if (entry.form === 'past' && pack.passives.has(word)) passive = true;
    }
    cues.push({
      from: start,
      to: at + 1,
      head: at,
      lemma: entry.verb.lemma,
      form: entry.form,
      frames: entry.verb.frames,
      phrase: null,
      passive,
    });
  }
  return cues;
}
