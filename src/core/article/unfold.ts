// Words that a page keeps for browsers without scripts (`<noscript>`) or for its own script (`<template>`, a `data-` attribute): nobody
// sees them, so they are read only where the page shows no article, as one whose script has failed. They have no place in the page
// to be marked.

import type { Article } from './article.ts';
import { cloneDocument, readable } from './clone.ts';

const fewestParagraphs = 3;

/** Return a copy of the page in which such words stand where they would be shown; null where there are none. */
export function unfold(document: Document): Document | null {
  const Parser = document.defaultView?.DOMParser;
  try {
    if (!Parser || ![...readable(document).querySelectorAll('*')].some((element) => keptIn(element) !== null))
      return null;
    const copy = cloneDocument(document);
    for (const element of copy.querySelectorAll('*')) {
      const isFolded = folded.test(element.tagName);
      const kept = isFolded ? element.innerHTML : keptIn(element);
      if (kept === null) continue;
      const shown = copy.createElement('div');
      // Inert: nothing in it loads and no script of it runs.
      shown.append(...new Parser().parseFromString(kept, 'text/html').body.childNodes);
      if (isFolded) element.replaceWith(shown);
      else element.after(shown);
    }
    return copy;
  } catch (error) {
    if (error instanceof RangeError) return null; // Nested too deep to be copied.
    throw error;
  }
}

const folded = /^(?:NOSCRIPT|TEMPLATE)$/i;

/** Return the markup of several paragraphs that an element keeps and does not show; null where it keeps none. */
function keptIn(element: Element): string | null {
  if (folded.test(element.tagName)) {
    const { innerHTML } = element;
    return isText(innerHTML) || element.querySelectorAll('p').length >= fewestParagraphs ? innerHTML : null;
  }
  for (const { name, value } of element.attributes) if (name.startsWith('data-') && isText(value)) return value;
  return null;
}

const isText = (html: string): boolean => (html.match(/<p[\s>]/gi)?.length ?? 0) >= fewestParagraphs;

/** Return the article without places in the page. */
export function withoutPlaces(article: Article): Article {
  const placeless = <T extends object>(pieces: readonly T[]): T[] =>
    pieces.map((piece) => ({ ...piece, element: null }));
  return {
    ...article,
    titleElement: null,
    blocks: placeless(article.blocks),
    captions: placeless(article.captions),
    credits: placeless(article.credits),
  };
}
