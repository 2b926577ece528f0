// A small panel of Lector's on someone else's page: one element beside the body, with a closed shadow root, so that neither the
// page's styles nor its scripts reach into it, and taken out again whole.
// Hard case: a page whose policy forbids styles. None stand in the page: on-page.css is put in by the browser and reaches the
// parts of the shadow tree by their names, `lector-pick::part(button)`.

import { isRightToLeft, language } from '../locales/say.ts';

export interface Shell {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Take the panel out of the page. */
  close(): void;
}

/** Put an empty panel into the page. `theme` is one of those in on-page.css; any other follows the system. */
export function openShell(document: Document, name: `lector-${string}`, theme: string): Shell {
  const host = document.createElement(name);
  host.setAttribute('lang', language);
  host.setAttribute('dir', isRightToLeft ? 'rtl' : 'ltr');
  host.setAttribute('data-theme', theme);
  const root = host.attachShadow({ mode: 'closed' });
  // The page's own keys are not for what is typed here.
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, (event) => event.stopPropagation());
  document.documentElement.append(host);
  return { host, root, close: () => host.remove() };
}

/** Make an element with its part's name and its attributes; what it holds is text or elements. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/** Make a button that does `act` when a reader, and no script, presses it. */
export function makeButton(
  document: Document,
  attributes: Readonly<Record<string, string>>,
  words: string,
  act: () => void,
): HTMLButtonElement {
  const button = make(document, 'button', { type: 'button', part: 'button', ...attributes }, words);
  button.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
  return button;
}
