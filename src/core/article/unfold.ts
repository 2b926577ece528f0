// Words that a page keeps for browsers without scripts (`<noscript>`) or for its own script (`<template>`): nobody sees them, so they
// are read only where the page shows no article, as one whose script has failed. They have no place in the page to be marked.

import type { Article } from './article.ts';
import { cloneDocument } from './clone.ts';

const fewestParagraphs = 3;

/** Return a copy of the page in which such words stand where they would be shown; null where there are none. */
export function unfold(document: Document): Document | null {
  const Parser = document.defaultView?.DOMParser;
  const kept = [...document.querySelectorAll('noscript, template')].filter(
    (element) =>
      (element.innerHTML.match(/<p[\s>]/gi)?.length ?? 0) >= fewestParagraphs ||
      element.querySelectorAll('p').length >= fewestParagraphs,
  );
  if (!Parser || kept.length === 0) return null;
  try {
    const copy = cloneDocument(document);
    for (const element of copy.querySelectorAll('noscript, template')) {
      const shown = copy.createElement('div');
      // Inert: nothing in it loads and no script of it runs.
      shown.append(...new Parser().parseFromString(element.innerHTML, 'text/html').body.childNodes);
      element.replaceWith(shown);
    }
    return copy;
  } catch (error) {
    if (error instanceof RangeError) return null; // Nested too deep to be copied.
    throw error;
  }
}

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
