// Takes out of the copy what is certain not to be of the article, before Readability sees it.

import { cloneDocument, elementsOf, numberElements } from './clone.ts';
import type { PageMap } from './page-map.ts';

/** Remove the regions of the page that are not of an article from the copy. */
export function removeRegions(page: PageMap, elements: readonly Element[] = page.elements): void {
  for (const { element } of page.regions) elements[element]?.remove();
}

/** Return another copy of the same page, prepared as the first one was. */
export function copyForReadability(document: Document, page: PageMap): Document {
  const clone = cloneDocument(document);
  const elements = elementsOf(clone);
  numberElements(
    page.units.map(({ element }) => element),
    elements,
  );
  removeRegions(page, elements);
  return clone;
}
