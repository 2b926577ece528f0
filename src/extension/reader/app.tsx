// The reading view: the article as a calm document, who said what beside it, and the voice above.

import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { estimateReadingMs } from '../../core/speech/pace.ts';
import type { Comfort } from '../look/comfort.ts';
import { ComfortForm } from '../look/comfort-form.tsx';
import type { Actions } from '../popup/connection.ts';
import { formatDay } from '../popup/day.ts';
import { focusIfFree } from '../popup/listen.tsx';
import type { PopupView } from '../popup/view-model.ts';
import { words as shared } from '../popup/words.ts';
import type { KeptArticle } from '../state.ts';
import { ArticleBody } from './article.tsx';
import { Bar } from './bar.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { type ReadingPage, titleId } from './reading-page.ts';
import { saidByOf } from './said-by.ts';
import { type Shown, StatementsView, type WhoActions, WhoPanel } from './who-panel.tsx';
import { readerWords as words } from './words.ts';

interface ReaderProps {
  readonly kept: KeptArticle;
  /** Whether all of it is shown, and not only what comes first. */
  readonly isWhole: boolean;
  readonly view: Extract<PopupView, { kind: 'article' }>;
  readonly actions: Actions;
  readonly comfort: Comfort;
  readonly onComfort: (comfort: Comfort) => void;
  readonly page: () => ReadingPage | null;
  readonly onOriginalPage: () => void;
}

/** Where the reader went to the words of a statement from. */
interface Departure {
  readonly shown: Shown;
  readonly from: string;
}

export function Reader(props: ReaderProps): JSX.Element {
  const { kept, isWhole, view, actions, comfort, onComfort, page, onOriginalPage } = props;
  const { analysis, address } = kept.page;
  const { article } = analysis;
  const [shown, setShown] = useState<Shown>('article');
  const [departure, setDeparture] = useState<Departure | null>(null);
  const [isTextOpen, setTextOpen] = useState(false);
  const [areKeysOpen, setKeysOpen] = useState(false);
  const wanted = useRef<{ attribution: number; departure: Departure } | null>(null);
  const comingBack = useRef<string | null>(null);
  const play = useRef<HTMLButtonElement>(null);
  const allowed = useRef(true);
  const hasChanged = useRef(false);
  // Who uses a screen reader begins with the headline, as on any page; others with what they most often press.
  useEffect(() => focusIfFree(comfort.screenReader ? document.getElementById(titleId) : play.current), []);

  const comeBack = (to: Departure): void => {
    setDeparture(null);
    if (to.shown === 'article') return;
    comingBack.current = to.from;
    setShown(to.shown);
  };
  const goToWanted = (): void => {
    const target = wanted.current;
    wanted.current = null;
    if (!target) return;
    const content = analysis.attributions[target.attribution]?.content ?? [];
    if (page()?.goToWords(content, () => comeBack(target.departure))) setDeparture(target.departure);
  };
  // As soon as the article, or the list, stands there again: an effect that waits may still be due at the next change.
  useLayoutEffect(() => {
    goToWanted();
    if (comingBack.current !== null) document.getElementById(comingBack.current)?.focus();
    comingBack.current = null;
    // What had the focus is gone with the list.
    if (hasChanged.current) focusIfFree(document.getElementById(titleId));
    hasChanged.current = true;
  }, [shown]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isTyping = (event.target as Element | null)?.closest('input, textarea, select');
      if (event.key !== '?' || !allowed.current || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
      event.preventDefault();
      setKeysOpen(true);
    };
    document.addEventListener('keydown', onKey);
    // For the pointer alone: the panel has the same for the keyboard.
    document.addEventListener('click', tellWhy);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('click', tellWhy);
    };
  }, []);

  allowed.current = comfort.questionKey;

  const who: WhoActions = {
    voice: actions,
    show: (to) => {
      setDeparture(null);
      setShown(to);
      if (to !== 'article') window.scrollTo({ top: 0, behavior: 'instant' });
    },
    goToWords: (attribution, from) => {
      wanted.current = { attribution, departure: { shown, from } };
      if (shown === 'article') goToWanted();
      else setShown('article');
    },
    showReasons: (reasons) => page()?.showReasons(reasons),
  };
  const said = useMemo(() => saidByOf(analysis, view.who.list), [analysis]);
  // Not drawn anew for every sentence that is heard. The places of words in it stay when the rest comes, and the pictures.
  const body = useMemo(
    () => <ArticleBody analysis={analysis} layout={kept.layout} said={said} isWhole={isWhole} />,
    [analysis, kept.layout, isWhole],
  );
  const facts = [
    article.byline && words.by(article.byline),
    article.siteName,
    formatDay(article.published, new Date()),
    words.minutesToRead(Math.max(1, Math.round(estimateReadingMs(article.text) / 60_000))),
    view.header.facts.at(-1),
  ].filter((fact) => fact !== null && fact !== undefined && fact !== '');
  const tongue = { lang: article.lang ?? undefined, dir: article.dir };
  return (
    <>
      <SkipLink to="article" label={words.skipToArticle} />
      <SkipLink to="who" label={words.skipToWho} />
      <Bar
        listen={view.listen}
        status={view.status}
        taken={view.who.taken}
        actions={actions}
        isTextOpen={isTextOpen}
        onText={() => setTextOpen(!isTextOpen)}
        play={play}
        onOriginalPage={onOriginalPage}
        onKeys={() => setKeysOpen(true)}
      />
      <div class="columns">
        {/* Before the article, so that it comes next after its button; on wide windows it stands beside. */}
        <section id="text" class="text" aria-labelledby="text-title" hidden={!isTextOpen}>
          <h2 id="text-title">{words.text}</h2>
          {/* Not before: lists that were drawn while they were hidden are silent in Chromium when a choice is made. */}
          {isTextOpen && <ComfortForm comfort={comfort} onChange={onComfort} />}
          <p>
            <a href="../options/options.html">{words.allChoices}</a>
          </p>
        </section>
        <main id="article" tabIndex={-1}>
          <article hidden={shown !== 'article'} {...tongue}>
            <h1 id={titleId} tabIndex={-1}>
              {article.title || shared.untitled}
            </h1>
            <p class="facts" lang={document.documentElement.lang}>
              {facts.map((fact, index) => (
                <span key={fact}>
                  {index > 0 && ' · '}
                  <bdi>{fact}</bdi>
                </span>
              ))}
            </p>
            {view.header.doubt && <p class="doubt">{view.header.doubt}</p>}
            {body}
            {isWhole && <Ending kept={kept} />}
          </article>
          {shown !== 'article' && <StatementsView analysis={analysis} who={view.who} shown={shown} actions={who} />}
        </main>
        {isWhole && <WhoPanel analysis={analysis} who={view.who} shown={shown} actions={who} />}
      </div>
      {departure && (
        <p class="return">
          <button
            type="button"
            onClick={() => {
              page()?.goBack();
              comeBack(departure);
            }}
          >
            {words.backToList}
          </button>
        </p>
      )}
      {isWhole && <KeysDialog keys={view.keys} isOpen={areKeysOpen} onClose={() => setKeysOpen(false)} />}
      {address !== null && (
        <p class="printed-address" aria-hidden="true">
          {address}
        </p>
      )}
    </>
  );
}

/** The reader pressed on something that was said: the panel beside it tells who said it, and why Lector thinks so. */
function tellWhy(event: MouseEvent): void {
  const pressed = event.target as Element;
  const said = pressed.closest('a') ? null : pressed.closest<HTMLElement>('[data-said]');
  // Words that are being selected are not pressed on; in narrow windows the panel is far below.
  if (!said || !getSelection()?.isCollapsed || !matchMedia('(min-width: 75.01em)').matches) return;
  const why = document.querySelector<HTMLElement>(`[aria-controls="why-panel-${said.dataset.said}"]`);
  const folded = why?.closest('details');
  if (folded) folded.open = true;
  if (why?.getAttribute('aria-expanded') === 'false') why.click();
  why?.focus({ preventScroll: true });
  why?.closest('li')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/** A link that moves the focus and leaves no trace in the history: Back leads to the page. */
function SkipLink({ to, label }: { to: string; label: string }): JSX.Element {
  return (
    <a class="skip" href={`#${to}`}>
      {label}
    </a>
  );
}

/** What was near the article on the page and is not in it. */
function Ending({ kept }: { kept: KeptArticle }): JSX.Element | null {
  const { article } = kept.page.analysis;
  // Captions are in the reading view, beside their pictures.
  const parts = article.leftOut
    .filter(({ kind, count }) => kind !== 'caption' && count > 0)
    .map(({ kind, count }) => words.leftOut[kind](count));
  if (parts.length === 0) return null;
  return (
    <p class="ending" lang={document.documentElement.lang} dir="auto">
      {words.notRead(parts)}
    </p>
  );
}
