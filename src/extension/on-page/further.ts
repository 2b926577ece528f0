// Asks the site of the page that is open for a further page of its article, and reads that without showing it: no script of it runs,
// nothing in it loads. Hard case: a page in an old encoding, which it names in the header of the answer or in its own first lines.

import type { Article, Extraction } from '../../core/article/article.ts';
import { elementsOf } from '../../core/article/clone.ts';
import { findFurtherPages, isAnswerFor, leadsToOthers } from '../../core/article/further-pages.ts';
import { Anchor } from '../anchor.ts';
import { describeLayout } from '../content/layout.ts';
import type { Layout } from '../layout.ts';
import type { FurtherPage } from './messages.ts';

const longestMs = 15_000;
const mostBytes = 8_000_000;
/** How far into a page its encoding is looked for, in letters, as browsers do. */
const prescanned = 1_024;

/** Read a further page. Null where it is not of this site, cannot be had, or is no page. */
export async function readFurtherPage(
  address: string,
  extract: (document: Document) => Extraction,
): Promise<FurtherPage | null> {
  const control = new AbortController();
  const answer = await Promise.race([
    load(address, control.signal).catch(() => null),
    new Promise<null>((resolve) => setTimeout(resolve, longestMs, null)),
  ]);
  if (answer === null) {
    control.abort();
    return null;
  }
  const page = new DOMParser().parseFromString(answer.html, 'text/html');
  const further = findFurtherPages(page, answer.address, location.href);
  const isLinked = leadsToOthers(page, answer.address, location.href);
  const extraction = extract(page);
  if (!extraction.found) return { article: null, layout: null, further, isLinked };
  const { article } = extraction;
  return { article, layout: layoutOf(article, page, answer.address), further, isLinked };
}

function layoutOf(article: Article, page: Document, address: string): Layout {
  const elements = elementsOf(page);
  if (!page.querySelector('base[href]')) {
    // Where its links lead from. Last, for elements are known by their number.
    const base = page.createElement('base');
    base.href = address;
    page.documentElement.append(base);
  }
  return describeLayout(article, new Anchor(page, article, elements));
}

async function load(address: string, signal: AbortSignal): Promise<{ html: string; address: string } | null> {
  if (!isHere(address)) return null;
  const response = await fetch(address, { credentials: 'include', headers: { accept: 'text/html' }, signal });
  const type = response.headers.get('content-type') ?? '';
  // It may have led elsewhere: to another site, or where one has to log in.
  if (!response.ok || !isAnswerFor(address, response.url) || !/html/i.test(type)) return null;
  if (Number(response.headers.get('content-length')) > mostBytes) return null;
  const bytes = await response.arrayBuffer();
  return bytes.byteLength > mostBytes ? null : { html: decode(bytes, type), address: response.url };
}

function isHere(address: string): boolean {
  return new URL(address).origin === location.origin;
}

// In Firefox the bytes are the page's own: only a decoder may look into them.
function decode(bytes: ArrayBuffer, type: string): string {
  const start = new TextDecoder('latin1').decode(bytes).slice(0, prescanned);
  const named = [type, ...(start.match(/<meta\s[^>]*>/gi) ?? [])].map(
    (text) => /charset\s*=\s*["']?\s*([\w-]+)/i.exec(text)?.[1],
  );
  for (const encoding of named) {
    try {
      if (encoding) return new TextDecoder(encoding).decode(bytes);
    } catch {
      // No encoding is called so.
    }
  }
  return new TextDecoder().decode(bytes);
}
