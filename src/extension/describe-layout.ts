// Put into the page, beside the content script, only when its article is opened in the reading view: describes what the page's markup
// adds to the words. Pages that are only read aloud need not carry it.

import type { Article } from '../core/article/article.ts';
import type { Anchor } from './anchor.ts';
import { describeLayout } from './content/layout.ts';
import type { Layout } from './layout.ts';

declare global {
  /** Set in our isolated world, which the page cannot see. */
  var lectorDescribeLayout: ((article: Article, anchor: Anchor) => Layout) | undefined;
}

globalThis.lectorDescribeLayout = describeLayout;
