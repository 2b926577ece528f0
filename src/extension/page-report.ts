// What a content script answers, held to its form where it arrives: a hostile page's process may send anything.

import * as v from 'valibot';
import type { Article, Extraction } from '../core/article/article.ts';
import { doubts as doubtKinds } from '../core/article/doubt.ts';
import type { TextFragment } from '../core/speaker/text-fragment.ts';
import { type HiddenPart, hiddenSchema, index, span } from './messages.ts';

const elementIndex = v.nullable(index);
const names = v.array(v.string());

const articleSchema = v.object({
  title: v.string(),
  titleElement: elementIndex,
  byline: v.nullable(v.string()),
  authors: names,
  siteName: v.nullable(v.string()),
  published: v.nullable(v.string()),
  section: v.exactOptional(v.string()),
  lead: v.exactOptional(span),
  image: v.exactOptional(v.object({ address: v.string(), description: v.nullable(v.string()) })),
  lang: v.nullable(v.string()),
  dir: v.picklist(['ltr', 'rtl']),
  text: v.string(),
  blocks: v.array(
    v.object({
      kind: v.picklist(['heading', 'paragraph', 'quote', 'listItem', 'preformatted', 'tableRow']),
      span,
      level: v.exactOptional(index),
      strong: v.exactOptional(v.literal(true)),
      lang: v.exactOptional(v.string()),
      element: elementIndex,
    }),
  ),
  tongues: v.exactOptional(v.array(v.object({ span, lang: v.string() }))),
  captions: v.array(v.object({ text: v.string(), beforeBlock: index, element: elementIndex })),
  credits: v.array(
    v.object({
      kind: v.picklist(['author', 'agency', 'photo', 'editing', 'translation', 'other']),
      text: v.string(),
      names,
      element: elementIndex,
    }),
  ),
  leftOut: v.array(
    v.object({
      kind: v.picklist(['caption', 'table', 'related', 'newsletter', 'share', 'player', 'advertisement', 'other']),
      count: index,
    }),
  ),
});

const extractionSchema = v.union([
  v.object({
    found: v.literal(true),
    article: articleSchema,
    confidence: v.number(),
    doubts: v.array(v.picklist(doubtKinds)),
  }),
  v.object({ found: v.literal(false), canReadSelection: v.boolean(), canReadMainText: v.boolean() }),
]);

const pageReportSchema = v.object({
  /** Names the live document: another after every navigation, and when a single-page site swaps its article. */
  pageKey: v.string(),
  extraction: extractionSchema,
  hidden: v.array(hiddenSchema),
});
/** What a content script found on its page. `pageReportSchema` is its form at the boundary. */
export interface PageReport {
  readonly pageKey: string;
  readonly extraction: Extraction;
  readonly hidden: readonly HiddenPart[];
}

/** Validate what a content script answered to `report`; null where it is not of the form. */
export function parsePageReport(answer: unknown): PageReport | 'unchanged' | null {
  if (answer === 'unchanged') return answer;
  const report = v.safeParse(pageReportSchema, answer);
  if (!report.success) return null;
  const { extraction } = report.output;
  return extraction.found && !hasSoundSpans(extraction.article) ? null : report.output;
}

/** Validate an article that a content script found; null where it is not of the form. */
export function parseArticle(answer: unknown): Article | null {
  const article = v.safeParse(articleSchema, answer);
  return article.success && hasSoundSpans(article.output) ? article.output : null;
}

const fragmentsSchema = v.array(
  v.nullable(
    v.array(
      v.object({
        prefix: v.exactOptional(v.string()),
        textStart: v.string(),
        textEnd: v.exactOptional(v.string()),
        suffix: v.exactOptional(v.string()),
      }),
    ),
  ),
);

/** Validate what a content script answered to `findFragments`; an empty list where it is not of the form. */
export function parseFragments(answer: unknown): readonly (readonly TextFragment[] | null)[] {
  const fragments = v.safeParse(fragmentsSchema, answer);
  return fragments.success ? fragments.output : [];
}

/** Every stage after this trusts spans to lie in the text, in order. */
function hasSoundSpans({ text, blocks }: Article): boolean {
  let last = 0;
  for (const { span } of blocks) {
    if (span.start < last || span.end < span.start || span.end > text.length) return false;
    last = span.end;
  }
  return true;
}
