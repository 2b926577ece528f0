// Lets the reader pick a part of the page, by keyboard alone in a small panel or with the pointer on the page. The part is
// outlined, and its first words and length are said. Nothing of the page is changed, and no click on it gets through.
// Hard case: the page scrolls, moves or is redrawn under the outline; it follows, and a part that is gone is left for what is around.

import { isRightToLeft, language } from '../locales/say.ts';
import { beside, innermost, larger, partAround, previewOf, smaller } from './regions.ts';
import { make, makeButton, openShell, type Shell } from './shell.ts';
import { onPageWords as words } from './words.ts';

interface PickerOptions {
  readonly theme: string;
  /** Where to begin: the article as it was found, say. */
  readonly first: Element;
  /** Asked when the reader has picked; returns false where nothing came of it, else closes the picker, sooner or later. */
  readonly onPicked: (part: Element) => Promise<boolean>;
  readonly onClosed: () => void;
}

/** What the pointer does on a page; none of it reaches the page while a part is picked. */
const pointerEvents = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick'] as const;
/** Room kept around a part that is brought into view, px. */
const margin = 80;

export class Picker {
  readonly #document: Document;
  readonly #options: PickerOptions;
  readonly #shell: Shell;
  readonly #panel: HTMLElement;
  readonly #outline: HTMLElement;
  readonly #hover: HTMLElement;
  readonly #status: HTMLElement;
  readonly #read: HTMLButtonElement;
  readonly #departure: { readonly focused: Element | null; readonly x: number; readonly y: number };
  #part: Element;
  /** Under the pointer. */
  #pointed: Element | null = null;
  /** The smallest part on the way here: where a step to the smaller leads back to. */
  #from: Element | null = null;
  #frame = 0;
  #isOpen = true;

  constructor(document: Document, options: PickerOptions) {
    this.#document = document;
    this.#options = options;
    this.#part = innermost(options.first);
    const window = this.#window;
    const { activeElement, body } = document;
    this.#departure = {
      focused: activeElement === body ? null : activeElement,
      x: window.scrollX,
      y: window.scrollY,
    };
    this.#shell = openShell(document, 'lector-pick', options.theme);
    const button = (name: string, act: () => void, attributes = {}) => makeButton(document, attributes, name, act);
    this.#outline = make(document, 'div', { part: 'outline', 'aria-hidden': 'true' });
    this.#hover = make(document, 'div', { part: 'outline hover', 'aria-hidden': 'true' });
    this.#status = make(document, 'p', { part: 'status', role: 'status' });
    this.#read = button(words.readThis, () => void this.#finish(), { part: 'button primary' });
    this.#panel = make(
      document,
      'section',
      { part: 'panel', 'aria-label': words.pick },
      make(document, 'p', { part: 'title', id: 'title' }, words.pick),
      this.#status,
      make(
        document,
        'div',
        { part: 'row', role: 'group', 'aria-label': words.pick, 'aria-describedby': 'keys' },
        this.#read,
        button(words.larger, () => this.#larger()),
        button(words.smaller, () => this.#smaller()),
        button(words.previous, () => this.#beside('previous')),
        button(words.next, () => this.#beside('next')),
        button(words.cancel, () => this.cancel()),
      ),
      make(document, 'p', { part: 'quiet', id: 'keys' }, words.pickKeys),
    );
    this.#shell.root.append(this.#outline, this.#hover, this.#panel);
    this.#panel.addEventListener('keydown', this.#onKey);
    window.addEventListener('keydown', this.#onEscape, true);
    window.addEventListener('pointermove', this.#onPoint, true);
    for (const type of pointerEvents) window.addEventListener(type, this.#onPointer, true);
    this.#draw();
    this.#show(this.#part);
    this.#read.focus({ preventScroll: true });
  }

  get #window(): Window & typeof globalThis {
    return this.#document.defaultView as Window & typeof globalThis;
  }

  /** Give the picking up: focus and place are as before. */
  cancel(): void {
    const { x, y } = this.#departure;
    this.close();
    this.#window.scrollTo({ left: x, top: y, behavior: 'instant' });
  }

  /** Take everything out of the page and give the focus back. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const window = this.#window;
    window.cancelAnimationFrame(this.#frame);
    window.removeEventListener('keydown', this.#onEscape, true);
    window.removeEventListener('pointermove', this.#onPoint, true);
    for (const type of pointerEvents) window.removeEventListener(type, this.#onPointer, true);
    const hadFocus = this.#document.activeElement === this.#shell.host;
    this.#shell.close();
    const { focused } = this.#departure;
    if (hadFocus && focused?.isConnected) (focused as HTMLElement).focus?.({ preventScroll: true });
    this.#options.onClosed();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const acts: Readonly<Record<string, () => void>> = {
      ArrowUp: () => this.#larger(),
      ArrowDown: () => this.#smaller(),
      ArrowLeft: () => this.#beside(isRightToLeft ? 'next' : 'previous'),
      ArrowRight: () => this.#beside(isRightToLeft ? 'previous' : 'next'),
    };
    const act = acts[event.key];
    if (!act || !event.isTrusted || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  };

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.cancel();
  };

  readonly #onPoint = (event: PointerEvent): void => {
    if (event.isTrusted) this.#pointed = event.target === this.#shell.host ? null : partAt(event);
  };

  readonly #onPointer = (event: MouseEvent): void => {
    if (!event.isTrusted || event.target === this.#shell.host) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const part = partAt(event);
    if (event.type !== 'click' || !part) return;
    this.#from = null;
    this.#show(part, false);
    this.#read.focus({ preventScroll: true });
  };

  #larger(): void {
    const part = larger(this.#part);
    if (part) this.#from = this.#from && this.#part.contains(this.#from) ? this.#from : this.#part;
    this.#step(part, words.nothingLarger);
  }

  #smaller(): void {
    this.#step(smaller(this.#part, this.#from), words.nothingSmaller);
  }

  #beside(direction: 'next' | 'previous'): void {
    this.#step(beside(this.#part, direction), words.nothingBeside);
  }

  #step(part: Element | null, otherwise: string): void {
    if (part) this.#show(part);
    else this.#status.textContent = otherwise;
  }

  #show(part: Element, isFollowed = true): void {
    this.#part = part;
    const { beginning, words: count } = previewOf(part, language);
    this.#status.textContent = words.part(beginning, count);
    if (isFollowed) this.#bringIntoView(part);
  }

  #bringIntoView(part: Element): void {
    const { top, bottom } = part.getBoundingClientRect();
    const room = this.#window.innerHeight - this.#panel.getBoundingClientRect().height;
    if (top < 0 || (bottom > room && top > margin)) {
      this.#window.scrollBy({ top: top - margin, behavior: 'instant' });
    }
  }

  /** The outlines follow what they are around, frame by frame: pages move without an event that tells of it. */
  readonly #draw = (): void => {
    if (!this.#part.isConnected) {
      const around = partAround(this.#document.body);
      if (around) this.#show(around);
    }
    place(this.#outline, this.#part);
    place(this.#hover, this.#pointed === this.#part ? null : this.#pointed);
    this.#frame = this.#window.requestAnimationFrame(this.#draw);
  };

  async #finish(): Promise<void> {
    const isDone = await this.#options.onPicked(this.#part).catch(() => false);
    if (!isDone && this.#isOpen) this.#status.textContent = words.noAnswer;
  }
}

/** Return the part under a pointer, also where the page has put a sheet without words over it. */
function partAt({ target, clientX, clientY }: MouseEvent): Element | null {
  const document = (target as Node | null)?.ownerDocument;
  if (!document) return null;
  const under = document.elementsFromPoint(clientX, clientY);
  return partAround(under.find((one) => one.textContent?.trim()) ?? null);
}

function place(outline: HTMLElement, part: Element | null): void {
  const box = part?.isConnected ? part.getBoundingClientRect() : null;
  outline.hidden = box === null;
  if (!box) return;
  const { style } = outline;
  style.left = `${box.left - 4}px`;
  style.top = `${box.top - 4}px`;
  style.width = `${box.width + 8}px`;
  style.height = `${box.height + 8}px`;
}
