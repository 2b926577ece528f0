// One line of the stream in, one line out. A line that is wrong, or a page without an article, gives {id, error}; a blank line gives
// nothing. What is in a line never stops the stream.

import { analyze, analyzeArticle } from '../core/analyze.ts';
import { articleFromText } from '../core/article/from-text.ts';
import { withPage } from './page.ts';
import { type Result, resultOf } from './result.ts';

export type Answer = { readonly id: unknown } & (Result | { readonly error: string });

type Fields = Readonly<Record<string, unknown>>;

/** Return the answer to a line, as a JSON line; null where the line is blank. */
export function answerTo(line: string): string | null {
  const record = parseLine(line);
  return record === null ? null : printAnswer('fault' in record ? record.fault : answerToRecord(record.fields));
}

/** Return the id that the answer to a line has; undefined where a blank line has no answer. */
export function idOf(line: string): unknown {
  const record = parseLine(line);
  if (record === null) return undefined;
  return 'fault' in record ? null : (record.fields.id ?? null);
}

/** Return an answer as it is printed. */
export function printAnswer(answer: Answer): string {
  return `${JSON.stringify(answer)}\n`;
}

function parseLine(line: string): { readonly fields: Fields } | { readonly fault: Answer } | null {
  const text = line.replace(/^\uFEFF/, '').trim();
  if (text === '') return null;
  try {
    const input: unknown = JSON.parse(text);
    return typeof input !== 'object' || input === null || Array.isArray(input)
      ? { fault: { id: null, error: 'not a JSON object' } }
      : { fields: input as Fields };
  } catch {
    return { fault: { id: null, error: 'not JSON' } };
  }
}

function answerToRecord(record: Fields): Answer {
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

function faultOf({ html, text, url, lang }: Fields): string | null {
  const given = (value: unknown): boolean => value !== undefined && value !== null;
  if (given(html) && given(text)) return 'both "html" and "text" given';
  if (!given(html) && !given(text)) return 'neither "html" nor "text" given';
  if (given(html) && typeof html !== 'string') return '"html" is not a string';
  if (given(text) && typeof text !== 'string') return '"text" is not a string';
  if (given(url) && typeof url !== 'string') return '"url" is not a string';
  if (given(lang) && typeof lang !== 'string') return '"lang" is not a string';
  return null;
}
