// The tools that are measured, each given the same page: HTML in, what it takes for title, authors and text out.
// Stock Readability gets the DOM that Lector gets; Defuddle gets the HTML, for which it brings a DOM of its own.

import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { withPage } from '../src/cli/page.ts';
import { extractArticle } from '../src/core/article/extract.ts';
import { linesOf } from './extraction-lines.ts';

export const tools = ['lector', 'readability', 'defuddle'] as const;
export type Tool = (typeof tools)[number];

export interface Prediction {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly authors: readonly string[];
}

const nothing = { title: '', text: '', authors: [] };

/** Extract one page with every tool. */
export async function predictPage(id: string, html: string, url: string | null): Promise<Record<Tool, Prediction>> {
  const { lector, readability } = withPage(html, url, (document) => ({
    lector: { id, ...withLector(document) },
    readability: { id, ...withReadability(document) },
  }));
  return { lector, readability, defuddle: { id, ...(await withDefuddle(html, url)) } };
}

export function withLector(document: Document): Omit<Prediction, 'id'> {
  const extraction = extractArticle(document);
  if (!extraction.found) return nothing;
  const { title, text, authors } = extraction.article;
  return { title, text, authors };
}

export function withReadability(document: Document): Omit<Prediction, 'id'> {
  const copy = document.cloneNode(true) as Document;
  const parsed = new Readability(copy, { serializer: (node) => node as Element }).parse();
  if (!parsed) return nothing;
  const text = parsed.content ? linesOf(parsed.content).join('\n\n') : '';
  return { title: parsed.title ?? '', text, authors: parsed.byline ? [parsed.byline] : [] };
}

async function withDefuddle(html: string, url: string | null): Promise<Omit<Prediction, 'id'>> {
  try {
    // No network: what is not on the page is not asked for.
    const result = await Defuddle(html, url ?? 'about:blank', { useAsync: false });
    const lines = withPage(result.content, null, ({ body }) => linesOf(body));
    return { title: result.title, text: lines.join('\n\n'), authors: result.author ? [result.author] : [] };
  } catch {
    return nothing;
  }
}
