// Put into the page, beside the content script, only when the reader has asked for the further pages of its article: the one place where
// Lector asks a site for something, as the browser would at a click on "next".

import { receive } from './messages.ts';
import { readFurtherPage } from './on-page/further.ts';
import { toFurtherReader } from './on-page/messages.ts';

declare global {
  /** Set in our isolated world, which the page cannot see. */
  var lectorReadsFurther: boolean | undefined;
}

if (!globalThis.lectorReadsFurther) {
  globalThis.lectorReadsFurther = true;
  receive(
    'further-reader',
    toFurtherReader,
    {
      read: ({ pageKey, address }) => {
        const page = globalThis.lectorPage;
        return page?.isPage(pageKey) ? readFurtherPage(address, page.extract) : null;
      },
    },
    (sender) => sender.tab === undefined,
  );
}
