// THE coordinate system: every stage after extraction speaks of the article in half-open UTF-16 offsets into
// `Article.text`, so that what is spoken, marked, attributed and linked is the same slice everywhere.
// Hard case: an Utterance's text differs from the article's (a newline spoken as a space), so speech maps back to spans.
// Example: in 'Yes, said Ann.' the span {start: 10, end: 13} is 'Ann'.

/** A half-open stretch `[start, end)` of `Article.text`, in UTF-16 units. Never empty unless said so, never reversed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Return the words of `text` that `span` covers. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Return whether the two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Return whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Return the smallest span that covers all of `spans`, or null for none. */
export function hullOf(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit <= 32 || unit > 126) && /\s/.test(text.charAt(at));
}

/** Return `span` without the white space at its two ends. The result may be empty where there was nothing else. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}
