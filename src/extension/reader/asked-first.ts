// What the reading view cannot show anything without, asked for before any other of its modules begins: the answers are on their way
// while the rest starts.

import browser from 'webextension-polyfill';
import { loadKept } from '../state.ts';

const params = new URLSearchParams(location.search);

/** Names the article. */
export const pageKey = params.get('page') ?? '';
/** Where the article was found, as far as the address tells. */
export const address = params.get('of');

export const askedFirst = Promise.all([loadKept(pageKey), browser.tabs.getCurrent()]);
