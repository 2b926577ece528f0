// Adds up the weights of the contents that a cue may have. Most features tell of a part of a candidate alone, and one part is in many
// candidates, so the sum of each part is kept: where the right side begins, where it ends, a word that is in or out. The sums are
// those of `contentFeatures`, whole numbers, whatever their order.

import { int32s } from '../../text/room.ts';
import type { ContentCandidate } from './candidates.ts';
import {
  announcedFeatures,
  type CueView,
  clauseFeatures,
  endFeatures,
  innerFeatures,
  kinFeatures,
  leftFeatures,
  otherCueFeatures,
  rightFeatures,
  shapeFeatures,
  startFeatures,
} from './content-features.ts';
import { FeatureBuffer, scoreOf } from './hash.ts';
import { contentShape } from './look.ts';

const out = new FeatureBuffer();
/** What no sum is: not reckoned yet. */
const UNKNOWN = -0x80000000;

function unknowns(length: number): Int32Array {
  const sums = int32s(length);
  for (let i = 0; i < length; i++) sums[i] = UNKNOWN;
  return sums;
}

/** The candidates of one cue, weighed one after the other. */
export class ContentScorer {
  readonly view: CueView;
  readonly table: ArrayLike<number>;
  /** By the first token of the right side; by one past its last, alone and with a left side. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** For each of the kin what it says by being out, and by being in. */
  readonly kin: Int32Array;
  shape = -1;
  sides = -1;
  shapeSum = 0;

  constructor(view: CueView, table: ArrayLike<number>) {
    this.view = view;
    this.table = table;
    this.starts = unknowns(view.scene.count + 1);
    this.ends = unknowns((view.scene.count + 1) * 2);
    this.kin = unknowns(view.kin.length * 2);
  }

  /** Return the sum of the weights of the features of a candidate. */
  score(candidate: ContentCandidate): number {
    const { view, table } = this;
    const { leftFrom, leftTo, rightFrom, rightTo } = candidate;
    const left = leftTo > leftFrom;
    const right = rightTo > rightFrom;
    const sides = candidate.announced ? 4 : (left ? 1 : 0) + (right ? 2 : 0);
    const isIn = (at: number): boolean => (at >= leftFrom && at < leftTo) || (at >= rightFrom && at < rightTo);
    let score = this.#shape(contentShape(view.scene, candidate), sides);
    for (let index = 0; index < view.kin.length; index++) score += this.#kinOf(index, isIn(view.kin[index] as number));
    if (right) score += this.#start(rightFrom) + this.#end(rightTo, sides);
    // What is the candidate's own.
    out.clear();
    if (candidate.announced) announcedFeatures(out, view);
    let inner = 0;
    for (let index = 0; index < view.cues.length; index++) {
      const head = view.cues[index]?.head ?? -1;
      if (head === view.cue.head) continue;
      if (isIn(head)) inner++;
      otherCueFeatures(out, view, index, isIn(head), isIn(view.sources[index]?.head ?? -1));
    }
    innerFeatures(out, view, inner, sides);
    if (left) leftFeatures(out, view, leftFrom, leftTo, sides);
    if (right) {
      rightFeatures(out, view, rightFrom, rightTo, sides);
      clauseFeatures(out, view, rightFrom, rightTo, sides);
    }
    return score + scoreOf(out, table);
  }

  #shape(shape: number, sides: number): number {
    // Candidates that begin alike follow one another.
    if (shape !== this.shape || sides !== this.sides) {
      out.clear();
      shapeFeatures(out, this.view, shape, sides);
      this.shapeSum = scoreOf(out, this.table);
      this.shape = shape;
      this.sides = sides;
    }
    return this.shapeSum;
  }

  #kinOf(index: number, isIn: boolean): number {
    const place = index * 2 + (isIn ? 1 : 0);
    if (this.kin[place] === UNKNOWN) {
      out.clear();
      kinFeatures(out, this.view, this.view.kin[index] as number, isIn);
      this.kin[place] = scoreOf(out, this.table);
    }
    return this.kin[place] as number;
  }

  #start(from: number): number {
    if (this.starts[from] === UNKNOWN) {
      out.clear();
      startFeatures(out, this.view, from);
      this.starts[from] = scoreOf(out, this.table);
    }
    return this.starts[from] as number;
  }

  #end(to: number, sides: number): number {
    const place = to * 2 + (sides & 1);
    if (this.ends[place] === UNKNOWN) {
      out.clear();
      endFeatures(out, this.view, to, sides);
      this.ends[place] = scoreOf(out, this.table);
    }
    return this.ends[place] as number;
  }
}
