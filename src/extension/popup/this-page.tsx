// What was done to the page and can be undone, part by part or whole, and what else can be done with it.

import type { JSX } from 'preact';
import type { Actions } from './connection.ts';
import type { HiddenView } from './hidden-view.ts';
import { words } from './words.ts';

export function ThisPage({ hidden, actions }: { hidden: HiddenView; actions: Actions }): JSX.Element {
  return (
    <>
      {hidden.labels.length > 0 && (
        <>
          <p>{hidden.hiding ? words.hiddenIntro : words.shownIntro}</p>
          <Parts
            labels={hidden.labels}
            shown={hidden.shown}
            canChange={hidden.hiding}
            onHide={(part, hide) => actions.setPartHiding(part, hide)}
          />
          <button type="button" onClick={() => actions.setHiding(!hidden.hiding)}>
            {hidden.hiding ? words.show : words.hide}
          </button>
        </>
      )}
      <label class="switch">
        <input
          type="checkbox"
          checked={hidden.isCalm}
          onChange={(event) => actions.setCalm(event.currentTarget.checked)}
          aria-describedby="calm-advice"
        />
        <span>{words.calmPage}</span>
      </label>
      <p id="calm-advice" class="quiet">
        {words.calmAdvice}
      </p>
      {hidden.calm && hidden.calm.labels.length > 0 && (
        <Parts
          labels={hidden.calm.labels}
          shown={hidden.calm.shown}
          canChange
          onHide={(part, hide) => actions.setCalmPart(part, hide)}
        />
      )}
      {hidden.calm?.labels.length === 0 && <p class="quiet">{words.isCalm}</p>}
      <label class="switch">
        <input
          type="checkbox"
          checked={hidden.hasBar}
          onChange={(event) => actions.setPageBar(event.currentTarget.checked)}
        />
        <span>{words.pageBar}</span>
      </label>
      <button type="button" onClick={() => actions.goToArticle()}>
        {words.goToArticle}
      </button>
      <button type="button" onClick={() => actions.pickRegion()}>
        {words.pickPart}
      </button>
      <button type="button" onClick={() => actions.release()}>
        {words.undo}
      </button>
    </>
  );
}

interface PartsProps {
  readonly labels: readonly string[];
  readonly shown: ReadonlySet<number>;
  readonly canChange: boolean;
  readonly onHide: (part: number, hide: boolean) => void;
}

function Parts({ labels, shown, canChange, onHide }: PartsProps): JSX.Element {
  return (
    <ul class="labels">
      {labels.map((label, index) => (
        <li key={index}>
          <bdi>{label}</bdi>
          {canChange && (
            <button
              type="button"
              class="plain"
              aria-label={shown.has(index) ? words.hidePart(label) : words.showPart(label)}
              onClick={() => onHide(index, shown.has(index))}
            >
              {shown.has(index) ? words.hideOne : words.showOne}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
