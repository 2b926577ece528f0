// The bar above the article: hear it, change how it looks, take it along, go back to the page.

import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Excerpt } from '../../core/speech/excerpt.ts';
import type { Actions } from '../popup/connection.ts';
import { Icon } from '../popup/icons.tsx';
import { ReadParts } from '../popup/read-parts.tsx';
import { SleepChoice } from '../popup/sleep-choice.tsx';
import { TakeAlong } from '../popup/take-along.tsx';
import type { ListenView } from '../popup/view-model.ts';
import { SpeedChoice, VoiceChoice } from '../popup/voice-choices.tsx';
import { words as shared, troubles } from '../popup/words.ts';
import { readerWords as words } from './words.ts';

interface BarProps {
  readonly listen: ListenView;
  readonly status: string;
  readonly taken: string;
  readonly actions: Actions;
  /** Whether the panel of choices is open, beside the article. */
  readonly isTextOpen: boolean;
  readonly onText: () => void;
  readonly play: RefObject<HTMLButtonElement | null>;
  readonly onOriginalPage: () => void;
  readonly onKeys: () => void;
}

/** Everything that is done with the article. */
export function Bar(props: BarProps): JSX.Element {
  const { listen, status, taken, actions, isTextOpen, onText, play, onOriginalPage, onKeys } = props;
  const [isTaking, setTaking] = useState(false);
  const toggleTaking = (): void => {
    // The links are looked for while the reader chooses.
    if (!isTaking) actions.prepareLinks();
    setTaking(!isTaking);
  };
  const readOnly = (excerpt: Excerpt): void => {
    // The button is about to vanish.
    play.current?.focus();
    actions.readOnly(excerpt);
  };
  const isTrouble = listen.notice === status || troubles.includes(status);
  return (
    <header class="bar">
      <section class="row listen" aria-label={words.controls}>
        <button ref={play} type="button" class="primary play" onClick={() => actions.playOrPause()}>
          <Icon name={listen.playing ? 'pause' : 'play'} />
          {listen.playing ? shared.pause : shared.play}
        </button>
        <button type="button" onClick={() => actions.move('sentence', 'previous')}>
          {shared.moves.sentence.previous}
        </button>
        <button type="button" onClick={() => actions.move('sentence', 'next')}>
          {shared.moves.sentence.next}
        </button>
        <button type="button" onClick={() => actions.move('statement', 'next')}>
          {words.nextStatement}
        </button>
        <button type="button" aria-disabled={!listen.canStop} onClick={() => listen.canStop && actions.stop()}>
          {shared.stop}
        </button>
        <SpeedChoice listen={listen} actions={actions} class="choice" />
        <VoiceChoice listen={listen} actions={actions} class="choice voice" />
        <SleepChoice sleep={listen.sleep} actions={actions} class="choice sleep" />
      </section>
      <nav class="row tools" aria-label={words.readingView}>
        <Disclosure panel="text" isOpen={isTextOpen} onToggle={onText}>
          {words.text}
        </Disclosure>
        <Disclosure panel="take-along" isOpen={isTaking} onToggle={toggleTaking}>
          {words.takeAlong}
        </Disclosure>
        <button type="button" onClick={onKeys}>
          {words.keys}
        </button>
        <button type="button" onClick={onOriginalPage}>
          {words.originalPage}
        </button>
      </nav>
      <p class="quiet place">
        {listen.place} · {listen.left}
      </p>
      <TakeAlong isOpen={isTaking} outcome={taken} actions={actions} />
      <ReadParts listen={listen} onRead={readOnly} />
      {listen.notice !== null && listen.notice !== status && <p class="problem">{listen.notice}</p>}
      <p role="status" class={isTrouble ? 'problem' : 'unseen'}>
        {status}
      </p>
    </header>
  );
}

interface DisclosureProps {
  /** The id of what it opens. */
  readonly panel: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ComponentChildren;
}

function Disclosure({ panel, isOpen, onToggle, children }: DisclosureProps): JSX.Element {
  return (
    <button type="button" class="disclosure" aria-expanded={isOpen} aria-controls={panel} onClick={onToggle}>
      {children}
    </button>
  );
}
