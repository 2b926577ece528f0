// What the background can be asked, by the extension's own pages and by the scripts in pages.

import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { directions, moveUnits } from '../core/speech/moves.ts';
import { quotationStyles } from '../core/speech/plan.ts';
import { barCommands, type Envelope, hiddenSchema, index, type Params, scopeSchema } from './messages.ts';

const tabId = index;
/** Names a command that may be given again where no answer came: it is done once. */
const once = v.exactOptional(v.pipe(v.string(), v.maxLength(36)));

/** Requests to the background from the extension's own pages (the popup). */
export const toBackground = {
  /** Bring Lector to work on the tab, unless it is already, and return what is known of its page. */
  openPage: v.object({ tabId }),
  /** Read another part of the page than the article. */
  readScope: v.object({ tabId, scope: scopeSchema }),
  /** Read the further pages of the tab's article too. Returns whether the page could be asked. */
  readFurther: v.object({ tabId }),
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
    once,
    excerpt: v.variant('kind', [
      v.object({ kind: v.picklist(['all', 'statements', 'skipped']) }),
      v.object({ kind: v.literal('speaker'), speaker: index }),
    ]),
  }),
  pause: v.object({ tabId }),
  stop: v.object({ tabId }),
  move: v.object({ tabId, once, unit: v.picklist(moveUnits), direction: v.picklist(directions) }),
  /** End the reading by itself, at the end of the paragraph or in so many minutes; null is at the end of the article. */
  setSleep: v.object({
    tabId,
    after: v.nullable(v.union([v.literal('paragraph'), v.pipe(v.number(), v.minValue(1), v.maxValue(600))])),
  }),
  /** Go back ten seconds. */
  goBack: v.object({ tabId, once }),
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

/** Send a request to the background from one of the extension's own pages. */
export function sendToBackground<Name extends keyof typeof toBackground>(
  name: Name,
  params: Params<typeof toBackground, Name>,
): Promise<unknown> {
  return browser.runtime.sendMessage({ to: 'background', name, params } satisfies Envelope);
}

/** Return whether the sender is a page of this extension, such as the popup. */
export function isOwnPage(sender: Runtime.MessageSender): boolean {
  return isOwnAddress(sender.url);
}

/** Return whether an address is that of a page of this extension. */
export function isOwnAddress(address: string | null | undefined): boolean {
  return address?.startsWith(browser.runtime.getURL('')) ?? false;
}

/** Return whether the sender may speak for its tab: a content script in the top frame, or the reading view. */
export function speaksForTab(sender: Runtime.MessageSender): boolean {
  return sender.tab?.id !== undefined && sender.frameId === 0;
}
