// The copy of the page that extraction works on. An element's number is its position among `document.querySelectorAll('*')`,
// the same in copy and page, so that what is found in the copy can be found again in the live page.
// The hard case is a hostile or merely unlucky page: `<form name="body">` makes `document.body` a form and
// `<input name="parentNode">` makes `form.parentNode` an input. The live document is therefore read only through its
// prototypes, and the names that shadow properties are taken off the copy.

/** The attribute of the copy that holds an element's number, on the elements that units stand in. */
export const numberAttribute = 'data-lector-number';

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

/** Read a property of the document as its interface defines it, whatever the page has named its elements. */
export function readUnshadowed(document: Document, property: string): unknown {
  for (let proto = Object.getPrototypeOf(document); proto !== null; proto = Object.getPrototypeOf(proto)) {
    const descriptor = Object.getOwnPropertyDescriptor(proto, property);
    if (descriptor?.get) return descriptor.get.call(document);
    if (descriptor) return typeof descriptor.value === 'function' ? descriptor.value.bind(document) : descriptor.value;
  }
  return undefined;
}

/** Return a deep copy of the document, safe to read by plain property access. Never changes the document. */
export function cloneDocument(document: Document): Document {
  const cloneNode = readUnshadowed(document, 'cloneNode') as Document['cloneNode'];
  const clone = cloneNode(true) as Document;
  const query = readUnshadowed(clone, 'querySelectorAll') as Document['querySelectorAll'];
  for (const element of query(named)) {
    removeAttribute(element, 'name');
    if (elementPrototype(element).closest.call(element, 'form') !== null) removeAttribute(element, 'id');
  }
  return clone;
}

/** Return all elements of a document in order. A walk is several times as fast as a list that is asked for each. */
export function elementsOf(document: Document): Element[] {
  const root = readUnshadowed(document, 'documentElement') as Element | null;
  if (root === null) return [];
  const createWalker = readUnshadowed(document, 'createTreeWalker') as Document['createTreeWalker'];
  const walker = createWalker(root, 1 /* NodeFilter.SHOW_ELEMENT */);
  const elements: Element[] = [root];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) elements.push(node as Element);
  return elements;
}

/** Write on elements of the copy which they are, so that they are known again in what Readability keeps. */
export function numberElements(numbers: Iterable<number>, elements: readonly Element[]): void {
  for (const number of numbers) {
    const element = elements[number];
    if (element) setAttribute(element, numberAttribute, String(number));
  }
}

// A form's own methods may be shadowed by its fields, so they are taken from a bare element's prototype.
function setAttribute(element: Element, name: string, value: string): void {
  elementPrototype(element).setAttribute.call(element, name, value);
}

function removeAttribute(element: Element, name: string): void {
  elementPrototype(element).removeAttribute.call(element, name);
}

function elementPrototype(element: Element): Element {
  // The methods of Element are found on the chain above the instance, past any name that the form's fields lend it.
  return Object.getPrototypeOf(element) as Element;
}
