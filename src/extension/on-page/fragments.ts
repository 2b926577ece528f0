// The ways to the words of statements in the live page, for addresses that lead to them.
// Hard case: a long page with many statements; the page stays usable, and what was not found in time is left to be found in
// the text of the article.

import type { Span } from '../../core/span.ts';
import type { TextFragment } from '../../core/speaker/text-fragment.ts';
import type { Anchor } from '../anchor.ts';

/** For all statements together. */
const longestMs = 2_000;
/** An address that names more places than this is too long to be of use. */
const mostPlaces = 3;

/** Return for each statement how to point at each piece of it by what `find` finds for a range, or null where it finds nothing. */
export async function findFragments(
  anchor: Anchor,
  contents: readonly (readonly Span[])[],
  find: (range: Range) => TextFragment | null,
): Promise<(TextFragment[] | null)[]> {
  const deadline = performance.now() + longestMs;
  const found: (TextFragment[] | null)[] = [];
  for (const content of contents) {
    found.push(performance.now() < deadline ? fragmentsOf(rangesOf(anchor, content), find) : null);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return found;
}

function fragmentsOf(ranges: readonly Range[], find: (range: Range) => TextFragment | null): TextFragment[] | null {
  // No address leads into a frame or a shadow root.
  if (ranges.some(({ startContainer }) => startContainer.getRootNode() !== document)) return null;
  const fragments = ranges.flatMap((range) => find(range) ?? []);
  return fragments.length > 0 && fragments.length === ranges.length ? fragments : null;
}

/** One range for each paragraph, so that nothing between is marked; for many paragraphs one for each piece. */
function rangesOf(anchor: Anchor, content: readonly Span[]): Range[] {
  const pieces = content.map((span) => anchor.rangesOf('body', span));
  if (pieces.some((ranges) => ranges.length === 0)) return [];
  const all = pieces.flat();
  return all.length <= mostPlaces ? all : pieces.flatMap((ranges) => joined(ranges) ?? []);
}

function joined(ranges: readonly Range[]): Range | null {
  const whole = ranges[0]?.cloneRange();
  const last = ranges.at(-1);
  if (!whole || !last) return null;
  whole.setEnd(last.endContainer, last.endOffset);
  return whole;
}
