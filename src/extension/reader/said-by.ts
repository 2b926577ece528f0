// Who said what, as the reading view shows it: the groups of the popup's list, and for each block the names that stand in its margin.
// Hard case: one paragraph with three statements of the same speaker; the name stands there once.

import type { Analysis } from '../../core/analyze.ts';
import { headingOf, type SpeakerSummary, summarizeStatements } from '../../core/speaker/summary.ts';
import { listStatements, type StatementList } from '../popup/statements.ts';
import { words } from '../popup/words.ts';

/** As many hues as there are; the speakers take turns. */
export const hueCount = 4;

export interface SaidStatement {
  /** Index into `Analysis.attributions`. */
  readonly attribution: number;
  /** Index into `SaidBy.list.groups`. */
  readonly group: number;
  readonly hue: number | null;
}

export interface MarginName {
  /** The first of this speaker's statements in the block. */
  readonly attribution: number;
  readonly name: string;
  readonly detail: string | null;
  readonly hue: number | null;
}

export interface SaidBy {
  readonly list: StatementList;
  readonly statements: readonly SaidStatement[];
  /** By block. */
  readonly names: ReadonlyMap<number, readonly MarginName[]>;
  /** Which statement begins at an offset: the first where several do. */
  readonly beginnings: ReadonlyMap<number, number>;
}

/** Return who said what in an analysis. */
export function saidByOf(analysis: Analysis): SaidBy {
  const list = listStatements(analysis);
  const { speakers } = summarizeStatements(analysis);
  const statements = list.groups.flatMap(({ hue, statements }, group) =>
    statements.map(({ attribution }) => ({ attribution, group, hue: hue === null ? null : hue % hueCount })),
  );
  const names = new Map<number, MarginName[]>();
  const beginnings = new Map<number, number>();
  for (const { attribution, group, hue } of [...statements].sort((a, b) => a.attribution - b.attribution)) {
    const content = analysis.attributions[attribution]?.content ?? [];
    const start = content[0]?.start;
    if (start === undefined) continue;
    if (!beginnings.has(start)) beginnings.set(start, attribution);
    for (const [block, { span }] of analysis.article.blocks.entries()) {
      if (!content.some((one) => one.start < span.end && span.start < one.end)) continue;
      const here = names.get(block) ?? [];
      names.set(block, here);
      const margin = marginOf(attribution, speakers[group] ?? null, hue);
      if (!here.some(({ name }) => name === margin.name)) here.push(margin);
    }
  }
  return { list, statements, names, beginnings };
}

function marginOf(attribution: number, speaker: SpeakerSummary | null, hue: number | null): MarginName {
  if (!speaker) return { attribution, name: words.speakerUnclear, detail: null, hue };
  const detail = speaker.role ?? words.speakerKinds[speaker.kind];
  return { attribution, name: headingOf(speaker), detail, hue };
}
