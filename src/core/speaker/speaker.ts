// The people and bodies behind the sources. Precision before recall: a wrong name is worse than "speaker unclear".
// Hard case: "Peskov's spokesman" is not Peskov; "she" is resolved by syntax and salience, never by guessing a gender.

import type { Span } from '../span.ts';

/** person: a named person; body: an institution or firm; group: "residents"; unnamed: "a senior official". */
export type SpeakerKind = 'person' | 'body' | 'group' | 'unnamed';

export interface Speaker {
  /** The fullest name the article gives ("Maria Olson"); for the unnamed the description ("a senior official"). */
  readonly name: string;
  /** Role as printed ("spokeswoman for the U.S. Embassy in Moscow"), without article, or null. */
  readonly role: string | null;
  readonly kind: SpeakerKind;
  /** Every place that refers to this speaker, in order. */
  readonly mentions: readonly Span[];
  /** Indices into `Analysis.attributions`, in order; at least one. */
  readonly attributions: readonly number[];
}

/** How the printed source led to the speaker: "she → Ellison" is via 'pronoun'. */
export type ResolutionVia = 'name' | 'surname' | 'role' | 'pronoun' | 'acronym' | 'context';

/** The answer for one attribution. `speaker` null is the honest outcome "speaker unclear". */
export interface Resolution {
  /** Index into `Analysis.speakers`, or null. */
  readonly speaker: number | null;
  readonly via: ResolutionVia | null;
  /** 0 to 1: how sure we are that this is the speaker. */
  readonly confidence: number;
}
