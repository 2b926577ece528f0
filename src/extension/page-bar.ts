// Put into the page, beside the content script, only while it is read and the reader wants the bar.

import { receive, sendFromPage } from './messages.ts';
import { Bar } from './on-page/bar.ts';
import { type BarView, toBar } from './on-page/messages.ts';

declare global {
  /** Set in our isolated world, which the page cannot see. */
  var lectorBar: { isOpen: boolean } | undefined;
}

let bar: Bar | null = null;
/** The page on which the reader closed it. */
let dismissedOn: string | null = null;
let offset: number | null = null;

function close(): void {
  bar?.close();
  forget();
}

function forget(): void {
  bar = null;
  globalThis.lectorBar = { isOpen: false };
  globalThis.lectorPage?.undone.delete(close);
  window.removeEventListener('pagehide', close);
}

function open(pageKey: string, theme: string): Bar {
  const page = globalThis.lectorPage;
  globalThis.lectorBar = { isOpen: true };
  page?.undone.add(close);
  // A page that comes back from the browser's cache is told anew.
  window.addEventListener('pagehide', close);
  return new Bar(document, {
    theme,
    onCommand: (command) => void sendFromPage('barCommand', { pageKey, command }).catch(() => undefined),
    onDismissed: () => {
      dismissedOn = pageKey;
      forget();
    },
    goToPlace: () => page?.goToPlace(offset),
  });
}

function show(pageKey: string, theme: string, view: BarView, wanted: boolean): void {
  if (wanted) dismissedOn = null;
  if (!globalThis.lectorPage?.isPage(pageKey) || dismissedOn === pageKey) return;
  offset = view.offset;
  bar ??= open(pageKey, theme);
  bar.show(view);
}

if (!globalThis.lectorBar) {
  globalThis.lectorBar = { isOpen: false };
  receive(
    'bar',
    toBar,
    {
      show: ({ pageKey, theme, view, wanted }) => show(pageKey, theme, view, wanted),
      focus: ({ pageKey }) => {
        if (!bar || !globalThis.lectorPage?.isPage(pageKey)) return false;
        bar.focus();
        return true;
      },
      close: ({ pageKey }) => globalThis.lectorPage?.isPage(pageKey) && close(),
    },
    (sender) => sender.tab === undefined,
  );
}
