// Where a reader points in a page: by selecting words, or by a click. The same in a page and in the reading view.

/** What a click is for by itself. */
const interactive =
  'a[href], button, input, select, textarea, label, summary, option, video, audio, [contenteditable]:not([contenteditable="false"]), [role="button"], [role="link"], [role="tab"], [role="checkbox"], [role="menuitem"]';

/** Return the selection where it holds words, else null. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  return /\S/.test(selection.toString()) ? selection.getRangeAt(0) : null;
}

/** Return whether a click chooses a place in the text: one with Alt, or a plain one where `plain` ones count. */
export function isChoosing(event: MouseEvent, plain: boolean): boolean {
  const { isTrusted, button, detail, altKey, ctrlKey, metaKey, shiftKey, target, defaultPrevented } = event;
  if (!isTrusted || button !== 0 || detail > 1 || ctrlKey || metaKey || shiftKey || defaultPrevented) return false;
  const element = target instanceof Element ? target : null;
  if (!element || element.closest(interactive)) return false;
  // Whoever has just selected words with the mouse has not clicked them.
  return altKey || (plain && selectedRange(element.ownerDocument) === null);
}

interface CaretPosition {
  readonly offsetNode: Node;
  readonly offset: number;
}

/** Return the place between two letters under a point of the window, or null where there is none. */
export function caretRangeAt(document: Document, x: number, y: number): Range | null {
  // The newer of the two is not in every Chromium that Lector runs in, the older not in Firefox.
  const found = document as {
    caretPositionFromPoint?(x: number, y: number): CaretPosition | null;
    caretRangeFromPoint?(x: number, y: number): Range | null;
  };
  const position = found.caretPositionFromPoint?.(x, y);
  if (!position) return found.caretRangeFromPoint?.(x, y) ?? null;
  const range = document.createRange();
  range.setStart(position.offsetNode, position.offset);
  return range;
}
