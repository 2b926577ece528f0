import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/core/text/token.ts';

/** The tokens of `text`, with a bar between. */
function split(text: string, lang: string | null = 'en'): string {
  const { count, starts, ends } = tokenize(text, 0, text.length, lang);
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i])).join('|');
}

describe('tokenize', () => {
  it.each([
    ['contractions', "I don’t know; Ann's sure we'll go.", "I|do|n’t|know|;|Ann|'s|sure|we|'ll|go|."],
    ['two endings on one word', 'She wouldn’t’ve', 'She|would|n’t|’ve'],
    ['blends', "You cannot, I'm gonna", "You|can|not|,|I|'m|gon|na"],
    ['the possessive of a plural', 'the workers’ vote', 'the|workers|’|vote'],
    ['hyphened words', 'a well-known U.S.-led co-op', 'a|well-known|U.S.-led|co-op'],
    ['abbreviations', 'Gov. Lee, Jan. 5, 6 p.m. in the U.S. today', 'Gov.|Lee|,|Jan.|5|,|6|p.m.|in|the|U.S.|today'],
    ['a word that only looks like one', 'He sat. No. Not I. Now', 'He|sat|.|No|.|Not|I|.|Now'],
    ['initials', 'J. R. Smith', 'J.|R.|Smith'],
    ['numbers', '$1.5 of 10,000, 3.5% at 10:30', '$|1.5|of|10,000|,|3.5|%|at|10:30'],
    ['dashes', 'yes--no — well – done', 'yes|--|no|—|well|–|done'],
    ['an ellipsis', 'Well... no … yes', 'Well|...|no|…|yes'],
    ['quotation marks', '“It’s ‘over,’” she said.', '“|It|’s|‘|over|,|’|”|she|said|.'],
    [
      'addresses',
      'See https://example.org/a?b=1, or mail a.b@example.org.',
      'See|https://example.org/a?b=1|,|or|mail|a.b@example.org|.',
    ],
    ['handles, tags and decades', '@lector #news the ’90s', '@lector|#news|the|’90s'],
    ['names with apostrophes', 'O’Brien at five o’clock', 'O’Brien|at|five|o’clock'],
    ['a missing space', 'the end.The next', 'the|end|.|The|next'],
  ])('%s', (_, text, expected) => {
    expect(split(text)).toBe(expected);
  });

  it('splits other languages sensibly', () => {
    expect(split('L’homme a dit « non ».', 'fr')).toBe('L’|homme|a|dit|«|non|»|.');
    expect(split('Das kostet z.B. 5 Mio. Euro.', 'de')).toBe('Das|kostet|z.B.|5|Mio.|Euro|.');
    expect(split('彼は言った。', 'ja')).toBe('彼|は|言|っ|た|。');
  });

  it('covers everything but white space, in order, whatever the text', () => {
    const texts = ['a\u0301 \ud83d x', '👩‍👩‍👧 ok 🇩🇪!', "\u00ad-.’'", '….(“‘[', 'a.b.c.d@e', "@#.5'90s", '﷽ ١٢٣ नमस्ते।'];
    for (const text of texts) {
      const { count, starts, ends } = tokenize(text, 0, text.length, null);
      let at = 0;
      for (let i = 0; i < count; i++) {
        expect(text.slice(at, starts[i]).trim()).toBe('');
        expect(ends[i]).toBeGreaterThan(starts[i] ?? 0);
        at = ends[i] ?? 0;
      }
      expect(text.slice(at).trim()).toBe('');
    }
  });
});
