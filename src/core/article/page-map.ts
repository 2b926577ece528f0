// The page as a list of units, read once in document order: what a reader would call a paragraph, a heading, a list item.
// Extraction then judges units, which are plain values, and no longer the DOM, which Readability tears apart. walk.ts reads them.

import type { BlockKind } from './article.ts';
import type { RegionKind } from './region.ts';

/** A stretch of words that makes one block, with what tells whether it is of the article. */
export interface Unit {
  readonly text: string;
  readonly kind: BlockKind;
  readonly level: number | null;
  readonly lang: string | null;
  /** Where words are, by their markup, in another language than what is around them; absent for none. */
  readonly foreign?: readonly { readonly start: number; readonly end: number; readonly lang: string }[];
  /** Number of the nearest block element around the words. */
  readonly element: number;
  /** Tag name of that element, in capitals. */
  readonly tag: string;
  /** How many of the words' characters stand in links, and in bold or italics. */
  readonly linked: number;
  readonly strong: number;
  readonly emphasized: number;
  /** Where the links lead to, first one only. */
  readonly href: string | null;
  /** The region of the page it stands in, or null for plain text. */
  region: RegionKind | null;
  /** Number of the outermost element of that region. */
  regionElement: number;
  readonly inAside: boolean;
}

export interface Region {
  readonly element: number;
  readonly kind: RegionKind;
}

/** An element that is, by its name, tag or role, not of the article. */
export interface Claim {
  readonly element: number;
  readonly kind: RegionKind;
  /** Whether the markup itself says so, and not only a name. */
  readonly surely: boolean;
  readonly holdsHeadline: boolean;
}

export interface PageMap {
  readonly units: readonly Unit[];
  /** Elements of the copy by number. */
  readonly elements: readonly Element[];
  /** Number of the parent of each element; -1 for the root. */
  readonly parents: Int32Array;
  /** The first and the last + 1 unit in each element. */
  readonly firstUnit: Int32Array;
  readonly endUnit: Int32Array;
  /** The outermost elements of the regions that are not of an article. */
  readonly regions: Region[];
  /** What names claim, innermost first; regions.ts decides which of it to believe. */
  readonly claims: readonly Claim[];
  /** Numbers of the fields that are not hidden. */
  readonly inputs: readonly number[];
  /** All pictures that are described. */
  readonly pictures: readonly Element[];
  readonly deepest: number;
}
