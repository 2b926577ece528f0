// What a glance at a page takes for an article, and what it leaves to a closer look.

import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { findPlainHeadline } from '../../../src/extension/popup/plain-headline.ts';

const headline = 'Ferry stays in harbour';
const paragraphs = [
  'The ferry to Orrin did not sail on Monday, and the crew went home through the rain without a word to the harbour office.',
  'On Tuesday the harbour office said that a valve had failed, and that the part would come by road from the other coast.',
  'Islanders queued for bread in the meantime, while the school kept its doors open for those who could not get home.',
  '“By Wednesday evening the part had arrived,” the office said, “and the ferry sailed with more freight than passengers.”',
  'Nobody at the office would say how long the old valve had been in use before it failed on the night of the storm.',
  'The next sailing is on Friday at noon, if the wind from the north does not come back, and it is full to the last seat.',
];
const story = paragraphs.map((text) => `<p>${text}</p>`).join('');

function headlineOf(body: string, head = `<title>${headline} | The Harbour Gazette</title>`): string | null {
  const { document, Document } = new JSDOM(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`)
    .window;
  vi.stubGlobal('document', document);
  vi.stubGlobal('Document', Document);
  try {
    return findPlainHeadline();
  } finally {
    vi.unstubAllGlobals();
  }
}

test.each([
  ['paragraphs under one heading', `<h1>${headline}</h1>${story}`],
  ['a heading in a link, in two lines', `<h1><a href="/">Ferry stays\n in harbour</a></h1><div>${story}</div>`],
  ['a page that has named its elements', `<form name="querySelectorAll"></form><h1>${headline}</h1>${story}`],
])('an article is %s', (_, body) => {
  expect(headlineOf(body)).toBe(headline);
});

test('the title for others will do', () => {
  const head = `<title>The Harbour Gazette</title><meta property="og:title" content="${headline}">`;
  expect(headlineOf(`<h1>${headline}</h1>${story}`, head)).toBe(headline);
});

test.each([
  ['has another title', `<h1>All news of the day</h1>${story}`],
  ['has several headings', `<h1>${headline}</h1><h1>Bread</h1>${story}`],
  ['has no heading', story],
  [
    'lists teasers, each in its own box',
    `<h1>${headline}</h1>${paragraphs.map((text) => `<div><p>${text}</p></div>`).join('')}`,
  ],
  ['lists links', `<h1>${headline}</h1>${paragraphs.map((text) => `<p><a href="/a">${text}</a></p>`).join('')}`],
  [
    'lists what is no sentence',
    `<h1>${headline}</h1>${paragraphs.map((text) => `<p>${text.replace(/[.”]+$/, '')}</p>`).join('')}`,
  ],
  ['has its words in the footer', `<h1>${headline}</h1><footer><div>${story}</div></footer>`],
  ['is short', `<h1>${headline}</h1><p>${paragraphs[0]}</p>`],
])('a page that %s is looked at more closely', (_, body) => {
  expect(headlineOf(body)).toBeNull();
});
