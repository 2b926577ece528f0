// Span <-> DOM Range: the only place where they meet. A span is resolved late, against the page as it is now: the letters of
// its block are looked for among the letters of the block's element, white space aside on both sides.
// Hard cases: one element that holds several blocks (paragraphs made of line breaks), words in the element that are not in the
// block (a share button in a paragraph), an element that the page has replaced since. What cannot be found has no Range.

import type { Article, Block } from '../core/article/article.ts';
import { insideOf } from '../core/article/inside.ts';
import type { Span } from '../core/span.ts';
import type { Passage } from '../core/speech/utterance.ts';

/** All letters of an element in document order without white space, each with its place. */
interface Letters {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** For each letter: index into `nodes`, and offset in that node. */
  readonly node: Int32Array;
  readonly offset: Int32Array;
}

/** For each UTF-16 unit of a block: where its letter stands among the element's letters, or -1. */
interface Alignment {
  readonly letters: Letters;
  readonly position: Int32Array;
}

/** How far ahead a word may stand from where it is expected, in letters: more finds more, and more often the wrong place. */
const searchWindow = 400;
/** Not text to a reader. */
const unread = /^(?:script|style|noscript|template|textarea|select)$/;
const ignorable = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/;

export class Anchor {
  readonly #document: Document;
  readonly #article: Article;
  #blockElements: readonly (Element | null)[];
  /** The elements of `Article.captions`, also those that the page has taken out meanwhile. */
  readonly captionElements: readonly (Element | null)[];
  readonly #titleElement: Element | null;
  readonly #letters = new Map<Element, Letters>();
  readonly #alignments = new Map<number, Alignment>();

  /** Bind an article to the live page. `elements` is what `elementsOf` gave at the moment of extraction. */
  constructor(document: Document, article: Article, elements: ArrayLike<Element>) {
    const at = (index: number | null): Element | null => (index === null ? null : (elements[index] ?? null));
    this.#document = document;
    this.#article = article;
    this.#blockElements = article.blocks.map((block) => at(block.element));
    this.captionElements = article.captions.map(({ element }) => at(element));
    this.#titleElement = at(article.titleElement);
  }

  /** Take up blocks whose elements the page has replaced: `find` gives the element that has these words now. */
  rebind(find: (text: string) => Element | undefined): void {
    this.#blockElements = this.#article.blocks.map(({ span }, block) => {
      const element = this.#blockElements[block] ?? null;
      return this.#isThere(element) ? element : (find(this.#article.text.slice(span.start, span.end)) ?? element);
    });
  }

  /** Return the element of the headline, or null where the page has none any more. */
  get titleElement(): Element | null {
    return this.#isThere(this.#titleElement) ? this.#titleElement : null;
  }

  /** Return the element of the block that holds the offset, or null. */
  elementAt(offset: number): Element | null {
    const index = this.#article.blocks.findIndex(({ span }) => offset < span.end);
    const element = this.#blockElements[index];
    return this.#isThere(element) ? element : null;
  }

  /** Return the element of a block by its index in `Article.blocks`, or null. */
  elementOf(block: number): Element | null {
    const element = this.#blockElements[block];
    return this.#isThere(element) ? element : null;
  }

  /** Return the elements of the blocks that are in the page still, in order. */
  blockElements(): Element[] {
    return this.#blockElements.filter((element) => element !== null).filter((element) => element.isConnected);
  }

  /** Return the offset in the body of the first letter at or after the beginning of a live Range; null where it touches no block. */
  offsetOf(place: Range): number | null {
    for (const [index, { span }] of this.#article.blocks.entries()) {
      const element = this.elementOf(index);
      if (!element || !place.intersectsNode(element)) continue;
      let [low, high] = [span.start, span.end];
      while (low < high) {
        const middle = (low + high) >> 1;
        // White space has no place: the letter after it has.
        const [letter] = this.rangesOf('body', { start: middle, end: span.end });
        if (letter && isBehind(place, letter)) low = middle + 1;
        else high = middle;
      }
      while (low < span.end && ignorable.test(this.#article.text.charAt(low))) low++;
      if (low < span.end) return low;
    }
    return null;
  }

  /** Return the text nodes that hold a block's words, in order, each with the span of the words in it. */
  textsOf(index: number): { readonly node: Text; readonly span: Span }[] {
    const block = this.#article.blocks[index];
    const element = this.elementOf(index);
    if (!block || !element) return [];
    const { start, end } = block.span;
    const { letters, position } = this.#align(index, element, this.#article.text.slice(start, end));
    const texts: { node: Text; span: Span }[] = [];
    for (const [at, letter] of position.entries()) {
      const node = letter < 0 ? undefined : letters.nodes[letters.node[letter] ?? -1];
      if (!node) continue;
      const last = texts.at(-1);
      if (last?.node === node) last.span = { start: last.span.start, end: start + at + 1 };
      else texts.push({ node, span: { start: start + at, end: start + at + 1 } });
    }
    return texts;
  }

  /**
   * Return the live Ranges of a span, one for each block it touches. Blocks that are not found have none. `caption` is the index
   * of the caption that is meant.
   */
  rangesOf(passage: Passage, span: Span, caption = 0): Range[] {
    if (passage !== 'body') {
      const [index, element, text] =
        passage === 'title'
          ? [-1, this.#titleElement, this.#article.title]
          : [-2 - caption, this.captionElements[caption], this.#article.captions[caption]?.text ?? ''];
      const range = element ? this.#rangeIn(index, element, text, span.start, span.end) : null;
      return range ? [range] : [];
    }
    const ranges: Range[] = [];
    for (const [index, block] of this.#article.blocks.entries()) {
      if (block.span.end <= span.start) continue;
      if (block.span.start >= span.end) break;
      const range = this.#rangeInBlock(index, block, span);
      if (range) ranges.push(range);
    }
    return ranges;
  }

  #rangeInBlock(index: number, block: Block, span: Span): Range | null {
    const element = this.#blockElements[index] ?? this.#document.body;
    if (!element) return null;
    const start = Math.max(span.start, block.span.start) - block.span.start;
    const end = Math.min(span.end, block.span.end) - block.span.start;
    return this.#rangeIn(index, element, this.#article.text.slice(block.span.start, block.span.end), start, end);
  }

  #rangeIn(index: number, element: Element, text: string, start: number, end: number): Range | null {
    if (!this.#isThere(element)) return null;
    const alignment = this.#align(index, element, text);
    let first = start;
    while (first < end && (alignment.position[first] ?? -1) < 0) first++;
    let last = end - 1;
    while (last > first && (alignment.position[last] ?? -1) < 0) last--;
    const from = alignment.position[first] ?? -1;
    const to = alignment.position[last] ?? -1;
    if (from < 0 || to < from) return null;
    const place = (letter: number): [Text, number] | null => {
      const node = alignment.letters.nodes[alignment.letters.node[letter] ?? -1];
      return node ? [node, alignment.letters.offset[letter] ?? 0] : null;
    };
    const begin = place(from);
    const finish = place(to);
    if (!begin || !finish) return null;
    const range = begin[0].ownerDocument.createRange();
    try {
      range.setStart(begin[0], begin[1]);
      range.setEnd(finish[0], finish[1] + 1);
    } catch {
      return null; // The page shortened the text node after we read it.
    }
    return range;
  }

  /** Return whether an element is in the page still; a frame may have gone on to another page. */
  #isThere(element: Element | null | undefined): element is Element {
    const { ownerDocument: document = null } = element ?? {};
    return element?.isConnected === true && (document === this.#document || document?.defaultView !== null);
  }

  #align(index: number, element: Element, text: string): Alignment {
    const known = this.#alignments.get(index);
    if (known && isCurrent(known.letters)) return known;
    let letters = this.#letters.get(element);
    if (!letters || !isCurrent(letters)) {
      letters = readLetters(element);
      this.#letters.set(element, letters);
    }
    const alignment = {
      letters,
      position: alignText(text, letters.text, this.#expectedStart(index, element, letters)),
    };
    this.#alignments.set(index, alignment);
    return alignment;
  }

  /** Blocks of one element stand in it in their order: a block is looked for after the one before it. */
  #expectedStart(index: number, element: Element, letters: Letters): number {
    for (let before = index - 1; before >= 0 && this.#blockElements[before] === element; before--) {
      const alignment = this.#alignments.get(before);
      if (alignment?.letters !== letters) continue;
      const last = alignment.position.findLast((position) => position >= 0);
      if (last !== undefined) return last + 1;
    }
    return 0;
  }
}

/** Return whether a place begins behind the first letter of a range. */
function isBehind({ startContainer: node, startOffset: offset }: Range, letters: Range): boolean {
  const first = letters.cloneRange();
  first.setEnd(letters.startContainer, letters.startOffset + 1);
  return first.comparePoint(node, offset) > 0 || (node === first.endContainer && offset === first.endOffset);
}

/** Text nodes that a page replaced or rewrote make what was read of them worthless. */
function isCurrent({ nodes, node, offset, text }: Letters): boolean {
  const last = text.length - 1;
  const lastNode = nodes[node[last] ?? -1];
  return (
    nodes.every((one) => one.isConnected) && (last < 0 || (lastNode?.data[offset[last] ?? -1] ?? '') === text[last])
  );
}

function readLetters(element: Element): Letters {
  const nodes: Text[] = [];
  const pieces: string[] = [];
  const node: number[] = [];
  const offset: number[] = [];
  for (const text of textsIn(element)) {
    const data = text.data;
    let used = false;
    for (let at = 0; at < data.length; at++) {
      const letter = data.charAt(at);
      if (ignorable.test(letter)) continue;
      if (!used) nodes.push(text);
      used = true;
      pieces.push(letter);
      node.push(nodes.length - 1);
      offset.push(at);
    }
  }
  return { text: pieces.join(''), nodes, node: Int32Array.from(node), offset: Int32Array.from(offset) };
}

/** Return the text nodes of an element in the order in which they are shown, those of shadow roots in it too. */
function textsIn(element: Element): Text[] {
  const texts: Text[] = [];
  const stack: Node[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeType === 3) texts.push(node as Text);
    if (node.nodeType !== 1 || unread.test((node as Element).localName)) continue;
    const inside = insideOf(node as Element) ?? node.childNodes;
    for (let at = inside.length - 1; at >= 0; at--) stack.push(inside[at] as Node);
  }
  return texts;
}

/** Return for each unit of `text` its position in `letters`, or -1; positions only rise. */
function alignText(text: string, letters: string, expected: number): Int32Array {
  const position = new Int32Array(text.length).fill(-1);
  const units: number[] = [];
  for (let at = 0; at < text.length; at++) if (!ignorable.test(text.charAt(at))) units.push(at);
  const wanted = units.map((at) => text.charAt(at)).join('');
  let found = letters.indexOf(wanted, expected);
  if (found < 0) found = letters.indexOf(wanted);
  if (found >= 0) {
    for (const [i, at] of units.entries()) position[at] = found + i;
    return position;
  }
  // Not in one piece: word by word, each at its nearest place after the last.
  let from = expected;
  for (const { 0: printed, index } of text.matchAll(/\S+/g)) {
    const offsets =
      [...printed].length === 0
        ? []
        : Array.from(printed, (_, i) => i).filter((i) => !ignorable.test(printed.charAt(i)));
    const word = offsets.map((i) => printed.charAt(i)).join('');
    const place = letters.slice(from, from + searchWindow + word.length).indexOf(word);
    if (word === '' || place < 0) continue;
    for (const [i, at] of offsets.entries()) position[index + at] = from + place + i;
    from += place + word.length;
  }
  return position;
}
