// What stands in an element where the page shows it and its markup does not: the content of an open shadow root, what fills a slot
// of it, and the page in a frame. Hard cases: a frame of another site, which may not be looked into, and the many frames that
// hold an advertisement: only one with paragraphs in it counts.

const fewestParagraphs = 3;

/** Return the nodes that are shown in an element in place of its own, or null. */
export function insideOf(element: Element): ArrayLike<Node> | null {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    return assigned.length > 0 ? assigned : null;
  }
  return element.localName === 'iframe' ? insideOfFrame(element as HTMLIFrameElement) : null;
}

function insideOfFrame(frame: HTMLIFrameElement): ArrayLike<Node> | null {
  try {
    const body = frame.contentDocument?.body;
    return body && body.querySelectorAll('p').length >= fewestParagraphs ? [body] : null;
  } catch {
    return null; // Of another site.
  }
}
