// The syntax of one sentence, each part worked out when it is first asked for: most sentences need only their tokens.
// The weights are for English; a sentence of any other language has tokens and nothing else.

import type { Span } from '../span.ts';
import { attachWords, nameRelations } from './parse.ts';
import { tagWords } from './tag.ts';
import { type Tokens, tokenize } from './token.ts';
import { fillWordForms, newWordForms, type WordForms } from './word-form.ts';

/** What is known of one sentence. */
export interface Syntax {
  readonly tokens: Tokens;
  /** What the words look like. */
  readonly forms: WordForms;
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
  readonly #isEnglish: boolean;
  readonly tokens: Tokens;
  readonly forms: WordForms;
  #tags: Uint8Array | null = null;
  #heads: Int32Array | null = null;
  #labels: Uint8Array | null = null;

  constructor(text: string, span: Span, lang: string | null) {
    this.#isEnglish = lang === null || /^en(?:-|$)/i.test(lang);
    this.tokens = tokenize(text, span.start, span.end, lang);
    const { count } = this.tokens;
    this.forms = newWordForms(count);
    fillWordForms(text, this.tokens, 0, count, this.forms);
  }

  get tags(): Uint8Array | null {
    if (!this.#isEnglish) return null;
    this.#tags ??= tagWords(this.forms, this.tokens.count);
    return this.#tags;
  }

  get heads(): Int32Array | null {
    const { tags } = this;
    if (tags === null || tags.length > LONGEST_PARSED) return null;
    this.#heads ??= attachWords(this.forms, tags, tags.length);
    return this.#heads;
  }

  get labels(): Uint8Array | null {
    const { tags, heads } = this;
    if (tags === null || heads === null) return null;
    this.#labels ??= nameRelations(this.forms, tags, heads, tags.length);
    return this.#labels;
  }
}

/** Return the syntax of the sentence at `span`; `lang` null counts as English. */
export function analyzeSyntax(text: string, span: Span, lang: string | null): Syntax {
  return new LazySyntax(text, span, lang);
}
