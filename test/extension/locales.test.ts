// Every word of the interface, in every language. The words are asked for as the pages ask for them, from a browser that has the
// catalogue's messages and notes what it was asked for.

import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { messagesOf, readCatalogues, wordsOfManifest } from '../../scripts/build-locales.mjs';
import { messageKey } from '../../src/extension/locales/message-key.mjs';

const manifest = JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'));
const catalogues = await readCatalogues();
const wanted = ['de', 'es', 'fa', 'fr', 'ru', 'uk'];

/** What the browser under the words has, and what it was asked for. */
const state = vi.hoisted(() => ({
  messages: {} as Record<string, { message: string }>,
  asked: new Set<string>(),
  /** The English of the keys. */
  english: new Map<string, string>(),
}));
vi.mock('../../src/extension/locales/message-key.mjs', async (original) => {
  const { messageKey } = await original<typeof import('../../src/extension/locales/message-key.mjs')>();
  return {
    messageKey: (english: string) => {
      state.english.set(messageKey(english), english);
      return messageKey(english);
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.stubGlobal('chrome', {
  i18n: {
    getMessage: (key: string) => {
      state.asked.add(key);
      return state.messages[key]?.message.replaceAll('$$', '$') ?? '';
    },
  },
});

const counts = [0, 1, 2, 3, 5, 11, 21, 22, 25, 100];

/** Say every word there is, with every number that a language may tell apart; return all that was said. */
async function sayEverything(): Promise<string[]> {
  vi.resetModules();
  state.asked.clear();
  const modules = await Promise.all([
    import('../../src/extension/popup/words.ts'),
    import('../../src/extension/reader/words.ts'),
    import('../../src/extension/look/words.ts'),
    import('../../src/extension/options/words.ts'),
    import('../../src/extension/welcome/words.ts'),
    import('../../src/extension/on-page/words.ts'),
    import('../../src/extension/audio/words.ts'),
  ]);
  const said: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') said.push(value);
    else if (typeof value === 'function') {
      const say = value as (...args: unknown[]) => string;
      for (const count of counts) said.push(String(say(...argumentsFor(value, count))));
      if (value.length === 1) for (const none of [null, 0.4]) tryTo(() => said.push(String(say(none))));
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  for (const module of modules) walk(module);
  return said;
}

const tryTo = (act: () => void): void => {
  try {
    act();
  } catch {
    // Not a value that this one takes.
  }
};

/** Arguments that any of the functions takes: a number is also written as text, and an object has what an import has. */
function argumentsFor(value: { name: string; length: number }, count: number): unknown[] {
  if (value.name === 'importProblem') {
    const problems = ['no-json', 'not-ours', 'newer', 'damaged'];
    return [{ problem: problems[count % problems.length], field: 'size' }];
  }
  if (value.name === 'notRead') return [['a', 'b', 'c'].slice(0, 1 + (count % 3))];
  return [count, count % 2 === 0, 'ltr'].slice(0, Math.max(1, value.length));
}

const keyOf = (english: string, form?: string): string => messageKey(english) + (form ? `_${form}` : '');
const holes = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

beforeEach(() => {
  state.messages = {};
});

it('there is a catalogue for each of the languages', () => {
  expect(Object.keys(catalogues).sort()).toEqual(wanted);
});

it('keys tell all words apart', () => {
  const all = Object.keys(catalogues.de ?? {});
  expect(new Set(all.map(messageKey)).size).toBe(all.length);
});

describe.each(wanted)('in %s', (language) => {
  const catalogue = catalogues[language] ?? {};
  const entries = Object.entries(catalogue);

  it('every word has its translation, and none is left over', async () => {
    state.messages = messagesOf(catalogue, language);
    await sayEverything();
    const missing = [...state.asked]
      .filter((key) => state.messages[key] === undefined)
      .map((key) => state.english.get(key) ?? state.english.get(key.replace(/_[a-z]+$/, '')) ?? key);
    expect(missing).toEqual([]);
    const used = new Set([...state.asked, ...wordsOfManifest(manifest).map((words) => keyOf(words))]);
    for (const words of wordsOfManifest(manifest)) expect(catalogue[words], words).toBeTruthy();
    const stale = entries.flatMap(([english, words]) => {
      const forms =
        typeof words === 'string' ? [keyOf(english)] : Object.keys(words).map((form) => keyOf(english, form));
      return forms.some((key) => used.has(key)) ? [] : [english];
    });
    expect(stale).toEqual([]);
  });

  it('plurals have every form of the language', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [english, words] of entries) {
      if (typeof words !== 'string') expect(Object.keys(words).sort(), english).toEqual([...forms].sort());
    }
  });

  it('what is filled in stands in every translation', () => {
    for (const [english, words] of entries) {
      for (const text of typeof words === 'string' ? [words] : Object.values(words)) {
        // "One statement" may say its number in a word.
        const [expected, found] = [holes(english), holes(text)].map((list) =>
          list.filter((hole) => hole !== '{count}'),
        );
        expect(found, english).toEqual(expected);
      }
    }
  });
});
