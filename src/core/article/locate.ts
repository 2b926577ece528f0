// Where on the page the article lies, as Mozilla's Readability sees it: the numbers of the elements it keeps.
// Readability takes its document apart, so it gets the copy, last of all. It may fail on a hostile page (deep nesting
// overflows its recursions): then it has no opinion, and the other witnesses decide.

import { Readability } from '@mozilla/readability';
import { numberAttribute } from './clone.ts';

export interface ReadabilityResult {
  /** Numbers of the elements that Readability keeps. */
  readonly kept: ReadonlySet<number>;
  readonly byline: string | null;
  readonly chars: number;
}

/** Beyond this depth Readability, which looks at all of an element's ancestors again and again, takes too long. */
const deepestForReadability = 400;

// Its last step makes links absolute, merges wrappers (and with them our numbers) and drops classes. Nothing of the
// result is shown, so that step is left out, and with it a recursion and much of the time.
class Locator extends Readability<Element> {
  protected _postProcessContent(_content: Element): void {}
}

/** Run Readability on the copy, which is used up by it. Null where it finds nothing. */
export function locateArticle(clone: Document, depth: number): ReadabilityResult | null {
  if (depth > deepestForReadability) return null;
  try {
    const result = new Locator(clone, {
      serializer: (node) => node as Element,
      keepClasses: true,
      disableJSONLD: true,
    }).parse();
    const content = result?.content;
    if (!content) return null;
    const kept = new Set<number>();
    for (const element of content.querySelectorAll(`[${numberAttribute}]`)) {
      kept.add(Number(element.getAttribute(numberAttribute)));
    }
    return { kept, byline: result.byline || null, chars: result.length ?? 0 };
  } catch {
    return null;
  }
}
