// The statements as something to take along: the text to copy, and the file to save.
// Hard case: a file's name comes from a headline, in any script, with marks that file systems refuse.

import type { Analysis } from '../../core/analyze.ts';
import { exportCsv, exportJson, exportMarkdown, exportStatement } from '../../core/speaker/export.ts';
import { summarizeStatements } from '../../core/speaker/summary.ts';
import type { TextFragment } from '../../core/speaker/text-fragment.ts';
import type { ArticlePage } from '../state.ts';

export const formats = ['markdown', 'json', 'csv'] as const;
export type Format = (typeof formats)[number];

/** The page whose statements are taken along. */
export type TakenPage = ArticlePage;
/** For each of `Analysis.attributions` how the live page says that an address points at its words. */
export type Fragments = readonly (readonly TextFragment[] | null)[];

export interface TakenFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

const writers = {
  markdown: exportMarkdown,
  json: exportJson,
  csv: exportCsv,
} satisfies Record<Format, (...args: Parameters<typeof exportJson>) => string>;

const kinds: Readonly<Record<Format, { readonly end: string; readonly type: string; readonly mark: string }>> = {
  markdown: { end: 'md', type: 'text/markdown', mark: '' },
  json: { end: 'json', type: 'application/json', mark: '' },
  // A spreadsheet takes a file without the mark for one of the last century.
  csv: { end: 'csv', type: 'text/csv', mark: '\uFEFF' },
};

const longestName = 60;

/** Write the statements of a page. */
export function writeStatements(page: TakenPage, format: Format, fragments: Fragments): string {
  return writers[format](page.analysis, summarizeStatements(page.analysis), optionsFor(page, fragments));
}

/** Write one statement, by index into `Analysis.attributions`; null where it is none of the summary's. */
export function writeStatement(page: TakenPage, attribution: number, fragments: Fragments): string | null {
  const { analysis } = page;
  return exportStatement(analysis, summarizeStatements(analysis), attribution, optionsFor(page, fragments));
}

const optionsFor = ({ address, further }: TakenPage, fragments: Fragments) => ({
  url: address,
  fragments,
  further: further?.read ?? [],
});

/** Return the statements of a page as a file. */
export function fileOf(page: TakenPage, format: Format, fragments: Fragments): TakenFile {
  const { end, type, mark } = kinds[format];
  const text = mark + writeStatements(page, format, fragments);
  return { name: `${nameOf(page.analysis, 'who-said-what')}.${end}`, type: `${type};charset=utf-8`, text };
}

/** Return a name for a file of the article, without its end; `otherwise` where the headline has no words. */
export function nameOf({ article }: Analysis, otherwise: string): string {
  const words =
    article.title
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if ([...longer].length > longestName) break;
    name = longer;
  }
  return name || otherwise;
}
