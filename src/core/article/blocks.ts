// Units become the article's text and its blocks: joined by blank lines, every word covered, nothing twice.
// The hard case is a table: its cells are units of their own, but a row is heard as one line.

import type { Article, Block, Tongue } from './article.ts';
import type { PageMap, Unit } from './page-map.ts';

/** The share of a block's letters that must be bold for all of it to be: a stop or a space may stand outside. */
const ALL_BOLD = 0.9;

export interface Body {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly tongues: readonly Tongue[];
  /** For each unit, the index of the block it went into: the cells of a table's row share one. */
  readonly blockOf: ReadonlyMap<Unit, number>;
}

/** Join the units of the body into text and blocks. `lang` is the article's: blocks in another language say so. */
export function composeBody(units: readonly Unit[], page: PageMap, lang: string | null): Body {
  const blocks: Block[] = [];
  const tongues: Tongue[] = [];
  const blockOf = new Map<Unit, number>();
  let text = '';
  let row = -1;
  for (const unit of units) {
    const sameRow = unit.kind === 'tableRow' && rowOf(unit, page) === row && row !== -1;
    row = unit.kind === 'tableRow' ? rowOf(unit, page) : -1;
    const last = blocks.at(-1);
    blockOf.set(unit, sameRow && last !== undefined ? blocks.length - 1 : blocks.length);
    if (sameRow) text += ' ';
    else if (text !== '') text += '\n\n';
    const start = text.length;
    text += unit.text;
    for (const run of unit.foreign ?? []) {
      if (!differs(run.lang, unit.lang ?? lang)) continue;
      tongues.push({ span: { start: start + run.start, end: start + run.end }, lang: run.lang });
    }
    if (sameRow && last !== undefined) {
      blocks[blocks.length - 1] = { ...last, element: row, span: { start: last.span.start, end: text.length } };
      continue;
    }
    blocks.push({
      kind: unit.kind,
      span: { start, end: text.length },
      ...(unit.level === null ? {} : { level: unit.level }),
      ...(unit.kind !== 'heading' && unit.strong >= unit.text.length * ALL_BOLD ? { strong: true as const } : {}),
      ...(differs(unit.lang, lang) ? { lang: unit.lang ?? '' } : {}),
      element: unit.element,
    });
  }
  return { text, blocks, tongues, blockOf };
}

function rowOf(unit: Unit, page: PageMap): number {
  return unit.tag === 'TR' ? unit.element : (page.parents[unit.element] ?? -1);
}

function differs(lang: string | null, articles: string | null): boolean {
  if (lang === null) return false;
  return lang.toLowerCase().split(/[-_]/)[0] !== articles?.toLowerCase().split('-')[0];
}

/** Return plain text as an article: the text itself, untouched, with its lines as blocks. */
export function blocksOfText(text: string): Pick<Article, 'text' | 'blocks'> {
  const blocks: Block[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const start = index + (line.length - line.trimStart().length);
    const end = index + line.trimEnd().length;
    if (start < end) blocks.push({ kind: 'paragraph', span: { start, end }, element: null });
  }
  return { text, blocks };
}
