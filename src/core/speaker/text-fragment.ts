// A link to the exact words on the page they came from: `#:~:text=[prefix-,]start[,end][,-suffix]`, after the draft
// "URL Fragment Text Directives" of the WICG. One directive for each piece of a statement, so that all of it is marked.
// Made of the article alone, for where no page is at hand; where one is, the extension asks the page (see links.ts there).
// Hard case: the same words stand in the article twice, so that a few words around them must say which are meant. A
// browser that knows no directives simply opens the page.

import type { Article } from '../article/article.ts';
import { type Span, sliceOf } from '../span.ts';

/** The parts of one text directive, as printed. */
export interface TextFragment {
  readonly prefix?: string;
  readonly textStart: string;
  readonly textEnd?: string;
  readonly suffix?: string;
}

/** Longer than this, the first and the last words stand for the whole. It trades a short address for a robust one. */
const LONGEST_EXACT = 120;
/** Shorter than this, words may well stand elsewhere on the page (a menu, a teaser): some around them are always named. */
const SHORTEST_ALONE = 20;
const EDGE_WORDS = 5;
const CONTEXT_WORDS = 3;
/** How many words more are tried on each side before places are taken for impossible to tell apart. */
const MOST_MORE = 12;
/** Likewise, how many words the beginning or the end of a long statement may have. */
const LONGEST_EDGE = 40;

/** Return `url` with the directives, in place of those it has; its own fragment stays. */
export function withFragments(url: string, fragments: readonly TextFragment[]): string {
  if (fragments.length === 0) return url;
  const [page = '', hash = ''] = url.split(/#(.*)/s);
  const [own = ''] = hash.split(':~:');
  return `${page}#${own}:~:${fragments.map((fragment) => `text=${writeFragment(fragment)}`).join('&')}`;
}

/** Return the value of a text directive. */
export function writeFragment({ prefix, textStart, textEnd, suffix }: TextFragment): string {
  return [
    prefix ? `${encode(prefix)}-` : '',
    encode(textStart),
    textEnd ? encode(textEnd) : '',
    suffix ? `-${encode(suffix)}` : '',
  ]
    .filter(Boolean)
    .join(',');
}

/** Make a function that finds the fragments for the words that spans cover in the article: none for no word. */
export function fragmentFinder(article: Article): (spans: readonly Span[]) => TextFragment[] {
  // What else of the page is known: a headline and a caption often repeat the words of a statement.
  const elsewhere = [article.title, ...article.captions.map(({ text }) => text)];
  const searched = fold([...elsewhere, article.text].join('\n'));
  const isUnique = (part: string): boolean => {
    const wanted = fold(part);
    const first = searched.indexOf(wanted);
    return searched.indexOf(wanted, first + 1) < 0;
  };
  return (spans) => spans.flatMap((span) => findFragment(article.text, span, isUnique) ?? []);
}

/** A browser knows no difference between upper and lower case, nor between kinds of white space. */
const fold = (text: string): string => text.toLowerCase().replace(/[^\S\n]+/g, ' ');

function findFragment(text: string, span: Span, isUnique: (part: string) => boolean): TextFragment | null {
  const words = wordsIn(text, span);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  const whole = { start: first.start, end: last.end };
  const exact = sliceOf(text, whole);
  // An exact text may not run over a paragraph's end; a range may.
  // Where words are not parted by spaces there are no first and last ones.
  const isExact = !exact.includes('\n') && (exact.length <= LONGEST_EXACT || words.length < 4);
  return isExact ? findExact(text, whole, isUnique) : findRange(text, words, isUnique);
}

function findExact(text: string, whole: Span, isUnique: (part: string) => boolean): TextFragment {
  const textStart = sliceOf(text, whole);
  if (textStart.length >= SHORTEST_ALONE && isUnique(textStart)) return { textStart };
  return { textStart, ...contextOf(text, whole, isUnique) };
}

/** Return as few words on both sides as tell the place from all others, or as many as there are in the paragraph. */
function contextOf(
  text: string,
  place: Span,
  isUnique: (part: string) => boolean,
): Pick<TextFragment, 'prefix' | 'suffix'> {
  let around = { before: '', after: '' };
  for (let count = CONTEXT_WORDS; count <= CONTEXT_WORDS + MOST_MORE; count++) {
    const before = wordsBefore(text, place.start, count);
    const after = wordsAfter(text, place.end, count);
    const isWhole = before === around.before && after === around.after;
    around = { before, after };
    if (isWhole || isUnique(before + sliceOf(text, place) + after)) break;
  }
  const [prefix, suffix] = [around.before.trim(), around.after.trim()];
  return { ...(prefix && { prefix }), ...(suffix && { suffix }) };
}

function findRange(text: string, words: readonly Span[], isUnique: (part: string) => boolean): TextFragment {
  const from = words[0]?.start ?? 0;
  const to = words.at(-1)?.end ?? 0;
  const half = words.length >> 1;
  const startOf = (count: number): string => beforeBreak(text.slice(from, words[count - 1]?.end));
  const endOf = (count: number): string => afterBreak(text.slice(words.at(-count)?.start, to));
  const edge = Math.min(EDGE_WORDS, half);
  // The browser takes the first start there is, so one that stands elsewhere too must grow.
  let count = edge;
  while (count < Math.min(words.length - edge, LONGEST_EDGE) && !isUnique(startOf(count))) count++;
  const textStart = startOf(count);
  // And the first end after it.
  const isRightEnd = (end: string): boolean => text.indexOf(end, from + textStart.length) === to - end.length;
  const mostAtEnd = Math.min(words.length - count, LONGEST_EDGE);
  count = edge;
  while (count < mostAtEnd && !isRightEnd(endOf(count))) count++;
  const fragment = { textStart, textEnd: endOf(count) };
  if (isUnique(textStart)) return fragment;
  const { prefix } = contextOf(text, { start: from, end: from + textStart.length }, isUnique);
  return { ...fragment, ...(prefix && { prefix }) };
}

const beforeBreak = (part: string): string => (part.split('\n')[0] ?? '').replace(/[^\p{L}\p{N}]+$/u, '');
const afterBreak = (part: string): string => part.slice(part.lastIndexOf('\n') + 1).replace(/^[^\p{L}\p{N}]+/u, '');

/** Words begin and end with a letter or a digit, so that a directive begins and ends at the edge of a word. */
function wordsIn(text: string, span: Span): Span[] {
  return [...sliceOf(text, span).matchAll(/[\p{L}\p{N}](?:[^\s—–]*[\p{L}\p{M}\p{N}%])?/gu)].map(
    ({ 0: word, index }) => ({
      start: span.start + index,
      end: span.start + index + word.length,
    }),
  );
}

/** What stands directly before in the same paragraph: `count` words and the marks after them. */
function wordsBefore(text: string, at: number, count: number): string {
  const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 400);
  const words = wordsIn(text, { start: from, end: at });
  // The first word of a stretch that is cut by its length may be half a word.
  const [, ...whole] = from === at - 400 ? words : [null, ...words];
  const first = whole.at(-count) ?? whole[0];
  return first ? text.slice(first.start, at) : '';
}

function wordsAfter(text: string, at: number, count: number): string {
  const lineEnd = text.indexOf('\n', at);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, at + 400);
  const words = wordsIn(text, { start: at, end: to });
  const whole = to === at + 400 ? words.slice(0, -1) : words;
  const last = whole[count - 1] ?? whole.at(-1);
  return last ? text.slice(at, last.end) : '';
}

/** Percent-encode; the hyphen and the comma part a directive, brackets would end a link in Markdown. */
function encode(part: string): string {
  const wellFormed = part
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(wellFormed).replace(
    /[-!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
