// Decides what is said, and in what order: the headline, then every sentence of the body, each as one utterance.
// Hard case: one sentence may be longer than an engine takes in one go, or change between two voices where a quotation or another
// language begins, and then becomes several utterances that share the sentence. Example: "Rain fell.\nIt stopped." in a
// preformatted block is spoken with a space for the line break.

import type { Analysis } from '../analyze.ts';
import type { Span } from '../span.ts';
import { castSpeakers } from './cast.ts';
import { type Excerpt, findKept, keepRuns } from './excerpt.ts';
import { type Part, partsOf, splitTongues, unquoted } from './parts.ts';
import { findQuoted } from './quoted.ts';
import { orderForRadio, type Run } from './radio.ts';
import { cut, hullOfPieces, type Pronunciation, sayRuns } from './say.ts';
import { isSkipped, type SkippablePart } from './skipped.ts';
import type { Passage, Utterance } from './utterance.ts';

/**
 * How the ear is told of a quotation: not at all; by a lower voice; by a second voice; by one for each speaker, where the voices
 * suffice; by words ("quote … end quote"); or by radio order, where who speaks is said first.
 */
export const quotationStyles = ['plain', 'voice', 'second', 'speakers', 'words', 'radio'] as const;
export type QuotationStyle = (typeof quotationStyles)[number];

export interface PlanChoices {
  readonly style: QuotationStyle;
  readonly excerpt: Excerpt;
  /** What is not read unless asked for. */
  readonly skip: readonly SkippablePart[];
  readonly pronunciations: readonly Pronunciation[];
}

const plainChoices: PlanChoices = { style: 'plain', excerpt: { kind: 'all' }, skip: ['caption'], pronunciations: [] };

/** Silences that let the ear hear the structure, ms. They trade liveliness for clarity. */
const pauseMs = { title: 0, afterTitle: 500, heading: 500, paragraph: 300, sentence: 0 } as const;

type Planned = Pick<Analysis, 'article' | 'sentences' | 'attributions'> & Partial<Pick<Analysis, 'resolutions'>>;

/** Plan what is spoken, in reading order. Sentences without a letter or digit are left out. */
export function planUtterances(analysis: Planned, choices: Partial<PlanChoices> = {}): Utterance[] {
  const { style, excerpt, skip, pronunciations } = { ...plainChoices, ...choices };
  const { article, sentences } = analysis;
  const orders = style === 'radio' ? orderForRadio(analysis) : null;
  const quoted = style === 'plain' || style === 'radio' ? [] : findQuoted(analysis);
  const partOf = style === 'speakers' ? castSpeakers(quoted) : () => (style === 'second' ? 1 : 0);
  const kept = findKept(analysis, excerpt);
  const isWanted = (part: SkippablePart | null): boolean => isSkipped(part, skip) === (excerpt.kind === 'skipped');
  const utterances: Utterance[] = [];

  const add = (passage: Passage, text: string, span: Span, parts: readonly Part[], at: Place): void => {
    let { pauseBeforeMs } = at;
    for (const { runs, lang = at.lang, ...manner } of parts) {
      const said = cut(sayRuns(text, runs, lang, pronunciations)).filter(({ spoken }) => /[\p{L}\p{N}]/u.test(spoken));
      for (const { isWhole, spoken, pieces } of said) {
        utterances.push({
          spoken,
          pieces,
          passage,
          ...at,
          span: parts.length === 1 && isWhole ? span : hullOfPieces(pieces, span),
          ...manner,
          lang,
          pauseBeforeMs,
        });
        pauseBeforeMs = 0;
      }
    }
  };
  const plain = (runs: readonly Run[]): Part => ({ runs, ...unquoted });

  if (kept === null && isWanted(null)) {
    const title = { start: 0, end: article.title.length };
    const place = { block: -1, sentence: null, lang: article.lang, pauseBeforeMs: pauseMs.title };
    add('title', article.title, title, [plain([title])], place);
  }
  let lastBlock = -1;
  const pauseFor = (block: number): number => {
    if (utterances.length === 0 || block === lastBlock) return pauseMs.sentence;
    if (utterances.at(-1)?.passage === 'title') return pauseMs.afterTitle;
    return article.blocks[block]?.kind === 'heading' ? pauseMs.heading : pauseMs.paragraph;
  };
  let nextCaption = 0;
  const addCaptions = (before: number): void => {
    for (; (article.captions[nextCaption]?.beforeBlock ?? before + 1) <= before; nextCaption++) {
      const text = article.captions[nextCaption]?.text ?? '';
      if (kept !== null || !isWanted('caption')) continue;
      const block = -2 - nextCaption;
      const span = { start: 0, end: text.length };
      const place = { block, sentence: null, lang: article.lang, pauseBeforeMs: pauseFor(block) };
      add('caption', text, span, [plain([span])], place);
      lastBlock = block;
    }
  };
  for (const [sentence, { span, block }] of sentences.entries()) {
    addCaptions(block);
    const blockInfo = article.blocks[block];
    if (!isWanted(blockInfo?.kind === 'tableRow' ? 'table' : blockInfo?.kind === 'listItem' ? 'list' : null)) continue;
    const lang = blockInfo?.lang ?? article.lang;
    const runs = orders?.get(sentence) ?? [span];
    const parts = partsOf(span, runs, quoted, style, lang, partOf).flatMap((part): readonly Part[] => {
      const left = kept ? keepRuns(article.text, part.runs, kept) : part.runs;
      return left.length === 0 ? [] : splitTongues(article, { ...part, runs: left });
    });
    const before = utterances.length;
    add('body', article.text, span, parts, { block, sentence, lang, pauseBeforeMs: pauseFor(block) });
    if (utterances.length > before) lastBlock = block;
  }
  addCaptions(article.blocks.length);
  return utterances;
}

type Place = Pick<Utterance, 'block' | 'sentence' | 'lang' | 'pauseBeforeMs'>;
