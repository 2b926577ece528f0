// Marks words in the page with the CSS Custom Highlight API: no element is added or changed. The styles are in content.css.
// Words in a frame are marked in its own window, which keeps the highlights of its document.
// Follows the voice by scrolling, but lets go when the reader has scrolled away, until the spoken words are in view again.

export type MarkName = 'sentence' | 'word' | 'statement' | 'source' | 'cue';

/** Our own names in the page's highlight registry. */
const highlightName = (name: MarkName): string => `lector-${name}`;

export class Marks {
  readonly #window: View;
  /** The windows in which there may be marks: the page's own, and those of its frames. */
  #views: Set<View>;
  /** When the reader last did something that scrolls, ms on the page's clock; null when the voice is followed. */
  #readerScrolledAt: number | null = null;
  #lastRange: Range | null = null;
  readonly #onReaderScroll = (): void => {
    this.#readerScrolledAt = performance.now();
  };

  constructor(window: View) {
    this.#window = window;
    this.#views = new Set([window]);
  }

  /** Mark the ranges under a name in place of what was marked under it; none marks nothing. */
  set(name: MarkName, ranges: readonly Range[]): void {
    for (const range of ranges) this.#views.add(viewOf(range) ?? this.#window);
    for (const view of this.#views) {
      const own = ranges.filter((range) => (viewOf(range) ?? this.#window) === view);
      const { CSS, Highlight } = view === this.#window ? view : asSeenByItself(view);
      if (own.length === 0) CSS?.highlights?.delete(highlightName(name));
      else if (CSS?.highlights) {
        const highlight = new Highlight(...own);
        // The word is drawn over the sentence, whatever order they were set in.
        highlight.priority = name === 'word' ? 2 : name === 'statement' ? 0 : 1;
        CSS.highlights.set(highlightName(name), highlight);
      }
    }
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
    const start = range.startContainer.parentElement;
    if (start && start.ownerDocument !== this.#window.document) {
      // In a frame: the browser scrolls it, and what is around it; only at once does each of them arrive.
      start.scrollIntoView({ block: 'center', behavior: 'instant' });
      return;
    }
    // Boxes that scroll by themselves first, then the page.
    scrollingBoxAround(range)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { top } = range.getBoundingClientRect();
    this.#window.scrollBy({ top: top - this.#window.innerHeight / 3, behavior });
  }

  /** Take all marks away and stop watching. */
  clear(): void {
    for (const name of ['sentence', 'word', 'statement'] as const) this.set(name, []);
    this.#views = new Set([this.#window]);
    this.#lastRange = null;
    this.#readerScrolledAt = null;
    for (const type of readerScrollEvents) this.#window.removeEventListener(type, this.#onReaderScroll, true);
  }

  #watchReader(): void {
    for (const type of readerScrollEvents) {
      this.#window.addEventListener(type, this.#onReaderScroll, { capture: true, passive: true });
    }
  }

  /** Return where words stand in the page's own window, in CSS pixels from its top. */
  #placeOf(range: Range): { top: number; bottom: number } {
    let { top, bottom } = range.getBoundingClientRect();
    for (let view: Window | null = viewOf(range); view && view !== this.#window; view = view.parent) {
      const frame = view.frameElement;
      if (!frame) break;
      const { top: above } = frame.getBoundingClientRect();
      top += above + frame.clientTop;
      bottom += above + frame.clientTop;
    }
    return { top, bottom };
  }

  /** `margin` is the share of the window's height at top and bottom that does not count as in view. */
  #isInView(range: Range, margin = 0): boolean {
    const { top, bottom } = this.#placeOf(range);
    const height = this.#window.innerHeight;
    return bottom > height * margin && top < height * (1 - margin);
  }
}

/** What a reader does to scroll. A `scroll` event alone does not tell whose it is. */
const readerScrollEvents = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
/** How long a page may go on moving after that, ms: browsers scroll smoothly. */
const readerScrollMs = 1_000;

type View = Window & typeof globalThis;

/** Return a frame's window with its own list of highlights: to us, Firefox gives that of the page around in its place. */
function asSeenByItself(view: View): View {
  return (view as View & { readonly wrappedJSObject?: View }).wrappedJSObject ?? view;
}

function viewOf(range: Range): View | null {
  return range.startContainer.ownerDocument?.defaultView ?? null;
}

/** Return the element of the words where a box that scrolls by itself is around them. */
function scrollingBoxAround(range: Range): Element | null {
  const start = range.startContainer.parentElement;
  const view = start?.ownerDocument.defaultView;
  if (!start || !view) return null;
  const { scrollingElement: root, body } = start.ownerDocument;
  for (let box = outside(start); box && box !== root && box !== body; box = outside(box)) {
    if (box.scrollHeight > box.clientHeight + 1 && /auto|scroll/.test(view.getComputedStyle(box).overflowY))
      return start;
  }
  return null;
}

function outside(element: Element): Element | null {
  return element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}
