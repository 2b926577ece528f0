// The boundary that every message crosses: who sends it, whom it is for, and what it must look like.

import * as fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';

type Listener = (message: unknown, sender: object) => unknown;
const listeners: Listener[] = [];
const id = 'lector@example.org';
const origin = 'moz-extension://0b5c/';
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id,
      getURL: (path: string) => origin + path,
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  },
}));
const { receive, toPage } = await import('../../src/extension/messages.ts');
const { fromPage, isOwnPage, speaksForTab, toBackground } = await import('../../src/extension/to-background.ts');
const { parseFurtherPage, toBar, toCalm, toFurther, toFurtherReader, toPicker, toPlaces } = await import(
  '../../src/extension/on-page/messages.ts'
);

const called: [name: string, params: unknown][] = [];
/** A handler for every request, which notes its call. */
const handlersOf = <R extends object>(schemas: R) =>
  Object.fromEntries(Object.keys(schemas).map((name) => [name, (params: unknown) => called.push([name, params])]));

const popup = { id, url: `${origin}popup/popup.html` };
const contentScript = { id, url: 'https://tarn.example/story', frameId: 0, tab: { id: 7 } };
const deliver = (message: unknown, sender: object): unknown => listeners[0]?.(message, sender);

beforeEach(() => {
  listeners.length = 0;
  called.length = 0;
});

describe('the background', () => {
  const play = { to: 'background', name: 'play', params: { tabId: 7 } };
  beforeEach(() => receive('background', toBackground, handlersOf(toBackground) as never, isOwnPage));

  test('does what a page of the extension asks', () => {
    deliver(play, popup);
    expect(called).toEqual([['play', { tabId: 7 }]]);
  });

  test.each([
    ['another extension', { ...popup, id: 'other@example.org' }],
    ['a script in a web page', contentScript],
    ['a site whose address begins alike', { id, url: `https://x.example/${origin}popup/popup.html` }],
    ['nobody in particular', { id }],
  ])('does nothing for %s', (_who, sender) => {
    expect(deliver(play, sender)).toBeUndefined();
    expect(called).toEqual([]);
  });

  test.each([
    ['for another receiver', { ...play, to: 'page' }],
    ['without parameters', { to: 'background', name: 'play' }],
    ['with a parameter of another type', { ...play, params: { tabId: '7' } }],
    ['with a number that is none', { ...play, params: { tabId: Number.NaN } }],
    ['with a name that all objects have', { ...play, name: 'toString' }],
    ['with a name from the prototype', { ...play, name: '__proto__' }],
    ['that is a text', 'play'],
    ['that is nothing', null],
  ])('does nothing on a message %s', (_what, message) => {
    expect(deliver(message, popup)).toBeUndefined();
    expect(called).toEqual([]);
  });
});

describe('what a page may say', () => {
  beforeEach(() => receive('background-from-page', fromPage, handlersOf(fromPage) as never, speaksForTab));
  const back = { to: 'background-from-page', name: 'cameBack', params: { pageKey: 'k' } };

  test.each([
    ['the content script of a tab', contentScript, 1],
    ['a frame within the page', { ...contentScript, frameId: 3 }, 0],
    ['what is in no tab', { id, url: contentScript.url, frameId: 0 }, 0],
    ['another extension', { ...contentScript, id: 'other@example.org' }, 0],
  ])('%s', (_who, sender, calls) => {
    deliver(back, sender);
    expect(called).toHaveLength(calls);
  });

  test('is never taken for a request of the extension itself', () => {
    for (const name of Object.keys(toBackground)) {
      deliver({ to: 'background-from-page', name, params: { tabId: 7, pageKey: 'k' } }, contentScript);
    }
    expect(called.filter(([name]) => !Object.hasOwn(fromPage, name))).toEqual([]);
  });
});

test.each([
  ['playFromPlace', { pageKey: 'k', offset: 3 }, { pageKey: 'k', offset: -1 }],
  ['barCommand', { pageKey: 'k', command: 'pause' }, { pageKey: 'k', command: 'release' }],
  ['foundRestless', { pageKey: 'k', parts: [{ kind: 'bar', label: 'x' }] }, { pageKey: 'k', parts: ['x'] }],
])('%s is taken in its form alone', (name, sound, unsound) => {
  receive('background-from-page', fromPage, handlersOf(fromPage) as never, speaksForTab);
  deliver({ to: 'background-from-page', name, params: unsound }, contentScript);
  expect(called).toEqual([]);
  deliver({ to: 'background-from-page', name, params: sound }, contentScript);
  expect(called).toEqual([[name, sound]]);
});

test('no message at all throws, and none reaches a handler that is not of its form', () => {
  const onPage = {
    bar: toBar,
    calm: toCalm,
    picker: toPicker,
    places: toPlaces,
    further: toFurther,
    'further-reader': toFurtherReader,
  };
  const schemas = { background: toBackground, page: toPage, 'background-from-page': fromPage, ...onPage } as const;
  const names = Object.values(schemas).flatMap((one) => Object.keys(one));
  for (const [receiver, requests] of Object.entries(schemas)) {
    receive(receiver as 'page', requests as never, handlersOf(requests) as never, () => true);
  }
  const params = fc.dictionary(
    fc.constantFrom(
      'tabId',
      'pageKey',
      'from',
      'rate',
      'lang',
      'scope',
      'command',
      'offset',
      '__proto__',
      'constructor',
    ),
    fc.anything({ withNullPrototype: true, withBigInt: true }),
  );
  const message = fc.record({
    to: fc.constantFrom(...Object.keys(schemas), 'offscreen', ''),
    name: fc.oneof(fc.constantFrom(...names), fc.string()),
    params: fc.oneof(params, fc.anything()),
  });
  fc.assert(
    fc.property(fc.oneof(message, fc.anything()), fc.constantFrom(popup, contentScript), (sent, sender) => {
      for (const listener of listeners) expect(() => listener(sent, sender)).not.toThrow();
    }),
    { numRuns: 3000, seed: 20 },
  );
  expect(called.length).toBeGreaterThan(0);
  const taken = called.filter(([name]) => name === 'play').map(([, given]) => (given as { tabId: unknown }).tabId);
  for (const tabId of taken) expect(Number.isInteger(tabId)).toBe(true);
  expect(Object.prototype).not.toHaveProperty('tabId');
});

test.each<[string, unknown, unknown]>([
  ['nothing', null, null],
  ['a text', 'page', null],
  [
    'no article, and no more',
    { article: null, layout: null, further: null },
    { article: null, layout: null, further: null },
  ],
  [
    'an article of another form',
    { article: { text: 'x' }, layout: null, further: null },
    { article: null, layout: null, further: null },
  ],
  [
    'a way on',
    { article: null, layout: null, further: { next: 'https://a.example/2', count: null } },
    { article: null, layout: null, further: { next: 'https://a.example/2', count: null } },
  ],
  [
    'a way on that is no address of the web',
    { article: null, layout: null, further: { next: 'javascript:alert(1)', count: 2 } },
    { article: null, layout: null, further: null },
  ],
  [
    'a count that is none',
    { article: null, layout: null, further: { next: 'https://a.example/2', count: -1 } },
    { article: null, layout: null, further: null },
  ],
])('a further page that answers %s is taken as what it is', (_what, answer, taken) => {
  const linked = { ...(answer as object), isLinked: true };
  expect(parseFurtherPage(answer && typeof answer === 'object' ? linked : answer)).toEqual(
    taken && { ...taken, isLinked: true },
  );
});
test('a further page that does not tell whether it leads to others is none', () => {
  expect(parseFurtherPage({ article: null, layout: null, further: null })).toBeNull();
});
