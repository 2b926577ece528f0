// Hides accessibility-link blocks and their like while Lector is at work, by one attribute; the rule for it is in content.css.

import { findChrome } from '../../core/article/chrome.ts';
import type { HiddenPart } from '../messages.ts';
import { HideWhenLeft } from './hide-when-left.ts';

const hiddenAttribute = 'data-lector-hidden';
/** Enough to recognise a part by in a list, in UTF-16 units. */
const longestLabel = 80;

export class Hiding {
  readonly #document: Document;
  readonly #elements: HideWhenLeft;
  #parts: readonly { element: Element; part: HiddenPart }[] = [];
  #hiding = false;

  constructor(document: Document) {
    this.#document = document;
    this.#elements = new HideWhenLeft(document, hiddenAttribute);
  }

  /** Look for chrome in the page as it is now, and return what was found. What was hidden before is shown. */
  find(): HiddenPart[] {
    this.show();
    this.#parts = findChrome(this.#document).map(({ element, kind, label }) => ({
      element,
      part: { kind, label: label.slice(0, longestLabel) },
    }));
    return this.#parts.map(({ part }) => part);
  }

  hide(): void {
    this.#hiding = true;
    for (const { element } of this.#parts) this.#elements.hide(element);
  }

  /** Hide or show one part of those that were found, by its index, while the others stay as they are. */
  hidePart(index: number, hide: boolean): void {
    const element = this.#parts[index]?.element;
    if (!element || !this.#hiding) return;
    if (hide) this.#elements.hide(element);
    else this.#elements.show(element);
  }

  /** Undo `hide` whole. */
  show(): void {
    if (!this.#hiding) return;
    this.#hiding = false;
    for (const { element } of this.#parts) this.#elements.show(element);
  }

  /** Undo `hide`, and know of no parts any more. */
  forget(): void {
    this.show();
    this.#parts = [];
  }
}
