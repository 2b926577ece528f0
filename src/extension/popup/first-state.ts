// What the popup knows when it opens: nothing.

import { parseSettings } from '../settings.ts';
import type { PopupState } from './view-model.ts';

/** Return the state of a popup on a tab before anything was asked. */
export const firstState = (tabId: number): PopupState => ({
  tabId,
  page: null,
  glimpsed: null,
  released: false,
  reading: null,
  settings: parseSettings(null),
  voices: null,
  keys: null,
  status: '',
  taken: '',
  places: {},
  selection: null,
  isBarDefault: false,
  canShowReader: true,
});
