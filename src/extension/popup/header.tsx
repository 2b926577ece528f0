import type { JSX } from 'preact';
import type { Actions } from './connection.ts';
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
        <div class="row choices">
          <div class="bone" />
        </div>
        <div class="bone" />
        <div class="row place">
          <div class="bone" />
        </div>
      </div>
      <div class="who" aria-hidden="true" />
    </>
  );
}
