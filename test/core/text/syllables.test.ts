import createHyphenator from 'hyphen';
import german from 'hyphen/patterns/de-1996.js';
import english from 'hyphen/patterns/en-us.js';
import spanish from 'hyphen/patterns/es.js';
import french from 'hyphen/patterns/fr.js';
import { describe, expect, it } from 'vitest';
import { type DivideWord, divideBy, divideCyrillic } from '../../../src/core/text/syllables.ts';

const cut = (divide: DivideWord, word: string): string => {
  const places = [0, ...divide(word), word.length];
  return places
    .slice(1)
    .map((end, index) => word.slice(places[index], end))
    .join('|');
};

describe('a word divides', () => {
  it.each([
    'каз|ка',
    'пись|мо',
    'май|ка',
    'ве|тры',
    'сес|тра',
    'подъ|езд',
    'об’|єкт',
    'се|мья',
    'го|ло|ва',
    'по|эт',
    'У|кра|ї|на',
    'стол',
  ])('in Ukrainian and Russian as %s', (divided) => {
    expect(cut(divideCyrillic, divided.replaceAll('|', ''))).toBe(divided);
  });

  it.each([
    ['English', english, 'har|bour', 'news|pa|per', 'the'],
    ['German', german, 'Ha|fen|mau|er', 'Zei|tung', 'und'],
    ['French', french, 'jour|nal', 'lu|mière', 'le'],
    ['Spanish', spanish, 'pe|rió|di|co', 'puer|to', 'mar'],
  ])('in %s by the patterns of printers', (_language, patterns, ...words) => {
    const divide = divideBy(createHyphenator(patterns));
    for (const divided of words) expect(cut(divide, divided.replaceAll('|', ''))).toBe(divided);
  });

  it('so that nothing of it is lost, whatever it is', () => {
    const divide = divideBy(createHyphenator(german));
    for (const word of ['Straßenbahnhaltestelle', 'o’clock', 'ЁЛКА', 'ъъъ', 'aé́', 'ААА', '']) {
      for (const each of [divide, divideCyrillic]) expect(cut(each, word).replaceAll('|', '')).toBe(word);
    }
  });
});
