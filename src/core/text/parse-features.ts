// What the parser looks at: the words on top of its stack and ahead of it, their tags, and the tags of their outermost
// children; and, for the name of a relation, the two words, what stands between and beside, and the child before.
// Shared with the trainer, for a model is worth nothing with other features than those it was trained with.

import { bucketOf, PAIR, pair } from './linear-model.ts';
import { nones } from './room.ts';
import { TAGS } from './tags.ts';
import type { WordForms } from './word-form.ts';

/** How many features an action and a relation have. */
export const ACTION_FEATURES = 28;
export const LABEL_FEATURES = 18;

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

// Tags beyond the last of TAGS: the root below the stack, and no word at all.
const ROOT_TAG = 60;
const NO_TAG = 61;
const ROOT_WORD = 0x68e31da4;
const NO_WORD = 0x35e2a1b7;

const COMMA_TAG = TAGS.indexOf(',');
const VERB_TAGS = Uint8Array.from({ length: 64 }, (_, tag) => (/^(?:VB|MD)/.test(TAGS[tag] ?? '') ? 1 : 0));

/** The state of an arc-hybrid parser over one sentence (Kuhlmann et al. 2011). Token -1 is the root below the stack. */
export class ParserState {
  count = 0;
  stack = new Int32Array(256);
  depth = 0;
  next = 0;
  heads = new Int32Array(256);
  // The outermost two children on either side; -1 for none. And how many there are.
  left1 = new Int32Array(256);
  left2 = new Int32Array(256);
  right1 = new Int32Array(256);
  right2 = new Int32Array(256);
  leftCount = new Uint8Array(256);
  rightCount = new Uint8Array(256);
  // Commas and verbs before each token, so that those between two are a subtraction.
  commas = new Int32Array(257);
  verbs = new Int32Array(257);

  /** Begin a sentence of `count` tokens. */
  begin(count: number, tags: Uint8Array): void {
    if (this.heads.length < count) this.#widen(count * 2);
    this.count = count;
    this.depth = 0;
    this.next = 0;
    for (let i = 0; i < count; i++) {
      this.heads[i] = -1;
      this.left1[i] = -1;
      this.left2[i] = -1;
      this.right1[i] = -1;
      this.right2[i] = -1;
      this.leftCount[i] = 0;
      this.rightCount[i] = 0;
      const tag = tags[i] as number;
      this.commas[i + 1] = (this.commas[i] as number) + (tag === COMMA_TAG ? 1 : 0);
      this.verbs[i + 1] = (this.verbs[i] as number) + (VERB_TAGS[tag] as number);
    }
  }

  #widen(length: number): void {
    this.stack = new Int32Array(length);
    this.heads = new Int32Array(length);
    this.left1 = new Int32Array(length);
    this.left2 = new Int32Array(length);
    this.right1 = new Int32Array(length);
    this.right2 = new Int32Array(length);
    this.leftCount = new Uint8Array(length);
    this.rightCount = new Uint8Array(length);
    this.commas = new Int32Array(length + 1);
    this.verbs = new Int32Array(length + 1);
  }

  /** Whether nothing is left to decide. */
  get done(): boolean {
    return this.next === this.count && this.depth === 0;
  }

  /** Whether the action is possible here. One word alone hangs from the root: the last on the stack. */
  allows(action: number): boolean {
    if (action === SHIFT) return this.next < this.count;
    if (action === LEFT) return this.next < this.count && this.depth > 0;
    return this.depth > 1 || (this.depth === 1 && this.next === this.count);
  }

  /** Return the action that is allowed and best by its lead over shifting, the first of equals; shifting leads by 0. */
  bestAllowed(left: number, right: number): number {
    let best = -1;
    let lead = 0;
    if (this.next < this.count) {
      best = SHIFT;
      if (this.depth > 0 && left > lead) {
        best = LEFT;
        lead = left;
      }
    }
    return this.allows(RIGHT) && (best < 0 || right > lead) ? RIGHT : best;
  }

  /** Carry out an action that is allowed. */
  apply(action: number): void {
    if (action === SHIFT) {
      this.stack[this.depth++] = this.next++;
      return;
    }
    const child = this.stack[--this.depth] as number;
    if (action === LEFT) {
      const head = this.next;
      this.heads[child] = head;
      // Children to the left are found from the nearest to the farthest.
      this.left2[head] = this.left1[head] as number;
      this.left1[head] = child;
      if ((this.leftCount[head] as number) < 250) (this.leftCount[head] as number)++;
      return;
    }
    const head = this.depth > 0 ? (this.stack[this.depth - 1] as number) : -1;
    this.heads[child] = head;
    if (head < 0) return;
    this.right2[head] = this.right1[head] as number;
    this.right1[head] = child;
    if ((this.rightCount[head] as number) < 250) (this.rightCount[head] as number)++;
  }
}

const distanceOf = (a: number, b: number): number => {
  const distance = Math.abs(a - b);
  return distance < 4 ? distance : distance < 7 ? 4 : distance < 12 ? 5 : 6;
};

/**
 * Return the bucket of what alone often decides an action: the tags of the two words on the stack and the two ahead, and
 * whether the word on the stack has children to the left and stands next to what is ahead. What is allowed depends on it alone.
 */
export function actionKey({ stack, depth, next, count, left1 }: ParserState, tags: Uint8Array): number {
  const s0 = stack[depth - 1] as number;
  const s1t = depth > 1 ? (tags[stack[depth - 2] as number] as number) : ROOT_TAG;
  const b0t = next < count ? (tags[next] as number) : NO_TAG;
  const b1t = next + 1 < count ? (tags[next + 1] as number) : NO_TAG;
  const shape = (s0 === next - 1 ? 1 : 0) + ((left1[s0] as number) >= 0 ? 2 : 0);
  return bucketOf(60, pair((s1t << 12) | ((tags[s0] as number) << 6) | b0t, (b1t << 2) | shape));
}

/** Fill `values` with the features of the next action, with a word on the stack. */
export function actionFeatures(state: ParserState, forms: WordForms, tags: Uint8Array, values: Int32Array): void {
  const { stack, depth, next, count, left1, left2, right1, right2, leftCount, rightCount, commas, verbs } = state;
  const { lower } = forms;
  const s0 = stack[depth - 1] as number;
  const s1 = depth > 1 ? (stack[depth - 2] as number) : -1;
  const b0 = next < count ? next : -1;
  const s0w = lower[s0] as number;
  const s0t = tags[s0] as number;
  const s1w = s1 >= 0 ? (lower[s1] as number) : ROOT_WORD;
  const s1t = s1 >= 0 ? (tags[s1] as number) : ROOT_TAG;
  const s2t = depth > 2 ? (tags[stack[depth - 3] as number] as number) : ROOT_TAG;
  const b0w = b0 >= 0 ? (lower[b0] as number) : NO_WORD;
  const b0t = b0 >= 0 ? (tags[b0] as number) : NO_TAG;
  const b1w = next + 1 < count ? (lower[next + 1] as number) : NO_WORD;
  const b1t = next + 1 < count ? (tags[next + 1] as number) : NO_TAG;
  const b2t = next + 2 < count ? (tags[next + 2] as number) : NO_TAG;
  const s0l = left1[s0] as number;
  const s0r = right1[s0] as number;
  const s1r = s1 >= 0 ? (right1[s1] as number) : -1;
  const b0l = b0 >= 0 ? (left1[b0] as number) : -1;
  const s0lt = s0l >= 0 ? (tags[s0l] as number) : NO_TAG;
  const s0rt = s0r >= 0 ? (tags[s0r] as number) : NO_TAG;
  const s1rt = s1r >= 0 ? (tags[s1r] as number) : NO_TAG;
  const b0lt = b0l >= 0 ? (tags[b0l] as number) : NO_TAG;
  const s0r2 = right2[s0] as number;
  const s0r2t = s0r2 >= 0 ? (tags[s0r2] as number) : NO_TAG;
  const b0l2 = b0 >= 0 ? (left2[b0] as number) : -1;
  const b0l2t = b0l2 >= 0 ? (tags[b0l2] as number) : NO_TAG;
  const s0v = Math.min(3, leftCount[s0] as number) * 4 + Math.min(3, rightCount[s0] as number);
  const s1v = s1 >= 0 ? Math.min(3, rightCount[s1] as number) : 4;
  const far = distanceOf(s0, next);
  const farBelow = s1 >= 0 ? distanceOf(s1, s0) : 7;
  const commasAhead = Math.min(2, (commas[next] as number) - (commas[s0 + 1] as number));
  const verbsAhead = Math.min(2, (verbs[next] as number) - (verbs[s0 + 1] as number));
  const commasBelow = s1 >= 0 ? Math.min(2, (commas[s0] as number) - (commas[s1 + 1] as number)) : 3;
  const s0b0 = (s0t << 6) | b0t;
  const s1s0 = (s1t << 6) | s0t;
  const core = (s1t << 12) | s0b0;
  values[0] = Math.imul(s0w, PAIR) + s0b0;
  values[1] = Math.imul(b0w, PAIR) + s0b0;
  values[2] = Math.imul(s0w, PAIR) + b0w;
  values[3] = Math.imul(core, PAIR) + b1t;
  values[4] = Math.imul((s0b0 << 6) | b1t, PAIR) + b2t;
  values[5] = Math.imul(s0b0, PAIR) + ((s0lt << 6) | s0rt);
  values[6] = Math.imul(s0b0, PAIR) + ((b0l2t << 6) | b0lt);
  values[7] = Math.imul(core, PAIR) + ((s0rt << 6) | s1rt);
  values[8] = Math.imul(b1w, PAIR) + s0b0;
  values[9] = (Math.imul(s0b0, PAIR) + (far << 6)) | (commasAhead << 4) | (verbsAhead << 2);
  values[10] = Math.imul(s1s0, PAIR) + ((farBelow << 3) | commasBelow);
  values[11] = Math.imul(s0b0, PAIR) + s0v;
  values[12] = Math.imul(s0w, PAIR) + s0v;
  values[13] = Math.imul(s1w, PAIR) + s1v;
  values[14] = Math.imul(s0b0, PAIR) + ((s0r2t << 6) | s0rt);
  values[15] = Math.imul(s0r >= 0 ? (lower[s0r] as number) : NO_WORD, PAIR) + s0b0;
  values[16] = Math.imul(s0l >= 0 ? (lower[s0l] as number) : NO_WORD, PAIR) + s1s0;
  // The coarse ones: what a word or a tag says by itself, for words too rare to have a weight with others.
  values[17] = Math.imul(s0w, PAIR) + s0t;
  values[18] = Math.imul(b0w, PAIR) + b0t;
  values[19] = Math.imul(s1w, PAIR) + s1t;
  values[20] = s0b0;
  values[21] = s1s0;
  values[22] = (s0b0 << 6) | b1t;
  values[23] = (s2t << 12) | s1s0;
  values[24] = (b0t << 12) | (b1t << 6) | b2t;
  values[25] = Math.imul(s0b0, PAIR) + b0lt;
  // "The union and two firms said": what the words that may be coordinated have beside them.
  values[26] = Math.imul(s1s0, PAIR) + ((s0lt << 6) | s1rt);
  values[27] = Math.imul(s0w, PAIR) + ((b0t << 6) | b1t);
}

/** What the namer of relations needs to know of a finished tree, beside the heads. */
export interface TreeNeighbours {
  /** For each token its nearest sibling to the left and its first and last child; -1 for none. */
  readonly sibling: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Return the nearest left sibling, the first and the last child of each token. */
export function neighboursOf(heads: Int32Array, count: number): TreeNeighbours {
  const sibling = nones(count);
  const first = nones(count);
  const last = nones(count);
  for (let token = 0; token < count; token++) {
    const head = heads[token] as number;
    if (head < 0) continue;
    sibling[token] = last[head] as number;
    if ((first[head] as number) < 0) first[head] = token;
    last[head] = token;
  }
  return { sibling, first, last };
}

/** Return the bucket of what alone often names a relation: the tags of the two words, their order and their distance. */
export function labelKey(tags: Uint8Array, heads: Int32Array, token: number): number {
  const head = heads[token] as number;
  const before = token > 0 ? (tags[token - 1] as number) : NO_TAG;
  const both = ((tags[token] as number) << 7) | ((tags[head] as number) << 1) | (head < token ? 1 : 0);
  return bucketOf(61, pair(both, (before << 3) | distanceOf(token, head)));
}

/** Fill `values` with the features of the relation of `token`, which has a head; `labels` is known to the left of it. */
export function labelFeatures(
  forms: WordForms,
  tags: Uint8Array,
  heads: Int32Array,
  neighbours: TreeNeighbours,
  labels: Uint8Array,
  token: number,
  count: number,
  values: Int32Array,
): void {
  const { lower, suffix3 } = forms;
  const head = heads[token] as number;
  const word = lower[token] as number;
  const tag = tags[token] as number;
  const headWord = lower[head] as number;
  const headTag = tags[head] as number;
  const grand = heads[head] as number;
  const grandTag = grand >= 0 ? (tags[grand] as number) : ROOT_TAG;
  const side = head < token ? 1 : 0;
  const both = (tag << 7) | (headTag << 1) | side;
  const first = neighbours.first[token] as number;
  const last = neighbours.last[token] as number;
  const firstWord = first >= 0 ? (lower[first] as number) : NO_WORD;
  const firstTag = first >= 0 ? (tags[first] as number) : NO_TAG;
  const lastTag = last >= 0 ? (tags[last] as number) : NO_TAG;
  const sibling = neighbours.sibling[token] as number;
  const siblingLabel = sibling >= 0 ? (labels[sibling] as number) : 63;
  const siblingTag = sibling >= 0 ? (tags[sibling] as number) : NO_TAG;
  const siblingSide = sibling >= 0 && sibling > head ? 64 : 0;
  const beforeTag = token > 0 ? (tags[token - 1] as number) : NO_TAG;
  const afterTag = token + 1 < count ? (tags[token + 1] as number) : NO_TAG;
  const headFirst = neighbours.first[head] as number;
  const headLastTag = tags[neighbours.last[head] as number] as number;
  const headFirstWord = headFirst !== token ? (lower[headFirst] as number) : NO_WORD;
  values[0] = both;
  values[1] = Math.imul(word, PAIR) + both;
  values[2] = Math.imul(headWord, PAIR) + both;
  values[3] = Math.imul(both, PAIR) + distanceOf(token, head);
  values[4] = Math.imul(both, PAIR) + firstWord;
  values[5] = Math.imul(both, PAIR) + ((siblingTag << 7) | siblingSide | siblingLabel);
  values[6] = Math.imul(both, PAIR) + grandTag;
  values[7] = Math.imul(both, PAIR) + ((firstTag << 6) | lastTag);
  values[8] = Math.imul(both, PAIR) + headFirstWord;
  values[9] = Math.imul(suffix3[token] as number, PAIR) + both;
  values[10] = Math.imul(both, PAIR) + ((beforeTag << 6) | afterTag);
  // The coarse ones: for words too rare to have a weight with others.
  values[11] = Math.imul(word, PAIR) + tag;
  values[12] = Math.imul(both, PAIR) + firstTag;
  values[13] = Math.imul(both, PAIR) + (siblingLabel | siblingSide);
  values[14] = Math.imul(both, PAIR) + beforeTag;
  values[15] = Math.imul(both, PAIR) + afterTag;
  values[16] = Math.imul(both, PAIR) + headLastTag;
  values[17] = Math.imul(firstWord, PAIR) + ((tag << 1) | side);
}
