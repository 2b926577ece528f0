// Which stretches of the text are someone's own words, for the ear: what stands between quotation marks in a statement.
// Hard case: "that all initiatives “must support the process”" is a statement of which only a part is in quotation marks.

import type { Analysis } from '../analyze.ts';
import type { Span } from '../span.ts';

const marked = /[“„«"‘‹「『][^“”„«»"「」『』]*[”“»"’›」』]?/gu;

export interface Quoted extends Span {
  /** Whose words they are, by index into `Analysis.speakers`; null where that is unclear. */
  readonly speaker: number | null;
}

/** Return the stretches, in order, not overlapping. */
export function findQuoted({
  article,
  attributions,
  resolutions,
}: Pick<Analysis, 'article' | 'attributions'> & Partial<Pick<Analysis, 'resolutions'>>): readonly Quoted[] {
  const found: Quoted[] = [];
  for (const [index, { content, kind }] of attributions.entries()) {
    if (kind === 'indirect') continue;
    const speaker = resolutions?.[index]?.speaker ?? null;
    for (const span of content) {
      const text = article.text.slice(span.start, span.end);
      // A paragraph in the middle of a long quotation may have its marks elsewhere.
      const matches = [...text.matchAll(marked)].filter(([words]) => /[\p{L}\p{N}]/u.test(words));
      if (matches.length === 0 && kind === 'direct') found.push({ ...span, speaker });
      for (const { index: at, 0: words } of matches) {
        found.push({ start: span.start + at, end: span.start + at + words.length, speaker });
      }
    }
  }
  const spans = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const apart: Quoted[] = [];
  // One inside another is heard with it.
  for (const span of spans) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  return apart;
}

interface QuotationWords {
  readonly open: string;
  readonly close: string;
}

/** What newsreaders say for the marks, by language. */
const words: Readonly<Record<string, QuotationWords>> = {
  en: { open: 'quote', close: 'end quote' },
  de: { open: 'Zitat', close: 'Zitat Ende' },
  fr: { open: 'je cite', close: 'fin de citation' },
  es: { open: 'abro comillas', close: 'cierro comillas' },
  it: { open: 'virgolette', close: 'chiuse virgolette' },
  pt: { open: 'abro aspas', close: 'fecho aspas' },
  nl: { open: 'citaat', close: 'einde citaat' },
  pl: { open: 'cytat', close: 'koniec cytatu' },
  uk: { open: 'цитата', close: 'кінець цитати' },
  ru: { open: 'цитата', close: 'конец цитаты' },
};

/** Return the words for the language, or null where none are known. */
export function quotationWords(lang: string | null): QuotationWords | null {
  return words[lang?.split(/[-_]/)[0]?.toLowerCase() ?? ''] ?? null;
}
