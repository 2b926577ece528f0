// Where readings stopped, by article: for the session, and longer, on this machine alone, where the reader asks for it. What is kept
// longer tells nobody what was read: articles are named by a hash. Of private windows nothing is kept longer.

import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { loadSession } from './session.ts';
import { loadSettings } from './settings.ts';
import { type ArticlePage, store } from './state.ts';

/** Where the reader stopped in an article, as an offset into its body, by article (`placeKeyOf`). */
export type Places = Readonly<Record<string, number>>;

const placesKey = 'places';
/** Most articles whose place is kept; the oldest are forgotten. */
const mostPlaces = 100;
const placesSchema = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)));

/** Name an article by where it stands and what it is called. Null where the address is not known. */
export function placeKeyOf({ address, analysis }: Pick<ArticlePage, 'address' | 'analysis'>): string | null {
  return address === null ? null : hash(`${address.replace(/#.*$/s, '')} ${analysis.article.title}`);
}

/** Return where the reader stopped, in the articles of this session, and in earlier ones where they are kept. */
export async function loadPlaces(): Promise<Places> {
  const [kept, places] = await Promise.all([loadKept(), loadOfSession()]);
  return { ...kept, ...places };
}

/** Keep where the reader stopped in an article, or forget it. */
export async function savePlace(key: string, offset: number | null, isPrivate: boolean): Promise<void> {
  await store({ [placesKey]: changed(await loadOfSession(), key, offset) });
  if (isPrivate || !(await loadSettings()).keepPlaces) return;
  await browser.storage.local.set({ [placesKey]: changed(await loadKept(), key, offset) });
}

/** Forget what is kept beyond the session. */
export async function forgetKeptPlaces(): Promise<void> {
  await browser.storage.local.remove(placesKey);
}

async function loadOfSession(): Promise<Places> {
  return (await loadSession<Places>(placesKey, placesSchema)) ?? {};
}

async function loadKept(): Promise<Places> {
  const stored: unknown = (await browser.storage.local.get(placesKey))[placesKey];
  return v.is(placesSchema, stored) ? stored : {};
}

function changed(places: Places, key: string, offset: number | null): Places {
  const { [key]: _last, ...others } = places;
  const kept = Object.fromEntries(Object.entries(others).slice(-mostPlaces + 1));
  return offset === null ? kept : { ...kept, [key]: offset };
}

/** FNV-1a in 64 bits: enough to tell a hundred articles apart, and not to be read backwards. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const unit of new TextEncoder().encode(text))
    value = BigInt.asUintN(64, (value ^ BigInt(unit)) * 0x100000001b3n);
  // Not all digits: keys like that would be put in order of number, not of age.
  return `a${value.toString(36)}`;
}
