// Put into the page, beside the content script, only when the reader wants to pick what is read.

import type { Anchor } from './anchor.ts';
import { receive, sendFromPage } from './messages.ts';
import { toPicker } from './on-page/messages.ts';
import { Picker } from './on-page/picker.ts';
import { partAround } from './on-page/regions.ts';

declare global {
  /** Set in our isolated world, which the page cannot see. */
  var lectorPicks: boolean | undefined;
}

let picker: Picker | null = null;
const close = (): void => picker?.close();

function begin(pageKey: string, theme: string): boolean {
  const page = globalThis.lectorPage;
  const first =
    articleElement(page?.anchor ?? null) ?? partAround(document.querySelector('main, [role="main"], article'));
  const whole = partAround(first ?? document.body);
  if (!page?.isPage(pageKey) || !whole) return false;
  close();
  page.undone.add(close);
  picker = new Picker(document, {
    theme,
    first: whole,
    onPicked: async (part) => {
      page.picked = part;
      return (await sendFromPage('regionPicked', { pageKey })) === true;
    },
    onClosed: () => {
      picker = null;
      page.undone.delete(close);
    },
  });
  return true;
}

/** Return the element that holds the whole article, or null where there is none. */
function articleElement(anchor: Anchor | null): Element | null {
  const elements = anchor?.blockElements() ?? [];
  let [element = null] = elements;
  while (element && !elements.every((one) => element?.contains(one))) element = element.parentElement;
  return element;
}

if (!globalThis.lectorPicks) {
  globalThis.lectorPicks = true;
  receive(
    'picker',
    toPicker,
    { begin: ({ pageKey, theme }) => begin(pageKey, theme) },
    (sender) => sender.tab === undefined,
  );
}
