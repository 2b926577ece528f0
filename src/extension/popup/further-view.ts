// The further pages of an article, as the popup tells of them.

import { hullOf } from '../../core/span.ts';
import type { ArticlePage, PageState } from '../state.ts';
import { words } from './words.ts';

/** What there is to say of further pages of the article. */
export interface FurtherView {
  readonly text: string;
  /** What the button says that reads them; null where there is nothing to read. */
  readonly offer: string | null;
}

/** Return what there is to say of them; null where the article has none, or the page that would be asked for them is not shown. */
export function furtherViewOf({ further, inReader }: ArticlePage): FurtherView | null {
  if (!further || inReader) return null;
  const { read, next, left, trouble } = further;
  const texts = [
    ...(read.length > 0 ? [words.furtherRead(read.length)] : []),
    ...(trouble ? [words.furtherTroubles[trouble]] : next === null ? [] : [words.goesOn(left)]),
  ];
  return { text: texts.join(' '), offer: next === null ? null : trouble ? words.tryAgain : words.readFurther(left) };
}

/** Return what there is to say once more of them was read, or it was tried; null where nothing has changed. */
export function furtherReadText(before: PageState | null, after: PageState | null): string | null {
  if (before?.status !== 'article' || after?.status !== 'article' || before.pageKey !== after.pageKey) return null;
  const [was, is] = [before.further, after.further];
  const isTried = is && was && (is.read.length !== was.read.length || is.trouble !== was.trouble);
  return isTried ? (furtherViewOf(after)?.text ?? null) : null;
}

/** Return whether the words of a statement are on a further page of the article, and not in the page that is shown. */
export function isOnFurtherPage({ analysis, further, inReader }: ArticlePage, attribution: number): boolean {
  const [first] = further?.read ?? [];
  const start = hullOf(analysis.attributions[attribution]?.content ?? [])?.start ?? 0;
  return !inReader && first !== undefined && start >= first.start;
}
