// Put into the page, beside the content script, only when the reader takes the statements along: finds how an address can point
// at words of the live page, with the generator made for it. It knows what the article does not: menus, teasers, captions.

import {
  GenerateFragmentStatus,
  generateFragmentFromRange,
  setTimeout as setTimeLimit,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import type { Span } from '../core/span.ts';
import type { TextFragment } from '../core/speaker/text-fragment.ts';
import type { Anchor } from './anchor.ts';
import { findFragments } from './on-page/fragments.ts';

declare global {
  /** Set in our isolated world, which the page cannot see. */
  var lectorFindFragments:
    | ((anchor: Anchor, contents: readonly (readonly Span[])[]) => Promise<readonly (readonly TextFragment[] | null)[]>)
    | undefined;
}

/** For one place. A page must not stand still for the sake of an address. */
const longestMs = 150;

setTimeLimit(longestMs);

globalThis.lectorFindFragments = (anchor, contents) => findFragments(anchor, contents, findFragment);

/** Return null where no words tell the place apart. */
function findFragment(words: Range): TextFragment | null {
  const range = words.cloneRange();
  const { status, fragment } = generateFragmentFromRange(range);
  if (status !== GenerateFragmentStatus.SUCCESS || !fragment) return null;
  // Of words in one piece the generator gives the letters without their accents, which not every browser finds.
  return fragment.textEnd ? fragment : { ...fragment, textStart: range.toString() };
}
