// Which units of the page are the article's body. Readability says where the body lies; its neighbours, the page's data and
// what each line looks like correct it at the edges and within.

import type { ReadabilityResult } from './locate.ts';
import type { PageMap, Unit } from './page-map.ts';

/** Choose the units of the body, in reading order. */
export function chooseBody(page: PageMap, located: ReadabilityResult | null): Unit[] {
  if (located === null) return [];
  return page.units.filter((unit) => unit.region === null && located.kept.has(unit.element));
}
