// Where the reader stopped: for the session, and beyond it only where the reader asks for that.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { analysis } from '../popup/sample.ts';
import { Machine } from './machine.ts';

vi.stubGlobal('navigator', { locks: { request: (_name: string, act: () => unknown) => act() } });

const { title, text } = analysis.article;
const [first = '', second = ''] = text.split(/(?<=\.) /);
const wordsOf = (said: string): readonly string[] => said.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
const play = { tabId: 1 };

let machine: Machine;

/** Read into the second sentence, and close the browser in the midst of it. */
async function readAndQuit(keepPlaces: boolean, isPrivate = false): Promise<void> {
  machine.local.set({ settings: { version: 1, keepPlaces } });
  machine.open(1, 'one');
  if (isPrivate) machine.privateTabs.add(1);
  await machine.ask('play', play);
  await machine.hear(wordsOf(`${title} ${first}`).length + 2);
  machine.kill();
  machine.voice.stop();
  machine.pages.clear();
  machine.session.items.clear();
}

/** Open the same article in a new session, and return the sentence that is read first. */
async function readAgain(): Promise<string | null | undefined> {
  machine.privateTabs.clear();
  machine.open(1, 'again');
  machine.addresses.set('again', 'one');
  await machine.ask('play', play);
  await machine.hear(1);
  return machine.pages.get(1)?.sentence;
}

beforeEach(() => {
  machine = new Machine(false);
});
afterEach(() => machine.end());

test('is forgotten with the session', async () => {
  await readAndQuit(false);
  expect(machine.local.items.has('places')).toBe(false);
  expect(await readAgain()).toBe(title);
});

test('outlives the browser where that is wished, even one that closes in the midst of a sentence', async () => {
  await readAndQuit(true);
  expect(await readAgain()).toBe(second.split('\n')[0]);
});

test('tells nobody what was read', async () => {
  await readAndQuit(true);
  const kept = JSON.stringify(machine.local.items.get('places'));
  expect(kept).toMatch(/^\{"a[0-9a-z]{5,13}":\d+\}$/);
});

test('is never kept of a private window', async () => {
  await readAndQuit(true, true);
  expect(machine.local.items.has('places')).toBe(false);
  expect(await readAgain()).toBe(title);
});
