// Where on the page the article lies, as Mozilla's Readability sees it: the numbers of the elements it keeps.
// Readability takes its document apart, so it gets the copy, last of all. It may fail on a hostile page (deep nesting
// overflows its recursions): then it has no opinion, and the other witnesses decide.
// It is asked for that alone. So what only serves its printed result is left out, and questions that it asks of every
// element are answered by the cheap half first; what it keeps is the same to the element.

import { Readability } from '@mozilla/readability';
import { numberAttribute } from './prepare.ts';

export interface ReadabilityResult {
  /** Numbers of the elements that Readability keeps. */
  readonly kept: ReadonlySet<number>;
  readonly byline: string | null;
}

/** Beyond this depth Readability, which looks at all of an element's ancestors again and again, takes too long. */
const deepestForReadability = 400;

/** What Readability calls on itself. */
interface Internals {
  _metadata: { readonly byline?: string | null };
  _articleByline?: string | null;
  readonly REGEXPS: { readonly byline: RegExp };
  _grabArticle(): Element | null;
}
const original = Readability.prototype as unknown as Internals;

/** Thrown where Readability found too little and wants the page back as it was, for another attempt. */
class WantsPageBack extends Error {}

class Locator extends Readability<Element> {
  /** What it found; its own result is made from this by steps that nobody here needs. */
  found: Element | null = null;

  protected _grabArticle(): null {
    this.found = original._grabArticle.call(this as unknown as Internals);
    return null;
  }

  get byline(): string | null {
    const { _metadata: metadata, _articleByline: printed } = this as unknown as Internals;
    return metadata.byline || printed || null;
  }

  // An element without inline style has none that hides it: asking for its style object takes long.
  protected _isProbablyVisible(node: HTMLElement): boolean {
    if (node.hasAttribute('style') && node.style) {
      if (node.style.display === 'none' || node.style.visibility === 'hidden') return false;
    }
    if (node.hasAttribute('hidden')) return false;
    return node.getAttribute('aria-hidden') !== 'true' || Boolean(node.className?.includes?.('fallback-image'));
  }

  readonly #texts = new Map<Element, { readonly content: string; readonly text: string }>();

  // It is asked for the same element several times in a row; between, the element may have lost something.
  protected _getInnerText(element: Element, normalizes = true): string {
    const content = element.textContent ?? '';
    if (!normalizes) return content.trim();
    const known = this.#texts.get(element);
    if (known?.content === content) return known.text;
    const text = content.trim().replace(/\s{2,}/g, ' ');
    this.#texts.set(element, { content, text });
    return text;
  }

  protected _getCharCount(element: Element, sign = ','): number {
    const text = this._getInnerText(element);
    let count = 0;
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) count++;
    return count;
  }

  // The names of an element are read before its words, of which a wrapper of the whole page has all.
  protected _isValidByline(node: Element, names: string): boolean {
    const isNamed =
      node.getAttribute('rel') === 'author' ||
      node.getAttribute('itemprop')?.includes('author') ||
      (this as unknown as Internals).REGEXPS.byline.test(names);
    if (!isNamed) return false;
    const length = (node.textContent ?? '').trim().length;
    return length > 0 && length < 100;
  }

  protected _isElementWithoutContent(node: Element): boolean {
    if (node.nodeType !== 1 || hasWords(node)) return false;
    const count = node.children.length;
    return count === 0 || count === node.querySelectorAll('br, hr').length;
  }
}

/** Return whether there is any word in an element; the first one is enough. */
function hasWords(element: Element): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.nodeValue?.trim()) return true;
  return false;
}

/**
 * Run Readability on a copy of the page. Null where it finds nothing. `copy` makes another such copy for the few pages on which it
 * makes several attempts: it would keep all of every page as markup for that.
 */
export function locateArticle(depth: number, copy: () => Document): ReadabilityResult | null {
  if (depth > deepestForReadability) return null;
  try {
    return run(withoutMarkup(copy()));
  } catch (error) {
    if (!(error instanceof WantsPageBack)) return null;
  }
  try {
    return run(copy());
  } catch {
    return null;
  }
}

function run(clone: Document): ReadabilityResult | null {
  const locator = new Locator(clone, { serializer: (node) => node as Element, keepClasses: true, disableJSONLD: true });
  locator.parse();
  if (locator.found === null) return null;
  const kept = new Set<number>();
  for (const element of locator.found.querySelectorAll(`[${numberAttribute}]`)) {
    kept.add(Number(element.getAttribute(numberAttribute)));
  }
  return { kept, byline: locator.byline };
}

/** Let the copy give no markup of its body, and say so when it is to be put back. */
function withoutMarkup(clone: Document): Document {
  const { body } = clone;
  if (body)
    Object.defineProperty(body, 'innerHTML', {
      get: () => '',
      set: () => {
        throw new WantsPageBack();
      },
    });
  return clone;
}
