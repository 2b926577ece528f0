// The reading view's entry. Its address names the article (`page`) and where it was found (`of`); the article itself is in the
// session's storage, so that a reload keeps it.

// biome-ignore assist/source/organizeImports: the first is asked first
import { askedFirst } from './asked-first.ts';
import { render } from 'preact';
import { isLinkAddress } from '../layout.ts';
import { followComfort } from '../look/apply.ts';
import type { Comfort } from '../look/comfort.ts';
import { receive, sendFromPage, toPage } from '../messages.ts';
import { toPlaces } from '../on-page/messages.ts';
import { caretRangeAt, isChoosing, selectedRange } from '../on-page/places.ts';
import { Connection } from '../popup/connection.ts';
import { type PopupState, viewOf } from '../popup/view-model.ts';
import { type KeptArticle, loadPictures, loadReading } from '../state.ts';
import { sendToBackground } from '../to-background.ts';
import { address, isPrepared, pageKey } from './address.ts';
import { Reader } from './app.tsx';
import { Gone } from './gone.tsx';
import { Lens } from './lens.ts';
import { ReadingPage } from './reading-page.ts';
import { keepScreen, takeScreen, usable } from './screen.ts';
import { showSyllables } from './syllables.ts';
import { readerWords as words } from './words.ts';

/** The choices, and what has to know of them. */
let redraw = (): void => undefined;
const lens = new Lens(window);
const comfortChanged = (next: Comfort): void => {
  const isDividedAnew = next.syllables !== comfort.syllables;
  // Mostly what is stored is what was at hand.
  const isSame = JSON.stringify(next) === JSON.stringify(comfort);
  comfort = next;
  lens.apply(next);
  if (!isSame) redraw();
  if (isDividedAnew) divide();
};
const divide = (): void => void showSyllables(document.querySelector('article'), comfort.syllables);
let comfort = followComfort(comfortChanged);

let page: ReadingPage | null = null;

// Synchronously, so that what the background asks while this loads finds its listener.
receive(
  'page',
  toPage,
  {
    tellWhat: () => 'reading view',
    report: () => null,
    describeLayout: () => null,
    hide: () => undefined,
    hidePart: () => undefined,
    mark: ({ pageKey: key, ...spoken }) => page?.isPage(key) && page.mark(spoken),
    attend: ({ pageKey: key, reading }) => page?.isPage(key) && page.attend(reading),
    goToWords: ({ pageKey: key, content }) =>
      (page?.isPage(key) ?? false) &&
      page?.goToWords(content, () => void sendFromPage('returnFromStatement', { pageKey }).catch(() => undefined)),
    findFragments: () => [],
    goToHeadline: ({ pageKey: key }) => (page?.isPage(key) ?? false) && page?.goToHeadline(),
    release: () => undefined,
  },
  (sender) => sender.tab === undefined,
);

receive(
  'places',
  toPlaces,
  {
    findSelection: ({ pageKey: key }) => {
      const range = page?.isPage(key) ? selectedRange(document) : null;
      return range && (page?.offsetOf(range) ?? null);
    },
  },
  (sender) => sender.tab === undefined,
);

/** A click with Alt lets the voice go on from the sentence that is clicked. */
function playFromClicked(event: MouseEvent, tabId: number): void {
  if (!isChoosing(event, false)) return;
  const range = caretRangeAt(document, event.clientX, event.clientY);
  const offset = range && page?.offsetOf(range);
  if (offset === null || offset === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  void sendToBackground('playFrom', { tabId, offset }).catch(() => undefined);
}

async function start(): Promise<void> {
  const [kept, tab] = await askedFirst;
  if (isPrepared) {
    if (kept) prepare(kept);
    return;
  }
  if (!kept || tab?.id === undefined) {
    document.title = words.readingView;
    render(<Gone address={address !== null && isLinkAddress(address) ? address : null} />, document.body);
    return;
  }
  await show(kept, tab.id);
}

/** Draw the first screenful, to be put into the document that is opened next. */
function prepare(kept: KeptArticle): void {
  document.title = titleOf(kept);
  const connection = new Connection(kept.tabId, () => undefined);
  draw(kept, connection, connection.state, false);
  keepScreen(window, takeScreen(window, pageKey));
  // It has done what it is for; its end would else come in the way of the view that is opened.
  frameElement?.remove();
}

const titleOf = ({ page: { analysis } }: KeptArticle): string => analysis.article.title || words.readingView;

/** So long the rest waits for the first screenful to be seen, ms. */
const latestSeenMs = 500;

/** Show the first screenful at once, and everything else when that is seen. */
async function show(first: KeptArticle, tabId: number): Promise<void> {
  let kept = first;
  let isWhole = false;
  document.title = titleOf(kept);
  const stay = (): void => undefined;
  const connection = new Connection(tabId, (state) => draw(kept, connection, state, isWhole), stay);
  redraw = () => draw(kept, connection, connection.state, isWhole);
  redraw();
  window.dispatchEvent(new Event(usable));
  // For whoever measures how long a reader waits.
  performance.mark('usable');
  await seen();
  isWhole = true;
  redraw();
  page = openPage(kept);
  divide();
  document.addEventListener('click', (event) => playFromClicked(event, tabId), true);
  restoreScroll();
  // Not waited for: what is shown here is this article in any case.
  sendToBackground('takeUpReader', { tabId, pageKey }).catch(() => false);
  const pictures = kept.layout.pictures.length > 0 ? loadPictures(kept) : null;
  await connection.start();
  if (pictures) {
    kept = await pictures;
    redraw();
  }
  const reading = await loadReading();
  if (reading?.tabId === tabId && reading.pageKey === pageKey && reading.player.status !== 'stopped')
    page?.attend(true);
}

/** Draw what is known now, over what stands there. */
function draw(kept: KeptArticle, connection: Connection, state: PopupState, isWhole: boolean): void {
  const view = viewOf({ ...state, page: kept.page, released: false }, new Date());
  if (view.kind !== 'article') return;
  render(
    <Reader
      kept={kept}
      isWhole={isWhole}
      view={view}
      actions={connection}
      comfort={comfort}
      onComfort={comfortChanged}
      page={() => page}
      onOriginalPage={() => void goToOriginal(connection.state.tabId, kept)}
    />,
    document.body,
  );
}

/** Resolve once what was drawn is on the screen; in a tab that nobody sees, soon. */
function seen(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, latestSeenMs);
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) resolve();
    }).observe({ type: 'paint', buffered: true });
  });
}

function openPage(kept: KeptArticle): ReadingPage {
  const opened = new ReadingPage(window, pageKey, kept.page.analysis.article);
  opened.onSpoken = (range) => lens.follow(range);
  return opened;
}

/** Go to the page that the article is of: it is the one before in this tab's history, at the same place. */
async function goToOriginal(tabId: number, kept: KeptArticle): Promise<void> {
  await sendToBackground('leaveReader', { tabId, pageKey }).catch(() => undefined);
  if (history.length > 1) history.back();
  else if (kept.page.address !== null) location.assign(kept.page.address);
}

const scrollKey = `scroll:${pageKey}`;

/** The article comes after the browser has tried to scroll to where the reader was. */
function restoreScroll(): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const top = Number(sessionStorage.getItem(scrollKey));
  if (navigation?.type !== 'navigate' && top > 0) window.scrollTo({ top, behavior: 'instant' });
}

if (!isPrepared) window.addEventListener('pagehide', () => sessionStorage.setItem(scrollKey, String(window.scrollY)));

// Links within the document move the focus, and leave no trace in the history: Back leads to the page.
document.addEventListener('click', (event) => {
  const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[href^="#"]');
  const target = link && document.getElementById(link.hash.slice(1));
  if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  page?.goTo(target);
});

void start();
