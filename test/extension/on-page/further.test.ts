// One further page, asked of the site of the page that is open: what is taken for it, and what is not.

import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { extractArticle } from '../../../src/core/article/extract.ts';
import { readFurtherPage } from '../../../src/extension/on-page/further.ts';
import { paragraphs } from '../../core/article/page.ts';

const here = 'https://news.example/a/ferry';
const second = `${here}?page=2`;
const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
const pages = [1, 2, 3].map((number) => `<a href="?page=${number}">${number}</a>`).join('');
const html = (head = '', more = ''): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>Ferry stays in harbour</h1>${body}${more}</main><nav class="pages">${pages}</nav></body></html>`;

interface Answer {
  readonly ok?: boolean;
  readonly url?: string;
  readonly type?: string;
  readonly length?: string;
  readonly bytes?: Uint8Array;
}

let asked: [string, RequestInit | undefined][] = [];

function answerWith({
  ok = true,
  url = second,
  type = 'text/html',
  length,
  bytes = new TextEncoder().encode(html()),
}: Answer): void {
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    asked.push([address, init]);
    const headers = new Headers({ 'content-type': type, ...(length ? { 'content-length': length } : {}) });
    return { ok, url, headers, arrayBuffer: async () => bytes.slice().buffer };
  });
}

beforeEach(() => {
  asked = [];
  vi.stubGlobal('location', { href: here, origin: new URL(here).origin });
  vi.stubGlobal('DOMParser', new JSDOM('').window.DOMParser);
});
afterEach(() => vi.unstubAllGlobals());

const read = (address = second) => readFurtherPage(address, extractArticle);

describe('a further page', () => {
  it('is asked for as the reader’s browser would, and read with where it goes on', async () => {
    answerWith({});
    const page = await read();
    expect(asked).toEqual([[second, expect.objectContaining({ credentials: 'include' })]]);
    expect(page?.article?.text).toBe(paragraphs.join('\n\n'));
    expect(page?.further).toEqual({ next: `${here}?page=3`, count: 1 });
    expect(page?.isLinked).toBe(true);
  });
  it.each<[string, string, string]>([
    ['the header', 'text/html; charset=windows-1252', ''],
    ['its own lines', 'text/html', '<meta charset="windows-1252">'],
    [
      'its own lines, in the old way',
      'text/html',
      '<meta http-equiv="content-type" content="text/html; charset=iso-8859-1">',
    ],
    ['its own lines, where the header names none there is', 'text/html; charset=none', '<meta charset="latin1">'],
  ])('is in the encoding that %s names', async (_what, type, head) => {
    const latin = Uint8Array.from(
      html(head, '<p>Für die Fähre gab es am Abend keinen Käse und kein Öl mehr.</p>'),
      (letter) => letter.charCodeAt(0),
    );
    answerWith({ type, bytes: latin });
    expect((await read())?.article?.text).toContain('Für die Fähre gab es am Abend keinen Käse');
  });
  it('has its links, which lead from where it is, and its emphasis', async () => {
    answerWith({
      bytes: new TextEncoder().encode(
        html(
          '',
          '<p>The <b>new</b> valve is kept in <a href="shed#door">a shed</a> of stone with a lock of its own.</p>',
        ),
      ),
    });
    const page = await read();
    const inlines = page?.layout?.inlines.map((inline) => [
      inline.kind,
      page.article?.text.slice(inline.span.start, inline.span.end),
      'address' in inline ? inline.address : null,
    ]);
    expect(inlines).toEqual([
      ['strong', 'new', null],
      ['link', 'a shed', 'https://news.example/a/shed#door'],
    ]);
  });
  it('without an article is a page all the same', async () => {
    answerWith({ bytes: new TextEncoder().encode('<!doctype html><p>Gone.') });
    expect(await read()).toEqual({ article: null, layout: null, further: null, isLinked: false });
  });
  it.each<[string, Answer]>([
    ['that is refused', { ok: false }],
    ['that led to another site', { url: 'https://other.example/a/ferry?page=2' }],
    ['that led to where one logs in', { url: 'https://news.example/login?to=/a/ferry?page=2' }],
    ['that led to another page', { url: `${here}?page=1` }],
    ['that led to the first page', { url: here }],
    ['that is a picture', { type: 'image/png' }],
    ['that says it is too large', { length: '9000000' }],
    ['that is too large', { bytes: new Uint8Array(8_000_001) }],
  ])('%s is none', async (_what, answer) => {
    answerWith(answer);
    expect(await read()).toBeNull();
  });
  it('that its site writes another way is read', async () => {
    answerWith({ url: 'https://news.example/a/7-ferry/?page=2' });
    expect((await read())?.article?.text).toBe(paragraphs.join('\n\n'));
  });
  it('that never comes is none, and is no longer waited for', async () => {
    vi.useFakeTimers();
    let signal: AbortSignal | null | undefined;
    vi.stubGlobal('fetch', (_address: string, init?: RequestInit) => {
      signal = init?.signal;
      return new Promise(() => undefined);
    });
    const page = read();
    await vi.advanceTimersByTimeAsync(20_000);
    vi.useRealTimers();
    expect(await page).toBeNull();
    expect(signal?.aborted).toBe(true);
  });
  it('that cannot be had is none', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    expect(await read()).toBeNull();
  });
  it.each(['https://other.example/a/ferry?page=2', 'http://news.example/a/ferry?page=2', 'file:///etc/passwd'])(
    'is never asked of another site: %s',
    async (address) => {
      answerWith({});
      expect(await read(address)).toBeNull();
      expect(asked).toEqual([]);
    },
  );
});
