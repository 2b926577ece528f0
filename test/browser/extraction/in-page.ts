// What the tests of extraction run inside a real page: the same code that the content script runs, beside stock Readability.

import { Readability } from '@mozilla/readability';
import type { Article } from '../../../src/core/article/article.ts';
import { cloneDocument } from '../../../src/core/article/clone.ts';
import { extractArticle } from '../../../src/core/article/extract.ts';
import { Hiding } from '../../../src/extension/content/hiding.ts';

export interface Extracted {
  readonly found: boolean;
  readonly title: string;
  readonly text: string;
  readonly authors: readonly string[];
}

export interface HidingSeen {
  /** A path of child positions for each hidden element: it names the element and none of the page's words. */
  readonly selectors: readonly string[];
  /** Hidden elements that hold, or stand in, a block of the article or its headline. */
  readonly ofArticle: readonly string[];
  /** Hidden elements that went on being hidden while something in them had the focus. */
  readonly hiddenInFocus: readonly string[];
  /** Whether the page is to the letter as it was, after the hiding is undone. */
  readonly undone: boolean;
}

export interface Times {
  /** Extraction, all of it, the copying of the page included. */
  readonly lectorMs: number;
  /** The copying that both need, for neither may touch the live page. */
  readonly copyMs: number;
  /** Readability alone on such a copy. */
  readonly readabilityMs: number;
}

function extract(): Extracted {
  const extraction = extractArticle(document);
  const { title, text, authors } = extraction.found ? extraction.article : { title: '', text: '', authors: [] };
  return { found: extraction.found, title, text, authors };
}

function hide(css: string): HidingSeen {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  const before = document.documentElement.outerHTML;
  const extraction = extractArticle(document);
  const pieces = extraction.found ? elementsOf(extraction.article) : [];
  const hiding = new Hiding(document);
  hiding.find();
  hiding.hide();
  const hidden = [...document.querySelectorAll<HTMLElement>('[data-lector-hidden]')];
  const hiddenInFocus = hidden.filter((element) => {
    const target = [element, ...element.querySelectorAll<HTMLElement>('a, button')].find((one) => {
      one.focus();
      return document.activeElement === one;
    });
    const wrong = target !== undefined && getComputedStyle(element).display === 'none';
    target?.blur();
    return wrong;
  });
  const seen = {
    selectors: hidden.map(pathOf),
    ofArticle: hidden
      .filter((element) => pieces.some((piece) => element.contains(piece) || piece.contains(element)))
      .map(pathOf),
    hiddenInFocus: hiddenInFocus.map(pathOf),
  };
  hiding.show();
  document.adoptedStyleSheets = [];
  return { ...seen, undone: document.documentElement.outerHTML === before };
}

function elementsOf(article: Article): Element[] {
  const all = document.querySelectorAll('*');
  const numbers = [article.titleElement, ...article.blocks.map(({ element }) => element)];
  // A block may be words directly in the body; that holds everything.
  return numbers
    .flatMap((number) => (number === null ? [] : (all[number] ?? [])))
    .filter(({ tagName }) => tagName !== 'BODY');
}

function pathOf(element: Element): string {
  const steps: string[] = [];
  for (let node: Element | null = element; node?.parentElement; node = node.parentElement) {
    steps.unshift(`:nth-child(${[...node.parentElement.children].indexOf(node) + 1})`);
  }
  return steps.join('>');
}

/** Time extraction, the copying of the page, and Readability on that copy; each the best of some runs, taken in turn. */
function time(runs: number): Times {
  let [lectorMs, copyMs, readabilityMs] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ];
  for (let run = 0; run < runs; run++) {
    let started = performance.now();
    extractArticle(document);
    lectorMs = Math.min(lectorMs, performance.now() - started);
    started = performance.now();
    const copy = cloneDocument(document);
    copyMs = Math.min(copyMs, performance.now() - started);
    started = performance.now();
    new Readability(copy).parse();
    readabilityMs = Math.min(readabilityMs, performance.now() - started);
  }
  return { lectorMs, copyMs, readabilityMs };
}

export const inPage = { extract, hide, time };
(globalThis as unknown as { inPage: typeof inPage }).inPage = inPage;
