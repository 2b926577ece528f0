// What the background knows and the popup shows, kept in `storage.session` because the worker dies: one record for each tab
// Lector was opened on, and one for the reading (one voice, so one reading at a time; the last asked wins).
// Pages watch it through `watchState`; only the background writes it. Content scripts cannot see it.

import * as v from 'valibot';
import browser, { type Storage } from 'webextension-polyfill';
import type { Analysis } from '../core/analyze.ts';
import type { Doubt } from '../core/article/doubt.ts';
import type { Excerpt } from '../core/speech/excerpt.ts';
import type { PlayerState } from '../core/speech/player.ts';
import type { Sleep } from '../core/speech/sleep.ts';
import { type Layout, parseLayout, plainLayout } from './layout.ts';
import { type HiddenPart, hiddenSchema } from './messages.ts';
import { loadSession, saveSession } from './session.ts';

/** What is restless on a page and hidden, and which of it is shown all the same, by index. */
export interface Calm {
  readonly parts: readonly HiddenPart[];
  readonly shown: readonly number[];
}

/** The further pages of an article: which were read and joined to it, and where it goes on. */
export interface Further {
  /** Those that were read, in order: where each begins in the article's text. */
  readonly read: readonly { readonly address: string; readonly start: number }[];
  /** The one that comes next; null where all were read. */
  readonly next: string | null;
  /** How many were not read; null where the page names only the next. */
  readonly left: number | null;
  /** Why not all were read that were asked for: one could not be had, or had nothing new, or they are more than are read at once. */
  readonly trouble: 'failed' | 'same' | 'too many' | null;
}

/** What is known of a tab's page. */
export type PageState =
  | { readonly status: 'working' }
  | {
      readonly status: 'article';
      readonly pageKey: string;
      /** Where the article was found; null where the browser does not tell. */
      readonly address: string | null;
      readonly analysis: Analysis;
      /** How sure it is that the article is whole, 0 to 1. */
      readonly confidence: number;
      readonly doubts: readonly Doubt[];
      readonly hidden: readonly HiddenPart[];
      readonly hiding: boolean;
      /** Which of `hidden` are shown all the same, by index; absent for none. */
      readonly shown?: readonly number[];
      /** What is hidden for a calm page; absent while pages are let be. */
      readonly calm?: Calm;
      /** Absent where the article has no further pages. */
      readonly further?: Further;
      /** Whether the tab shows the reading view of it just now, and not the page. */
      readonly inReader?: true;
    }
  | {
      readonly status: 'none';
      readonly pageKey: string;
      readonly canReadSelection: boolean;
      readonly canReadMainText: boolean;
      readonly hidden: readonly HiddenPart[];
      readonly hiding: boolean;
      readonly shown?: readonly number[];
      readonly calm?: Calm;
    }
  /** The browser lets no extension onto this page (its own pages, the store, a viewer), or it failed. */
  | { readonly status: 'unreachable'; readonly reason: 'restricted' | 'failed' };

const list = v.custom<readonly unknown[]>(Array.isArray);
const known = { pageKey: v.string(), hidden: v.array(hiddenSchema), hiding: v.boolean() };
const articlePageSchema = v.looseObject({
  status: v.literal('article'),
  ...known,
  address: v.nullable(v.string()),
  confidence: v.number(),
  doubts: list,
  further: v.exactOptional(v.looseObject({ read: list, next: v.nullable(v.string()), left: v.nullable(v.number()) })),
  analysis: v.looseObject({
    article: v.looseObject({ title: v.string(), text: v.string(), blocks: list, captions: list, leftOut: list }),
    sentences: list,
    attributions: list,
    speakers: list,
  }),
});
const pageSchema = v.variant('status', [
  v.looseObject({ status: v.literal('working') }),
  articlePageSchema,
  v.looseObject({ status: v.literal('none'), ...known, canReadSelection: v.boolean(), canReadMainText: v.boolean() }),
  v.looseObject({ status: v.literal('unreachable'), reason: v.picklist(['restricted', 'failed']) }),
]);

export type ArticlePage = Extract<PageState, { status: 'article' }>;

/** The one reading. */
export interface ReadingState {
  readonly tabId: number;
  readonly pageKey: string;
  /** How many further pages of the article are read with it: another number is another plan. */
  readonly further: number;
  readonly excerpt: Excerpt;
  readonly player: PlayerState;
  /** When it is to end by itself before the article does, or null. */
  readonly sleep: Sleep | null;
  /** The names of the last commands that were done: see `once` in to-background.ts. */
  readonly done?: readonly string[];
}

const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const readingSchema = v.looseObject({
  tabId: v.number(),
  pageKey: v.string(),
  further: place,
  excerpt: v.looseObject({ kind: v.picklist(['all', 'statements', 'speaker', 'skipped']) }),
  player: v.looseObject({
    status: v.picklist(['stopped', 'playing', 'paused']),
    index: place,
    at: place,
    length: place,
    from: place,
    rate: v.number(),
    voice: v.nullable(v.string()),
    pace: v.looseObject({ factor: v.number(), gapMs: v.number(), spread: v.number(), heardMs: v.number() }),
    problem: v.nullable(v.string()),
    finished: v.boolean(),
    avoided: list,
  }),
  sleep: v.nullable(v.looseObject({ kind: v.picklist(['paragraph', 'time']) })),
  done: v.exactOptional(v.array(v.string())),
});

const readingKey = 'reading';
const pageKeyOf = (tabId: number): string => `page:${tabId}`;

/** Return what is known of the tab's page, or null. */
export async function loadPage(tabId: number): Promise<PageState | null> {
  return loadSession<PageState>(pageKeyOf(tabId), pageSchema);
}

/** Return the article that is known of the tab's page; null where it has none, or is another page by now. */
export async function loadArticlePage(tabId: number, pageKey: string): Promise<ArticlePage | null> {
  const page = await loadPage(tabId);
  return page?.status === 'article' && page.pageKey === pageKey ? page : null;
}

export async function savePage(tabId: number, page: PageState): Promise<void> {
  await store({ [pageKeyOf(tabId)]: page });
}

/** Where there is no room, what is known of pages and reading views makes way, but for what is being read. */
export async function store(items: Readonly<Record<string, unknown>>): Promise<void> {
  await saveSession(items, async (keys) => {
    const reading = await loadReading();
    const isRead = (key: string): boolean =>
      reading !== null && (key === pageKeyOf(reading.tabId) || key === keptKeyOf(reading.pageKey));
    return keys.filter((key) => /^(?:page|kept|pictures):/.test(key) && !isRead(key));
  });
}

export async function forgetPage(tabId: number): Promise<void> {
  await browser.storage.session.remove([pageKeyOf(tabId), furtherLayoutKey(tabId)]);
}

/** An article whose reading view was opened: it outlives the tab's record, because Back may lead to it again. */
export interface KeptArticle {
  readonly tabId: number;
  readonly page: ArticlePage;
  /** As it is kept, the bytes of its pictures stand apart (`loadPictures`), and '' in their place: the words come first. */
  readonly layout: Layout;
}

const keptSchema = v.looseObject({
  tabId: v.number(),
  page: articlePageSchema,
  layout: v.looseObject({ pictures: list }),
});

/** Return the keys of what is kept for reading views: it makes way for what is read. */
const keptOf = (keys: readonly string[]): readonly string[] => keys.filter((key) => /^(?:kept|pictures):/.test(key));

const furtherLayoutKey = (tabId: number): string => `further:${tabId}`;

/** Keep what markup adds to the further pages of the tab's article, for its reading view. */
export async function saveFurtherLayout(tabId: number, pageKey: string, layout: Layout): Promise<void> {
  const items = { [furtherLayoutKey(tabId)]: { pageKey, layout } };
  await saveSession(items, keptOf);
}

/** Return the same; plain where nothing was kept of this page. */
export async function loadFurtherLayout(tabId: number, pageKey: string): Promise<Layout> {
  const schema = v.looseObject({ pageKey: v.string(), layout: v.unknown() });
  const kept = await loadSession<v.InferOutput<typeof schema>>(furtherLayoutKey(tabId), schema);
  return kept?.pageKey === pageKey ? parseLayout(kept.layout) : plainLayout;
}

/** How many reading views of all tabs are kept; the session's storage holds 10 MB, and each may take 2 MB of pictures. */
const mostKept = 4;
const keptKeyOf = (pageKey: string): string => `kept:${pageKey}`;
const picturesKeyOf = (pageKey: string): string => `pictures:${pageKey}`;
const keptOrderKey = 'kept';

/** Return the article that a reading view was opened for, or null where it is no longer known. */
export async function loadKept(pageKey: string): Promise<KeptArticle | null> {
  return loadSession<KeptArticle>(keptKeyOf(pageKey), keptSchema);
}

/** Keep an article for its reading view, without its pictures; the one that was kept longest ago makes way. */
export async function saveKept(kept: KeptArticle): Promise<void> {
  const { pageKey } = kept.page;
  const order = [...(await loadKeptOrder()).filter((key) => key !== pageKey), pageKey];
  await forget(order.splice(0, order.length - mostKept));
  const pictures = kept.layout.pictures.map((picture) => ({ ...picture, data: picture.data === null ? null : '' }));
  const words = { ...kept, layout: { ...kept.layout, pictures } };
  await browser.storage.session.set({ [keptKeyOf(pageKey)]: words, [keptOrderKey]: order });
}

/** Keep the pictures of an article that is kept. */
export async function savePictures({ page, layout }: KeptArticle): Promise<void> {
  await browser.storage.session.set({ [picturesKeyOf(page.pageKey)]: layout.pictures.map(({ data }) => data) });
}

/** Return a kept article with its pictures; those that are not kept any more are as if the page had not let them be read. */
export async function loadPictures(kept: KeptArticle): Promise<KeptArticle> {
  const key = picturesKeyOf(kept.page.pageKey);
  const bytes = (await loadSession<readonly (string | null)[]>(key, v.array(v.nullable(v.string())))) ?? [];
  const pictures = kept.layout.pictures.map((picture, index) => ({ ...picture, data: bytes[index] ?? null }));
  return { ...kept, layout: { ...kept.layout, pictures } };
}

/** Forget the pictures of all articles, to make room. */
export async function forgetPictures(): Promise<void> {
  await browser.storage.session.remove((await loadKeptOrder()).map(picturesKeyOf));
}

/** Forget the reading views of a tab. */
export async function forgetKept(tabId: number): Promise<void> {
  const order = await loadKeptOrder();
  const kept = await Promise.all(order.map(loadKept));
  const gone = order.filter((_, index) => kept[index]?.tabId === tabId);
  if (gone.length === 0) return;
  await forget(gone);
  await browser.storage.session.set({ [keptOrderKey]: order.filter((key) => !gone.includes(key)) });
}

async function forget(pageKeys: readonly string[]): Promise<void> {
  if (pageKeys.length === 0) return;
  await browser.storage.session.remove(pageKeys.flatMap((pageKey) => [keptKeyOf(pageKey), picturesKeyOf(pageKey)]));
}

async function loadKeptOrder(): Promise<readonly string[]> {
  return (await loadSession<readonly string[]>(keptOrderKey, v.array(v.string()))) ?? [];
}

export async function loadReading(): Promise<ReadingState | null> {
  return loadSession<ReadingState>(readingKey, readingSchema);
}

export async function saveReading(reading: ReadingState | null): Promise<void> {
  if (reading) await saveSession({ [readingKey]: reading }, keptOf);
  else await browser.storage.session.remove(readingKey);
}

/** The statement whose words the reader went to, so that the way back from them leads to it. */
interface Departure {
  readonly tabId: number;
  readonly attribution: number;
  /** Whether the reader is on the way back just now: a popup opened by a click begins at its beginning. */
  readonly returning: boolean;
}

const departureKey = 'departure';
const departureSchema = v.looseObject({ tabId: v.number(), attribution: place, returning: v.boolean() });

export async function saveDeparture(departure: Departure): Promise<void> {
  await browser.storage.session.set({ [departureKey]: departure });
}

/** Mark the last departure of this tab as being returned from. */
export async function beginReturn(tabId: number): Promise<void> {
  const departure = await loadDeparture();
  if (departure?.tabId === tabId) await saveDeparture({ ...departure, returning: true });
}

/** Return the statement to come back to in this tab, once; else null. */
export async function takeReturn(tabId: number): Promise<number | null> {
  const departure = await loadDeparture();
  if (!departure?.returning || departure.tabId !== tabId) return null;
  await browser.storage.session.remove(departureKey);
  return departure.attribution;
}

async function loadDeparture(): Promise<Departure | null> {
  return loadSession<Departure>(departureKey, departureSchema);
}

/** Call back on every change of the reading. */
export function watchReading(onReading: (reading: ReadingState | null) => void): void {
  browser.storage.session.onChanged.addListener((changes: Record<string, Storage.StorageChange>) => {
    const reading = changes[readingKey];
    if (reading) onReading((reading.newValue as ReadingState | undefined) ?? null);
  });
}

/** Call back on every change of the tab's page or of the reading, until the returned function is called. */
export function watchState(
  tabId: number,
  onPage: (page: PageState | null) => void,
  onReading: (reading: ReadingState | null) => void,
): () => void {
  const listener = (changes: Record<string, Storage.StorageChange>): void => {
    const page = changes[pageKeyOf(tabId)];
    if (page) onPage((page.newValue as PageState | undefined) ?? null);
    const reading = changes[readingKey];
    if (reading) onReading((reading.newValue as ReadingState | undefined) ?? null);
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}
