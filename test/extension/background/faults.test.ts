// What can go wrong around a reading: two at once, tabs that come and go, storage that is damaged or full.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReadingState } from '../../../src/extension/state.ts';
import { analysis } from '../popup/sample.ts';
import { Machine } from './machine.ts';

vi.stubGlobal('navigator', { locks: { request: (_name: string, act: () => unknown) => act() } });

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
const { title, text } = analysis.article;
const everything = wordsOf(`${title} ${text}`);
const [first = '', second = ''] = text.split(/(?<=\.) /);

let machine: Machine;
const heard = (): readonly string[] => machine.voice.heard.map(({ word }) => word);
const reading = (): ReadingState | undefined => machine.session.get('reading').reading as ReadingState | undefined;
const play = (tabId: number): Promise<unknown> => machine.ask('play', { tabId });

beforeEach(() => {
  machine = new Machine(true);
  machine.open(1, 'one');
});
afterEach(() => machine.end());

test('reads the article to its end', async () => {
  await play(1);
  await machine.hear();
  expect(heard()).toEqual(everything);
  expect(reading()?.player).toMatchObject({ status: 'stopped', finished: true });
  expect(machine.pages.get(1)?.sentence).toBeNull();
});

describe('two windows that read at once', () => {
  const other = { ...analysis.article, title: 'Quarry stays open', text: text.replaceAll('ferry', 'quarry') };
  beforeEach(() => machine.open(2, 'two', other));

  test('have one voice, and the last that asked has it', async () => {
    await play(1);
    await machine.hear(6);
    expect(machine.pages.get(1)?.sentence).toBe(first);
    await play(2);
    const before = heard().length;
    await machine.hear();
    expect(heard().slice(before)).toEqual(wordsOf(`${other.title} ${other.text}`));
    expect(machine.pages.get(1)?.sentence).toBeNull();
    expect(reading()).toMatchObject({ tabId: 2, pageKey: 'two' });
  });

  test('that ask in the same moment have one voice, too', async () => {
    // The first analysis of each has yet to be made, so neither answer comes at once.
    await Promise.all([play(1), play(2)]);
    await machine.hear();
    const texts = new Set(machine.voice.heard.map((one) => one.text));
    expect([...texts].some((one) => one.includes('ferry'))).toBe(false);
    expect(reading()?.tabId).toBe(2);
    expect(machine.pages.get(1)?.sentence).toBeNull();
  });

  test('go on each from its own place', async () => {
    await play(1);
    await machine.hear(wordsOf(`${title} ${first}`).length + 2);
    await play(2);
    await machine.hear(3);
    await play(1);
    await machine.hear(2);
    expect(machine.pages.get(1)?.sentence).toBe(second.split('\n')[0]);
    expect(machine.pages.get(2)?.sentence).toBeNull();
  });
});

describe('a tab', () => {
  test('that is a copy of the one that is read leaves it alone when it goes', async () => {
    machine.open(2, 'copy');
    await play(1);
    await machine.hear(3);
    await machine.ask('openPage', { tabId: 2 });
    await machine.closeTab(2);
    await machine.hear();
    expect(heard()).toEqual(everything);
  });

  test('that the browser discards is silent at once, and read again from its place', async () => {
    await play(1);
    await machine.hear(wordsOf(`${title} ${first}`).length + 2);
    const page = machine.pages.get(1);
    await machine.leave(1);
    expect(machine.voice.isSpeaking).toBe(false);
    expect(reading()).toBeUndefined();
    machine.open(1, 'again', page?.article);
    machine.addresses.set('again', 'one');
    await play(1);
    await machine.hear(1);
    expect(machine.pages.get(1)?.sentence).toBe(second.split('\n')[0]);
  });

  test('that is closed while it is read is silent, and nothing of it is kept', async () => {
    await play(1);
    await machine.hear(3);
    await machine.closeTab(1);
    expect(machine.voice.isSpeaking).toBe(false);
    expect([...machine.session.items.keys()].filter((key) => key !== 'places')).toEqual([]);
  });
});

describe('damaged storage', () => {
  const garbage: readonly unknown[] = [
    null,
    0,
    -1,
    'article',
    [],
    [[null]],
    {},
    { status: 'article' },
    { status: 'article', pageKey: 'one', hidden: [], hiding: true, address: null, analysis: { article: {} } },
    { tabId: 1, pageKey: 'one', excerpt: { kind: 'all' }, player: null, sleep: 7 },
    { tabId: 1, pageKey: 'one', excerpt: { kind: 'speaker' }, player: { status: 'playing', index: -4 }, sleep: null },
    { paces: 3, rate: 'fast', rates: [], voices: { en: {} }, pronunciations: [null, { written: 1 }] },
  ];

  test.each(garbage)('of %j under every key stops no reading', async (value) => {
    // So that all keys are there that there ever are.
    await play(1);
    await machine.hear(3);
    await machine.ask('stop', { tabId: 1 });
    await machine.ask('setRate', { lang: 'en', rate: 1.5 });
    const keys = [
      'places',
      'kept',
      'kept:one',
      'departure',
      'page:1',
      'reading',
      'settings',
      'paces',
      'noSystemVoices',
      'comfort',
    ];
    machine.kill();
    for (const area of [machine.local, machine.session, machine.sync]) {
      for (const key of new Set([...keys, ...area.items.keys()])) area.items.set(key, value);
    }
    const before = heard().length;
    await play(1);
    await machine.hear();
    expect(heard().slice(before)).toEqual(everything);
    expect(reading()?.player).toMatchObject({ status: 'stopped', finished: true });
    await machine.ask('setRate', { lang: 'en', rate: 2 });
    expect((machine.local.get('settings').settings as { rate: number }).rate).toBe(2);
  });
});

describe('full storage', () => {
  test('without any room stops no reading', async () => {
    machine.session.room = 10;
    machine.local.room = 10;
    await play(1);
    await machine.hear();
    expect(heard()).toEqual(everything);
    expect(machine.session.items.size).toBe(0);
  });

  test('forgets other pages first, but not the one that is read', async () => {
    await play(1);
    await machine.hear(3);
    for (let tabId = 2; tabId < 6; tabId++) machine.open(tabId, `page ${tabId}`);
    await machine.ask('openPage', { tabId: 2 });
    machine.session.room = JSON.stringify(Object.fromEntries(machine.session.items)).length + 200;
    for (let tabId = 3; tabId < 6; tabId++) {
      await machine.ask('openPage', { tabId });
      expect([...machine.session.items.keys()].filter((key) => key.startsWith('page:')).sort()).toEqual([
        'page:1',
        `page:${tabId}`,
      ]);
    }
    machine.kill();
    await machine.settle();
    await machine.hear();
    expect(heard()).toEqual(everything);
  });
});
