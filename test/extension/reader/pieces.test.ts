import { describe, expect, it } from 'vitest';
import { nestPieces, type Piece } from '../../../src/extension/reader/pieces.ts';

/** Write pieces as "x(a y(b)) c"; marks are given as pairs of a name and the words it covers. */
function nested(text: string, marks: readonly (readonly [name: string, words: string])[]): string {
  const write = (piece: Piece<string>): string =>
    typeof piece === 'string' ? piece : `${piece.mark}(${piece.pieces.map(write).join('')})`;
  const spans = marks.map(([mark, words]) => {
    const start = text.indexOf(words);
    return { mark, span: { start, end: start + words.length } };
  });
  return nestPieces(text, { start: 0, end: text.length }, spans).map(write).join('');
}

describe('words with marks', () => {
  it.each([
    ['nothing marked', 'a b c', [], 'a b c'],
    ['one mark', 'a b c', [['x', 'b']], 'a x(b) c'],
    [
      'a mark in another',
      'a b c',
      [
        ['x', 'a b'],
        ['y', 'b'],
      ],
      'x(a y(b)) c',
    ],
    [
      'the longer outside, however they are named',
      'a b c',
      [
        ['y', 'b'],
        ['x', 'a b c'],
      ],
      'x(a y(b) c)',
    ],
    [
      'the first outside where both are equal',
      'a b c',
      [
        ['x', 'b'],
        ['y', 'b'],
      ],
      'a x(y(b)) c',
    ],
    [
      'marks that cross: the second is cut',
      'a b c d',
      [
        ['x', 'a b'],
        ['y', 'b c'],
      ],
      'x(a y(b))y( c) d',
    ],
    [
      'marks side by side',
      'ab',
      [
        ['x', 'a'],
        ['y', 'b'],
      ],
      'x(a)y(b)',
    ],
  ] as const)('%s', (_what, text, marks, expected) => {
    expect(nested(text, marks)).toBe(expected);
  });

  it('keeps to its stretch of the text, and says where each piece begins', () => {
    const pieces = nestPieces('one two three', { start: 4, end: 13 }, [{ mark: 'x', span: { start: 0, end: 7 } }]);
    expect(pieces).toEqual([{ mark: 'x', start: 4, pieces: ['two'] }, ' three']);
  });
});
