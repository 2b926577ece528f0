import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Further, PageState } from '../../../src/extension/state.ts';
import { articlePage, idle, reading } from './sample.ts';

type Changes = Record<string, { newValue?: unknown }>;

/** A browser as far as the popup needs one: what is sent, what is answered, and a session that can change. */
const fake = vi.hoisted(() => {
  const privateTab = 7;
  const sent: [string, unknown][] = [];
  const sessionListeners: ((changes: Changes) => void)[] = [];
  const answers: Record<string, (params: unknown) => Promise<unknown>> = {};
  const stored: Record<string, unknown> = {};
  const area = (listeners: ((changes: Changes) => void)[]) => ({
    get: async () => stored,
    onChanged: { addListener: (listener: (changes: Changes) => void) => listeners.push(listener) },
  });
  return {
    privateTab,
    sent,
    answers,
    stored,
    sessionListeners,
    closed: { times: 0 },
    browser: {
      tabs: { get: async (id: number) => ({ id, incognito: id === privateTab }) },
      runtime: {
        getURL: (file: string) => `chrome-extension://lector/${file}`,
        sendMessage: (message: { name: string; params: unknown }) => {
          sent.push([message.name, message.params]);
          return answers[message.name]?.(message.params) ?? Promise.resolve(null);
        },
      },
      storage: { session: area(sessionListeners), local: area([]), sync: area([]) },
      commands: { getAll: async () => [{ name: 'stop', description: 'Stop reading', shortcut: 'Alt+S' }] },
    },
  };
});

vi.mock('webextension-polyfill', () => ({ default: fake.browser }));
vi.stubGlobal('window', { close: () => fake.closed.times++ });

const { Connection } = await import('../../../src/extension/popup/connection.ts');
const { viewOf } = await import('../../../src/extension/popup/view-model.ts');
const { words } = await import('../../../src/extension/popup/words.ts');

function setSession(key: string, newValue: unknown): void {
  for (const listener of fake.sessionListeners) listener({ [key]: { newValue } });
}

/** Open the popup on a tab, whose page is answered as `page`, and return it with its states; `glimpsed` is what is seen of it first. */
async function openPopup(
  page: PageState | Promise<never> = articlePage,
  { tabId = 1, glimpsed = null as string | null } = {},
) {
  fake.answers.openPage = async () => page;
  const states: (typeof idle)[] = [];
  const connection = new Connection(tabId, (state) => states.push(state));
  await connection.start(Promise.resolve(glimpsed));
  const last = () => states.at(-1) ?? idle;
  return { connection, last };
}

beforeEach(() => {
  fake.sent.length = 0;
  fake.sessionListeners.length = 0;
  fake.closed.times = 0;
  delete fake.stored.reading;
  for (const name of Object.keys(fake.answers)) delete fake.answers[name];
});

test('opening asks for the page, the voices and the keys, announces nothing and plays nothing', async () => {
  fake.answers.listVoices = async () => idle.voices;
  const { last } = await openPopup();
  await vi.waitFor(() => expect(fake.sent.map(([name]) => name)).toEqual(['openPage', 'listVoices', 'findSelection']));
  expect(last()).toMatchObject({ page: articlePage, voices: idle.voices, status: '' });
  expect(last().keys).toEqual([{ what: 'Stop reading', keys: 'Alt+S' }]);
});

test('a page that cannot be opened is unreachable, and opening again starts anew', async () => {
  fake.answers.openPage = () => Promise.reject(new Error('no worker'));
  const { connection, last } = await openPopup(Promise.reject(new Error('no worker')));
  await vi.waitFor(() => expect(last().page).toEqual({ status: 'unreachable', reason: 'failed' }));
  fake.answers.openPage = async () => articlePage;
  connection.open();
  expect(last().page).toBeNull();
  await vi.waitFor(() => expect(last().page).toBe(articlePage));
});

test('what was watched wins over the answer that comes late', async () => {
  const { connection, last } = await openPopup({ status: 'working' });
  const shown = { ...articlePage, hiding: false };
  setSession('page:1', shown);
  fake.answers.openPage = async () => articlePage;
  connection.open();
  await new Promise((resolve) => setTimeout(resolve));
  expect(last().page).toBe(shown);
});

describe('what is seen of the page at a glance', () => {
  test('is shown, and Play works, until the article is there', async () => {
    const { connection, last } = await openPopup(new Promise<never>(() => undefined), {
      glimpsed: 'Last ferry to Osk',
    });
    await vi.waitFor(() => expect(viewOf(last(), new Date()).kind).toBe('glimpsed'));
    expect(viewOf(last(), new Date())).toMatchObject({ header: { title: 'Last ferry to Osk' } });
    connection.playOrPause();
    expect(fake.sent.at(-1)).toEqual(['play', { tabId: 1 }]);
    setSession('page:1', articlePage);
    expect(viewOf(last(), new Date()).kind).toBe('article');
  });

  test.each<[string, PageState, string]>([
    ['the article', articlePage, 'article'],
    [
      'that there is none',
      { status: 'none', pageKey: 'one', canReadSelection: false, canReadMainText: false, hidden: [], hiding: false },
      'message',
    ],
  ])('makes way for %s', async (_, page, kind) => {
    const { last } = await openPopup(page, { glimpsed: 'Last ferry to Osk' });
    await vi.waitFor(() => expect(viewOf(last(), new Date()).kind).toBe(kind));
  });

  test('is nothing beside a reading that goes on', async () => {
    fake.stored.reading = reading().reading;
    const { last } = await openPopup(new Promise<never>(() => undefined), { glimpsed: 'Last ferry to Osk' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(last().reading).not.toBeNull();
    expect(viewOf(last(), new Date()).kind).toBe('working');
  });
});

test('one button plays and pauses this page', async () => {
  const { connection, last } = await openPopup();
  connection.playOrPause();
  setSession('reading', reading().reading);
  expect(last().status).toBe(words.playing);
  connection.playOrPause();
  setSession('reading', reading({}, { tabId: 2 }).reading);
  connection.playOrPause();
  expect(fake.sent.filter(([name]) => /^(?:play|pause)$/.test(name))).toEqual([
    ['play', { tabId: 1 }],
    ['pause', { tabId: 1 }],
    ['play', { tabId: 1 }],
  ]);
});

test('reads on from the selection, where the article has one', async () => {
  const { connection, last } = await openPopup();
  connection.playFromSelection();
  expect(fake.sent.some(([name]) => name === 'playFrom')).toBe(false);
  fake.answers.findSelection = async () => 17;
  connection.open();
  await vi.waitFor(() => expect(last().selection).toBe(17));
  connection.playFromSelection();
  expect(fake.sent.at(-1)).toEqual(['playFrom', { tabId: 1, offset: 17 }]);
});

describe('a command', () => {
  const timesOf = (command: string): number => fake.sent.filter(([name]) => name === command).length;

  test.each([
    ['an error', () => Promise.reject(new Error('no worker'))],
    ['nothing', async () => undefined],
  ])(
    'that the background answered with %s is given once more, under the same name; then it is told',
    async (_, answer) => {
      const { connection, last } = await openPopup();
      fake.answers.move = answer;
      connection.move('sentence', 'next');
      await vi.waitFor(() => expect(last().status).toBe(words.noAnswer));
      const given = fake.sent.filter(([name]) => name === 'move').map(([, params]) => params as { once: string });
      expect(given).toHaveLength(2);
      expect(given[0]).toEqual(given[1]);
      expect(given[0]?.once).toMatch(/./);
      connection.move('sentence', 'next');
      expect(fake.sent.at(-1)?.[1]).not.toEqual(given[0]);
    },
  );

  test('that is answered is given once', async () => {
    const { connection, last } = await openPopup();
    connection.playOrPause();
    await new Promise((resolve) => setTimeout(resolve));
    expect([timesOf('play'), last().status]).toEqual([1, '']);
  });

  test('that never is, is given once more in a while, unless a later one was answered', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const { connection, last } = await openPopup();
      fake.answers.play = () => new Promise<never>(() => undefined);
      connection.playOrPause();
      await vi.advanceTimersByTimeAsync(5_000);
      expect([timesOf('play'), last().status]).toEqual([2, '']);
      await vi.advanceTimersByTimeAsync(20_000);
      expect([timesOf('play'), last().status]).toEqual([2, words.noAnswer]);
      connection.playOrPause();
      connection.stop();
      await vi.advanceTimersByTimeAsync(20_000);
      expect([timesOf('play'), timesOf('stop'), last().status]).toEqual([3, 1, '']);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('reading further pages', () => {
  const next = 'https://mail.example/ferry?page=2';
  const unread = { read: [], next, left: 1, trouble: null };
  const page = { ...articlePage, further: unread };
  const openAndRead = async (answer: () => Promise<unknown>, further: Further = unread) => {
    const opened = await openPopup({ ...page, further });
    await vi.waitFor(() => expect(opened.last().page).not.toBeNull());
    fake.answers.readFurther = answer;
    opened.connection.readFurther();
    expect(opened.last().status).toBe(words.readingFurther);
    expect(fake.sent.at(-1)).toEqual(['readFurther', { tabId: 1 }]);
    return opened;
  };

  test('says what was read, as soon as it is known', async () => {
    let answer: (isAsked: boolean) => void = () => undefined;
    const { last } = await openAndRead(() => new Promise((resolve) => (answer = resolve)));
    const further = { read: [{ address: next, start: 9 }], next: null, left: null, trouble: null };
    setSession('page:1', { ...page, further });
    expect(last().status).toBe(words.furtherRead(1));
    answer(true);
    await new Promise((resolve) => setTimeout(resolve));
    expect(last().status).toBe(words.furtherRead(1));
  });

  test('says so again where the same page cannot be had again', async () => {
    const { last } = await openAndRead(async () => true, { ...unread, trouble: 'failed' });
    await vi.waitFor(() => expect(last().status).toBe(words.furtherTroubles.failed));
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ['the page is gone', async () => false, words.pageGone],
    ['the background dies', async () => undefined, words.noAnswer],
    ['the background is not there', () => Promise.reject(new Error('no worker')), words.noAnswer],
  ])('says so where %s', async (_, answer, status) => {
    const { last } = await openAndRead(answer);
    await vi.waitFor(() => expect(last().status).toBe(status));
  });
});

describe('going to the page', () => {
  test('closes the popup once the page has answered, so that the page has the focus', async () => {
    const { connection } = await openPopup();
    connection.goToStatement(2);
    expect(fake.closed.times).toBe(0);
    await vi.waitFor(() => expect(fake.closed.times).toBe(1));
    expect(fake.sent.at(-1)).toEqual(['goToStatement', { tabId: 1, attribution: 2 }]);
  });

  test('says so where the words are on a further page, and asks nothing of the page', async () => {
    const start = articlePage.analysis.attributions[2]?.content[0]?.start ?? 0;
    const read = [{ address: 'https://mail.example/ferry?page=2', start }];
    const further = { read, next: null, left: null, trouble: null };
    const { connection, last } = await openPopup({ ...articlePage, further });
    await vi.waitFor(() => expect(last().page).not.toBeNull());
    connection.goToStatement(2);
    expect(last().status).toBe(words.onFurtherPage);
    expect(fake.sent.map(([name]) => name)).not.toContain('goToStatement');
    connection.goToStatement(1);
    await vi.waitFor(() => expect(fake.closed.times).toBe(1));
  });

  test.each([
    ['refuses', async () => false],
    ['is gone', () => Promise.reject(new Error('no receiver'))],
  ])('stays and says so where the page %s', async (_, answer) => {
    const { connection, last } = await openPopup();
    fake.answers.goToArticle = answer;
    connection.goToArticle();
    await vi.waitFor(() => expect(last().status).toBe(words.pageGone));
    expect(fake.closed.times).toBe(0);
  });
});

test('a request that nobody answers is told, until the next one', async () => {
  const { connection, last } = await openPopup();
  fake.answers.stop = () => Promise.reject(new Error('no receiver'));
  connection.stop();
  await vi.waitFor(() => expect(last().status).toBe(words.noAnswer));
  connection.move('sentence', 'next');
  expect(last().status).toBe('');
});

test('after undoing everything the page is not opened again by itself', async () => {
  const { connection, last } = await openPopup();
  connection.release();
  setSession('page:1', undefined);
  expect(last()).toMatchObject({ released: true, page: null, status: '' });
  expect(fake.sent.filter(([name]) => name === 'openPage')).toHaveLength(1);
});

describe('taking the statements along', () => {
  const written: string[] = [];
  const clipboard = { writeText: async (text: string) => void written.push(text) };
  beforeEach(() => {
    written.length = 0;
    vi.stubGlobal('navigator', { clipboard });
  });

  test('copies with the links that the page gives, asked for once', async () => {
    fake.answers.findFragments = async () => [[{ textStart: 'from the page' }], null, null];
    const { connection, last } = await openPopup();
    connection.prepareLinks();
    connection.copyStatements('markdown');
    await vi.waitFor(() => expect(last().status).toBe('Copied 3 statements'));
    expect(last().taken).toBe('Copied 3 statements');
    expect(written[0]).toContain('#:~:text=from%20the%20page');
    expect(written[0]).toContain('#:~:text=no%20other%20boat%20was%20found');
    connection.copyStatement(0);
    await vi.waitFor(() => expect(last().status).toBe('Copied 1 statement'));
    expect(fake.sent.filter(([name]) => name === 'findFragments')).toHaveLength(1);
  });

  test.each([
    ['is gone', () => Promise.reject(new Error('no receiver'))],
    ['does not answer', () => new Promise<never>(() => undefined)],
  ])('copies with the links of the article where the page %s', async (_, answer) => {
    fake.answers.findFragments = answer;
    const { connection, last } = await openPopup();
    connection.copyStatements('csv');
    await vi.waitFor(() => expect(last().status).toBe('Copied 3 statements'), 5_000);
    expect(written[0]).toContain('#:~:text=no%20other%20boat%20was%20found');
  });

  test('says so where the browser refuses', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('not allowed')) } });
    const { connection, last } = await openPopup();
    connection.copyStatements('json');
    await vi.waitFor(() => expect(last().status).toBe(words.notCopied));
  });
});

describe('the reading view', () => {
  test('is offered on a tab of an ordinary window', async () => {
    const { last } = await openPopup();
    expect(viewOf(last(), new Date())).toMatchObject({ kind: 'article', canShowReader: true });
  });

  test('is not offered in a private window, where the browser would show a blank page', async () => {
    const { last } = await openPopup(articlePage, { tabId: fake.privateTab });
    expect(viewOf(last(), new Date())).toMatchObject({ kind: 'article', canShowReader: false });
  });
});
