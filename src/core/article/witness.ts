// The page's own copy of its article, in JSON-LD: a witness of where the body lies, never the body, for it may be a teaser,
// the text without its headings, or another story's.

import type { PageMap } from './page-map.ts';
import { plainText } from './plain-text.ts';

const shortestBody = 600;
const shortestUnit = 24;
const compared = 60;

/** Return, for each unit of the page, whether the article's own copy holds its words; null where there is no copy to ask. */
export function readWitness(page: PageMap, articleBody: string | null): boolean[] | null {
  if (articleBody === null || articleBody.length < shortestBody) return null;
  const copy = lettersOf(plainText(articleBody));
  const seen = page.units.map((unit) => {
    const letters = lettersOf(unit.text.slice(0, 4 * compared)).slice(0, compared);
    return letters.length >= shortestUnit && copy.includes(letters);
  });
  let held = 0;
  page.units.forEach((unit, at) => {
    if (seen[at]) held += unit.text.length;
  });
  // A copy that the page does not show is no witness.
  return held > articleBody.length / 3 ? seen : null;
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
