// Marks words in the page with the CSS Custom Highlight API: no element is added or changed. The styles are in content.css.
// Follows the voice by scrolling, but lets go when the reader has scrolled away, until the spoken words are in view again.

export type MarkName = 'sentence' | 'word' | 'statement' | 'source' | 'cue';

/** Our own names in the page's highlight registry. */
const highlightName = (name: MarkName): string => `lector-${name}`;

export class Marks {
  readonly #window: Window & typeof globalThis;
  /** When the reader last did something that scrolls, ms on the page's clock; null when the voice is followed. */
  #readerScrolledAt: number | null = null;
  #lastRange: Range | null = null;
  readonly #onReaderScroll = (): void => {
    this.#readerScrolledAt = performance.now();
  };

  constructor(window: Window & typeof globalThis) {
    this.#window = window;
  }

  /** Mark the ranges under a name in place of what was marked under it; none marks nothing. */
  set(name: MarkName, ranges: readonly Range[]): void {
    const { CSS, Highlight } = this.#window;
    if (!CSS?.highlights) return;
    if (ranges.length === 0) {
      CSS.highlights.delete(highlightName(name));
      return;
    }
    const highlight = new Highlight(...ranges);
    // The word is drawn over the sentence, whatever order they were set in.
    highlight.priority = name === 'word' ? 2 : name === 'statement' ? 0 : 1;
    CSS.highlights.set(highlightName(name), highlight);
  }

  /** Bring `range` into view, unless the reader has scrolled away from the last one that was followed. */
  follow(range: Range): void {
    if (!this.#lastRange) this.#watchReader();
    const isReaderScrolling =
      this.#readerScrolledAt !== null && performance.now() - this.#readerScrolledAt < readerScrollMs;
    const isAway =
      this.#readerScrolledAt !== null && this.#lastRange && !this.#isInView(this.#lastRange) && !this.#isInView(range);
    this.#lastRange = range;
    if (isReaderScrolling || isAway) return;
    this.#readerScrolledAt = null;
    if (!this.#isInView(range, 0.12)) this.scrollTo(range);
  }

  /** Bring `range` into view at about a third of the height, where the eye expects to read on. */
  scrollTo(range: Range): void {
    const smooth = !this.#window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const behavior = smooth ? 'smooth' : 'instant';
    // Boxes that scroll by themselves first, then the page.
    scrollingBoxAround(range)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { top } = range.getBoundingClientRect();
    this.#window.scrollBy({ top: top - this.#window.innerHeight / 3, behavior });
  }

  /** Take all marks away and stop watching. */
  clear(): void {
    for (const name of ['sentence', 'word', 'statement'] as const) this.set(name, []);
    this.#lastRange = null;
    this.#readerScrolledAt = null;
    for (const type of readerScrollEvents) this.#window.removeEventListener(type, this.#onReaderScroll, true);
  }

  #watchReader(): void {
    for (const type of readerScrollEvents) {
      this.#window.addEventListener(type, this.#onReaderScroll, { capture: true, passive: true });
    }
  }

  /** `margin` is the share of the window's height at top and bottom that does not count as in view. */
  #isInView(range: Range, margin = 0): boolean {
    const { top, bottom } = range.getBoundingClientRect();
    const height = this.#window.innerHeight;
    return bottom > height * margin && top < height * (1 - margin);
  }
}

/** What a reader does to scroll. A `scroll` event alone does not tell whose it is. */
const readerScrollEvents = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
/** How long a page may go on moving after that, ms: browsers scroll smoothly. */
const readerScrollMs = 1_000;

function scrollingBoxAround(range: Range): Element | null {
  const start = range.startContainer.parentElement;
  const root = start?.ownerDocument.scrollingElement;
  for (
    let box = start?.parentElement;
    box && box !== root && box !== start?.ownerDocument.body;
    box = box.parentElement
  ) {
    if (box.scrollHeight > box.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(box).overflowY))
      return start ?? null;
  }
  return null;
}
