// The article as Markdown: its blocks as what they are, and every mark that the page's own words hold made harmless.
// Hard case: a name with Markdown's marks in it ("A*Star_Team"), a paragraph that begins like a list ("1. May was cold").

import { sliceOf } from '../span.ts';
import type { Article } from './article.ts';

/** Return the body, one piece of Markdown for each block, to be joined by blank lines. */
export function articleMarkdown(article: Article): string[] {
  return article.blocks.map(({ kind, span, level }) => {
    const printed = sliceOf(article.text, span);
    if (kind === 'preformatted') return fenced(printed);
    const text = escapeMarkdown(printed);
    if (kind === 'heading') return `${'#'.repeat(Math.max(2, level ?? 2))} ${text}`;
    if (kind === 'quote') return `> ${text}`;
    if (kind === 'listItem') return `${'  '.repeat((level ?? 1) - 1)}- ${text}`;
    return text;
  });
}

/** Return the words as one line that Markdown shows as they are. */
export function escapeMarkdown(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(#{1,6}|[-+])(?=\s|$)/, '\\$1')
    .replace(/^[-=](?=[-=]+$)/, '\\$&');
}

function fenced(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}\n${text}\n${fence}`;
}
