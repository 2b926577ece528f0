// A short reading with every command in it, and the death of the background at one step of it. Whatever the step, what is heard
// is what the reader asked for: nothing is left out, at most one sentence is heard once more, and what the popup, the page and the
// session show in the end is so.

import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import {
  type BrowserName,
  type BrowserUnderTest,
  type Popup,
  type SpokenEntry,
  spokenTexts,
  spokenWords,
  waitFor,
} from './harness/browser.ts';
import { openPopup } from './harness/open-popup.ts';
import type { PageServer } from './harness/server.ts';
import { launchForAll, readMark } from './harness/visit.ts';

const sentences = [
  'Ferry stays in harbour',
  'The ferry will not sail before spring.',
  'The harbour board said so on Monday after two days of talks in the old customs house.',
  'Its engine was taken ashore last week, and no yard on the coast has the part that it needs.',
  'Until then a smaller boat carries the mail.',
  'It takes as many people as there are seats on board.',
] as const;
const [title, first, second, third, fourth, fifth] = sentences;

export const shortStory = `<!doctype html><html lang="en"><title>${title}</title><main><h1>${title}</h1>
<p>${first} ${second}</p><p>${third}</p><p>${fourth} ${fifth}</p></main>`;

/** The commands of the reading, in order, and the word at which each is given; the voice stays there until then. */
const commands = [
  { press: 'Play', at: null, shows: 'Pause' },
  { press: 'Pause', at: 'said', shows: 'Play' },
  { press: 'Play', at: null, shows: 'Pause' },
  { press: 'Next', at: 'Monday', shows: 'Pause' },
  { press: 'Stop', at: 'taken', shows: 'Play' },
  { press: 'Play', at: null, shows: 'Pause' },
] as const;
/** Of the sentences, those with "Next" and "Stop" in them. */
const [leftAt, stoppedAt] = [2, 3] as const;

/** A browser, what serves its pages, and the page to read in. */
export interface Opened {
  browser: BrowserUnderTest;
  server: PageServer;
  page: Page;
}

/** Within a `describe`: launch the browser for all its tests; what is returned is filled before the first of them. */
export function launchForKills(name: BrowserName): Opened {
  const opened = {} as Opened;
  launchForAll(name, async (browser, server) => {
    Object.assign(opened, { browser, server, page: await browser.open('about:blank') });
    await browser.setWordMs(12);
  });
  return opened;
}

/** Once the voice has begun so many words, or as soon as a command was given, by its index. */
export type Step = { readonly word: number } | { readonly command: number };

/** All steps, where so many words are heard in a reading that nothing happens to. */
export function allSteps(words: number): readonly Step[] {
  return [
    ...commands.map((_, command) => ({ command })),
    ...Array.from({ length: words }, (_, index) => ({ word: index + 1 })),
  ];
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

interface Place {
  readonly sentence: number;
  readonly word: number;
}

/** Where each word that sounded stands. */
function placesOf(log: readonly SpokenEntry[]): readonly Place[] {
  const places: Place[] = [];
  let sentence = 0;
  let word = 0;
  for (const entry of log) {
    if (entry.type === 'speak') {
      sentence = sentences.findIndex((one) => letters(one).endsWith(letters(entry.text)));
      expect(sentence, `a sentence that ends in “${entry.text}”`).toBeGreaterThanOrEqual(0);
      word = wordsOf(sentences[sentence] ?? '').length - wordsOf(entry.text).length;
    } else if (entry.type === 'word') places.push({ sentence, word: word++ });
  }
  return places;
}

/** Return what is wrong with what was heard. */
function findFaults(log: readonly SpokenEntry[]): readonly string[] {
  const times = sentences.map((text) => wordsOf(text).map(() => 0));
  for (const { sentence, word } of placesOf(log)) {
    const words = times[sentence] ?? [];
    words[word] = (words[word] ?? 0) + 1;
  }
  const rendered = (index: number): string => `“${sentences[index]}” was heard ${times[index]?.join(' ')}`;
  const faults: string[] = [];
  times.forEach((counts, index) => {
    const heard = index === leftAt ? wordsOf(sentences[index]).indexOf('Monday') + 1 : counts.length;
    if (counts.slice(0, heard).includes(0)) faults.push(`something is missing: ${rendered(index)}`);
    if (counts.slice(heard).some((count) => count > 0)) faults.push(`not left by Next: ${rendered(index)}`);
  });
  // The word that Pause cut off is heard again, and the sentence that Stop did.
  const more = times.map((counts, index) => Math.max(...counts) - (index === leftAt || index === stoppedAt ? 2 : 1));
  const again = more.reduce((sum, count) => sum + Math.max(0, count), 0);
  if (again > 1) faults.push(...more.flatMap((count, index) => (count > 0 ? [`again: ${rendered(index)}`] : [])));
  return faults;
}

/** Read the story on a page, the background killed at a step if one is given; return the count of words that were heard. */
export async function readAndKill({ browser, server, page }: Opened, step: Step | null): Promise<number> {
  const name = JSON.stringify(step).replace(/\W/g, '');
  await page.goto(server.add(`/story-${name}.html`, shortStory));
  await browser.clearSpokenLog();
  const popup = await openPopup(browser, page);
  let isKilled = step === null;
  const kill = async (): Promise<void> => {
    await browser.stopWorker();
    isKilled = true;
  };
  const count = step && 'word' in step ? step.word : Number.POSITIVE_INFINITY;
  const hold = (...words: readonly string[]): Promise<void> =>
    browser.holdVoice(isKilled || count === Number.POSITIVE_INFINITY ? words : [...words, count]);
  /** Let the voice go on up to these words, or to the end; where the step is on the way, the background is killed there. */
  const hear = async (words: readonly string[], isThere: (log: readonly SpokenEntry[]) => boolean): Promise<void> => {
    await hold(...words);
    await waitFor(
      words[0] ?? 'the end',
      async () => {
        const log = await browser.spokenLog();
        if (!isKilled && spokenWords(log).length >= count) {
          await kill();
          await hold(...words);
        }
        return isThere(log);
      },
      20_000,
    );
  };

  for (const [index, { press: label, at, shows }] of commands.entries()) {
    const here = at === null ? [] : [at];
    if (at) await hear(here, (log) => spokenWords(log).includes(at));
    const next = commands.slice(index + 1).find((command) => command.at !== null)?.at;
    await hold(...here, ...(next ? [next] : []));
    await press(popup, label);
    if (step && 'command' in step && step.command === index) await kill();
    await waitFor(`the popup to show ${shows} after ${label}`, async () => {
      const isDone = label !== 'Next' || isSpoken(await browser.spokenLog(), sentences[stoppedAt]);
      return isDone && (await hasButton(popup, shows));
    });
  }
  await hear([], (log) => log.at(-1)?.type === 'end' && isSpoken(log, sentences[5]));
  await popup.waitForText('Heard to the end');
  await waitForSilence(browser);
  expect(isKilled, 'the step was reached').toBe(true);
  const log = await browser.spokenLog();
  expect(findFaults(log)).toEqual([]);
  const state = await popup.evaluate(async () => {
    const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
    const { reading } = await api.storage.session.get<{ reading?: { player?: Record<string, unknown> } }>('reading');
    const { status, finished, problem } = reading?.player ?? {};
    return { status, finished, problem };
  });
  expect(state).toEqual({ status: 'stopped', finished: true, problem: null });
  expect(await readMark(page, 'sentence')).toBe('');
  await browser.closePopup();
  return spokenWords(log).length;
}

/** Whether a sentence, or the rest of it, is what was spoken last. */
const isSpoken = (log: readonly SpokenEntry[], sentence: string): boolean =>
  letters(sentence).endsWith(letters(spokenTexts(log).at(-1) ?? 'none'));

const hasButton = (popup: Popup, label: string): Promise<boolean> =>
  popup.evaluate(
    (wanted) =>
      [...document.querySelectorAll('.transport button')].some((button) => button.textContent?.trim() === wanted),
    label,
  );

function press(popup: Popup, label: string): Promise<void> {
  return popup.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.transport button')];
    const button = buttons.find((one) => one.textContent?.trim() === wanted);
    if (!button) throw new Error(`no button ${wanted}`);
    button.click();
  }, label);
}

/** Wait until nothing more sounds. */
async function waitForSilence(browser: BrowserUnderTest): Promise<void> {
  let last = -1;
  let since = Date.now();
  await waitFor('silence', async () => {
    const { length } = await browser.spokenLog();
    if (length !== last) since = Date.now();
    last = length;
    return Date.now() - since > 300;
  });
}
