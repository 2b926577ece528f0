// A link to the exact words on the page they came from: `#:~:text=[prefix-,]start[,end][,-suffix]`, after the draft
// "URL Fragment Text Directives" of the WICG. Hard case: the same words stand in the article twice, so that a few words
// around them must say which are meant. A browser that knows no directives simply opens the page.

import { type Span, sliceOf } from '../span.ts';

/** Longer than this, the first and the last words stand for the whole. */
const LONGEST_EXACT = 120;
const EDGE_WORDS = 5;
const CONTEXT_WORDS = 4;

/** Return `url` with a directive for the words that `span` covers in `text`, the text of the article at that address. */
export function linkToText(url: string, text: string, span: Span): string {
  const fragment = textFragmentOf(text, span);
  if (fragment === '') return url;
  const [page = '', hash = ''] = url.split(/#(.*)/s);
  const [own = ''] = hash.split(':~:');
  return `${page}#${own}:~:text=${fragment}`;
}

/** Return the value of a text directive for `span`, or an empty string where it covers no word. */
export function textFragmentOf(text: string, span: Span): string {
  const words = [...sliceOf(text, span).matchAll(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}%])?/gu)];
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return '';
  const start = span.start + first.index;
  const end = span.start + last.index + last[0].length;
  const exact = text.slice(start, end);
  // an exact text may not run over a paragraph's end; a range may
  const isExact = exact.length <= LONGEST_EXACT && !exact.includes('\n');
  const startEnd = isExact ? end : edgeEnd(text, start, words, span);
  const textStart = text.slice(start, startEnd);
  const lastWords = words.slice(-EDGE_WORDS);
  const tail = text.slice(Math.max(startEnd, span.start + (lastWords[0]?.index ?? 0)), end);
  const textEnd = isExact ? '' : afterLastBreak(tail);
  const prefix = isFirst(text, textStart, start) ? '' : wordsBefore(text, start);
  const isAlone = prefix === '' || isFirst(text, `${prefix} ${textStart}`, start - prefix.length - 1);
  const suffix = isAlone || !isExact ? '' : wordsAfter(text, end);
  return [prefix && `${encode(prefix)}-`, encode(textStart), textEnd && encode(textEnd), suffix && `-${encode(suffix)}`]
    .filter(Boolean)
    .join(',');
}

function edgeEnd(text: string, start: number, words: readonly RegExpExecArray[], span: Span): number {
  let end = start;
  for (const word of words.slice(0, EDGE_WORDS)) {
    const next = span.start + word.index + word[0].length;
    if (text.slice(start, next).includes('\n')) break;
    end = next;
  }
  return end;
}

function afterLastBreak(part: string): string {
  return part.slice(part.lastIndexOf('\n') + 1).trim();
}

/** A browser goes to the first match, whatever its case. */
function isFirst(text: string, part: string, at: number): boolean {
  return text.toLowerCase().indexOf(part.toLowerCase()) === at || text.indexOf(part) === at;
}

function wordsBefore(text: string, at: number): string {
  const line = text.slice(Math.max(0, text.lastIndexOf('\n', at - 1) + 1, at - 200), at);
  return line.trim().split(/\s+/).slice(-CONTEXT_WORDS).join(' ');
}

function wordsAfter(text: string, at: number): string {
  const lineEnd = text.indexOf('\n', at);
  const line = text.slice(at, Math.min(lineEnd < 0 ? text.length : lineEnd, at + 200));
  return line.trim().split(/\s+/).slice(0, CONTEXT_WORDS).join(' ');
}

/** Percent-encode; the hyphen and the comma part a directive, brackets would end a link in Markdown. */
function encode(part: string): string {
  const wellFormed = part.replace(/\s+/g, ' ').replace(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(wellFormed).replace(
    /[-!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
