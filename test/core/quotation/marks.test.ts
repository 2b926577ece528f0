import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../../src/core/quotation/marks.ts';

const quoted = (text: string): string[] => {
  const block = { kind: 'paragraph' as const, span: { start: 0, end: text.length }, element: null };
  return findQuotations(text, [block]).map(({ inner }) => text.slice(inner.start, inner.end).trim());
};

describe('a straight mark that stands before its space instead of behind it', () => {
  test.each([
    [
      'opens where only a closing one follows',
      'Varga said," [The owner] liked the boat". She left.',
      '[The owner] liked the boat',
    ],
    [
      'closes where it ends the sentence before',
      'The bridge is safe. It is new," Varga said.',
      'The bridge is safe. It is new,',
    ],
  ])('%s', (_, text, words) => expect(quoted(text)).toEqual([words]));
});
