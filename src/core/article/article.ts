// What extraction yields: the article as plain text in blocks, apart from everything else on the page.
// `text` is the body alone. The headline, the captions and the credits stand beside it, because they are shown, read and
// counted differently: a credit is provenance, a caption is read only on request, and neither may ever be "who said what".

import type { Span } from '../span.ts';
import type { Doubt } from './doubt.ts';

export type BlockKind = 'heading' | 'paragraph' | 'quote' | 'listItem' | 'preformatted' | 'tableRow';

/**
 * The place of a piece of text in the page it came from: the position of its element in what `elementsOf` (clone.ts) gives at the
 * moment of extraction, or null where it has none (plain text, words for browsers without scripts).
 * The extension's anchor.ts turns it into a live element; core never does.
 */
export type ElementIndex = number | null;

/** A paragraph, heading, list item … of the article's body. Blocks are in order, do not overlap and cover all words. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** 1 to 6 for a heading, the nesting depth from 1 for a list item, else absent. */
  readonly level?: number;
  /** True where all of its words are printed bold, as the questions of an interview are. */
  readonly strong?: true;
  /** BCP 47 tag where the markup says that this block's language differs from the article's. */
  readonly lang?: string;
  readonly element: ElementIndex;
}

/** Words of a block that the markup says are in another language than the block. */
export interface Tongue {
  readonly span: Span;
  /** BCP 47 tag. */
  readonly lang: string;
}

/** Words under or beside a picture, video or chart: not part of the body. */
export interface Caption {
  readonly text: string;
  /** Index of the block before which it stands; `blocks.length` where it stands at the end. */
  readonly beforeBlock: number;
  readonly element: ElementIndex;
}

export type CreditKind = 'author' | 'agency' | 'photo' | 'editing' | 'translation' | 'other';

/** Provenance, never a speaker: "With reporting by Reuters and AP" gives text as printed and the names in it. */
export interface Credit {
  readonly kind: CreditKind;
  readonly text: string;
  readonly names: readonly string[];
  readonly element: ElementIndex;
}

/** What was on the page and near the article and is not in it, for "Not read: 1 caption, 1 list of related stories". */
export interface LeftOut {
  readonly kind: 'caption' | 'table' | 'related' | 'newsletter' | 'share' | 'player' | 'advertisement' | 'other';
  readonly count: number;
}

export interface Article {
  /** The headline without the site's name; empty where the page has none. */
  readonly title: string;
  readonly titleElement: ElementIndex;
  /** The authors as one printed line without "By", or null. */
  readonly byline: string | null;
  readonly authors: readonly string[];
  readonly siteName: string | null;
  /** ISO 8601, as exact as the page is ("2031-10-14" or with a time and offset), or null. */
  readonly published: string | null;
  /** What part of the site it stands in ("Islands"); absent where the page does not say. */
  readonly section?: string;
  /** The block that sums the article up before it begins, as a span of `text`; absent where there is none. */
  readonly lead?: Span;
  /** The picture that stands for the article, and what it shows where the page says so. */
  readonly image?: { readonly address: string; readonly description: string | null };
  /** BCP 47 tag from the markup, else detected from the text, else null. */
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl';
  /** The body: blocks joined by blank lines. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** In order and apart; absent for none. */
  readonly tongues?: readonly Tongue[];
  readonly captions: readonly Caption[];
  readonly credits: readonly Credit[];
  readonly leftOut: readonly LeftOut[];
}

/** What part of the page to take: the article found by us, all main text, what the reader selected, or the element they picked. */
export type ExtractionScope = 'article' | 'main' | 'selection' | 'region';

/** "No article found here" is an answer of its own; the two flags say what the reader can be offered instead. */
export type Extraction =
  | {
      readonly found: true;
      readonly article: Article;
      /** How sure it is that this is the whole article and nothing else, 0 to 1, and why it is not surer. */
      readonly confidence: number;
      readonly doubts: readonly Doubt[];
    }
  | { readonly found: false; readonly canReadSelection: boolean; readonly canReadMainText: boolean };
