// The first screenful of a reading view as plain data: elements by name, with their attributes and what is in them. It is taken in a
// document that draws it out of sight while the reader turns to its button, and put into the one that is opened, before any of the
// program that draws is there. Hard case: what an attribute does not tell, such as the choice that is made in a list. A screen reader is told
// of no change when the program takes over, because there is none.

/** Words, or an element. */
export type Drawn = string | DrawnElement;
export type DrawnElement = readonly [name: string, attributes: Readonly<Record<string, string>>, ...inside: Drawn[]];

export interface Screen {
  readonly pageKey: string;
  /** The way it looks, of `lookOf`: in another it would flash. */
  readonly look: string;
  readonly title: string;
  readonly root: Readonly<Record<string, string>>;
  readonly body: readonly Drawn[];
}

/** Told to the window once the program hears what is pressed. */
export const usable = 'lector-usable';

/** The channel on which the pages of the extension hear which article's reading view can be seen, by its key. */
export const seenChannel = 'lector-seen';

/** All that decides how a page looks, besides the article: equal where the same is seen. */
export function lookOf(window: Window): string {
  const asked = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];
  const media = asked.map((query) => window.matchMedia(query).matches);
  return JSON.stringify([window.localStorage.getItem('comfort'), ...media]);
}

/** Take what a document shows of an article. */
export function takeScreen(window: Window, pageKey: string): Screen {
  const { title, documentElement, body } = window.document;
  return { pageKey, look: lookOf(window), title, root: attributesOf(documentElement), body: insideOf(body) };
}

const attributesOf = ({ attributes }: Element): Record<string, string> =>
  Object.fromEntries(Array.from(attributes, ({ name, value }) => [name, value]));

/** Stands among the attributes of a list for the choice that is made in it, by index. */
const chosen = ' chosen';

const isElement = (node: Node): node is HTMLElement => node.nodeType === node.ELEMENT_NODE;

function insideOf(element: Element): Drawn[] {
  return Array.from(element.childNodes).flatMap((node): Drawn[] => {
    if (node.nodeType === node.TEXT_NODE) return [node.nodeValue ?? ''];
    if (!isElement(node)) return [];
    const choice = node.localName === 'select' ? { [chosen]: String((node as HTMLSelectElement).selectedIndex) } : {};
    return [[node.localName, { ...attributesOf(node), ...choice }, ...insideOf(node)]];
  });
}

const keptKey = 'screen';

/**
 * Keep a screen for the view that is opened next. It has to be there at once, which only `localStorage` is; so it is taken out when
 * the view is opened, and forgotten when the popup that made it ready is closed.
 */
export function keepScreen({ localStorage }: Window, screen: Screen): void {
  localStorage.setItem(keptKey, JSON.stringify(screen));
}

export function forgetScreen({ localStorage }: Window): void {
  localStorage.removeItem(keptKey);
}

/** Return the screen that is kept for an article, once; null where there is none that looks as it would now. */
export function takeKeptScreen(window: Window, pageKey: string): Screen | null {
  const text = window.localStorage.getItem(keptKey);
  forgetScreen(window);
  const screen = text === null ? null : (JSON.parse(text) as Screen);
  return screen?.pageKey === pageKey && screen.look === lookOf(window) ? screen : null;
}

const svg = 'http://www.w3.org/2000/svg';

/** Put a screen into a document that is still being read, as soon as it has a place for it. */
export function putScreen(document: Document, { title, root, body }: Screen): void {
  document.title = title;
  setAttributes(document.documentElement, root);
  const fragment = document.createDocumentFragment();
  fragment.append(...body.map((one) => nodeOf(document, one, null)));
  // The program puts the focus: before the document has loaded, screen readers would take no notice of it.
  document.addEventListener('DOMContentLoaded', () => document.body.append(fragment));
}

function nodeOf(document: Document, drawn: Drawn, around: string | null): Node {
  if (typeof drawn === 'string') return document.createTextNode(drawn);
  const [name, attributes, ...inside] = drawn;
  const namespace = name === 'svg' ? svg : around;
  const element = namespace === null ? document.createElement(name) : document.createElementNS(namespace, name);
  const { [chosen]: choice, ...others } = attributes;
  setAttributes(element, others);
  element.append(...inside.map((one) => nodeOf(document, one, namespace)));
  if (choice !== undefined) (element as HTMLSelectElement).selectedIndex = Number(choice);
  return element;
}

function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    // The page's policy allows no style attribute, but what a script sets is no attribute.
    if (name === 'style') (element as HTMLElement).style.cssText = value;
    else element.setAttribute(name, value);
  }
}
