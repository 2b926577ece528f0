import type { Article } from '../article/article.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Attribution } from './attribution.ts';

/** Find every statement in the article: its source, cue and content. In order of the first span of each. */
export function findAttributions(_article: Article, _sentences: readonly Sentence[]): Attribution[] {
  return [];
}
