// The keys in a dialog of the browser's own: Escape closes it, and the focus goes back to where it was.

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ChangeKeys, KeyList } from '../look/key-list.tsx';
import type { KeyRow } from '../popup/keys.ts';
import { readerWords as words } from './words.ts';

interface KeysProps {
  readonly keys: readonly KeyRow[] | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function KeysDialog({ keys, isOpen, onClose }: KeysProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" onClose={onClose}>
      <div class="row top">
        <h2 id="keys-title">{words.keys}</h2>
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
      <KeyList keys={keys} />
      <ChangeKeys />
    </dialog>
  );
}
