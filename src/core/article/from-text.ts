// Plain text as an article: nothing is cut, moved or normalised, so that offsets are offsets into the text as given.

import type { Article } from './article.ts';
import { blocksOfText } from './blocks.ts';
import { canonicalTag, detectLanguage, directionOf } from './language.ts';

/** Return an article whose text is `text`, byte for byte; its blocks are the lines that hold words. */
export function articleFromText(text: string, lang: string | null = null): Article {
  const language = canonicalTag(lang) ?? detectLanguage(text);
  return {
    title: '',
    titleElement: null,
    byline: null,
    authors: [],
    siteName: null,
    published: null,
    lang: language,
    dir: directionOf(language),
    ...blocksOfText(text),
    captions: [],
    credits: [],
    leftOut: [],
  };
}
