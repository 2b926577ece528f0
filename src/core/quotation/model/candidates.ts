// What the model chooses from: cues, then for a cue the noun phrases that may be its source, then the stretches that may be
// its content. Generous on purpose: what is not proposed cannot be found. Bounded, so that cost stays linear.

/** Tokens `from` to `to` (exclusive) are the verb group, `head` the reporting word. */
export interface CueCandidate {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  /** "according to" and its like: the source follows. */
  readonly preposition: boolean;
  readonly passive: boolean;
  /** The “saying” of “was quoted by the Courier as saying”. */
  readonly relayed: boolean;
  /** May have the one who is told before what is told. */
  readonly addressee: boolean;
  readonly lemma: string;
}

/** A noun phrase, `head` its head word; `head` -1 is the candidate "nobody". */
export interface SourceCandidate {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

/** Up to two stretches of tokens, left and right of the cue; an empty one has `from` equal to `to`. */
export interface ContentCandidate {
  readonly leftFrom: number;
  readonly leftTo: number;
  readonly rightFrom: number;
  readonly rightTo: number;
  /** What the sentence's last colon announces in the next block is the content. */
  readonly announced?: true;
}
