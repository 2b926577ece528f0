// Where words divide into syllables, for readers who take them one by one. English, German, French and Spanish go by the patterns
// that printers hyphenate with (Liang 1983), as the package `hyphen` reads them; Ukrainian and Russian by a rule: every vowel is a
// syllable, and of the consonants between two the first stays behind, unless a liquid follows it.
// Hard case: marks that belong to the letter before, "пись|мо", "об'|єкт", "подъ|езд".

/** Return the offsets in a word at which a new syllable begins, in order; none for a word of one syllable. */
export type DivideWord = (word: string) => readonly number[];

const vowel = /[аеёєиіїоуыэюя]/i;
const liquid = /[рлвй]/i;
/** Letters that a break never comes before. */
const mark = /[ьъ'’ʼ]/i;
/** Those of them that end a syllable. */
const hardMark = /[ъ'’ʼ]/i;

/** Divide a word in Cyrillic letters. */
export const divideCyrillic: DivideWord = (word) => {
  const vowels = [...word.matchAll(new RegExp(vowel, 'gi'))].map(({ index }) => index);
  return vowels.slice(1).map((next, at) => breakBetween(word, (vowels[at] ?? 0) + 1, next));
};

/** Where to break the consonants from `start` to the vowel at `end`. */
function breakBetween(word: string, start: number, end: number): number {
  const between = word.slice(start, end);
  const hard = between.search(hardMark);
  if (hard >= 0) return start + hard + 1;
  const consonants = [...between.matchAll(/[^ьъ'’ʼ]/gi)].map(({ index }) => index);
  const [first, second] = consonants;
  if (first === undefined || second === undefined) return start;
  // "вет|ка", but "ве|тры"; "май|ка".
  const isPair = consonants.length === 2 && liquid.test(between[second] ?? '') && !liquid.test(between[first] ?? '');
  if (isPair && !mark.test(between[first + 1] ?? '') && between[second] !== 'й') return start;
  return start + second;
}

/** Return how words are divided by a function that puts a soft hyphen at every break, as hyphenators do. */
export function divideBy(hyphenate: (word: string) => string): DivideWord {
  const softHyphen = '\u00ad';
  return (word) => {
    const offsets: number[] = [];
    let offset = 0;
    for (const part of hyphenate(word).split(softHyphen)) {
      if (offset > 0) offsets.push(offset);
      offset += part.length;
    }
    return offsets;
  };
}
