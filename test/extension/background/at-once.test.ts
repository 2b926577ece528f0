// What a reader asks for faster than it can be done: all at once must come to the same as one after the other.

import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { ReadingState } from '../../../src/extension/state.ts';
import { Machine } from './machine.ts';

let lock: Promise<unknown> = Promise.resolve();
vi.stubGlobal('navigator', {
  locks: {
    request: (_name: string, act: () => unknown) => {
      const done = lock.then(act);
      lock = done.catch(() => undefined);
      return done;
    },
  },
});

type Request = readonly [name: string, params: object];

const tab = { tabId: 1 };
const requests: readonly Request[] = [
  ['play', tab],
  ['play', { ...tab, from: 3 }],
  ['playFrom', { ...tab, offset: 120 }],
  ['pause', tab],
  ['stop', tab],
  ['move', { ...tab, unit: 'sentence', direction: 'next' }],
  ['move', { ...tab, unit: 'paragraph', direction: 'previous' }],
  ['readOnly', { ...tab, excerpt: { kind: 'statements' } }],
  ['readOnly', { ...tab, excerpt: { kind: 'all' } }],
  ['setQuotations', { style: 'words' }],
  ['setQuotations', { style: 'plain' }],
  ['setRate', { lang: 'en', rate: 1.5 }],
];

/** Ask a new machine all this; return what is then read, and whether it sounds. */
async function outcomeOf(asked: readonly Request[], isAtOnce: boolean): Promise<object> {
  const machine = new Machine(true);
  machine.open(1, 'one');
  // The article is known, as it is once the popup shows it.
  await machine.ask('openPage', tab);
  if (isAtOnce) await Promise.all(asked.map(([name, params]) => machine.ask(name, params)));
  else for (const [name, params] of asked) await machine.ask(name, params);
  await machine.settle();
  const { player, excerpt } = (machine.session.get('reading').reading ?? {}) as Partial<ReadingState>;
  const outcome = {
    status: player?.status ?? 'stopped',
    index: player?.index ?? 0,
    rate: player?.rate,
    excerpt: excerpt?.kind,
    isSpeaking: machine.voice.isSpeaking,
    marked: machine.pages.get(1)?.sentence ?? null,
  };
  await machine.end();
  return outcome;
}

test('commands given at once come to the same as one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...requests), { minLength: 2, maxLength: 6 }), async (asked) => {
      expect(await outcomeOf(asked, true)).toEqual(await outcomeOf(asked, false));
    }),
    { seed: 7, numRuns: 60 },
  );
}, 60_000);

test('a Stop that comes while the page is being made ready keeps it silent', async () => {
  const machine = new Machine(true);
  machine.open(1, 'one');
  await Promise.all([machine.ask('play', tab), machine.ask('stop', tab)]);
  await machine.settle();
  expect(machine.voice.isSpeaking).toBe(false);
  await machine.end();
});
