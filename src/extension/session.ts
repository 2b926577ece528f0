// The session's storage, as the background and the pages use it. What is in it is our own, but may be damaged: what is not of the form
// counts as not stored, so that the next click begins anew. And it may be full (10 MB): what can be had again from its page makes way.

import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** Return what is stored under a key, or null where nothing of that form is. */
export async function loadSession<T>(key: string, schema: v.GenericSchema): Promise<T | null> {
  const stored: unknown = (await browser.storage.session.get(key))[key];
  // Of what is deeper inside, those who wrote it are trusted.
  return v.is(schema, stored) ? (stored as T) : null;
}

/** Store; where there is no room, without the records that `findSpare` picks among the keys. Rejects where that does not help. */
export async function saveSession(
  items: Readonly<Record<string, unknown>>,
  findSpare: (keys: readonly string[]) => readonly string[] | Promise<readonly string[]>,
): Promise<void> {
  try {
    await browser.storage.session.set(items);
  } catch (error) {
    const others = Object.keys(await browser.storage.session.get(null)).filter((key) => !(key in items));
    const spare = await findSpare(others);
    if (spare.length === 0) throw error;
    await browser.storage.session.remove([...spare]);
    await browser.storage.session.set(items);
  }
}
