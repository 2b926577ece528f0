// Put into the page, beside the content script, only while the reader wants pages calm.

import { receive, sendFromPage } from './messages.ts';
import { Calming } from './on-page/calming.ts';
import { toCalm } from './on-page/messages.ts';

declare global {
  /** Set in our isolated world, which the page cannot see. */
  var lectorCalms: boolean | undefined;
}

let calming: Calming | null = null;

function undo(): void {
  calming?.undo();
  calming = null;
  globalThis.lectorPage?.undone.delete(undo);
}

if (!globalThis.lectorCalms) {
  globalThis.lectorCalms = true;
  receive(
    'calm',
    toCalm,
    {
      calm: ({ pageKey }) => {
        const page = globalThis.lectorPage;
        if (!page?.isPage(pageKey)) return null;
        undo();
        const articleOf = (): Element[] => [page.anchor?.titleElement ?? [], page.anchor?.blockElements() ?? []].flat();
        const found = (): void => {
          void sendFromPage('foundRestless', { pageKey, parts: calming?.parts ?? [] }).catch(() => undefined);
        };
        calming = new Calming(document, articleOf, found);
        page.undone.add(undo);
        return calming.parts;
      },
      hidePart: ({ pageKey, part, hide }) => globalThis.lectorPage?.isPage(pageKey) && calming?.hidePart(part, hide),
      undo: ({ pageKey }) => globalThis.lectorPage?.isPage(pageKey) && undo(),
    },
    (sender) => sender.tab === undefined,
  );
}
