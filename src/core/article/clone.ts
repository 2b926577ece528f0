// The page as extraction reads it: the live one, which is never changed. An element's number is its position among all elements
// of the page as it is shown: the content of open shadow roots and of frames of the page's own site stands in its place.
// The hard case is a hostile or merely unlucky page: `<form name="body">` makes `document.body` a form and
// `<input name="parentNode">` makes `form.parentNode` an input. Such a page is read from a copy without those names, and plainly.

import { insideOf } from './inside.ts';

/** Elements that become properties of their document or form, by `name` and by `id`. */
const shadowing = [
  'input',
  'button',
  'select',
  'textarea',
  'output',
  'fieldset',
  'object',
  'img',
  'form',
  'embed',
  'iframe',
];
const named = `:is(${shadowing.join()}):is([name], [id])`;
/** What is read of documents and elements, here and in Readability. */
const read =
  /^(?:nodeType|nodeName|tagName|localName|(?:first|last)(?:Element)?Child|(?:next|previous)(?:Element)?Sibling|parent(?:Node|Element)|child(?:Nodes|ren)|childElementCount|attributes|(?:get|has|set|remove)Attributes?|querySelector(?:All)?|getElements?By\w+|closest|contains|textContent|innerHTML|nodeValue|cloneNode|importNode|namespaceURI|ownerDocument|shadowRoot|className|id|style|append|appendChild|replaceChild|removeChild|insertBefore|remove|body|documentElement|title|URL|head|implementation|location|defaultView|create\w+|getSelection)$/;

/** Read a property of a document, or of what is in it, as its interface defines it, whatever the page has named its elements. */
export function readUnshadowed(node: Node, property: string): unknown {
  for (let proto = Object.getPrototypeOf(node); proto !== null; proto = Object.getPrototypeOf(proto)) {
    const descriptor = Object.getOwnPropertyDescriptor(proto, property);
    if (descriptor?.get) return descriptor.get.call(node);
    if (descriptor) return typeof descriptor.value === 'function' ? descriptor.value.bind(node) : descriptor.value;
  }
  return undefined;
}

/** Return the document itself where its properties can be trusted, else a copy in which they can. */
export function readable(document: Document): Document {
  return isShadowed(document) ? cloneDocument(document) : document;
}

function isShadowed(document: Document): boolean {
  const query = readUnshadowed(document, 'querySelectorAll') as Document['querySelectorAll'];
  for (const element of query(named)) {
    const { getAttribute } = elementPrototype(element);
    if (read.test(getAttribute.call(element, 'name') ?? '') || read.test(getAttribute.call(element, 'id') ?? ''))
      return true;
  }
  return false;
}

/** Return a deep copy of the document, safe to read by plain property access. Never changes the document. */
export function cloneDocument(document: Document): Document {
  const cloneNode = readUnshadowed(document, 'cloneNode') as Document['cloneNode'];
  const root = readUnshadowed(document, 'documentElement') as Element | null;
  const isByHand = root !== null && hasDrawn(root);
  const clone = cloneNode(!isByHand) as Document;
  if (isByHand) clone.appendChild(copyTree(root, clone));
  const query = readUnshadowed(clone, 'querySelectorAll') as Document['querySelectorAll'];
  for (const element of query(named)) {
    const { closest, removeAttribute } = elementPrototype(element);
    removeAttribute.call(element, 'name');
    if (closest.call(element, 'form') !== null) removeAttribute.call(element, 'id');
  }
  return clone;
}

/**
 * Attributes that make a picture be fetched and drawn. Where Chromium clones an element that has one, it forgets of both what it had
 * asked for in vain, and asks for it again with the next style sheet: we would make the page ask. So such an element is copied by hand.
 */
const drawn =
  '[background], [cursor], [mask], [filter], [clip-path], [fill*="url"], [stroke*="url"], [marker-start], [marker-mid], [marker-end]';

/** Whether an element with all that is in it may not be cloned as it is. */
export function hasDrawn(element: Element): boolean {
  const { matches, querySelector } = elementPrototype(element);
  return matches.call(element, drawn) || querySelector.call(element, drawn) !== null;
}

/** Return a copy of an element without what is in it, for another document. */
export function copyElement(element: Element, into: Document): Element {
  if (!elementPrototype(element).matches.call(element, drawn)) return into.importNode(element, false);
  const name = readUnshadowed(element, 'localName') as string;
  const copy = into.createElementNS(readUnshadowed(element, 'namespaceURI') as string | null, name);
  // Of names that no script could write, too: a page's markup can.
  for (const attribute of readUnshadowed(element, 'attributes') as NamedNodeMap)
    elementPrototype(copy).setAttributeNode.call(copy, into.importNode(attribute));
  return copy;
}

/** Return a copy of an element with all that is in it, for another document. */
export function copyTree(root: Element, into: Document): Element {
  if (!hasDrawn(root)) return into.importNode(root, true);
  const createWalker = readUnshadowed(root.ownerDocument, 'createTreeWalker') as Document['createTreeWalker'];
  const walker = createWalker(root);
  const copyRoot = copyElement(root, into);
  const parents: Node[] = [];
  let copy: Node = copyRoot;
  for (;;) {
    if (walker.firstChild()) parents.push(copy);
    else
      while (!walker.nextSibling()) {
        parents.pop();
        if (!walker.parentNode() || parents.length === 0) return copyRoot;
      }
    const node = walker.currentNode;
    copy = node.nodeType === 1 ? copyElement(node as Element, into) : into.importNode(node, true);
    (readUnshadowed(parents.at(-1) as Node, 'appendChild') as Node['appendChild'])(copy);
  }
}

/** Return all elements of a document in order. A walk is several times as fast as a list that is asked for each. */
export function elementsOf(document: Document): Element[] {
  const root = readUnshadowed(document, 'documentElement') as Element | null;
  if (root === null) return [];
  const createWalker = readUnshadowed(document, 'createTreeWalker') as Document['createTreeWalker'];
  const walker = createWalker(root, 1 /* NodeFilter.SHOW_ELEMENT */);
  const elements: Element[] = [root];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) elements.push(node as Element);
  return elements.some((element) => insideOf(element) !== null) && !isShadowed(document) ? shownIn(root) : elements;
}

function shownIn(root: Element): Element[] {
  const elements: Element[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeType !== 1) continue;
    elements.push(node as Element);
    const inside = insideOf(node as Element) ?? node.childNodes;
    for (let at = inside.length - 1; at >= 0; at--) stack.push(inside[at] as Node);
  }
  return elements;
}

function elementPrototype(element: Element): Element {
  // The methods of Element are found on the chain above the instance, past any name that the form's fields lend it.
  return Object.getPrototypeOf(element) as Element;
}
