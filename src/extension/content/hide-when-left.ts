// Hides elements of the page by one attribute; the rule for each is in content.css. What has the focus is hidden only when the focus
// leaves it. Hard case: while the popup is open the page has no focus, and no element in it matches `:focus`; but the focus comes
// back to where it was.

export class HideWhenLeft {
  readonly #document: Document;
  readonly #attribute: string;
  readonly #waiting = new Set<Element>();
  readonly #onLeft = (): void => {
    // The focus is nowhere while it moves.
    setTimeout(() => {
      for (const element of this.#waiting) this.hide(element);
    });
  };

  constructor(document: Document, attribute: string) {
    this.#document = document;
    this.#attribute = attribute;
  }

  /** Hide an element, now or when the focus leaves it. */
  hide(element: Element): void {
    const hasFocus = element.contains(this.#document.activeElement);
    if (!hasFocus) element.setAttribute(this.#attribute, '');
    this.#wait(element, hasFocus);
  }

  show(element: Element): void {
    element.removeAttribute(this.#attribute);
    this.#wait(element, false);
  }

  #wait(element: Element, isWaiting: boolean): void {
    if (isWaiting) this.#waiting.add(element);
    else this.#waiting.delete(element);
    if (this.#waiting.size > 0) this.#document.addEventListener('focusout', this.#onLeft);
    else this.#document.removeEventListener('focusout', this.#onLeft);
  }
}
