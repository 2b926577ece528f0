// What is read and what is not, where that is not everything: the same lines in the popup and in the reading view.

import type { JSX } from 'preact';
import type { Excerpt } from '../../core/speech/excerpt.ts';
import type { ListenView } from './view-model.ts';
import { words } from './words.ts';

interface ReadPartsProps {
  readonly listen: ListenView;
  /** Read this alone. The button that was pressed vanishes. */
  readonly onRead: (excerpt: Excerpt) => void;
}

/** Tell that only a part is read, with the way back; else what is left out, with the way to hear it. */
export function ReadParts({ listen, onRead }: ReadPartsProps): JSX.Element | null {
  if (listen.only !== null) {
    return (
      <p class="only">
        {listen.only}{' '}
        <button type="button" class="plain" onClick={() => onRead({ kind: 'all' })}>
          {words.hearAll}
        </button>
      </p>
    );
  }
  if (listen.skipped === null) return null;
  return (
    <p class="only quiet">
      {listen.skipped}{' '}
      <button type="button" class="plain" onClick={() => onRead({ kind: 'skipped' })}>
        {words.hearSkipped}
      </button>
    </p>
  );
}
