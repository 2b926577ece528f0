// Of the statements whose content is found in an article with annotated speakers: whose name is right, unclear or wrong. Contents are
// paired as the scorer pairs them: on words, one to one, the greatest share in common first, at least half; nested statements are left
// out. The rule of "right" is the scorer's too (see resolved-names.ts).

import { normalized, type Outcome, outcomeOf, tally } from './resolved-names.ts';

type Pairs = readonly (readonly [number, number])[];

interface GoldStatement {
  readonly source: Pairs;
  readonly content: Pairs;
  readonly speaker?: string;
  readonly pronoun?: boolean;
  readonly nested?: boolean;
  readonly speech?: boolean;
}
interface FoundStatement {
  readonly source: Pairs;
  readonly content: Pairs;
  readonly speaker?: string;
}
interface Article<Statement> {
  readonly id: string;
  readonly text?: string;
  readonly attributions: readonly Statement[];
}

const LEAST_SHARE = 0.5;

const rowsOf = <Row>(jsonLines: string): Row[] =>
  jsonLines
    .split('\n')
    .filter(Boolean)
    .map((line): Row => JSON.parse(line));

/** Return the table, with up to `mostErrors` wrong names below it; null where the corpus has no speakers. */
export function speakerTable(gold: string, predicted: string, mostErrors: number): string | null {
  const found = new Map(rowsOf<Article<FoundStatement>>(predicted).map((row) => [row.id, row.attributions]));
  const all: Outcome[] = [];
  const pronouns: Outcome[] = [];
  const byLastWord: Outcome[] = [];
  const inPrint: Outcome[] = [];
  const pronounsInPrint: Outcome[] = [];
  const reasons = new Map<string, number>();
  const errors: string[] = [];
  for (const { id, text = '', attributions } of rowsOf<Article<GoldStatement>>(gold)) {
    for (const [known, answer] of paired(text, attributions, found.get(id) ?? [])) {
      if (known.speaker === undefined) continue;
      const outcome = outcomeOf([known.speaker], answer.speaker ?? null);
      all.push(outcome);
      byLastWord.push(outcomeOf([lastWord(known.speaker)], answer.speaker ? lastWord(answer.speaker) : null));
      if (known.pronoun) pronouns.push(outcome);
      const isPrinted = normalized(text).includes(normalized(known.speaker));
      if (isPrinted) inPrint.push(outcome);
      if (isPrinted && known.pronoun) pronounsInPrint.push(outcome);
      if (outcome === 'right') continue;
      const printed = known.source.map(([start, end]) => text.slice(start, end)).join(' … ');
      const reason = isPrinted ? reasonOf(known.speaker, printed, answer.speaker ?? null) : NOT_PRINTED;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      errors.push(`${outcome.toUpperCase()}\t${id}\t${printed}\tgold=${known.speaker}\tfound=${answer.speaker ?? '?'}`);
    }
  }
  if (all.length === 0) return null;
  return [
    '(f) speakers of aligned statements; right as in the scorer: the same name, or the same last word and no other given name',
    `    ${tally('all', all)}`,
    `    ${tally('pronoun sources', pronouns)}`,
    `    ${tally('all, by the last word alone', byLastWord)}`,
    `    ${tally('all whose gold name is printed', inPrint)}`,
    `    ${tally('pronouns whose gold name is printed', pronounsInPrint)}`,
    ...[...reasons].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `        ${count} not right: ${reason}`),
    ...errors.slice(0, mostErrors),
  ].join('\n');
}

const NOT_PRINTED = 'the gold name is nowhere in the article (it is an encyclopedia’s)';

/** What kind of error it is, as far as the names tell. */
function reasonOf(gold: string, source: string, found: string | null): string {
  if (found === null) return 'unclear';
  const words = (name: string): string[] => normalized(name).split(' ');
  if (words(gold).length > words(found).length && words(found).every((word) => words(gold).includes(word)))
    return 'a part of the gold name';
  if (words(source).join(' ').includes(words(found).join(' ')))
    return 'the source is named by its own words, the gold names it by others';
  return 'somebody else, or the same by another name';
}

// "Cres Osk" is "Creswell Osk", whom the gold names after an encyclopedia.
const lastWord = (name: string): string => name.trim().split(' ').at(-1) ?? '';

function paired(
  text: string,
  gold: readonly GoldStatement[],
  found: readonly FoundStatement[],
): (readonly [GoldStatement, FoundStatement])[] {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => index);
  const covered = (content: Pairs): ReadonlySet<number> =>
    new Set(words.filter((at) => content.some(([start, end]) => at >= start && at < end)));
  const left = found.map((statement) => ({ statement, words: covered(statement.content) }));
  const candidates = gold.flatMap((known) => {
    const own = covered(known.content);
    if (own.size === 0) return [];
    return left.map((answer) => ({ known, answer, share: jaccard(own, answer.words) }));
  });
  const isSkipped = ({ nested, speech }: GoldStatement): boolean => nested === true || speech === false;
  candidates.sort((a, b) => Number(isSkipped(a.known)) - Number(isSkipped(b.known)) || b.share - a.share);
  const taken = new Set<unknown>();
  const pairs: (readonly [GoldStatement, FoundStatement])[] = [];
  for (const { known, answer, share } of candidates) {
    if (share < LEAST_SHARE || taken.has(known) || taken.has(answer)) continue;
    taken.add(known).add(answer);
    if (!isSkipped(known)) pairs.push([known, answer.statement]);
  }
  return pairs;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared);
}
