// Whether a resolved speaker is the right one: the rule of ../shared/tools/score-attributions.mjs, and its tables. Right is the same
// name, or the same last word where no given names disagree; titles, articles, accents and case do not count.
// A name that is not right is wrong; no name at all is "unclear", which is honest and counted apart.

/** What became of one source. */
export type Outcome = 'right' | 'unclear' | 'wrong';

const IGNORED = /\b(?:the|a|an|mr|mrs|ms|dr|president|professor|prof|sen|rep|jr|sr)\b/g;

/** Return a name as it is compared. */
export function normalized(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(IGNORED, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Return whether two printed names count as the same: equal, or with the same last word and given names that can be one's. */
export function isSameName(gold: string, found: string): boolean {
  const a = normalized(gold);
  const b = normalized(found);
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const x = a.split(' ');
  const y = b.split(' ');
  if (x.at(-1) !== y.at(-1)) return false;
  if (x.length === 1 || y.length === 1 || x[0] === y[0]) return true;
  return x.every((word) => y.includes(word)) || y.every((word) => x.includes(word));
}

/** Judge a resolved name against the names that the gold gives for the speaker. */
export function outcomeOf(gold: readonly string[], found: string | null): Outcome {
  if (found === null || found === '') return 'unclear';
  return gold.some((name) => isSameName(name, found)) ? 'right' : 'wrong';
}

/** Print one line of figures for outcomes. */
export function tally(label: string, outcomes: readonly Outcome[]): string {
  const share = (outcome: Outcome): string => {
    const count = outcomes.filter((each) => each === outcome).length;
    return `${outcomes.length === 0 ? '–' : ((100 * count) / outcomes.length).toFixed(1)} %`.padStart(7);
  };
  return `${label.padEnd(34)} right ${share('right')}  unclear ${share('unclear')}  wrong ${share('wrong')}  of ${outcomes.length}`;
}
