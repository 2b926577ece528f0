// What of an article is not read, in words: "Not read: 2 captions, 1 table".

import type { Article } from '../../core/article/article.ts';
import { countSkipped, type SkippablePart, skippableParts } from '../../core/speech/skipped.ts';
import { words, wordsLang } from './words.ts';

/** Return what is left out by the reader's choice, counted; null where that is nothing. */
export function skippedText(article: Article, skip: readonly SkippablePart[]): string | null {
  const counts = countSkipped(article, skip);
  const parts = skippableParts.flatMap((part) => (counts[part] > 0 ? [words.skippedParts[part](counts[part])] : []));
  if (parts.length === 0) return null;
  return words.notRead(new Intl.ListFormat(wordsLang, { type: 'unit', style: 'short' }).format(parts));
}
