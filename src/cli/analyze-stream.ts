// The stream: one JSON line in, one JSON line out, in order. A line that is wrong, or a page without an article, gives
// {id, error}, and the stream goes on; it never stops for what is in a line. Blank lines are passed over.

import { analyze, analyzeArticle } from '../core/analyze.ts';
import { articleFromText } from '../core/article/from-text.ts';
import { type Line, readLines } from './lines.ts';
import { withPage } from './page.ts';
import { type Result, resultOf } from './result.ts';

export type Answer = { readonly id: unknown } & (Result | { readonly error: string });

/** The longest line that is read, in bytes: far above any page, far below what would fill the memory. */
export const longestLineBytes = 64 * 1024 * 1024;

/** Yield the answers to a stream of JSON lines, each as a JSON line. */
export async function* analyzeStream(
  input: AsyncIterable<Uint8Array | string>,
  longestBytes = longestLineBytes,
): AsyncGenerator<string> {
  for await (const line of readLines(input, longestBytes)) {
    const answer = answerTo(line);
    if (answer !== null) yield `${JSON.stringify(answer)}\n`;
  }
}

function answerTo(line: Line): Answer | null {
  if ('tooLongBytes' in line) return { id: null, error: `line too long: ${line.tooLongBytes} bytes` };
  const text = line.text.replace(/^\uFEFF/, '').trim();
  if (text === '') return null;
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return { id: null, error: 'not JSON' };
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { id: null, error: 'not a JSON object' };
  return answerToRecord(input as Readonly<Record<string, unknown>>);
}

function answerToRecord(record: Readonly<Record<string, unknown>>): Answer {
  const id = record.id ?? null;
  const { html, text } = record;
  const fault = faultOf(record);
  if (fault !== null) return { id, error: fault };
  try {
    if (typeof html === 'string') {
      const url = typeof record.url === 'string' ? record.url : null;
      const analysis = withPage(html, url, (document) => analyze(document));
      return analysis === null ? { id, error: 'no article found' } : { id, ...resultOf(analysis) };
    }
    const lang = typeof record.lang === 'string' ? record.lang : null;
    return { id, ...resultOf(analyzeArticle(articleFromText(typeof text === 'string' ? text : '', lang))) };
  } catch (error) {
    return { id, error: `analysis failed: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function faultOf({ html, text, url, lang }: Readonly<Record<string, unknown>>): string | null {
  const given = (value: unknown): boolean => value !== undefined && value !== null;
  if (given(html) && given(text)) return 'both "html" and "text" given';
  if (!given(html) && !given(text)) return 'neither "html" nor "text" given';
  if (given(html) && typeof html !== 'string') return '"html" is not a string';
  if (given(text) && typeof text !== 'string') return '"text" is not a string';
  if (given(url) && typeof url !== 'string') return '"url" is not a string';
  if (given(lang) && typeof lang !== 'string') return '"lang" is not a string';
  return null;
}
