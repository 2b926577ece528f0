// What holds of every analysis, whatever the text: one checker for the specification, the samples and the mutated articles.

import { expect } from 'vitest';
import type { Analysis } from '../../src/core/analyze.ts';
import type { Attribution } from '../../src/core/quotation/attribution.ts';
import { contains, type Span, sliceOf } from '../../src/core/span.ts';

/** Spans lie inside the text, are not empty, in order, and do not overlap. */
export function checkSpans(text: string, spans: readonly Span[], what: string): void {
  const whole: Span = { start: 0, end: text.length };
  let end = -1;
  for (const span of spans) {
    if (!contains(whole, span) || span.start >= span.end || span.start < end)
      expect.fail(`${what}: ${JSON.stringify(spans)} in a text of ${text.length}`);
    end = span.end;
  }
}

/** Every attribution has content, its spans are in order and trimmed, and the attributions are in order of their first spans. */
export function checkAttributions(text: string, attributions: readonly Attribution[]): void {
  let previous = -1;
  for (const { source, cue, content, confidence } of attributions) {
    expect(content.length, 'an attribution has content').toBeGreaterThan(0);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    for (const [what, spans] of Object.entries({ source, cue, content })) {
      checkSpans(text, spans, what);
      for (const span of spans) expect(sliceOf(text, span), 'a span is trimmed').toBe(sliceOf(text, span).trim());
    }
    const first = Math.min(...[source, cue, content].flatMap((spans) => spans[0]?.start ?? []));
    expect(first, 'attributions are in order').toBeGreaterThanOrEqual(previous);
    previous = first;
  }
}

/** All of an analysis: sentences, attributions, and a resolution for each attribution that points at a speaker there is. */
export function checkAnalysis({ article, sentences, attributions, resolutions, speakers }: Analysis): void {
  const { text } = article;
  checkSpans(
    text,
    sentences.map(({ span }) => span),
    'sentences',
  );
  checkAttributions(text, attributions);
  expect(resolutions.length, 'a resolution for each attribution').toBe(attributions.length);
  for (const { speaker } of resolutions) {
    if (speaker === null) continue;
    expect(Number.isInteger(speaker) && speaker >= 0 && speaker < speakers.length, 'a speaker there is').toBe(true);
  }
}
