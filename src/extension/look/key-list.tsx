// The keys as they are really set, and the way to where they are changed.

import type { JSX } from 'preact';
import browser from 'webextension-polyfill';
import { canChangeKeys } from '../popup/key-settings.ts';
import type { KeyRow } from '../popup/keys.ts';
import { words as shared } from '../popup/words.ts';
import { readerWords as words } from '../reader/words.ts';

/** The commands with their keys, and those without one; then the keys of the reading view. */
export function KeyList({ keys }: { keys: readonly KeyRow[] | null }): JSX.Element {
  const own = [
    { what: words.thisList, key: '?' },
    { what: words.backFromWords, key: 'Esc' },
  ];
  return (
    <dl class="keys">
      {(keys ?? []).map(({ what, keys: key }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{key ? <kbd>{key}</kbd> : <span class="quiet">{shared.notSet}</span>}</dd>
        </div>
      ))}
      {own.map(({ what, key }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            <kbd>{key}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A button that opens the browser's own page for keys, or how to get there. */
export function ChangeKeys(): JSX.Element {
  if (!canChangeKeys()) return <p class="quiet">{shared.howToChangeKeys}</p>;
  const open = (): void => {
    const canOpen = typeof browser.commands.openShortcutSettings === 'function';
    void (canOpen
      ? browser.commands.openShortcutSettings()
      : browser.tabs.create({ url: 'chrome://extensions/shortcuts' }));
  };
  return (
    <button type="button" onClick={open}>
      {shared.changeKeys}
    </button>
  );
}
