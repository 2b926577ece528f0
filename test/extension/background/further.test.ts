// An article on several pages, asked of its site one after the other: what becomes of it when the site answers badly, or the page goes.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import type { FurtherPage } from '../../../src/extension/on-page/messages.ts';
import type { ArticlePage } from '../../../src/extension/state.ts';
import { analysis } from '../popup/sample.ts';
import { Machine } from './machine.ts';

vi.stubGlobal('navigator', { locks: { request: (_name: string, act: () => unknown) => act() } });

const first: Article = analysis.article;
const addressOf = (number: number): string => `https://osk.example/one?page=${number}`;
const lineOf = (number: number): string =>
  `On day ${number} of the strike the pilots of Osk came to the pier as before, and they went home again without a word.`;

/** A page with one paragraph. */
function articleOf(text: string, title = first.title): Article {
  const blocks = [{ kind: 'paragraph' as const, span: { start: 0, end: text.length }, element: 3 }];
  return { ...first, title, text, blocks, captions: [], credits: [], leftOut: [] };
}
function pageOf(number: number, next: number | null, change: Partial<FurtherPage> = {}): FurtherPage {
  const further = next === null ? null : { next: addressOf(next), count: null };
  return { article: articleOf(lineOf(number)), layout: null, further, isLinked: true, ...change };
}

let machine: Machine;
beforeEach(() => {
  machine = new Machine(true);
});
afterEach(() => machine.end());

const stateOf = (): ArticlePage => machine.session.get('page:1')['page:1'] as ArticlePage;

type Answer = FurtherPage | null;
/** Open the first page of an article, whose site answers so. */
async function open(answer: (number: number) => Answer | Promise<Answer>): Promise<number[]> {
  const asked: number[] = [];
  machine.open(1, 'one', first, {
    goesOn: { next: addressOf(2), count: null },
    further: (address) => {
      const number = Number(/\d+$/.exec(address)?.[0]);
      asked.push(number);
      return answer(number);
    },
  });
  await machine.ask('openPage', { tabId: 1 });
  await machine.settle();
  expect(stateOf().further).toMatchObject({ next: addressOf(2), read: [] });
  expect(asked).toEqual([]);
  return asked;
}
const readOn = (): Promise<unknown> => machine.ask('readFurther', { tabId: 1 });
/** What was read of the further pages. */
const added = (): string => stateOf().analysis.article.text.slice(first.text.length).trim();

describe('further pages', () => {
  it('are asked for in their order, to the last', async () => {
    const asked = await open((number) => pageOf(number, number < 4 ? number + 1 : null));
    expect(await readOn()).toBe(true);
    expect(asked).toEqual([2, 3, 4]);
    expect(added()).toBe([2, 3, 4].map(lineOf).join('\n\n'));
    expect(stateOf().further).toMatchObject({ next: null, trouble: null });
  });

  it.each<[string, FurtherPage | null]>([
    ['cannot be had', null],
    ['has no article', pageOf(3, null, { article: null })],
    [
      'is where one has to log in',
      pageOf(3, null, { article: articleOf('Log in to go on. It is free.', 'Log in'), isLinked: false }),
    ],
  ])('end before one that %s, keep the others, and are asked for again from there', async (_what, bad) => {
    let answer = bad;
    const asked = await open((number) => (number === 3 ? answer : pageOf(number, number + 1)));
    await readOn();
    expect(added()).toBe(lineOf(2));
    expect(stateOf().further).toMatchObject({ next: addressOf(3), trouble: 'failed' });
    answer = pageOf(3, null);
    await readOn();
    expect(asked).toEqual([2, 3, 3]);
    expect(added()).toBe([2, 3].map(lineOf).join('\n\n'));
    expect(stateOf().further).toMatchObject({ next: null, trouble: null });
  });

  it('have headlines of their own where they lead to the others', async () => {
    await open((number) => pageOf(number, null, { article: articleOf(lineOf(number), 'A day on the pier') }));
    await readOn();
    expect(added()).toBe(`A day on the pier\n\n${lineOf(2)}`);
  });

  it('end where a page leads back to one that was read', async () => {
    const asked = await open((number) => pageOf(number, number === 2 ? 3 : 2));
    await readOn();
    expect(asked).toEqual([2, 3]);
    expect(stateOf().further).toMatchObject({ next: null, trouble: null });
  });

  it('end where a page is the same again', async () => {
    const asked = await open((number) => pageOf(number, number + 1, { article: first }));
    await readOn();
    expect(asked).toEqual([2]);
    expect(added()).toBe('');
    expect(stateOf().further).toEqual({ read: [], next: null, left: null, trouble: 'same' });
  });

  it('are no more than twenty', async () => {
    const asked = await open((number) => pageOf(number, number + 1));
    await readOn();
    expect(asked).toHaveLength(20);
    expect(stateOf().further).toMatchObject({ next: null, trouble: 'too many' });
    expect(added()).toContain(lineOf(21));
  });

  it('are of no account where the reader has left meanwhile', async () => {
    await open(async (number) => {
      if (number === 3) {
        machine.open(1, 'two');
        await machine.ask('openPage', { tabId: 1 });
      }
      return pageOf(number, number + 1);
    });
    const before = stateOf();
    expect(await readOn()).toBe(false);
    expect(stateOf()).toMatchObject({ pageKey: 'two', analysis: before.analysis });
    expect(stateOf().further).toBeUndefined();
  });

  it('lose nothing where there is no room for them', async () => {
    await open((number) => pageOf(number, null, { article: articleOf(lineOf(2).repeat(1_000)) }));
    machine.session.room = JSON.stringify(machine.session.get(null)).length + 1_000;
    await readOn();
    expect(added()).toBe('');
    expect(stateOf().further).toMatchObject({ read: [], next: null, trouble: 'too many' });
  });
});
