// The first extraction in a page takes twice as long as the next: patterns are compiled as they are first used, for words of one byte
// a letter and of two. So that the page never stands still for all of it at once, a small article of ours is taken out first, in a
// task of its own, on the way of the request for the page's.

import { readUnshadowed } from './clone.ts';
import { extractArticle } from './extract.ts';

const lines = [
  'The harbour office said on Tuesday that the ferry to Orrin will not sail before the storm has passed, and that nobody is hurt.',
  '“We wait,” said Mara Ellison, who keeps the office’s books – “and when the wind turns, we sail.” The boat was built in 1930.',
];
const rest = [
  'Read more: Ferry sails again',
  'By Mara Ellison',
  'Updated 14 October 2031, 8:30 am',
  'Photo: Mara Ellison/Orrin Press',
];

/** Take an article of no page out of a document that is not shown. */
export function warmUp(document: Document): void {
  const { createHTMLDocument } = Object.getPrototypeOf(readUnshadowed(document, 'implementation')) as DOMImplementation;
  const sample = createHTMLDocument.call(
    readUnshadowed(document, 'implementation'),
    'Ferry stays in harbour | Orrin News',
  );
  const add = (into: Element, name: string, text: string, names = ''): Element => {
    const element = sample.createElement(name);
    element.textContent = text;
    if (names !== '') element.className = names;
    into.append(element);
    return element;
  };
  const article = add(sample.body, 'article', '', 'story-body');
  add(article, 'h1', 'Ferry stays in harbour');
  // Three times: what is used more than once is compiled once more, and better.
  for (const round of [1, 2, 3]) {
    for (const line of lines) add(article, 'p', `${line} ${round}.`, `story-text part-${round}`);
    for (const line of rest) add(article, 'div', `${line} ${round}`, `story-note-${round}`);
    add(add(article, 'p', ''), 'a', `Skip to content ${round}`).setAttribute('href', '#content');
  }
  extractArticle(sample);
}
