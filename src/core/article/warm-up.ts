// The first extraction in a page takes five times as long as the next: patterns are compiled as they are first used, for words of one
// byte a letter and of two, and once more, for speed, as they are used again. So that the page never stands still for all of it at
// once, small articles of ours are taken out first, on the way of the request for the page's, each in a task of its own.

import { readUnshadowed } from './clone.ts';
import { extractArticle } from './extract.ts';

/** Words of one byte a letter. */
const narrow = [
  'The harbour office said on Tuesday that the ferry to Orrin will not sail before the storm has passed and the pier is mended.',
  '"We wait," said Mara Ellison, who keeps the books of the office, "and when the wind turns, we sail." The boat is old.',
  'By Mara Ellison',
  'Photo: Mara Ellison/Orrin Press',
  'Updated 14 October 2031, 8:30 am',
] as const;
/** Words of two. */
const wide = narrow.map((line) => `${line.replace(/"(.*?)"/g, '“$1”')} – …`);

/** Return what is to be done before the first extraction, each part in a task of its own. None of it is seen in the page. */
export function warmUps(document: Document): readonly (() => void)[] {
  // Sentences first, as an article cannot be without; then what stands around them.
  const samples = [narrow.slice(0, 2), narrow, wide.slice(0, 2), wide, [...narrow, ...wide]];
  return samples.map((lines) => () => takeOut(document, lines));
}

function takeOut(document: Document, lines: readonly string[]): void {
  const implementation = readUnshadowed(document, 'implementation') as DOMImplementation;
  const sample = implementation.createHTMLDocument('Ferry stays in harbour | Orrin News');
  const add = (into: Element, name: string, text: string): Element => {
    const element = sample.createElement(name);
    element.textContent = text;
    into.append(element);
    return element;
  };
  const article = add(sample.body, 'article', '');
  add(article, 'h1', 'Ferry stays in harbour');
  lines.forEach((line, index) => {
    add(article, 'p', `${index} ${line}`).className = `story-text-${index} c-Part`;
    add(add(article, 'div', ''), 'a', `${line} ${index}`).setAttribute('href', '#content');
  });
  extractArticle(sample);
}
