// The first screenful of a reading view: taken in one document, put into another, once, and only where it would look the same.

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { keepScreen, putScreen, takeKeptScreen, takeScreen } from '../../../src/extension/reader/screen.ts';

const drawn = `<!doctype html><html lang="de" data-theme="dark" style="--size: 1.5rem"><title>Die Mauer</title><body>
<header><button class="play" aria-expanded="false"><svg viewBox="0 0 16 16"><path d="M0 0"></path></svg>Hören</button>
<select><option>0,5×</option><option>1×</option><option>2×</option></select></header>
<article lang="uk"><h1 id="title">Стіна &amp; <em>море</em></h1><p>Кінець.</p></article></body></html>`;
const empty = '<!doctype html><html><head></head><body></body></html>';
const url = 'https://lector.example/';

const open = (html: string): JSDOM['window'] & typeof globalThis => {
  const { window } = new JSDOM(html, { url });
  window.matchMedia = ((query: string) => ({ matches: false, media: query })) as unknown as typeof window.matchMedia;
  return window as JSDOM['window'] & typeof globalThis;
};

const put = (window: JSDOM['window'] & typeof globalThis, from: JSDOM['window'] & typeof globalThis): void => {
  putScreen(window.document, takeScreen(from, 'wall'));
  window.document.dispatchEvent(new window.Event('DOMContentLoaded'));
};

describe('what is put there', () => {
  it('is what was drawn, with the choice that is made in a list', () => {
    const [from, to] = [open(drawn), open(empty)];
    (from.document.querySelector('select') as HTMLSelectElement).value = '2×';
    put(to, from);
    expect(to.document.querySelector('select')?.value).toBe('2×');
    expect(to.document.body.innerHTML.trim()).toBe(from.document.body.innerHTML.trim());
    expect(to.document.title).toBe('Die Mauer');
  });

  it('has the root’s language, theme and measures', () => {
    const to = open(empty);
    put(to, open(drawn));
    const { lang, dataset, style } = to.document.documentElement;
    expect([lang, dataset.theme, style.getPropertyValue('--size')]).toEqual(['de', 'dark', '1.5rem']);
  });

  it('has its icons as drawings, not as unknown elements', () => {
    const to = open(empty);
    put(to, open(drawn));
    for (const name of ['svg', 'path']) {
      expect(to.document.querySelector(name)?.namespaceURI).toBe('http://www.w3.org/2000/svg');
    }
    expect(to.document.querySelector('button')?.namespaceURI).toBe('http://www.w3.org/1999/xhtml');
  });
});

describe('what is kept', () => {
  it('is given once', () => {
    const window = open(drawn);
    keepScreen(window, takeScreen(window, 'wall'));
    expect(takeKeptScreen(window, 'wall')?.title).toBe('Die Mauer');
    expect(takeKeptScreen(window, 'wall')).toBeNull();
    expect(window.localStorage.length).toBe(0);
  });

  it('is not given for another article, and is gone then', () => {
    const window = open(drawn);
    keepScreen(window, takeScreen(window, 'wall'));
    expect(takeKeptScreen(window, 'harbour')).toBeNull();
    expect(takeKeptScreen(window, 'wall')).toBeNull();
  });

  it('is not given where it would look otherwise by now', () => {
    const window = open(drawn);
    keepScreen(window, takeScreen(window, 'wall'));
    window.localStorage.setItem('comfort', '{"theme":"sepia"}');
    expect(takeKeptScreen(window, 'wall')).toBeNull();
  });
});
