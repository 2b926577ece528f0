// Whether what was found is an article at all. A programme page, a home page or a list of links yields words too, but hardly a
// sentence that stands by itself. Hard case: a news flash of one paragraph is an article; a page of forty teasers is none.
// Example: "06:00 Morning Briefing" twelve times over is no article, however long the list.

import type { Unit } from './page-map.ts';
import { linkShare, weightOf } from './prose.ts';

/** Least running text, in characters: one longer sentence. More would refuse flashes, less would read menus aloud. */
const leastProse = 100;
/** Least share of running text among all that was chosen. */
const leastShare = 0.25;
const sentenceEnd = /[.!?…。！？؟।]["'”’»“)\]]*$/u;
/** A paragraph may be one short sentence, as papers of short paragraphs have them. */
const shortestSentence = 30;
const mostLinked = 0.4;

/** Return whether the units that were chosen as the body are an article. */
export function isArticle(body: readonly Unit[]): boolean {
  let prose = 0;
  let all = 0;
  for (const unit of body) {
    const weight = weightOf(unit.text);
    all += weight;
    if (linkShare(unit) >= mostLinked) continue;
    // In scripts without a full stop at the end of sentences a long line counts by itself.
    if (weight > 300 || (weight >= shortestSentence && sentenceEnd.test(unit.text))) prose += weight;
  }
  return prose >= leastProse && prose >= all * leastShare;
}

/** Return all running text of a page in reading order: what can be read where there is no article. */
export function mainTextOf(units: readonly Unit[]): Unit[] {
  return units.filter((unit) => unit.region === null && !unit.inAside && linkShare(unit) < 0.5);
}
