// The copy that Readability gets: what may be of the article, and nothing that is certain not to be. Only what has words, or may
// show a picture, is copied; scripts, styles and the regions that were told apart are left out from the beginning.

import { copyElement, copyTree, hasDrawn } from './clone.ts';
import { insideOf } from './inside.ts';
import type { PageMap } from './page-map.ts';

/** The attribute of the copy that holds an element's number, on the elements that units stand in. */
export const numberAttribute = 'data-lector-number';

const unneeded = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'LINK', 'HEAD']);

/** Return a copy of the page without the regions that are not of an article. */
export function copyForReadability(document: Document, page: PageMap): Document {
  const copy = document.implementation.createHTMLDocument('');
  const gone = new Set(page.regions.map(({ element }) => page.elements[element]));
  const numbers = branches(page);
  const units = new Set(page.units.map(({ element }) => element));
  const root = page.elements[0];
  if (!root) return copy;
  const isPlain = !hasDrawn(root);
  const copyOf = (element: Element): Element => {
    const number = numbers.get(element) ?? -1;
    const twin =
      element.localName === 'iframe'
        ? copy.createElement('div')
        : isPlain
          ? copy.importNode(element, false)
          : copyElement(element, copy);
    // What has words that count is no hidden thing, whatever it is until it is scrolled to.
    twin.removeAttribute('hidden');
    twin.removeAttribute('style');
    if (units.has(number)) twin.setAttribute(numberAttribute, String(number));
    return twin;
  };
  const twin = copyOf(root);
  const stack: [Element, Element][] = [[root, twin]];
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    const [element, into] = pair;
    const inside = insideOf(element) ?? element.childNodes;
    for (let at = 0; at < inside.length; at++) {
      const child = inside[at] as Node;
      if (child.nodeType !== 1) {
        if (child.nodeType === 3 || child.nodeType === 4) into.append(child.nodeValue ?? '');
        continue;
      }
      const inner = child as Element;
      if (gone.has(inner) || unneeded.has(inner.tagName)) continue;
      if (numbers.has(inner)) {
        const innerTwin = copyOf(inner);
        into.append(innerTwin);
        stack.push([inner, innerTwin]);
      } else into.append(isPlain ? copy.importNode(inner, true) : copyTree(inner, copy));
    }
  }
  copy.documentElement.replaceWith(twin);
  if (copy.head === null) twin.prepend(headOf(document, copy));
  return copy;
}

/** What Readability asks of the head: the title and what is said in it of the author. */
function headOf(document: Document, copy: Document): Element {
  const head = copy.createElement('head');
  for (const element of document.querySelectorAll('head > title, head > meta'))
    head.append(copy.importNode(element, true));
  return head;
}

/** Return the elements that have to be copied one by one, with their numbers: those around units, and around what is left out. */
function branches({ units, regions, parents, elements }: PageMap): Map<Element, number> {
  const numbers = new Map<Element, number>();
  const mark = (from: number): void => {
    for (let number = from; number >= 0; number = parents[number] ?? -1) {
      const element = elements[number];
      if (!element || numbers.has(element)) break;
      numbers.set(element, number);
    }
  };
  for (const unit of units) mark(unit.element);
  for (const { element } of regions) mark(parents[element] ?? -1);
  return numbers;
}
