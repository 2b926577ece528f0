// What holds of every extraction, whatever the page: the one checker for damaged, hostile and real pages.

import { expect } from 'vitest';
import type { Extraction } from '../../../src/core/article/article.ts';

/** Expect an answer that the rest of Lector can trust. `elements` is how many the page has. */
export function expectSound(extraction: Extraction, elements: number): void {
  if (!extraction.found) {
    expect(Object.values(extraction).every((value) => typeof value === 'boolean')).toBe(true);
    return;
  }
  const { text, blocks, captions, title, authors, byline } = extraction.article;
  expect(blocks.length).toBeGreaterThan(0);
  let end = 0;
  for (const { span, element } of blocks) {
    // In order, apart, with nothing but white space between, and each of some words.
    expect(text.slice(end, span.start).trim()).toBe('');
    expect(text.slice(span.start, span.end).trim()).not.toBe('');
    if (element !== null) expect(element).toBeLessThan(elements);
    end = span.end;
  }
  expect(text.slice(end).trim()).toBe('');
  for (const { beforeBlock } of captions) expect(beforeBlock).toBeLessThanOrEqual(blocks.length);
  expect(title).toBe(title.trim());
  expect(byline === null).toBe(authors.length === 0);
  expect(new Set(authors).size).toBe(authors.length);
}
