// A reading with every command in it, whose background dies after a call that it makes to the browser. In real browsers, word by word:
// test/browser/killed.ts.

import { expect, vi } from 'vitest';
import type { ReadingState } from '../../../src/extension/state.ts';
import { analysis } from '../popup/sample.ts';
import { Machine } from './machine.ts';

vi.stubGlobal('navigator', { locks: { request: (_name: string, act: () => unknown) => act() } });

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
const { title, text } = analysis.article;
const sentences = [title, ...analysis.sentences.map(({ span }) => text.slice(span.start, span.end))];
/** Of the sentences, those that Next and Stop are given in. */
const [left, stopped] = [1, 2];

/** Ask as the popup does: again when there is no answer. */
async function ask(machine: Machine, name: 'play' | 'pause' | 'stop' | 'move', more = {}): Promise<void> {
  const send = (): Promise<unknown> => machine.ask(name, { tabId: 1, ...more });
  await send().catch(send);
  await machine.settle();
}

/** Hear up to a word of a sentence. */
async function hearUpTo(machine: Machine, sentence: number, word: string): Promise<void> {
  for (let steps = 0; steps < 200; steps++) {
    const last = machine.voice.heard.at(-1);
    if (last?.word === word && sentences[sentence]?.endsWith(last.text)) return;
    await machine.hear(1);
  }
  throw new Error(`Never came to “${word}”.`);
}

async function readAll(machine: Machine): Promise<void> {
  machine.open(1, 'one');
  await ask(machine, 'play');
  await hearUpTo(machine, left, 'ferry');
  await ask(machine, 'pause');
  expect(machine.voice.isSpeaking, 'paused').toBe(false);
  await ask(machine, 'play');
  await hearUpTo(machine, left, 'stop');
  await ask(machine, 'move', { unit: 'sentence', direction: 'next', once: 'the only one' });
  await hearUpTo(machine, stopped, 'run');
  await ask(machine, 'stop');
  expect(machine.voice.isSpeaking, 'stopped').toBe(false);
  expect(machine.pages.get(1)?.sentence).toBeNull();
  await ask(machine, 'play');
  await machine.hear();
}

/** How often each word was heard, sentence by sentence. */
function countHeard(machine: Machine): readonly (readonly number[])[] {
  const times = sentences.map((sentence) => wordsOf(sentence).map(() => 0));
  let run = 0;
  let last = '';
  for (const { text: said, word } of machine.voice.heard) {
    const at = sentences.findIndex((sentence) => sentence.endsWith(said));
    const words = wordsOf(sentences[at] ?? '');
    const start = words.length - wordsOf(said).length;
    run = said === last && words[start + run] === word ? run : 0;
    last = said;
    const counts = times[at] ?? [];
    counts[start + run] = (counts[start + run] ?? 0) + 1;
    run++;
  }
  return times;
}

function findFaults(machine: Machine): readonly string[] {
  const times = countHeard(machine);
  const faults = times.flatMap((counts, at) => {
    const upTo = at === left ? wordsOf(sentences[at] ?? '').indexOf('stop') + 1 : counts.length;
    return counts.slice(0, upTo).includes(0) ? [`missing in “${sentences[at]}”: ${counts.join(' ')}`] : [];
  });
  const more = times.map((counts, at) => Math.max(...counts) - (at === left || at === stopped ? 2 : 1));
  if (more.reduce((sum, count) => sum + Math.max(0, count), 0) > 1)
    faults.push(`heard again: ${JSON.stringify(times)}`);
  const reading = machine.session.get('reading').reading as ReadingState | undefined;
  const { status, finished } = reading?.player ?? {};
  if (status !== 'stopped' || !finished) faults.push(`in the end it is ${status}`);
  if (machine.pages.get(1)?.sentence) faults.push('a mark is left');
  return faults;
}

/**
 * Read once for each of the calls that a reading makes, or for every so manieth, and let the background die of it; return what went
 * wrong. `speaksOn` is whether the voice does when that happens.
 */
export async function findWhatDeathsSpoil(speaksOn: boolean, every = 1): Promise<readonly string[]> {
  const undisturbed = new Machine(speaksOn);
  await readAll(undisturbed);
  expect(findFaults(undisturbed)).toEqual([]);
  await undisturbed.end();
  expect(undisturbed.calls).toBeGreaterThan(200);
  const failed: string[] = [];
  for (let killAt = 1; killAt <= undisturbed.calls; killAt += every) {
    const machine = new Machine(speaksOn);
    machine.killAt = killAt;
    const faults = await readAll(machine).then(
      () => findFaults(machine),
      (error: unknown) => [String(error)],
    );
    await machine.end();
    failed.push(...faults.map((fault) => `after call ${killAt} (${machine.lastCall}): ${fault}`));
  }
  return failed;
}
