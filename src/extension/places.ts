// Put into the page, beside the content script, when an article is read or may be read from a selection: tells where in the article the
// selection begins, and lets the voice go on from a sentence that is clicked with Alt, or without where the bar is open.

import { receive, sendFromPage } from './messages.ts';
import { toPlaces } from './on-page/messages.ts';
import { caretRangeAt, isChoosing, selectedRange } from './on-page/places.ts';

declare global {
  /** Set in our isolated world, which the page cannot see. */
  var lectorPlaces: boolean | undefined;
}

let pageKey = '';

function onClick(event: MouseEvent): void {
  const page = globalThis.lectorPage;
  if (!page?.isPage(pageKey) || !isChoosing(event, globalThis.lectorBar?.isOpen ?? false)) return;
  const range = caretRangeAt(document, event.clientX, event.clientY);
  const offset = range && page.anchor?.offsetOf(range);
  if (offset === null || offset === undefined) return;
  if (event.altKey) event.preventDefault();
  void sendFromPage('playFromPlace', { pageKey, offset }).catch(() => undefined);
}

const undo = (): void => document.removeEventListener('click', onClick);

if (!globalThis.lectorPlaces) {
  globalThis.lectorPlaces = true;
  receive(
    'places',
    toPlaces,
    {
      findSelection: ({ pageKey: key }) => {
        const page = globalThis.lectorPage;
        if (!page?.isPage(key)) return null;
        pageKey = key;
        document.addEventListener('click', onClick);
        page.undone.add(undo);
        const range = selectedRange(document);
        return range && (page.anchor?.offsetOf(range) ?? null);
      },
    },
    (sender) => sender.tab === undefined,
  );
}
