import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Actions } from './connection.ts';
import { type Format, formats } from './taking.ts';
import { words } from './words.ts';

/** The button of `TakeAlong`, to stand beside the heading. */
export function TakeAlongButton({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }): JSX.Element {
  return (
    <button type="button" class="plain disclosure" aria-expanded={isOpen} aria-controls="take-along" onClick={onToggle}>
      {words.takeAlong}
    </button>
  );
}

const isMac = (): boolean => navigator.userAgent.includes('Mac OS X');

interface TakeAlongProps {
  readonly isOpen: boolean;
  /** What came of the last copying or saving; empty before. */
  readonly outcome: string;
  readonly actions: Actions;
}

/** Copy or save the statements, each with a link to its exact words, or the article as sound. */
export function TakeAlong({ isOpen, outcome, actions }: TakeAlongProps): JSX.Element {
  return (
    <div id="take-along" class="take-along" hidden={!isOpen}>
      {isOpen && <Ways outcome={outcome} actions={actions} />}
    </div>
  );
}

/** Drawn only while it is seen: lists that were drawn while they were hidden are silent in Chromium when a choice is made. */
function Ways({ outcome, actions }: Omit<TakeAlongProps, 'isOpen'>): JSX.Element {
  const [format, setFormat] = useState<Format>('markdown');
  return (
    <>
      <div class="row">
        <label>
          <span>{words.format}</span>
          <select
            value={format}
            onChange={(event) => setFormat(formats.find((one) => one === event.currentTarget.value) ?? 'markdown')}
          >
            {formats.map((one) => (
              <option key={one} value={one}>
                {words.formats[one]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => actions.copyStatements(format)}>
          {words.copy}
        </button>
        <button type="button" onClick={() => actions.saveStatements(format)}>
          {words.save}
        </button>
      </div>
      <div class="row">
        <button type="button" onClick={() => actions.saveAudio()}>
          {words.saveAudio}
        </button>
      </div>
      {/* Heard from the status line. */}
      <p class="quiet outcome" aria-hidden={outcome !== ''}>
        {outcome || words.takeAlongAdvice(words.copyKeys[isMac() ? 'mac' : 'other'])}
      </p>
    </>
  );
}
