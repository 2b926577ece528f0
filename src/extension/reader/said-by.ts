// Who said what, as the reading view shows it: the groups of the popup's list, and for each block the names that stand in its margin.
// Hard case: one paragraph with three statements of the same speaker; the name stands there once.

import type { Analysis } from '../../core/analyze.ts';
import type { StatementGroup, StatementList } from '../popup/statements.ts';

/** As many hues as there are; the speakers take turns. */
export const hueCount = 4;

export interface SaidStatement {
  /** Index into `Analysis.attributions`. */
  readonly attribution: number;
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
  readonly statements: readonly SaidStatement[];
  /** By block. */
  readonly names: ReadonlyMap<number, readonly MarginName[]>;
  /** Which statement begins at an offset: the first where several do. */
  readonly beginnings: ReadonlyMap<number, number>;
}

/** Return who said what in an analysis, of which `list` has the statements. */
export function saidByOf({ attributions, article }: Analysis, { groups }: StatementList): SaidBy {
  const statements = groups
    .flatMap((group) => group.statements.map(({ attribution }) => ({ attribution, group, hue: hueOf(group) })))
    .sort((a, b) => a.attribution - b.attribution);
  const names = new Map<number, MarginName[]>();
  const beginnings = new Map<number, number>();
  for (const { attribution, group, hue } of statements) {
    const content = attributions[attribution]?.content ?? [];
    const start = content[0]?.start;
    if (start === undefined) continue;
    if (!beginnings.has(start)) beginnings.set(start, attribution);
    const margin = { attribution, name: group.name.text, detail: group.role?.text ?? null, hue };
    for (const [block, { span }] of article.blocks.entries()) {
      if (!content.some((one) => one.start < span.end && span.start < one.end)) continue;
      const here = names.get(block) ?? [];
      names.set(block, here);
      if (!here.some(({ name }) => name === margin.name)) here.push(margin);
    }
  }
  return { statements, names, beginnings };
}

const hueOf = ({ hue }: StatementGroup): number | null => (hue === null ? null : hue % hueCount);
