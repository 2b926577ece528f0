// Cuts a text that is longer than an engine takes, where a reader would take a breath.
// Example: "It held bread, milk and …, cheese and …" is cut after a comma; a word of a thousand letters between two of them.

import type { Span } from '../span.ts';

const stops = [', ', '; ', ': ', ' – ', ' — ', '，', '、', '؛ ', '، '];

/** Cut `span` of the text into pieces of at most `longest` units, after a comma or other stop if there is one, else at a space. */
export function splitText(text: string, longest: number, span: Span = { start: 0, end: text.length }): Span[] {
  const parts: Span[] = [];
  let { start } = span;
  while (span.end - start > longest) {
    const head = text.slice(start, start + longest);
    const stop = Math.max(...stops.map((mark) => head.lastIndexOf(mark) + (mark.startsWith(' ') ? 1 : 0)));
    const space = head.search(/\s\S*$/);
    let length = stop > longest / 3 ? stop + 1 : space > 0 ? space : longest;
    // Never between the two halves of a surrogate pair.
    if (/[\uD800-\uDBFF]/.test(text.charAt(start + length - 1))) length -= 1;
    parts.push({ start, end: start + length });
    start += length;
    while (start < span.end && /\s/.test(text.charAt(start))) start++;
  }
  if (start < span.end || parts.length === 0) parts.push({ start, end: span.end });
  return parts;
}
