// The words that are being read into a unit, with what is known of them: how many stand in links or in bold, and what they are
// called. Hard cases: white space that markup leaves in odd places, and a span of another name or language within a sentence.

import type { BlockKind } from './article.ts';
import type { Unit } from './page-map.ts';
import type { RegionKind } from './region.ts';

/** What an element lends to the words that stand in it. */
export interface Setting {
  readonly lang: string | null;
  /** The language around the block's words. */
  readonly blockLang: string | null;
  readonly listDepth: number;
  readonly quote: boolean;
  readonly pre: boolean;
  readonly link: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly aside: boolean;
  readonly blockNumber: number;
  readonly blockTag: string;
}

export const headings = /^H[1-6]$/;

interface Foreign {
  readonly start: number;
  end: number;
  readonly lang: string;
}

export class Line {
  #words = '';
  #weight = 0;
  #claimed = 0;
  #claim: { element: number; kind: RegionKind } | null = null;
  #linked = 0;
  #strong = 0;
  #emphasized = 0;
  #href: string | null = null;
  #foreign: Foreign[] = [];
  #breaks = 0;

  /** How many characters it has, white space aside. */
  get weight(): number {
    return this.#weight;
  }

  /** Take a line break. Returns whether it ends the paragraph, as two of them do. */
  breakLine(pre: boolean): boolean {
    this.#breaks++;
    if (this.#breaks > 1 && !pre) return true;
    this.#words += pre ? '\n' : ' ';
    return false;
  }

  // A span that is chrome by its name takes along a unit only where it is all of it: the words of a sentence that happen
  // to stand in a span named "share" stay. So what such spans hold is counted, and end() decides.
  claim(element: number, kind: RegionKind, weightBefore: number): void {
    if (this.#claimed === 0) this.#claim = { element, kind };
    this.#claimed += this.#weight - weightBefore;
  }

  put(raw: string, at: Setting): void {
    if (!at.pre && raw.trim() === '') {
      this.#words += ' ';
      return;
    }
    const text = at.pre ? raw.replace(/\r\n?/g, '\n') : raw.replace(/[\s\u00A0]+/g, ' ');
    if (/\S/.test(text)) this.#breaks = 0;
    if (at.lang !== at.blockLang && at.lang !== null) this.#putForeign(text, at.lang);
    this.#words += text;
    const weight = text.trim().length;
    this.#weight += weight;
    if (at.link !== null) {
      this.#linked += weight;
      this.#href ??= at.link;
    }
    if (at.bold) this.#strong += weight;
    if (at.italic) this.#emphasized += weight;
  }

  #putForeign(text: string, lang: string): void {
    const start = this.#words.length;
    const last = this.#foreign.at(-1);
    if (last?.lang === lang && this.#words.slice(last.end).trim() === '') last.end = start + text.length;
    else this.#foreign.push({ start, end: start + text.length, lang });
  }

  /** Begin anew, and return what was read: a unit, where it has words. They stood directly in `at`. */
  end(at: Setting | null): Unit | null {
    // Most elements begin and end without a word since the last.
    const unit = this.#weight > 0 && at !== null ? this.#unit(at) : null;
    this.#words = '';
    this.#weight = 0;
    this.#claimed = 0;
    this.#claim = null;
    this.#linked = 0;
    this.#strong = 0;
    this.#emphasized = 0;
    this.#href = null;
    if (this.#foreign.length > 0) this.#foreign = [];
    this.#breaks = 0;
    return unit;
  }

  #unit(at: Setting): Unit | null {
    const text = tidy(this.#words, at.pre);
    if (!/[^\s\p{Cf}]/u.test(text)) return null;
    const whole = this.#claim !== null && this.#claimed >= this.#weight * 0.9 ? this.#claim : null;
    return {
      text,
      ...kindOf(at),
      lang: at.blockLang,
      ...(this.#foreign.length > 0 ? { foreign: this.#foreign.map((run) => this.#place(run, at.pre)) } : {}),
      element: at.blockNumber,
      tag: at.blockTag,
      linked: this.#linked,
      strong: this.#strong,
      emphasized: this.#emphasized,
      href: this.#href,
      region: whole?.kind ?? null,
      regionElement: whole?.element ?? -1,
      inAside: at.aside,
    };
  }

  /** Return where words stand in the tidy text. */
  #place({ start, end, lang }: Foreign, pre: boolean): Foreign {
    const raw = this.#words.slice(start, end);
    const words = tidy(raw, pre);
    // With a letter behind it, so that the white space before the words counts.
    const before = `${this.#words.slice(0, start + raw.length - raw.trimStart().length)}x`;
    const from = tidy(before, pre).length - 1;
    return { start: from, end: from + words.trimStart().length, lang };
  }
}

function tidy(words: string, pre: boolean): string {
  return pre ? words.replace(/^\n+|\s+$/g, '') : words.replace(/ {2,}/g, ' ').trim();
}

function kindOf(at: Setting): { kind: BlockKind; level: number | null } {
  const tag = at.blockTag;
  if (headings.test(tag)) return { kind: 'heading', level: Number(tag.charAt(1)) };
  if (at.pre) return { kind: 'preformatted', level: null };
  if (at.listDepth > 0) return { kind: 'listItem', level: at.listDepth };
  if (at.quote) return { kind: 'quote', level: null };
  if (tag === 'TD' || tag === 'TH' || tag === 'TR') return { kind: 'tableRow', level: null };
  return { kind: 'paragraph', level: null };
}
