// Takes out of the copy what is certain not to be of the article, before Readability sees it.

import type { PageMap } from './page-map.ts';

/** Remove the regions of the page that are not of an article from the copy. */
export function removeRegions(page: PageMap): void {
  for (const { element } of page.regions) page.elements[element]?.remove();
}
