// The keys as they are really set, in a dialog of the browser's own: Escape closes it, and the focus goes back to where it was.

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { canChangeKeys } from '../popup/connection.ts';
import type { KeyRow } from '../popup/keys.ts';
import { words as shared } from '../popup/words.ts';
import { readerWords as words } from './words.ts';

interface KeysProps {
  readonly keys: readonly KeyRow[] | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onChange: () => void;
}

export function KeysDialog({ keys, isOpen, onClose, onChange }: KeysProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{words.keys}</h2>
      <KeyList keys={keys} />
      <div class="row">
        {canChangeKeys() && (
          <button type="button" onClick={onChange}>
            {shared.changeKeys}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
      {!canChangeKeys() && <p class="quiet">{shared.howToChangeKeys}</p>}
    </dialog>
  );
}

/** The commands with their keys, and those without one. */
export function KeyList({ keys }: { keys: readonly KeyRow[] | null }): JSX.Element {
  return (
    <dl class="keys">
      {(keys ?? []).map(({ what, keys: key }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{key ? <kbd>{key}</kbd> : <span class="quiet">{shared.notSet}</span>}</dd>
        </div>
      ))}
      <div>
        <dt>{words.thisList}</dt>
        <dd>
          <kbd>?</kbd>
        </dd>
      </div>
      <div>
        <dt>{words.backFromWords}</dt>
        <dd>
          <kbd>Esc</kbd>
        </dd>
      </div>
    </dl>
  );
}
