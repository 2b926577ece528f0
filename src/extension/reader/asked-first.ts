// What the reading view cannot show anything without, asked for before any other of its modules begins: the answers are on their way
// while the rest starts.

import browser from 'webextension-polyfill';
import { loadKept } from '../state.ts';
import { pageKey } from './address.ts';

export const askedFirst = Promise.all([loadKept(pageKey), browser.tabs.getCurrent()]);
