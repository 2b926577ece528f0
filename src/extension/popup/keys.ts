// The keys as the browser really set them, in words. A suggested key may be unassigned, and readers change them.
// Hard case: Chromium writes "Alt+Shift+.", which nobody can read and a screen reader skips; Firefox writes "Period".

import { words } from './words.ts';

export interface KeyRow {
  readonly what: string;
  /** "Alt+Shift+Period"; null where no key is set. */
  readonly keys: string | null;
}

interface BrowserCommand {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly shortcut?: string | undefined;
}

const spokenSigns: Readonly<Record<string, string>> = { '.': 'Period', ',': 'Comma', ' ': 'Space' };

/** Return the commands in the manifest's order, those with a key first. */
export function listKeys(commands: readonly BrowserCommand[]): KeyRow[] {
  const rows = commands.map(({ name, description, shortcut }) => ({
    what: name === '_execute_action' ? words.openLector : description || name || '',
    keys: shortcut ? shortcut.replace(/[., ]$/, (sign) => spokenSigns[sign] ?? sign) : null,
  }));
  return [...rows.filter(({ keys }) => keys !== null), ...rows.filter(({ keys }) => keys === null)];
}
