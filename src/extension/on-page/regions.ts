// The parts of a page that a reader can pick, as a tree to walk in: larger, smaller, next, previous. A part is what stands as a
// block and has words that are seen; of wrappers around the same words only the innermost counts, so every step changes
// what is picked. Hard case: a step back to the smaller part goes where the reader came from.

const wordless = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'IFRAME', 'SELECT', 'TEXTAREA', 'SVG']);

/** Return the innermost part that holds all words of `element`. */
export function innermost(element: Element): Element {
  let part = element;
  for (;;) {
    const parts = [...part.childNodes].filter(hasWords);
    const [only] = parts;
    if (parts.length !== 1 || only?.nodeType !== 1 || !isBlock(only as Element)) return part;
    part = only as Element;
  }
}

/** Return the part that an element of the page, under the pointer say, belongs to; null where nothing around it has words. */
export function partAround(element: Element | null): Element | null {
  let part = element;
  while (part && !isPart(part)) part = part.parentElement;
  return part && innermost(part);
}

/** Return the next larger part, or null for the whole page. */
export function larger(part: Element): Element | null {
  const { body } = part.ownerDocument;
  for (let outer = part.parentElement; outer && body?.contains(outer); outer = outer.parentElement) {
    const whole = innermost(outer);
    if (whole !== part && isPart(whole) && whole.contains(part)) return whole;
  }
  return null;
}

/** Return the part one step smaller: the one towards `inner` where that is given and lies in it, else the first. */
export function smaller(part: Element, inner: Element | null): Element | null {
  const parts = [...part.children].flatMap(partsIn);
  const towards = inner && parts.find((one) => one.contains(inner));
  const [first] = parts;
  return towards ? innermost(towards) : first ? innermost(first) : null;
}

/** Return the part beside it, on the same level or, at its end, on the level above; null at the end of the page. */
export function beside(part: Element, direction: 'next' | 'previous'): Element | null {
  const { body } = part.ownerDocument;
  for (let from: Element | null = part; from && from !== body; from = from.parentElement) {
    let sibling: Element | null = from;
    do {
      sibling = direction === 'next' ? sibling.nextElementSibling : sibling.previousElementSibling;
      const parts: Element[] = sibling ? partsIn(sibling) : [];
      const nearest = direction === 'next' ? parts[0] : parts.at(-1);
      if (nearest) return innermost(nearest);
    } while (sibling);
  }
  return null;
}

/** Return the element itself where it is a part, else the outermost parts in it. */
function partsIn(element: Element): Element[] {
  if (!hasWords(element)) return [];
  return isPart(element) ? [element] : [...element.children].flatMap(partsIn);
}

function isPart(element: Element): boolean {
  return isBlock(element) && hasWords(element);
}

function isBlock(element: Element): boolean {
  const { display, visibility } = element.ownerDocument.defaultView?.getComputedStyle(element) ?? {};
  return display !== 'none' && display !== 'contents' && !display?.startsWith('inline') && visibility !== 'hidden';
}

function hasWords(node: Node): boolean {
  if (node.nodeType === 3) return /[\p{L}\p{N}]/u.test(node.nodeValue ?? '');
  if (node.nodeType !== 1 || wordless.has((node as Element).tagName.toUpperCase())) return false;
  return [...node.childNodes].some(hasWords) && isShown(node as Element);
}

function isShown(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return element.checkVisibility?.({ visibilityProperty: true }) ?? style?.display !== 'none';
}

/** What a part says: how many words it has, and the first of them. */
export interface Preview {
  readonly words: number;
  readonly beginning: string;
}

const longestBeginning = 60;

/** Return what a part says, as far as it is seen. */
export function previewOf(part: Element, language?: string): Preview {
  const pieces: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) pieces.push(node.nodeValue ?? '');
    else if (hasWords(node)) {
      const edge = isBlock(node as Element) ? ' ' : '';
      pieces.push(edge);
      for (const child of node.childNodes) walk(child);
      pieces.push(edge);
    }
  };
  walk(part);
  const text = pieces.join('').replace(/\s+/g, ' ').trim();
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (isWordLike) words++;
  }
  if (text.length <= longestBeginning) return { words, beginning: text };
  const cut = text.slice(0, longestBeginning);
  return { words, beginning: `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestBeginning / 2)).trimEnd()} …` };
}
