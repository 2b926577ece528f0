import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Actions } from './connection.ts';
import { Footer } from './footer.tsx';
import { Header, Skeleton } from './header.tsx';
import { focusIfFree, Listen } from './listen.tsx';
import type { MessageView, PopupView } from './view-model.ts';
import { WhoSaidWhat } from './who-said-what.tsx';
import { troubles, words } from './words.ts';

interface AppProps {
  readonly view: PopupView;
  readonly actions: Actions;
  /** The statement that the reader comes back to, by index into `Analysis.attributions`: it is shown in any case. */
  readonly wanted: number | null;
}

/** The whole popup, in the order of the reader's questions. */
export function App({ view, actions, wanted }: AppProps): JSX.Element {
  if (view.kind === 'working') {
    return (
      <main class="shell skeleton" aria-busy="true">
        <Skeleton />
      </main>
    );
  }
  const footer = <Footer view={view} actions={actions} />;
  if (view.kind === 'message') {
    return (
      <div class="shell">
        <Message message={view.message} status={view.status} actions={actions} />
        {footer}
      </div>
    );
  }
  // One tree for both, so that Play keeps the focus when the rest comes.
  const isWhole = view.kind === 'article';
  return (
    <div class={isWhole ? 'shell' : 'shell glimpsed'}>
      <Header header={view.header} actions={actions} />
      <main aria-busy={!isWhole}>
        <Listen listen={isWhole ? view.listen : null} status={view.status} actions={actions} />
        {isWhole && <WhoSaidWhat who={view.who} wanted={wanted} actions={actions} />}
      </main>
      {footer}
    </div>
  );
}

interface MessageProps {
  readonly message: MessageView;
  readonly status: string;
  readonly actions: Actions;
}

/** No article to show: what is the matter, and what can be done. */
function Message({ message, status, actions }: MessageProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusIfFree(heading.current), []);
  const offers = {
    selection: { label: words.readSelection, act: () => actions.readScope('selection') },
    main: { label: words.readMainText, act: () => actions.readScope('main') },
    pick: { label: words.pickPart, act: () => actions.pickRegion() },
    again: { label: words.readAgain, act: () => actions.open() },
  };
  return (
    <main class="message">
      <h1 ref={heading} tabIndex={-1}>
        {message.heading}
      </h1>
      <p>{message.advice}</p>
      {message.offers.map((offer) => (
        <button key={offer} type="button" onClick={offers[offer].act}>
          {offers[offer].label}
        </button>
      ))}
      <p role="status" class={troubles.includes(status) ? 'problem' : 'unseen'}>
        {status}
      </p>
    </main>
  );
}
