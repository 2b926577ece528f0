import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Actions } from './connection.ts';
import type { FurtherView } from './further-view.ts';
import type { HeaderView } from './view-model.ts';
import { words } from './words.ts';

/** What is this article: its headline, where and when it appeared, how long it takes to hear. */
export function Header({ header, actions }: { header: HeaderView; actions: Actions }): JSX.Element {
  return (
    <header class="header">
      <h1 lang={header.tongue?.lang} dir={header.tongue?.dir}>
        {header.title}
      </h1>
      <p class="quiet facts">
        {header.facts.map((fact, index) => (
          <span key={fact}>
            {index > 0 && ' · '}
            <bdi>{fact}</bdi>
          </span>
        ))}
      </p>
      {header.further && <Further further={header.further} actions={actions} />}
      {header.doubt && (
        <p class="doubt">
          {header.doubt}{' '}
          <button type="button" class="plain" onClick={() => actions.readScope('main')}>
            {words.readAllText}
          </button>{' '}
          <button type="button" class="plain" onClick={() => actions.pickRegion()}>
            {words.pickPart}
          </button>
        </p>
      )}
    </header>
  );
}

/** Where the article goes on. The line takes the focus of its button, which is gone once all is read. */
function Further({ further, actions }: { further: FurtherView; actions: Actions }): JSX.Element {
  const line = useRef<HTMLParagraphElement>(null);
  const read = (): void => {
    line.current?.focus();
    actions.readFurther();
  };
  return (
    <p class="doubt" ref={line} tabIndex={-1}>
      {further.text}{' '}
      {further.offer !== null && (
        <button type="button" class="plain" onClick={read}>
          {further.offer}
        </button>
      )}
    </p>
  );
}

/** Holds the place of everything while the page is read, so that nothing jumps when it comes. */
export function Skeleton(): JSX.Element {
  return (
    <>
      <header class="header">
        <h1>{words.reading}</h1>
        <div class="bone" />
      </header>
      <div class="listen" aria-hidden="true">
        <div class="row transport">
          <div class="bone" />
        </div>
        <Bones />
      </div>
      <div class="who" aria-hidden="true" />
    </>
  );
}

/** Holds the place of the choices and of how far it is read. */
export function Bones(): JSX.Element {
  return (
    <>
      <div class="row choices" aria-hidden="true">
        <div class="bone" />
      </div>
      <div class="bone" />
      <div class="row place" aria-hidden="true">
        <div class="bone" />
      </div>
    </>
  );
}
