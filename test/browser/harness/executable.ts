// Where the browsers are on this machine.

import { findProgram, howToGet } from '../../../scripts/setup/browsers.mjs';
import type { BrowserName } from './browser.ts';

/** Find the browser's program; throws, with what to do, when there is none. */
export function requireExecutable(name: BrowserName): string {
  const found = findProgram(name);
  if (found === null) throw new Error(howToGet(name));
  return found;
}
