// The syntax of one sentence, each part worked out when it is first asked for: most sentences need only their tokens.
// The weights are for English; a sentence of any other language has tokens and nothing else.

import type { Span } from '../span.ts';
import { type Parse, parseTokens } from './parse.ts';
import { tagTokens } from './tag.ts';
import { type Tokens, tokenize } from './token.ts';

export interface Syntax {
  readonly tokens: Tokens;
  /** Numbers in `TAGS`, or null where the language is not English. */
  readonly tags: Uint8Array | null;
  /** The index of each token's head, -1 for the root, or null. */
  readonly heads: Int32Array | null;
  /** Numbers in `LABELS`, or null. */
  readonly labels: Uint8Array | null;
}

// A longer stretch without a stop is a table or a list, not a sentence; its tree would mean nothing.
const LONGEST_PARSED = 400;

class LazySyntax implements Syntax {
  readonly #text: string;
  readonly #lang: string | null;
  readonly tokens: Tokens;
  #tags: Uint8Array | null = null;
  #parse: Parse | null = null;

  constructor(text: string, span: Span, lang: string | null) {
    this.#text = text;
    this.#lang = lang;
    this.tokens = tokenize(text, span.start, span.end, lang);
  }

  get tags(): Uint8Array | null {
    if (this.#lang !== null && !/^en(?:-|$)/i.test(this.#lang)) return null;
    this.#tags ??= tagTokens(this.#text, this.tokens);
    return this.#tags;
  }

  get #tree(): Parse | null {
    const tags = this.tags;
    if (tags === null || tags.length > LONGEST_PARSED) return null;
    this.#parse ??= parseTokens(this.#text, this.tokens, tags);
    return this.#parse;
  }

  get heads(): Int32Array | null {
    return this.#tree?.heads ?? null;
  }

  get labels(): Uint8Array | null {
    return this.#tree?.labels ?? null;
  }
}

/** Return the syntax of the sentence at `span`; `lang` null counts as English. */
export function analyzeSyntax(text: string, span: Span, lang: string | null): Syntax {
  return new LazySyntax(text, span, lang);
}
