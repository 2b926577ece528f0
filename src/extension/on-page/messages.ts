// What is said to the scripts that are put into a page beside the content script, each when it is needed: one object of documented
// requests per receiver, as in ../messages.ts, which validates them where they arrive.

import * as v from 'valibot';
import type { Article } from '../../core/article/article.ts';
import type { FurtherPages } from '../../core/article/further-pages.ts';
import { type Layout, parseLayout } from '../layout.ts';
import { type HiddenPart, hiddenSchema, type Params, type Receiver, sendToTab } from '../messages.ts';
import { parseArticle } from '../page-report.ts';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const pageKey = v.string();
/** Of on-page.css. */
const theme = v.string();

/** Requests to pick.ts. */
export const toPicker = {
  /** Let the reader pick a part of the page. */
  begin: v.object({ pageKey, theme }),
} as const;

/** Requests to calm.ts. */
export const toCalm = {
  /** Hide what is restless, and what comes; return what was found. */
  calm: v.object({ pageKey }),
  hidePart: v.object({ pageKey, part: index, hide: v.boolean() }),
  undo: v.object({ pageKey }),
} as const;

/** Requests to places.ts, or to the reading view in its place. */
export const toPlaces = {
  /** Return where in the body the selection begins, or null where nothing of the article is selected. */
  findSelection: v.object({ pageKey }),
} as const;

const barViewSchema = v.object({
  playing: v.boolean(),
  /** Number of the sentence, from 1, or 0 for the headline; and how many there are. */
  sentence: index,
  total: index,
  rate: v.number(),
  /** Where in the body it is; null for the headline. */
  offset: v.nullable(index),
  dock: v.picklist(['top', 'bottom']),
  /** What came of the reading, to be said. */
  note: v.nullable(v.picklist(['stopped', 'finished', 'problem'])),
});
/** What the bar on the page shows. */
export type BarView = Readonly<v.InferOutput<typeof barViewSchema>>;

/** Requests to page-bar.ts. */
export const toBar = {
  /** Show the reading as it is now; a bar that the reader has closed on this page stays closed, unless it is `wanted`. */
  show: v.object({ pageKey, theme, view: barViewSchema, wanted: v.boolean() }),
  /** Move the focus into the bar. Returns whether there is one. */
  focus: v.object({ pageKey }),
  close: v.object({ pageKey }),
} as const;

const address = v.pipe(v.string(), v.maxLength(2_000), v.regex(/^https?:/));

/** Requests to find-further.ts. */
export const toFurther = {
  /** Return where the page's article goes on: `FurtherPages`, or null. */
  find: v.object({ pageKey }),
} as const;

/** Requests to read-further.ts. */
export const toFurtherReader = {
  /** Ask the page's own site for one further page. Returns a `FurtherPage`, or null where it could not be had. */
  read: v.object({ pageKey, address }),
} as const;

const furtherPagesSchema = v.object({ next: address, count: v.nullable(v.pipe(index, v.minValue(1))) });

/** One further page of an article, as it was read. */
export interface FurtherPage {
  /** What is on it of the article; null where nothing was found. */
  readonly article: Article | null;
  /** What its markup adds to these words; null where there are none. */
  readonly layout: Layout | null;
  /** Where the article goes on after it. */
  readonly further: FurtherPages | null;
  /** Whether it has a link to other pages of the article. */
  readonly isLinked: boolean;
}

const senderFor =
  <R extends Readonly<Record<string, v.GenericSchema>>>(
    to: Exclude<Receiver, `background${string}` | 'page'>,
    _requests: R,
  ) =>
  <Name extends keyof R & string>(tab: number, name: Name, params: Params<R, Name>): Promise<unknown> =>
    sendToTab(tab, to, name, params);

/** Send a request to one of the scripts in the top frame of a tab. Rejects where none of ours is in the page. */
export const sendToPicker = senderFor('picker', toPicker);
export const sendToCalm = senderFor('calm', toCalm);
export const sendToPlaces = senderFor('places', toPlaces);
export const sendToBar = senderFor('bar', toBar);
export const sendToFurther = senderFor('further', toFurther);
export const sendToFurtherReader = senderFor('further-reader', toFurtherReader);

/** Validate what calm.ts answered; null where it is not of the form. */
export function parseHiddenParts(answer: unknown): readonly HiddenPart[] | null {
  const parts = v.safeParse(v.array(hiddenSchema), answer);
  return parts.success ? parts.output : null;
}

/** Validate what places.ts answered: an offset of the body, or null. */
export function parseOffset(answer: unknown): number | null {
  const offset = v.safeParse(index, answer);
  return offset.success ? offset.output : null;
}

/** Validate what find-further.ts answered; null for no further pages. */
export function parseFurtherPages(answer: unknown): FurtherPages | null {
  const further = v.safeParse(furtherPagesSchema, answer);
  return further.success ? further.output : null;
}

/** Validate what read-further.ts answered; null where the page could not be had, or it is not of the form. */
export function parseFurtherPage(answer: unknown): FurtherPage | null {
  const page = v.safeParse(
    v.object({ article: v.unknown(), layout: v.unknown(), further: v.unknown(), isLinked: v.boolean() }),
    answer,
  );
  if (!page.success) return null;
  const { article, layout, further, isLinked } = page.output;
  return {
    article: parseArticle(article),
    layout: layout === null ? null : parseLayout(layout),
    further: parseFurtherPages(further),
    isLinked,
  };
}
