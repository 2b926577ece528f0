// The first screenful of a reading view: taken in one document, put into another, once, and only where it would look the same.

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { keepScreen, putScreen, takeKeptScreen, takeScreen } from '../../../src/extension/reader/screen.ts';

const drawn = `<!doctype html><html lang="de" data-theme="dark" style="--size: 1.5rem"><title>Die Mauer</title><body>
<header><button class="play" aria-expanded="false"><svg viewBox="0 0 16 16"><path d="M0 0"></path></svg>Hören</button>
<select><option>0,5×</option><option selected="">1×</option><option>2×</option></select></header>
<article lang="uk"><h1 id="title">Стіна &amp; <em>море</em></h1><p>Кінець.</p></article></body></html>`;
const empty = '<!doctype html><html><head></head><body></body></html>';
const url = 'https://lector.example/';

const open = (html: string): JSDOM['window'] & typeof globalThis => {
  const { window } = new JSDOM(html, { url });
  window.matchMedia = ((query: string) => ({ matches: false, media: query })) as unknown as typeof window.matchMedia;
  return window as JSDOM['window'] & typeof globalThis;
};

const put = (window: JSDOM['window'] & typeof globalThis, from: JSDOM['window'] & typeof globalThis): void => {
  putScreen(window.document, takeScreen(from, 'wall', '.play'));
  window.document.dispatchEvent(new window.Event('DOMContentLoaded'));
};

describe('what is put there', () => {
  it('is what was drawn, but of a list only the choice that is made', () => {
    const [from, to] = [open(drawn), open(empty)];
    put(to, from);
    for (const option of from.document.querySelectorAll('option:not([selected])')) option.remove();
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

  it('has the focus where the view begins', () => {
    const to = open(empty);
    put(to, open(drawn));
    expect(to.document.activeElement?.className).toBe('play');
  });
});

describe('what is kept', () => {
  it('is given once', () => {
    const window = open(drawn);
    keepScreen(window, takeScreen(window, 'wall', '.play'));
    expect(takeKeptScreen(window, 'wall')?.title).toBe('Die Mauer');
    expect(takeKeptScreen(window, 'wall')).toBeNull();
    expect(window.localStorage.length).toBe(0);
  });

  it('is not given for another article, and is gone then', () => {
    const window = open(drawn);
    keepScreen(window, takeScreen(window, 'wall', '.play'));
    expect(takeKeptScreen(window, 'harbour')).toBeNull();
    expect(takeKeptScreen(window, 'wall')).toBeNull();
  });

  it('is not given where it would look otherwise by now', () => {
    const window = open(drawn);
    keepScreen(window, takeScreen(window, 'wall', '.play'));
    window.localStorage.setItem('comfort', '{"theme":"sepia"}');
    expect(takeKeptScreen(window, 'wall')).toBeNull();
  });
});
