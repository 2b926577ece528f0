// Everything that is said between the contexts of the extension, one object of documented requests per receiver.
// A message is validated where it arrives: shape here, sender in `receive`. The hard case is a hostile page: its process may
// send whatever a content script can, so a content script may only speak for its own tab, and only in `fromPage` requests.
// Here is what is sent to pages; to-background.ts and page-report.ts have what comes from them, so that no page has to carry it.

import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { passages } from '../core/speech/utterance.ts';
import type { fromPage } from './to-background.ts';

export const index = v.pipe(v.number(), v.integer(), v.minValue(0));
export const span = v.object({ start: index, end: index });
const passage = v.picklist(passages);

export const hiddenSchema = v.object({ kind: v.string(), label: v.string() });
/** A part of the page that Lector hides: what kind of chrome it is, and its words (shortened). */
export type HiddenPart = Readonly<v.InferOutput<typeof hiddenSchema>>;

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

export const scopeSchema = v.picklist(['article', 'main', 'selection', 'region']);

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
const receivers = [
  'background',
  'background-from-page',
  'page',
  'picker',
  'calm',
  'places',
  'bar',
  'further',
  'further-reader',
] as const;
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

export interface Envelope {
  readonly to: Receiver;
  readonly name: string;
  readonly params: unknown;
}

const envelopeSchema = v.object({
  to: v.picklist(receivers),
  name: v.string(),
  params: v.unknown(),
});

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
    // Told apart from no answer: a background that is stopped meanwhile may leave its asker with `undefined`, or with nothing at all.
    return Promise.resolve(handler(params.output, sender)).then((answer) => answer ?? null);
  });
}
