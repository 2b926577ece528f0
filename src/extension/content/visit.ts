// Moves the reader's focus to a place in the page and back: to the headline, or to the words of a statement.
// Hard case: a paragraph cannot be focused. It is made focusable for as long as it has the focus, and then is as it was.

/** Where the reader was before. */
interface Departure {
  readonly focused: HTMLElement | null;
  readonly scrollX: number;
  readonly scrollY: number;
}

export class Visit {
  readonly #document: Document;
  #departure: Departure | null = null;
  #listening = new Set<Document>();
  #undoFocusable: () => void = () => undefined;
  #onReturn: (() => void) | null = null;
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const onReturn = this.#onReturn;
    this.goBack();
    onReturn?.();
  };

  constructor(document: Document) {
    this.#document = document;
  }

  /** Focus `element`, without scrolling. With `onReturn`, Escape goes back to where the reader was and calls it. */
  goTo(element: HTMLElement, onReturn?: () => void): void {
    const departure = this.#departure ?? this.#readDeparture();
    this.end();
    this.#focus(element);
    if (!onReturn) return;
    this.#departure = departure;
    this.#onReturn = onReturn;
    // A key goes to the document that has the focus, which may be that of a frame.
    this.#listening = new Set([this.#document, element.ownerDocument]);
    for (const document of this.#listening) document.addEventListener('keydown', this.#onKey, true);
  }

  /** Go back to where the reader was before the visit. */
  goBack(): void {
    const departure = this.#departure;
    this.end();
    if (!departure) return;
    const { focused, scrollX, scrollY } = departure;
    if (focused?.isConnected) focused.focus({ preventScroll: true });
    else (this.#document.activeElement as HTMLElement | null)?.blur?.();
    const window = this.#document.defaultView;
    // Where the way here still glides, a jump may be overrun by what is left of it; a glide back replaces it.
    const isStill = window?.matchMedia('(prefers-reduced-motion: reduce)').matches;
    window?.scrollTo({ left: scrollX, top: scrollY, behavior: isStill ? 'instant' : 'smooth' });
  }

  /** Forget the visit and leave the focus where it is. */
  end(): void {
    for (const document of this.#listening) document.removeEventListener('keydown', this.#onKey, true);
    this.#listening.clear();
    this.#departure = null;
    this.#onReturn = null;
  }

  /** Forget the visit, and make the page as it was: an element that we made focusable gives the focus up. */
  release(): void {
    this.end();
    this.#undoFocusable();
  }

  #readDeparture(): Departure {
    const { activeElement, body, defaultView } = this.#document;
    const focused = activeElement && activeElement !== body ? (activeElement as HTMLElement) : null;
    return { focused, scrollX: defaultView?.scrollX ?? 0, scrollY: defaultView?.scrollY ?? 0 };
  }

  #focus(element: HTMLElement): void {
    this.#undoFocusable();
    if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
      element.setAttribute('tabindex', '-1');
      const undo = (): void => {
        element.removeEventListener('blur', undo);
        element.removeAttribute('tabindex');
        this.#undoFocusable = () => undefined;
      };
      element.addEventListener('blur', undo);
      this.#undoFocusable = undo;
    }
    element.focus({ preventScroll: true });
  }
}
