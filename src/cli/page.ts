// HTML into a document, without running its scripts, fetching its resources or printing what its style sheets get wrong.
// The hard case is the parser's own: a length such as `style="width: calc(100% * 2px)"` makes its style parser throw, and with it
// the whole page. Then inline styles are cut down to what extraction reads of them: whether an element is hidden.

import { JSDOM, VirtualConsole } from 'jsdom';

/** Call `use` with the document of a page, and free it afterwards. `url` is the page's address, where it is known. */
export function withPage<T>(html: string, url: string | null, use: (document: Document) => T): T {
  const dom = parsePage(html, url);
  try {
    return use(dom.window.document);
  } finally {
    free(dom);
  }
}

/** Free a page's document. The parser stumbles over frames that it counts and does not have: then they are left to be collected. */
function free(dom: JSDOM): void {
  try {
    dom.window.close();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}

function parsePage(html: string, url: string | null): JSDOM {
  const options = { ...(isAddress(url) ? { url } : {}), virtualConsole: new VirtualConsole() };
  try {
    return new JSDOM(html, options);
  } catch {
    return new JSDOM(withPlainStyles(html), options);
  }
}

const inlineStyle = /(<[a-z][^<>]*?\s)style\s*=\s*("[^"]*"|'[^']*')/gi;
const hiding = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Keep of every inline style only what hides its element. */
function withPlainStyles(html: string): string {
  return html.replace(inlineStyle, (_, before: string, style: string) => {
    const hides = hiding.exec(style);
    return hides === null ? before : `${before}style="${hides[0]}"`;
  });
}

/** Return the address that a page names as its own, for a page that comes from a file; null where it names none. */
export function addressOf(document: Document): string | null {
  const named = [
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  return named.find((address) => isAddress(address ?? null)) ?? null;
}

function isAddress(url: string | null): url is string {
  return url !== null && URL.canParse(url) && /^https?:/i.test(url);
}
