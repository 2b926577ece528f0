// HTML into a document, without running its scripts, fetching its resources or printing what its style sheets get wrong.

import { JSDOM, VirtualConsole } from 'jsdom';

/** Call `use` with the document of a page, and free it afterwards. `url` is the page's address, where it is known. */
export function withPage<T>(html: string, url: string | null, use: (document: Document) => T): T {
  const dom = new JSDOM(html, { ...(isAddress(url) ? { url } : {}), virtualConsole: new VirtualConsole() });
  try {
    return use(dom.window.document);
  } finally {
    dom.window.close();
  }
}

function isAddress(url: string | null): url is string {
  return url !== null && URL.canParse(url) && /^https?:/i.test(url);
}
