// The syntax of one sentence, each part worked out when it is first asked for: most sentences need only their tokens.
// The weights are for English; a sentence of any other language has tokens and nothing else.

import type { Span } from '../span.ts';
import { type Parse, parseWords } from './parse.ts';
import { tagWords } from './tag.ts';
import { type Tokens, tokenize } from './token.ts';
import { fillWordForms, newWordForms, type WordForms } from './word-form.ts';

/** What is known of one sentence. Its parts must be asked for before the syntax of the next sentence is begun. */
export interface Syntax {
  readonly tokens: Tokens;
  /** What the words look like; reused by the next sentence. */
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

let forms: WordForms = newWordForms(512);

class LazySyntax implements Syntax {
  readonly #isEnglish: boolean;
  readonly tokens: Tokens;
  readonly forms: WordForms;
  #tags: Uint8Array | null = null;
  #parse: Parse | null = null;

  constructor(text: string, span: Span, lang: string | null) {
    this.#isEnglish = lang === null || /^en(?:-|$)/i.test(lang);
    this.tokens = tokenize(text, span.start, span.end, lang);
    const { count } = this.tokens;
    if (forms.lower.length < count) forms = newWordForms(count * 2);
    this.forms = forms;
    fillWordForms(text, this.tokens, 0, count, forms);
  }

  get tags(): Uint8Array | null {
    if (!this.#isEnglish) return null;
    this.#tags ??= tagWords(this.forms, this.tokens.count);
    return this.#tags;
  }

  get #tree(): Parse | null {
    const tags = this.tags;
    if (tags === null || tags.length > LONGEST_PARSED) return null;
    this.#parse ??= parseWords(this.forms, tags, tags.length);
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
