// Takes a sentence apart where it changes its manner: where a quotation begins and ends, and where another language does.
// Hard case: the quotation that runs over several sentences begins in one and ends in another, and each tells of its own end only.

import type { Article } from '../article/article.ts';
import { overlaps, type Span } from '../span.ts';
import type { QuotationStyle } from './plan.ts';
import { type Quoted, quotationWords } from './quoted.ts';
import type { Run } from './radio.ts';
import type { Utterance } from './utterance.ts';

/** What is said in one manner. */
export interface Part extends Pick<Utterance, 'quoted' | 'speaker' | 'cast'> {
  readonly runs: readonly Run[];
  /** Where it is not that of the block. */
  readonly lang?: string;
}

/** How what is nobody's words is said. */
export const unquoted = { quoted: false, speaker: null, cast: 0 } as const;

/**
 * Take a sentence apart where a quotation begins and ends; where `style` is to say so in words, say so in those of `lang`. `castOf`
 * tells whose part a speaker's words are.
 */
export function partsOf(
  sentence: Span,
  runs: readonly Run[],
  quoted: readonly Quoted[],
  style: QuotationStyle,
  lang: string | null,
  castOf: (speaker: number | null) => number,
): readonly Part[] {
  const inside = quoted.filter((one) => overlaps(one, sentence));
  if (inside.length === 0) return [{ ...unquoted, runs }];
  const words = style === 'words' ? quotationWords(lang) : null;
  const parts: Part[] = [];
  let at = sentence.start;
  for (const { start, end, speaker } of inside) {
    const from = Math.max(start, sentence.start);
    const to = Math.min(end, sentence.end);
    const [opens, closes] = [start >= sentence.start, end <= sentence.end];
    if (from > at) parts.push({ ...unquoted, runs: [{ start: at, end: from }] });
    const opening: Run[] = words && opens ? [{ say: `${words.open}, `, at: from }] : [];
    const closing: Run[] = words && closes ? [{ say: `, ${words.close}, `, at: to }] : [];
    const runs = [...opening, { start: from, end: to }, ...closing];
    parts.push({ runs, quoted: true, speaker, cast: castOf(speaker) });
    at = to;
  }
  if (at < sentence.end) parts.push({ ...unquoted, runs: [{ start: at, end: sentence.end }] });
  return style === 'words' ? [{ ...unquoted, runs: parts.flatMap((part) => part.runs) }] : parts;
}

/** A word or two of another language are said by the voice that is speaking: to change it for them disturbs more than it helps. */
const fewestWords = 3;

/** Take a part further apart where the page says that some words are in another language. */
export function splitTongues({ text, tongues = [] }: Article, part: Part): readonly Part[] {
  const foreign = tongues.filter(
    ({ span }) => (text.slice(span.start, span.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= fewestWords,
  );
  const touched = foreign.filter(({ span }) => part.runs.some((run) => !('say' in run) && overlaps(run, span)));
  if (touched.length === 0) return [part];
  const parts: { runs: Run[]; lang: string | undefined }[] = [];
  const put = (run: Run, lang: string | undefined): void => {
    const last = parts.at(-1);
    if (last && last.lang === lang) last.runs.push(run);
    else parts.push({ runs: [run], lang });
  };
  for (const run of part.runs) {
    if ('say' in run) {
      put(run, parts.at(-1)?.lang);
      continue;
    }
    let at = run.start;
    for (const { span, lang } of touched) {
      const [start, end] = [Math.max(span.start, at), Math.min(span.end, run.end)];
      if (start >= end) continue;
      if (start > at) put({ start: at, end: start }, undefined);
      put({ start, end }, lang);
      at = end;
    }
    if (at < run.end) put({ start: at, end: run.end }, undefined);
  }
  return parts.map(({ runs, lang }) => ({ ...part, runs, ...(lang === undefined ? {} : { lang }) }));
}
