// Help for the eye: all but a few lines dimmed, and a ruler under the line. Both lie over the page, take no pointer and say nothing.
// The lines in focus are those at the place of the voice while it reads, else those at two fifths of the window's height, where
// the reader scrolls the text through. Hard case: lines of several sizes; the edges are those of real lines, found in the page.

import type { Comfort } from '../look/comfort.ts';

/** Where the lines in focus are while nothing is spoken, as a share of the window's height. */
const restAt = 0.4;

export class Lens {
  readonly #window: Window & typeof globalThis;
  readonly #above: HTMLElement;
  readonly #below: HTMLElement;
  readonly #ruler: HTMLElement;
  #lines = 0;
  #hasRuler = false;
  #spoken: Range | null = null;
  /** Where the pointer was last, for the ruler; null before it moved. */
  #pointer: number | null = null;
  #isDue = false;

  constructor(window: Window & typeof globalThis) {
    this.#window = window;
    const layer = (name: string): HTMLElement => {
      const element = window.document.createElement('div');
      element.className = `lens ${name}`;
      element.setAttribute('aria-hidden', 'true');
      element.hidden = true;
      return element;
    };
    this.#above = layer('above');
    this.#below = layer('below');
    this.#ruler = layer('ruler');
    const update = (): void => this.#update();
    window.addEventListener('scroll', update, { passive: true });
    window.addEventListener('resize', update);
    window.addEventListener('pointermove', ({ clientY }) => {
      this.#pointer = clientY;
      if (this.#hasRuler) this.#update();
    });
  }

  /** Take up the reader's choices. */
  apply({ lineFocus, ruler }: Comfort): void {
    this.#lines = lineFocus;
    this.#hasRuler = ruler;
    const { body } = this.#window.document;
    for (const element of [this.#above, this.#below, this.#ruler]) if (!element.isConnected) body.after(element);
    this.#update();
  }

  /** Follow the spoken words; null when nothing is spoken. */
  follow(range: Range | null): void {
    this.#spoken = range;
    if (this.#lines > 0 || this.#hasRuler) this.#update();
  }

  #update(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    this.#window.requestAnimationFrame(() => {
      this.#isDue = false;
      this.#draw();
    });
  }

  #draw(): void {
    if (this.#lines === 0 && !this.#hasRuler) {
      for (const element of [this.#above, this.#below, this.#ruler]) element.hidden = true;
      return;
    }
    const height = this.#window.innerHeight;
    const column = this.#window.document.querySelector('main')?.getBoundingClientRect();
    for (const { style } of [this.#above, this.#below, this.#ruler]) {
      style.left = `${column?.left ?? 0}px`;
      style.width = column ? `${column.width}px` : '100%';
    }
    const line = this.#lineAt(height * restAt);
    const isFocused = this.#lines > 0 && line !== null;
    this.#above.hidden = !isFocused;
    this.#below.hidden = !isFocused;
    if (line && isFocused) {
      const around = ((this.#lines - 1) / 2) * line.step;
      this.#above.style.height = `${Math.max(0, line.top - around)}px`;
      this.#below.style.top = `${Math.min(height, line.bottom + around)}px`;
    }
    const ruled = this.#spoken ? line : this.#pointer === null ? line : this.#lineAt(this.#pointer);
    this.#ruler.hidden = !this.#hasRuler || ruled === null;
    if (ruled) this.#ruler.style.top = `${ruled.bottom}px`;
  }

  /** The line of the spoken words, or the line of the article nearest to a height in the window. */
  #lineAt(y: number): { top: number; bottom: number; step: number } | null {
    const spoken = this.#spoken?.getClientRects()[0];
    const block = spoken ? this.#spoken?.startContainer.parentElement : this.#blockAt(y);
    if (!block) return null;
    const step = Number.parseFloat(this.#window.getComputedStyle(block).lineHeight) || 30;
    const rect = spoken ?? nearest(linesOf(block), y);
    if (!rect) return null;
    // A line's letters are lower than the line.
    const slack = Math.max(0, (step - rect.height) / 2);
    return { top: rect.top - slack, bottom: rect.bottom + slack, step };
  }

  #blockAt(y: number): Element | null {
    const blocks = [...this.#window.document.querySelectorAll('#title, [id^="block-"], .whole')];
    const shown = blocks.filter((block) => block.getClientRects().length > 0);
    const distance = (block: Element): number => {
      const { top, bottom } = block.getBoundingClientRect();
      return top > y ? top - y : bottom < y ? y - bottom : 0;
    };
    let best: Element | null = null;
    for (const block of shown) if (!best || distance(block) < distance(best)) best = block;
    return best;
  }
}

function linesOf(block: Element): DOMRect[] {
  const range = block.ownerDocument.createRange();
  range.selectNodeContents(block);
  return [...range.getClientRects()].filter(({ height }) => height > 0);
}

function nearest(rects: readonly DOMRect[], y: number): DOMRect | null {
  let best: DOMRect | null = null;
  for (const rect of rects) {
    if (!best || Math.abs(rect.top + rect.height / 2 - y) < Math.abs(best.top + best.height / 2 - y)) best = rect;
  }
  return best;
}
