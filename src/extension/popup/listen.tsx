import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Excerpt } from '../../core/speech/excerpt.ts';
import { type QuotationStyle, quotationStyles } from '../../core/speech/plan.ts';
import type { Actions } from './connection.ts';
import { Bones } from './header.tsx';
import { Icon } from './icons.tsx';
import { ReadParts } from './read-parts.tsx';
import { SleepChoice } from './sleep-choice.tsx';
import type { ListenView } from './view-model.ts';
import { SpeedChoice, VoiceChoice } from './voice-choices.tsx';
import { troubles, words } from './words.ts';

/** Volumes that are offered. */
const volumes: readonly number[] = [1, 0.8, 0.6, 0.4, 0.2];

interface ListenProps {
  /** Null until the article is there. */
  readonly listen: ListenView | null;
  readonly status: string;
  readonly actions: Actions;
}

/** Let me hear it: the controls, the place, and what is in the way. */
export function Listen({ listen, status, actions }: ListenProps): JSX.Element {
  const play = useRef<HTMLButtonElement>(null);
  const isWhole = listen !== null;
  // Once more with the article: Firefox may take the focus away while it is still opening the popup.
  useEffect(() => focusIfFree(play.current), [isWhole]);
  return (
    <section class="listen" aria-labelledby="listen">
      <h2 id="listen" class="unseen">
        {words.listen}
      </h2>
      <div class="row transport">
        <button ref={play} type="button" class="primary" onClick={() => actions.playOrPause()}>
          <Icon name={listen?.playing ? 'pause' : 'play'} />
          {listen?.playing ? words.pause : words.play}
        </button>
        <button
          type="button"
          class="tall"
          aria-label={words.moves.sentence.previous}
          onClick={() => actions.move('sentence', 'previous')}
        >
          <Icon name="back" />
          {words.back}
        </button>
        <button
          type="button"
          class="tall"
          aria-label={words.moves.sentence.next}
          onClick={() => actions.move('sentence', 'next')}
        >
          <Icon name="next" />
          {words.next}
        </button>
        <button
          type="button"
          class="tall"
          aria-disabled={!listen?.canStop}
          onClick={() => listen?.canStop && actions.stop()}
        >
          <Icon name="stop" />
          {words.stop}
        </button>
      </div>
      {listen ? <Details listen={listen} actions={actions} focusPlay={() => play.current?.focus()} /> : <Bones />}
      {listen && listen.notice !== null && listen.notice !== status && <p class="problem">{listen.notice}</p>}
      {/* What is announced is seen too, where it is more than a word; what was so before is only seen. */}
      <p role="status" class={listen?.notice === status || troubles.includes(status) ? 'problem' : 'unseen'}>
        {status}
      </p>
    </section>
  );
}

interface DetailsProps {
  readonly listen: ListenView;
  readonly actions: Actions;
  /** For where a button vanishes that has the focus: to where the reader will want to be. */
  readonly focusPlay: () => void;
}

/** How it is read, how far, and other ways through it. */
function Details({ listen, actions, focusPlay }: DetailsProps): JSX.Element {
  const [isMoreOpen, setMoreOpen] = useState(false);
  const [isSoundOpen, setSoundOpen] = useState(false);
  const startOver = (): void => {
    focusPlay();
    actions.startOver();
  };
  const readOnly = (excerpt: Excerpt): void => {
    focusPlay();
    actions.readOnly(excerpt);
  };
  return (
    <>
      <div class="row choices">
        <SpeedChoice listen={listen} actions={actions} class="speed" />
        <VoiceChoice listen={listen} actions={actions} class="voice" />
      </div>
      <progress max={listen.total} value={listen.heard} aria-label={words.progress} aria-valuetext={listen.place} />
      <div class="row place">
        <div class="where">
          <p class="quiet">{listen.place}</p>
          <p class="quiet">{listen.left}</p>
        </div>
        {listen.canStartAtSelection && (
          <button type="button" class="plain" onClick={() => actions.playFromSelection()}>
            {words.fromSelection}
          </button>
        )}
        {listen.canStartOver && (
          <button type="button" class="plain" onClick={startOver}>
            {words.fromStart}
          </button>
        )}
        <button
          type="button"
          class="plain disclosure"
          aria-expanded={isMoreOpen}
          aria-controls="moves"
          onClick={() => setMoreOpen(!isMoreOpen)}
        >
          {words.moreMoves}
        </button>
        <button
          type="button"
          class="plain disclosure"
          aria-expanded={isSoundOpen}
          aria-controls="sound"
          onClick={() => setSoundOpen(!isSoundOpen)}
        >
          {words.sound}
        </button>
      </div>
      <div id="sound" class="row choices" hidden={!isSoundOpen}>
        {isSoundOpen && <SoundChoices listen={listen} actions={actions} />}
      </div>
      <div id="moves" class="moves" hidden={!isMoreOpen}>
        <button type="button" class="wide" onClick={() => actions.goBack()}>
          {words.backTenSeconds}
        </button>
        {(['paragraph', 'heading', 'statement', 'speaker'] as const).map((unit) =>
          (['previous', 'next'] as const).map((direction) => (
            <button key={unit + direction} type="button" onClick={() => actions.move(unit, direction)}>
              {words.moves[unit][direction]}
            </button>
          )),
        )}
      </div>
      <ReadParts listen={listen} onRead={readOnly} />
    </>
  );
}

/** Drawn only while it is seen: lists that were drawn while they were hidden are silent in Chromium when a choice is made. */
function SoundChoices({ listen, actions }: { listen: ListenView; actions: Actions }): JSX.Element {
  return (
    <>
      <label class="speed">
        <span>{words.volume}</span>
        <select
          value={String(listen.volume)}
          onChange={(event) => actions.setVolume(Number(event.currentTarget.value))}
        >
          {volumes.map((volume) => (
            <option key={volume} value={String(volume)}>
              {words.percent(volume)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="try" onClick={() => actions.previewVoice(listen.voice)}>
        {words.tryVoice}
      </button>
      <SleepChoice sleep={listen.sleep} actions={actions} class="voice" />
      <label class="voice">
        <span>{words.quotations}</span>
        <select
          value={listen.quotations}
          onChange={(event) => actions.setQuotations(event.currentTarget.value as QuotationStyle)}
        >
          {quotationStyles.map((style) => (
            <option key={style} value={style}>
              {words.quotationStyles[style]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** Focus the element unless the reader has already gone somewhere. */
export function focusIfFree(element: HTMLElement | null): void {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) element?.focus();
}
