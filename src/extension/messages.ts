// Everything that is said between the contexts of the extension, one object of documented requests per receiver.
// A message is validated where it arrives: shape here, sender in `receive`. The hard case is a hostile page: its process may
// send whatever a content script can, so a content script may only speak for its own tab, and only in `fromPage` requests.

import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import type { Article, Extraction } from '../core/article/article.ts';
import { doubts as doubtKinds } from '../core/article/doubt.ts';
import type { TextFragment } from '../core/speaker/text-fragment.ts';
import { directions, moveUnits } from '../core/speech/moves.ts';
import { quotationStyles } from '../core/speech/plan.ts';
import { passages } from '../core/speech/utterance.ts';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.object({ start: index, end: index });
const passage = v.picklist(passages);

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

export const hiddenSchema = v.object({ kind: v.string(), label: v.string() });
/** A part of the page that Lector hides: what kind of chrome it is, and its words (shortened). */
export type HiddenPart = Readonly<v.InferOutput<typeof hiddenSchema>>;

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

/** What the bar on the page can ask for. */
export const barCommands = [
  'play',
  'pause',
  'back',
  'next',
  'stop',
  'slower',
  'faster',
  'dock-top',
  'dock-bottom',
] as const;
export type BarCommand = (typeof barCommands)[number];

const scopeSchema = v.picklist(['article', 'main', 'selection', 'region']);

/** Requests to the background from the extension's own pages (the popup). */
export const toBackground = {
  /** Bring Lector to work on the tab, unless it is already, and return what is known of its page. */
  openPage: v.object({ tabId }),
  /** Read another part of the page than the article. */
  readScope: v.object({ tabId, scope: scopeSchema }),
  /** Let the reader pick on the page what is read. Returns whether the page could be asked. */
  pickRegion: v.object({ tabId }),
  /** Start, or go on; `from` an utterance begins there instead. */
  play: v.object({ tabId, from: v.exactOptional(index) }),
  /** Start, or go on, from the sentence at an offset of the body. */
  playFrom: v.object({ tabId, offset: index }),
  /** Return where in the body the selection on the page begins, or null where nothing of the article is selected. */
  findSelection: v.object({ tabId }),
  /** Show the bar on pages while they are read, or do not. */
  setPageBar: v.object({ tabId, show: v.boolean() }),
  /** Read only a part of the article, from its beginning; or again all of it, from the sentence that is being heard. */
  readOnly: v.object({
    tabId,
    excerpt: v.variant('kind', [
      v.object({ kind: v.picklist(['all', 'statements', 'skipped']) }),
      v.object({ kind: v.literal('speaker'), speaker: index }),
    ]),
  }),
  pause: v.object({ tabId }),
  stop: v.object({ tabId }),
  move: v.object({ tabId, unit: v.picklist(moveUnits), direction: v.picklist(directions) }),
  /** End the reading by itself, at the end of the paragraph or in so many minutes; null is at the end of the article. */
  setSleep: v.object({
    tabId,
    after: v.nullable(v.union([v.literal('paragraph'), v.pipe(v.number(), v.minValue(1), v.maxValue(600))])),
  }),
  /** Go back ten seconds. */
  goBack: v.object({ tabId }),
  /** Set the speed, of the voice that is chosen for the language (primary subtag) if there is one. */
  setRate: v.object({ lang: v.string(), rate: v.pipe(v.number(), v.finite()) }),
  setVolume: v.object({ volume: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
  /** Take up settings that another page has stored. */
  takeUpSettings: v.object({}),
  setQuotations: v.object({ style: v.picklist(quotationStyles) }),
  /** Remember a voice for a language (primary subtag); null lets the engine choose. */
  setVoice: v.object({ lang: v.string(), voice: v.nullable(v.string()) }),
  /** Let a voice be heard; null is the one that would be chosen. */
  previewVoice: v.object({ tabId, voice: v.nullable(v.string()) }),
  listVoices: v.object({}),
  /** Move focus and view to the words of a statement, by index into `Analysis.attributions`. */
  goToStatement: v.object({ tabId, attribution: index }),
  goToArticle: v.object({ tabId }),
  /** Return for each of `Analysis.attributions` how an address can point at its words, as far as the live page tells. */
  findFragments: v.object({ tabId }),
  /** Make the reading view of the tab's article ready to be opened: the reader has turned to its button. */
  prepareReader: v.object({ tabId, pageKey: v.string() }),
  /** Open the reading view of this article of the tab in the same tab. Returns whether there is an article. */
  openReader: v.object({ tabId, pageKey: v.string() }),
  /** Make the article that a reading view was opened for the tab's again. Returns whether it is still known. */
  takeUpReader: v.object({ tabId, pageKey: v.string() }),
  /** Leave the reading view for the page it is of; a reading goes on there. */
  leaveReader: v.object({ tabId, pageKey: v.string() }),
  setHiding: v.object({ tabId, hide: v.boolean() }),
  /** Hide or show one of the hidden parts, by index into `PageReport.hidden`. */
  setPartHiding: v.object({ tabId, part: index, hide: v.boolean() }),
  /** Keep pages calm, or let them be. */
  setCalm: v.object({ tabId, calm: v.boolean() }),
  /** Hide or show one of the restless parts, by index into `Calm.parts`. */
  setCalmPart: v.object({ tabId, part: index, hide: v.boolean() }),
  /** Undo everything that Lector did to the page. */
  release: v.object({ tabId }),
} as const;

/** Requests to the background from a content script or a reading view; each speaks for its own tab only. */
export const fromPage = {
  /** The reader pressed Escape at a statement's words: back to the popup it was chosen in. */
  returnFromStatement: v.object({ pageKey: v.string() }),
  /** The page is there again, out of the browser's cache. */
  cameBack: v.object({ pageKey: v.string() }),
  /** The reader has picked what is read. Returns whether it was taken up. */
  regionPicked: v.object({ pageKey: v.string() }),
  /** More that is restless has come on a calm page: all that was found. */
  foundRestless: v.object({ pageKey: v.string(), parts: v.array(hiddenSchema) }),
  /** The reader chose a sentence in the page, by its offset in the body: read on from there. */
  playFromPlace: v.object({ pageKey: v.string(), offset: index }),
  /** A button of the bar on the page. */
  barCommand: v.object({ pageKey: v.string(), command: v.picklist(barCommands) }),
} as const;

/** Requests to the content script, or to the reading view in its place, from the background. */
export const toPage = {
  /** Return 'page', or 'reading view'. */
  tellWhat: v.object({}),
  /** Return what the page is; extracts unless `ifPage` is the page that is already known. */
  report: v.object({ scope: scopeSchema, ifPage: v.nullable(v.string()) }),
  /** Hide, or show again, the chrome that was found. */
  hide: v.object({ pageKey: v.string(), hide: v.boolean() }),
  /** The same for one part, while the others are hidden. */
  hidePart: v.object({ pageKey: v.string(), part: index, hide: v.boolean() }),
  /**
   * Mark the sentence and the word that are spoken; both null marks nothing. `caption` is an index into `Article.captions`;
   * `still` keeps the page from scrolling to them.
   */
  mark: v.object({
    pageKey: v.string(),
    passage,
    caption: v.exactOptional(index),
    sentence: v.nullable(span),
    word: v.nullable(span),
    still: v.exactOptional(v.boolean()),
  }),
  /** Keep a line to the background open while this page is read, so that either end notices when the other is gone. */
  attend: v.object({ pageKey: v.string(), reading: v.boolean() }),
  /** Bring the words into view, mark them and focus them; Escape leads back. */
  goToWords: v.object({ pageKey: v.string(), content: v.array(span) }),
  goToHeadline: v.object({ pageKey: v.string() }),
  /** Return what the page's markup adds to the article's words: a `Layout`. */
  describeLayout: v.object({ pageKey: v.string() }),
  /** Return for each content how an address can point at its words, or null. Needs links.ts in the page. */
  findFragments: v.object({ pageKey: v.string(), contents: v.array(v.array(span)) }),
  /** Undo everything that was done to the page. */
  release: v.object({}),
} as const;

type Requests = Readonly<Record<string, v.GenericSchema>>;
/** Who may be asked; on-page/messages.ts has the requests to those behind 'page'. */
const receivers = ['background', 'background-from-page', 'page', 'picker', 'calm', 'places', 'bar'] as const;
export type Receiver = (typeof receivers)[number];

/** Parameters of request `Name` of the receiver `R`. */
export type Params<R extends Requests, Name extends keyof R> = R[Name] extends v.GenericSchema
  ? v.InferOutput<R[Name]>
  : never;

/** What is spoken, to be marked. */
export type Spoken = Omit<Params<typeof toPage, 'mark'>, 'pageKey'>;

/** A handler for every request of a receiver. The results are typed where they are sent: see `send…` below. */
export type Handlers<R extends Requests> = {
  readonly [Name in keyof R]: (params: Params<R, Name>, sender: Runtime.MessageSender) => unknown;
};

interface Envelope {
  readonly to: Receiver;
  readonly name: string;
  readonly params: unknown;
}

const envelopeSchema = v.object({
  to: v.picklist(receivers),
  name: v.string(),
  params: v.unknown(),
});

/** Send a request to the background from one of the extension's own pages. */
export function sendToBackground<Name extends keyof typeof toBackground>(
  name: Name,
  params: Params<typeof toBackground, Name>,
): Promise<unknown> {
  return browser.runtime.sendMessage({ to: 'background', name, params } satisfies Envelope);
}

/** Send a request to the background from a content script. */
export function sendFromPage<Name extends keyof typeof fromPage>(
  name: Name,
  params: Params<typeof fromPage, Name>,
): Promise<unknown> {
  return browser.runtime.sendMessage({ to: 'background-from-page', name, params } satisfies Envelope);
}

/** Send a request to the content script in the top frame of a tab. Rejects where there is none. */
export function sendToPage<Name extends keyof typeof toPage>(
  tab: number,
  name: Name,
  params: Params<typeof toPage, Name>,
): Promise<unknown> {
  return sendToTab(tab, 'page', name, params);
}

/** Send a request to one of our scripts in the top frame of a tab. The senders above and in on-page/messages.ts type it. */
export function sendToTab(tab: number, to: Receiver, name: string, params: unknown): Promise<unknown> {
  return browser.tabs.sendMessage(tab, { to, name, params } satisfies Envelope, { frameId: 0 });
}

/**
 * Answer the requests of one receiver. Messages for other receivers, from strangers, unknown or malformed ones get no answer.
 * Call it synchronously while a script starts, so that a message that woke the worker finds its listener.
 */
export function receive<R extends Requests>(
  receiver: Receiver,
  schemas: R,
  handlers: Handlers<R>,
  mayAsk: (sender: Runtime.MessageSender) => boolean,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const envelope = v.safeParse(envelopeSchema, message);
    if (!envelope.success || envelope.output.to !== receiver) return undefined;
    if (sender.id !== browser.runtime.id || !mayAsk(sender)) return undefined;
    const name = envelope.output.name;
    if (!Object.hasOwn(schemas, name)) return undefined;
    const params = v.safeParse(schemas[name as keyof R] as v.GenericSchema, envelope.output.params);
    if (!params.success) return undefined;
    const handler = handlers[name as keyof R] as (params: unknown, sender: Runtime.MessageSender) => unknown;
    return Promise.resolve(handler(params.output, sender));
  });
}

/** Return whether the sender is a page of this extension, such as the popup. */
export function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}

/** Return whether the sender may speak for its tab: a content script in the top frame, or the reading view. */
export function speaksForTab(sender: Runtime.MessageSender): boolean {
  return sender.tab?.id !== undefined && sender.frameId === 0;
}

/** Validate what a content script answered to `report`; null where it is not of the form. */
export function parsePageReport(answer: unknown): PageReport | 'unchanged' | null {
  if (answer === 'unchanged') return answer;
  const report = v.safeParse(pageReportSchema, answer);
  if (!report.success) return null;
  const { extraction } = report.output;
  return extraction.found && !hasSoundSpans(extraction.article) ? null : report.output;
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
