// What stands in the body's own markup and is not of the article, by its words or its place, and what looks like it and is.

import { describe, expect, it } from 'vitest';
import { articleOf, paragraphs } from './page.ts';

const [first, second, third, fourth] = paragraphs;
const around = (html: string): string => `<p>${first}</p><p>${second}</p>${html}<p>${third}</p><p>${fourth}</p>`;
const textOf = (html: string): readonly string[] => {
  const { text, blocks } = articleOf({ body: around(html) });
  return blocks.map(({ span }) => text.slice(span.start, span.end));
};

describe('left out', () => {
  it.each([
    ['a caption that ends in its credit', '<p>The pier on Sunday. © Orrin Picture Service | Petra Lunn</p>'],
    ['a caption with an owner in small letters', '<p>The pier on Sunday. © picture agency / Foto Lunn</p>'],
    ['a caption alone with its picture', '<div><img src="pier.jpg"><p>The pier on Sunday</p></div>'],
    ['a caption in a box for pictures', '<div class="picBox"><p>The pier on Sunday</p></div>'],
    ['the title of a chart', '<figure><h4>Crossings a week</h4><svg></svg></figure>'],
    [
      'a post of a social network',
      '<blockquote class="twitter-tweet"><p>The ferry is still here, and so are we, says everyone on the pier.</p></blockquote>',
    ],
    [
      'a box for an address',
      '<div><h3>News of the islands</h3><form><input type="email"><button>Go</button></form></div>',
    ],
    ['a newsletter’s praise', '<p>“Out at Sea”: our weekly newsletter brings the islands straight to your inbox.</p>'],
    ['the age of the story', '<p>1 day ago</p>'],
    ['a note on links', '<p>We may earn a commission when you buy through affiliate links on this page.</p>'],
  ])('%s', (_what, html) => {
    expect(textOf(html)).toEqual(paragraphs);
  });
});

describe('kept', () => {
  const long =
    'The company says that newsletters are read by few of its passengers, and that it will print notices again.';
  it.each([
    [
      'a list of sentences, whatever its class',
      `<ul class="story-list"><li>${second} Again.</li><li>${first} Again.</li></ul>`,
      2,
    ],
    ['a sentence that names a newsletter', `<p>${long}</p>`, 1],
    ['a paragraph in a wrapper of its own', `<div><div><div><p class="">${long}</p></div></div></div>`, 1],
    ['a list in a class that ends in “container”', `<ul class="article-container"><li>${long}</li></ul>`, 1],
    ['a quotation of the story', `<blockquote><p>${long}</p></blockquote>`, 1],
  ])('%s', (_what, html, count) => {
    expect(textOf(html)).toHaveLength(paragraphs.length + count);
  });
});

describe('a paragraph’s own class', () => {
  it.each(['article-container', 'player-text', 'ad-text', 'modal-text', 'toolbar'])(
    '%s on every paragraph makes none of them chrome',
    (name) => {
      const body = paragraphs.map((text) => `<p class="${name}">${text}</p>`).join('');
      expect(articleOf({ body }).blocks).toHaveLength(paragraphs.length);
    },
  );
});
