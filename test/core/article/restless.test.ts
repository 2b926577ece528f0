// What is restless on a page. The look of the live page is written beside each element: `data-at="fixed 0 560 1000 240"` is its
// position and its box in a window of 1000 by 800; `data-moves` and `data-plays` are what an animation or a player does.

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findRestless, type Look } from '../../../src/core/article/restless.ts';
import { paragraphs } from './page.ts';

const seen = (element: Element): string[] => element.getAttribute('data-at')?.split(' ') ?? [];
const look: Look = {
  width: 1000,
  height: 800,
  positionOf: (element) => seen(element)[0] ?? 'static',
  boxOf: (element) => {
    const [left = 0, top = 0, width = 500, height = 50] = seen(element).slice(1).map(Number);
    return { left, top, width, height };
  },
  moves: (element) => element.hasAttribute('data-moves'),
  plays: (element) => element.hasAttribute('data-plays'),
};

const story = `<article id="story"><h1>Cookies banned in Tarn</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;

/** Each restless part of a page around the story, as "kind: id". */
function restless(around: string, body = `<main>${story}</main>`, live: Look | null = look): string[] {
  const { document } = new JSDOM(`<body>${around}${body}</body>`, { url: 'https://news.example/a' }).window;
  const before = document.documentElement.outerHTML;
  const article = [...document.querySelectorAll('h1, article > p')];
  const parts = findRestless(document, article, live);
  expect(findRestless(document, article, live)).toEqual(parts);
  expect(document.documentElement.outerHTML).toBe(before);
  for (const { element } of parts) for (const one of article) expect(element.contains(one)).toBe(false);
  return parts.map(({ kind, element }) => `${kind}: ${element.id}`);
}

describe('a cookie wall', () => {
  it.each([
    'We use cookies and similar means. <button>Accept</button>',
    'Wir verarbeiten personenbezogene Daten. <button>Ja</button>',
    'Мы используем файлы cookie. <button>Да</button>',
    'این سایت از کوکی استفاده می‌کند. <button>باشه</button>',
    'Bu site çerez kullanır. <a href="/cerez">Tamam</a>',
  ])('is told by its words in any language: %s', (words) => {
    expect(restless(`<div id="wall" data-at="fixed 0 500 1000 300">${words}</div>`)).toEqual(['consent: wall']);
  });
  it('is told by its name, and takes its sheet along', () => {
    const wall =
      '<div id="sheet" data-at="fixed 0 0 1000 800"></div><div id="wall" class="consent-layer" data-at="fixed 200 200 600 400">Welcome! <button>OK</button></div>';
    expect(restless(wall)).toEqual(['consent: wall', 'overlay: sheet']);
  });
  it('is none where it is only a line of the page, or asks for nothing', () => {
    expect(restless('<p id="line">We use cookies. <a href="/c">More</a></p>')).toEqual([]);
    expect(restless('<div id="note" data-at="fixed 0 0 10 10">cookies</div>')).toEqual(['bar: note']);
  });
  it('is found by its name in a copy, where nothing can be looked at', () => {
    const wall = '<div id="wall" class="cookie-banner">Hello <button>OK</button></div>';
    expect(restless(wall, undefined, null)).toEqual(['consent: wall']);
  });
  it('out of the window is none', () => {
    expect(restless('<div data-at="fixed 0 900 1000 300">We use cookies. <button>OK</button></div>')).toEqual([]);
  });
});

describe('what stays while the page scrolls', () => {
  it('is a bar at an edge, or a box that floats', () => {
    expect(restless('<div id="sub" data-at="sticky 0 740 1000 60">Subscribe now <a href="/s">Yes</a></div>')).toEqual([
      'bar: sub',
    ]);
    expect(restless('<div id="chat" data-at="fixed 920 720 60 60"><button>Chat</button></div>')).toEqual(['bar: chat']);
  });
  it('a window over the page is one too', () => {
    expect(restless('<div id="letter" role="dialog" data-at="fixed 200 200 600 400">Our letter <input></div>')).toEqual(
      ['overlay: letter'],
    );
  });
  it.each([
    ['the site’s header with its menu', '<div data-at="fixed 0 0 1000 80"><nav><a href="/a">News</a></nav></div>'],
    ['a header without a nav', '<header data-at="sticky 0 0 1000 80"><a href="/">Tarn</a></header>'],
    [
      'links to the site’s parts',
      `<div data-at="fixed 0 0 1000 60">${['News', 'Sport', 'Sea', 'Isles'].map((to) => `<a href="/${to}">${to}</a>`).join('')}</div>`,
    ],
    ['a menu at the bottom', '<div role="navigation" data-at="fixed 0 740 1000 60"><a href="/a">Home</a></div>'],
    [
      'a paywall',
      '<div class="paywall-offer" data-at="fixed 0 400 1000 400">Subscribe to read on <button>Yes</button></div>',
    ],
    [
      'help with access',
      '<div class="accessibility-widget" data-at="fixed 0 700 60 60"><button>Larger letters</button></div>',
    ],
    ['a column that stays beside', '<div data-at="sticky 700 0 300 700">Beside</div>'],
    ['an empty sheet without a wall', '<div data-at="fixed 0 0 1000 800"></div>'],
  ])('%s is none', (_what, around) => {
    expect(restless(around)).toEqual([]);
  });
  it('the page itself is none though it stands in a box that stays', () => {
    expect(
      restless(
        '',
        `<div id="all" data-at="fixed 0 0 1000 800" role="dialog">We use cookies <button>OK</button>${story}</div>`,
      ),
    ).toEqual([]);
  });
});

describe('what moves and plays', () => {
  it('a ticker is told by its name, its role or its movement', () => {
    const words = 'Ferry late · Bridge shut · Rain';
    expect(restless(`<div id="a" class="news-ticker">${words}</div>`)).toEqual(['ticker: a']);
    expect(restless(`<div id="b" role="marquee">${words}</div>`)).toEqual(['ticker: b']);
    expect(restless(`<div id="c" data-moves>${words}</div>`)).toEqual(['ticker: c']);
    expect(restless(`<div>More<div id="f"><p data-moves>${words}</p></div></div>`)).toEqual(['ticker: f']);
    expect(restless('<div id="d" data-moves></div><i id="e" data-moves>…</i>')).toEqual([]);
  });
  it('a player that starts by itself goes with all around it that is nothing else', () => {
    expect(restless('<div><div id="box"><div><video autoplay></video></div></div>Words</div>')).toEqual([
      'player: box',
    ]);
    expect(restless('<p>Before</p><video id="plays" data-plays></video>')).toEqual(['player: plays']);
    expect(restless('<p>Before</p><iframe id="frame" src="https://v.example/1?autoplay=1"></iframe>')).toEqual([
      'player: frame',
    ]);
    expect(
      restless('<p>Before</p><video id="waits" controls></video><iframe src="https://v.example/1"></iframe>'),
    ).toEqual([]);
  });
  it('in the article only the player goes, never its caption or a paragraph', () => {
    const body = story.replace(
      '</h1>',
      '</h1><figure><video id="film" autoplay></video><figcaption>The pier</figcaption></figure>',
    );
    expect(restless('', body)).toEqual(['player: film']);
  });
});
