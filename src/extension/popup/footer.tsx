import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Actions } from './connection.ts';
import { canChangeKeys } from './key-settings.ts';
import type { KeyRow } from './keys.ts';
import { ThisPage } from './this-page.tsx';
import type { PopupView } from './view-model.ts';
import { words } from './words.ts';

interface FooterProps {
  readonly view: PopupView;
  readonly actions: Actions;
}

/** The way back to the page, what was done to it, and the keys. One panel is open at a time. */
export function Footer({ view: { kind, hidden, keys, canShowReader }, actions }: FooterProps): JSX.Element {
  const [open, setOpen] = useState<'hidden' | 'keys' | null>(null);
  const toggle = (panel: 'hidden' | 'keys') => (): void => setOpen(open === panel ? null : panel);
  return (
    <footer class="footer">
      <div class="row bar">
        {kind === 'article' && canShowReader && (
          <button
            type="button"
            class="start"
            onPointerEnter={() => actions.prepareReader()}
            onFocus={() => actions.prepareReader()}
            onClick={() => actions.openReader()}
          >
            {words.readingView}
          </button>
        )}
        {hidden && (
          <button
            type="button"
            class="plain disclosure"
            aria-expanded={open === 'hidden'}
            aria-controls="hidden"
            onClick={toggle('hidden')}
          >
            {hidden.count > 0 ? words.hidden(hidden.count) : words.thisPage}
          </button>
        )}
        {keys && (
          <button
            type="button"
            class="plain disclosure"
            aria-expanded={open === 'keys'}
            aria-controls="keys"
            onClick={toggle('keys')}
          >
            {words.keys}
          </button>
        )}
        <button type="button" class="plain" onClick={() => actions.openSettings()}>
          {words.settings}
        </button>
      </div>
      {kind === 'article' && !canShowReader && <p class="quiet">{words.noReaderInPrivate}</p>}
      {hidden && (
        <div id="hidden" class="panel" hidden={open !== 'hidden'}>
          <ThisPage hidden={hidden} actions={actions} />
        </div>
      )}
      {keys && (
        <div id="keys" class="panel" hidden={open !== 'keys'}>
          <KeysPanel keys={keys} actions={actions} />
        </div>
      )}
    </footer>
  );
}

function KeysPanel({ keys, actions }: { keys: readonly KeyRow[]; actions: Actions }): JSX.Element {
  return (
    <>
      <dl class="keys">
        {keys.map(({ what, keys }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : <span class="quiet">{words.notSet}</span>}</dd>
          </div>
        ))}
      </dl>
      {canChangeKeys() ? (
        <button type="button" onClick={() => actions.changeKeys()}>
          {words.changeKeys}
        </button>
      ) : (
        <p class="quiet">{words.howToChangeKeys}</p>
      )}
    </>
  );
}
