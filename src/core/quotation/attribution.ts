// One relation "who said what", after PARC 3.0 and PolNeAR: three groups of spans and whether the words are the
// speaker's own. Hard case: content in several pieces ("“We note,” Olson said, “that …”") is one Attribution.

import type { Span } from '../span.ts';

/** direct: all content inside quotation marks; indirect: none; mixed: some (Pareti et al. 2013). */
export type AttributionKind = 'direct' | 'indirect' | 'mixed';

export interface Attribution {
  /** Who spoke, as printed here ("she", "a spokeswoman for …"); empty where the text names nobody. In order. */
  readonly source: readonly Span[];
  /** The reporting words ("said", "according to"); empty for a floating quotation. In order. */
  readonly cue: readonly Span[];
  /** What was said; at least one span, in order, not overlapping. */
  readonly content: readonly Span[];
  readonly kind: AttributionKind;
  /** 0 to 1: how sure we are that these words were said by this source. */
  readonly confidence: number;
}
