import { describe, expect, test, vi } from 'vitest';
import { announcementFor, type PopupState, type PopupView, viewOf } from '../../../src/extension/popup/view-model.ts';
import { words } from '../../../src/extension/popup/words.ts';
import type { Further } from '../../../src/extension/state.ts';
import { analysis, articlePage, idle, now, reading, utteranceOf } from './sample.ts';

// The settings are kept in the browser, which is not here.
vi.mock('webextension-polyfill', () => ({ default: {} }));

function articleView(state: PopupState): Extract<PopupView, { kind: 'article' }> {
  const view = viewOf(state, now);
  if (view.kind !== 'article') throw new Error(`Shows ${view.kind}`);
  return view;
}

function messageOf(page: PopupState['page'], change: Partial<PopupState> = {}) {
  const view = viewOf({ ...idle, page, ...change }, now);
  if (view.kind !== 'message') throw new Error(`Shows ${view.kind}`);
  return view.message;
}

/** A further page, wherever it begins. */
const later = { address: 'https://mail.example/ferry?page=2', start: 0 };

const listen = (state: PopupState) => articleView(state).listen;

describe('what is this article', () => {
  test('the headline, and where, when and how long', () => {
    const { header } = articleView(idle);
    expect(header.title).toBe('Last ferry to Osk');
    expect(header.tongue).toEqual({ lang: 'en-GB', dir: 'ltr' });
    expect(header.facts).toHaveLength(3);
    expect(header.facts[0]).toBe('The Osk Mail');
    expect(header.facts[1]).toMatch(/2 March|March 2/);
    expect(header.facts[2]).toBe('1 min to hear');
  });

  test('whether it may not be the whole article', () => {
    const doubted = (confidence: number, doubts: typeof articlePage.doubts) =>
      articleView({ ...idle, page: { ...articlePage, confidence, doubts } }).header.doubt;
    expect(doubted(1, [])).toBeNull();
    expect(doubted(0.7, ['short'])).toBeNull();
    expect(doubted(0.5, ['textLeftOut'])).toBe(words.notWhole);
    expect(doubted(0.5, ['cutOff'])).toBe(words.cutOff);
  });

  test.each<[string, Partial<Further>, string, string | null]>([
    ['goes on over some', { left: 3 }, 'This article goes on over 3 more pages.', 'Read them too'],
    ['goes on over one', { left: 1 }, 'This article goes on over 1 more page.', 'Read it too'],
    ['goes on, who knows how far', { left: null }, 'This article goes on over further pages.', 'Read them too'],
    ['was read to its end', { read: [later], next: null }, '1 further page of the article is read too.', null],
    [
      'could not be read further',
      { read: [later, later], left: 1, trouble: 'failed' },
      '2 further pages of the article are read too. The next page could not be read.',
      'Try again',
    ],
    ['was the same again', { next: null, trouble: 'same' }, words.furtherTroubles.same, null],
    ['has too many pages', { next: null, trouble: 'too many' }, words.furtherTroubles['too many'], null],
  ])('whether it %s', (_what, change, text, offer) => {
    const further = { read: [], next: 'https://mail.example/ferry?page=2', left: null, trouble: null, ...change };
    expect(articleView({ ...idle, page: { ...articlePage, further } }).header.further).toEqual({ text, offer });
    // No page can be asked from the reading view.
    expect(articleView({ ...idle, page: { ...articlePage, further, inReader: true } }).header.further).toBeNull();
  });

  test('what the page does not say is left out, and a missing headline is in our own words', () => {
    const article = { ...analysis.article, title: '', siteName: null, published: null };
    const { header } = articleView({ ...idle, page: { ...articlePage, analysis: { ...analysis, article } } });
    expect(header.facts).toEqual(['1 min to hear']);
    expect(header.title).toBe(words.untitled);
    expect(header.tongue).toBeUndefined();
  });
});

describe('let me hear it', () => {
  test('before the first Play: at the headline, nothing to stop, nothing to start over', () => {
    expect(listen(idle)).toMatchObject({
      playing: false,
      canStop: false,
      canStartOver: false,
      place: 'Headline',
      heard: 0,
      total: 5,
      notice: null,
    });
  });

  test('the place is counted in sentences, and the progress in those that were heard', () => {
    const view = listen(reading({ index: utteranceOf('She added') }));
    expect(view).toMatchObject({ playing: true, canStop: true, place: 'Sentence 4 of 5', heard: 3, total: 5 });
    expect(view.left).toBe('Under a minute left');
  });

  test('one long sentence that is spoken in two goes is one sentence', () => {
    const long = `${'so long, '.repeat(120)}it ended.`;
    const article = {
      ...analysis.article,
      text: long,
      blocks: [{ kind: 'paragraph', span: { start: 0, end: long.length }, element: null } as const],
    };
    const page = {
      ...articlePage,
      analysis: {
        ...analysis,
        article,
        sentences: [{ span: { start: 0, end: long.length }, block: 0 }],
        attributions: [],
        resolutions: [],
        speakers: [],
      },
    };
    expect(listen({ ...reading({ index: 2 }), page }).place).toBe('Sentence 1 of 1');
  });

  test('what is left is told at the speed that is heard', () => {
    const sentence = 'The line was long and nobody knew why it had come to this. ';
    const body = sentence.repeat(100).trim();
    const article = {
      ...analysis.article,
      text: body,
      blocks: [{ kind: 'paragraph', span: { start: 0, end: body.length }, element: null } as const],
    };
    const sentences = Array.from({ length: 100 }, (_, at) => ({
      span: { start: at * sentence.length, end: at * sentence.length + sentence.length - 1 },
      block: 0,
    }));
    const page = {
      ...articlePage,
      analysis: { ...analysis, article, sentences, attributions: [], resolutions: [], speakers: [] },
    };
    expect(listen({ ...reading(), page }).left).toBe('About 6 min left');
    expect(listen({ ...reading({ rate: 2 }), page }).left).toBe('About 3 min left');
    expect(listen({ ...reading({ index: 50 }), page }).left).toBe('About 3 min left');
  });

  test('From the start is offered away from the start, while nothing is spoken', () => {
    expect(listen(reading({ status: 'paused', index: 2 })).canStartOver).toBe(true);
    expect(listen(reading({ status: 'playing', index: 2 })).canStartOver).toBe(false);
    expect(listen(reading({ status: 'paused', index: 0 })).canStartOver).toBe(false);
    // Play itself begins again after the end.
    expect(listen(reading({ status: 'stopped', index: 5, finished: true })).canStartOver).toBe(false);
  });

  describe('what is left out', () => {
    const captions = ['The quay', 'The boat'].map((caption) => ({ text: caption, beforeBlock: 1, element: null }));
    const page = { ...articlePage, analysis: { ...analysis, article: { ...analysis.article, captions } } };
    const skip = (...parts: ('caption' | 'table')[]) => ({ ...idle.settings, skip: parts });

    test('is counted, by the reader’s choice; where a part alone is read, that is told instead', () => {
      expect(listen({ ...idle, page, settings: skip('caption', 'table') }).skipped).toBe('Not read: 2 captions');
      expect(listen({ ...idle, page, settings: skip('table') }).skipped).toBeNull();
      const part = listen({ ...reading({}, { excerpt: { kind: 'skipped' } }), page, settings: skip('caption') });
      expect(part.only).toBe(words.hearingSkipped);
      expect(part.total).toBe(1);
    });

    test('is said at the end, unless only a part was read', () => {
      const end = (excerpt: 'all' | 'skipped') => {
        const states = [
          reading({}, { excerpt: { kind: excerpt } }),
          reading({ finished: true }, { excerpt: { kind: excerpt } }),
        ];
        const [before = idle, after = idle] = states.map((state) => ({ ...state, page }));
        return announcementFor(before, after);
      };
      expect(end('all')).toBe('Finished. Not read: 2 captions');
      expect(end('skipped')).toBe('Finished');
    });
  });

  test('after the end all is heard', () => {
    expect(listen(reading({ status: 'stopped', index: 5, finished: true }))).toMatchObject({
      playing: false,
      canStop: false,
      left: 'Heard to the end',
      heard: 5,
    });
  });

  test('a reading of another tab or of the page before is not this one', () => {
    for (const where of [{ tabId: 2 }, { pageKey: 'before' }]) {
      expect(listen(reading({ index: 3 }, where))).toMatchObject({ playing: false, canStop: false, place: 'Headline' });
    }
    expect(listen(reading({}, { tabId: 2 })).notice).toBe(words.elsewhere);
    expect(listen(reading({ status: 'paused' }, { tabId: 2 })).notice).toBeNull();
  });

  test('the speed is the one that is heard, else the one that is remembered; an odd one is listed too', () => {
    expect(listen({ ...reading({ rate: 1.5 }), settings: { ...idle.settings, rate: 2 } }).rate).toBe(1.5);
    expect(listen({ ...idle, settings: { ...idle.settings, rate: 2 } }).rate).toBe(2);
    const { rates } = listen(reading({ rate: 1.15 }));
    expect(rates).toContain(1.15);
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
    expect([rates[0], rates.at(-1)]).toEqual([0.5, 6]);
  });

  test('voices are those of the language, and those that send the text away stand apart', () => {
    const { voices } = listen(idle);
    expect(voices.local.map(({ name }) => name)).toEqual(['Berta', 'Dora']);
    expect(voices.remote.map(({ name }) => name)).toEqual(['Aurora']);
  });

  test('a remembered voice is shown while it is there', () => {
    const remembering = (voice: string): PopupState => ({
      ...idle,
      settings: { ...idle.settings, voices: { en: voice } },
    });
    expect(listen(remembering('near')).voice).toBe('near');
    expect(listen(remembering('vanished')).voice).toBeNull();
    expect(listen(remembering('other')).voice).toBeNull();
  });

  test('a computer without a voice for the language says so before Play is pressed, once the voices are known', () => {
    expect(listen({ ...idle, voices: [] }).notice).toBe(words.noVoice('English'));
    expect(listen({ ...idle, voices: null }).notice).toBeNull();
  });

  test('a problem says what to do', () => {
    expect(listen(reading({ status: 'paused', problem: 'failed' })).notice).toBe(words.problems.failed);
    expect(listen(reading({ status: 'paused', problem: 'no-voice' })).notice).toMatch(/English.*speech settings/);
  });
});

describe('who said what', () => {
  test('an article that quotes nobody has nothing to count', () => {
    const page = { ...articlePage, analysis: { ...analysis, attributions: [], resolutions: [], speakers: [] } };
    const { who } = articleView({ ...idle, page });
    expect(who.list).toMatchObject({ counts: [], groups: [] });
    expect(who.notice).toBeNull();
  });

  test('in a language without words of reporting, the popup says that only quotations are shown', () => {
    const inLanguage = (lang: string | null) => {
      const article = { ...analysis.article, lang };
      return articleView({ ...idle, page: { ...articlePage, analysis: { ...analysis, article } } }).who.notice;
    };
    expect(inLanguage('fr-CA')).toMatch(/^In French, .* only .* quotation marks/);
    expect(inLanguage(null)).toMatch(/^In this language, /);
    expect([inLanguage('en-AU'), inLanguage('de')]).toEqual([null, null]);
  });

  test('what came of copying is shown beside the button', () => {
    expect(articleView({ ...idle, taken: 'Copied 3 statements' }).who.taken).toBe('Copied 3 statements');
  });

  test('a statement is lit while it is spoken, and while it is paused, not when stopped', () => {
    const index = utteranceOf('She added');
    expect([...articleView(reading({ index })).who.spoken]).toEqual([1]);
    expect([...articleView(reading({ index, status: 'paused' })).who.spoken]).toEqual([1]);
    expect([...articleView(reading({ index, status: 'stopped' })).who.spoken]).toEqual([]);
  });
});

describe('no article', () => {
  test('nothing is known yet: the page is being read', () => {
    expect(viewOf({ ...idle, page: null }, now).kind).toBe('working');
    expect(viewOf({ ...idle, page: { status: 'working' } }, now).kind).toBe('working');
  });

  test('none found: what else can be read is offered, and only that', () => {
    const none = {
      status: 'none',
      pageKey: 'k',
      canReadSelection: false,
      canReadMainText: true,
      hidden: [],
      hiding: true,
    } as const;
    expect(messageOf(none)).toEqual({ heading: words.noArticle, advice: words.otherScopes, offers: ['main', 'pick'] });
    expect(messageOf({ ...none, canReadSelection: true }).offers).toEqual(['selection', 'main', 'pick']);
    expect(messageOf({ ...none, canReadMainText: false }).offers).toEqual(['pick']);
  });

  test('a closed page offers nothing that cannot work, a failed one another try', () => {
    expect(messageOf({ status: 'unreachable', reason: 'restricted' })).toMatchObject({
      heading: words.restricted,
      offers: [],
    });
    expect(messageOf({ status: 'unreachable', reason: 'failed' })).toMatchObject({
      heading: words.failed,
      offers: ['again'],
    });
  });

  test('after undoing everything, whatever is still known of the page', () => {
    expect(messageOf(null, { released: true })).toMatchObject({ heading: words.released, offers: ['again'] });
    expect(messageOf(articlePage, { released: true }).heading).toBe(words.released);
    expect(viewOf({ ...idle, released: true }, now).hidden).toBeNull();
  });
});

describe('what was hidden', () => {
  test('is listed by its words', () => {
    const nothing = { shown: new Set(), calm: null, isCalm: false, hasBar: true };
    expect(viewOf(idle, now).hidden).toEqual({ ...nothing, labels: ['Skip to content'], hiding: true, count: 1 });
    const one = viewOf({ ...idle, page: { ...articlePage, shown: [0] } }, now).hidden;
    expect(one).toMatchObject({ hiding: true, shown: new Set([0]) });
    expect(viewOf({ ...idle, page: { status: 'working' } }, now).hidden).toBeNull();
  });
  test('on a calm page what is restless is listed by its kind, and counted', () => {
    const parts = [
      { kind: 'consent', label: 'We use cookies' },
      { kind: 'player', label: '' },
    ];
    const hidden = viewOf({ ...idle, page: { ...articlePage, calm: { parts, shown: [1] } } }, now).hidden;
    expect(hidden?.calm).toEqual({ labels: ['Cookie notice: We use cookies', 'Player'], shown: new Set([1]) });
    expect(hidden?.count).toBe(2);
  });
});

describe('the status line', () => {
  const playing = reading();
  const paused = reading({ status: 'paused' });

  test.each<[string, PopupState, PopupState, string | null]>([
    ['Play', idle, playing, 'Playing'],
    ['Pause', playing, paused, 'Paused'],
    ['Play after a pause', paused, playing, 'Playing'],
    ['Stop', playing, reading({ status: 'stopped' }), 'Stopped'],
    ['the end', playing, reading({ status: 'stopped', finished: true }), 'Finished'],
    ['a problem', playing, reading({ status: 'paused', problem: 'interrupted' }), words.problems.interrupted],
    ['a word', playing, reading({ at: 5, length: 3 }), null],
    ['the next sentence while it is spoken', playing, reading({ index: 1 }), null],
    ['a move in silence', paused, reading({ status: 'paused', index: 1 }), 'Sentence 1 of 5'],
    ['a reading of another tab', idle, reading({}, { tabId: 2 }), null],
    ['the voices', { ...idle, voices: null }, idle, null],
    ['showing the chrome', idle, { ...idle, page: { ...articlePage, hiding: false } }, words.nowShown],
    ['hiding it again', { ...idle, page: { ...articlePage, hiding: false } }, idle, words.nowHidden],
  ])('%s', (_, before, after, status) => {
    expect(announcementFor(before, after)).toBe(status);
  });

  test('the first that is heard of a page is no change, even of one that is being read', () => {
    expect(announcementFor({ ...playing, page: null }, playing)).toBeNull();
    expect(announcementFor({ ...idle, page: { status: 'working' } }, paused)).toBeNull();
  });
});
