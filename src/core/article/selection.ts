// What the reader selected, as units: whole paragraphs where they are wholly selected, else the selected words of them.
// Hard case: a selection from the middle of one paragraph to the middle of another.

import { elementsOf } from './clone.ts';
import type { Unit } from './page-map.ts';

/** Return whether the reader has selected any words on the page. */
export function hasSelection(document: Document): boolean {
  return /\S/.test(document.getSelection?.()?.toString() ?? '');
}

/** Return the units of the selected words. `units` are the page's; their numbers count in the live document's elements. */
export function selectedUnits(document: Document, units: readonly Unit[]): Unit[] {
  const selection = document.getSelection?.();
  if (!selection || selection.rangeCount === 0) return [];
  const elements = elementsOf(document);
  const ranges = Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i));
  return units.flatMap((unit) => {
    const element = elements[unit.element];
    const range = element && ranges.find((one) => one.intersectsNode(element));
    const text = element && range ? selectedText(unit.text, element, range) : '';
    if (text === '') return [];
    // Where words of another language stand is known of the whole alone.
    return [text === unit.text ? unit : { ...unit, text, foreign: [] }];
  });
}

/** Return the words of `text` that lie in the range; the element may hold other units too. */
function selectedText(text: string, element: Element, range: Range): string {
  const clipped = range.cloneRange();
  const whole = range.cloneRange();
  whole.selectNodeContents(element);
  // START_TO_START and END_TO_END
  if (clipped.compareBoundaryPoints(0, whole) < 0) clipped.setStart(whole.startContainer, whole.startOffset);
  if (clipped.compareBoundaryPoints(2, whole) > 0) clipped.setEnd(whole.endContainer, whole.endOffset);
  const selected = clipped.toString().replace(/\s+/g, ' ').trim();
  if (selected === '') return '';
  if (selected.includes(text)) return text;
  if (text.includes(selected)) return selected;
  return '';
}
