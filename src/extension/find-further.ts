// Put into the page, beside the content script, where it has an article: looks whether that goes on, on further pages. It asks for
// nothing; read-further.ts does, and is put in only when the reader wants these pages read.

import { findFurtherPages } from '../core/article/further-pages.ts';
import { receive } from './messages.ts';
import { toFurther } from './on-page/messages.ts';

declare global {
  /** Set in our isolated world, which the page cannot see. */
  var lectorFindsFurther: boolean | undefined;
}

if (!globalThis.lectorFindsFurther) {
  globalThis.lectorFindsFurther = true;
  receive(
    'further',
    toFurther,
    {
      find: ({ pageKey }) =>
        globalThis.lectorPage?.isPage(pageKey) ? findFurtherPages(document, document.location.href) : null,
    },
    (sender) => sender.tab === undefined,
  );
}
