// The background: a service worker in Chromium, an event page in Firefox. Both are stopped when idle and started again by an
// event, so every listener is registered here, synchronously, and all state is in storage.

import browser from 'webextension-polyfill';
import type { Direction, MoveUnit } from '../core/speech/moves.ts';
import { listenForAttendance } from './background/attendance.ts';
import { noteRestless, setCalm, setCalmPart } from './background/calm.ts';
import { readFurther } from './background/further.ts';
import { obey } from './background/media-keys.ts';
import { findSelection, pickRegion, takeUpRegion } from './background/on-page.ts';
import { bringBarBack, focusBar, followReading, updateBar } from './background/page-bar.ts';
import { findFragments, openPage, releasePage, setHiding, setPartHiding } from './background/pages.ts';
import { openReader, prepareReader, takeUpReader } from './background/reader.ts';
import { Reading } from './background/reading.ts';
import { Turns } from './background/turns.ts';
import { createAvailableEngine } from './engines/available.ts';
import { type BarCommand, receive, sendToPage } from './messages.ts';
import { loadSettings, rateFor, saveSettings, withRate } from './settings.ts';
import { type ArticlePage, beginReturn, forgetKept, forgetPage, loadPage, saveDeparture } from './state.ts';
import { fromPage, isOwnPage, speaksForTab, toBackground } from './to-background.ts';

const engine = createAvailableEngine((action) => void obey(reading, action));
const reading = new Reading(engine);

listenForAttendance((port) => reading.attend(port));
followReading();

receive(
  'background',
  toBackground,
  {
    openPage: ({ tabId }) => openPage(tabId),
    readScope: async ({ tabId, scope }) => {
      await reading.end(tabId);
      return openPage(tabId, scope);
    },
    playFrom: ({ tabId, offset }) => playFrom(tabId, offset),
    findSelection: ({ tabId }) => findSelection(tabId),
    setPageBar: async ({ show }) => {
      await saveSettings({ pageBar: show });
      await updateBar(show);
    },
    readFurther: async ({ tabId }) => {
      const page = await readFurther(tabId);
      if (page) await reading.takeUp(tabId, page);
      return page !== null;
    },
    pickRegion: ({ tabId }) => pickRegion(tabId),
    play: ({ tabId, from }) => play(tabId, from),
    readOnly: ({ tabId, excerpt, once }) => withPage(tabId, (page) => reading.readOnly(tabId, page, excerpt, once)),
    setSleep: ({ tabId, after }) => withPage(tabId, (page) => reading.setSleep(tabId, page, after)),
    goBack: ({ tabId, once }) => withPage(tabId, (page) => reading.goBack(tabId, page, once)),
    pause: ({ tabId }) => pause(tabId),
    stop: ({ tabId }) => stop(tabId),
    move: ({ tabId, unit, direction, once }) => move(tabId, unit, direction, once),
    setRate: ({ lang, rate }) => setRate(lang, rate),
    previewVoice: ({ tabId, voice }) => withPage(tabId, (page) => reading.preview(tabId, page, voice)),
    setVolume: async ({ volume }) => reading.applySettings(await saveSettings({ volume })),
    takeUpSettings: async () => reading.applySettings(await loadSettings()),
    setQuotations: async ({ style }) => reading.applySettings(await saveSettings({ quotations: style })),
    setVoice: async ({ lang, voice }) =>
      reading.applySettings(
        await saveSettings(({ voices: { [lang]: _replaced, ...voices } }) => ({
          voices: voice === null ? voices : { ...voices, [lang]: voice },
        })),
      ),
    listVoices: () => engine.listVoices(),
    goToStatement: ({ tabId, attribution }) => goToStatement(tabId, attribution),
    goToArticle: ({ tabId }) => goToArticle(tabId),
    findFragments: ({ tabId }) => findFragments(tabId),
    prepareReader: ({ tabId, pageKey }) => prepareReader(tabId, pageKey),
    openReader: ({ tabId, pageKey }) => openReader(tabId, reading, pageKey),
    takeUpReader: ({ tabId, pageKey }) => takeUpReader(tabId, pageKey),
    leaveReader: ({ tabId, pageKey }) => reading.handOver(tabId, pageKey),
    setHiding: ({ tabId, hide }) => setHiding(tabId, hide),
    setPartHiding: ({ tabId, part, hide }) => setPartHiding(tabId, part, hide),
    setCalm: ({ tabId, calm }) => setCalm(tabId, calm),
    setCalmPart: ({ tabId, part, hide }) => setCalmPart(tabId, part, hide),
    release: ({ tabId }) => release(tabId),
  },
  isOwnPage,
);

receive(
  'background-from-page',
  fromPage,
  {
    // The popup that the reader came from. Browsers that open no popup without a click leave the reader in the page.
    returnFromStatement: async (_params, sender) => {
      if (sender.tab?.id !== undefined) await beginReturn(sender.tab.id);
      await browser.action.openPopup().catch(() => undefined);
    },
    cameBack: async ({ pageKey }, sender) => {
      if (sender.tab?.id !== undefined) await reading.comeBack(sender.tab.id, pageKey);
      await bringBarBack();
    },
    foundRestless: async ({ pageKey, parts }, sender) => {
      if (sender.tab?.id !== undefined) await noteRestless(sender.tab.id, pageKey, parts);
    },
    playFromPlace: ({ pageKey, offset }, sender) =>
      withKey(sender.tab?.id, pageKey, (tabId) => playFrom(tabId, offset)),
    barCommand: ({ pageKey, command }, sender) =>
      withKey(sender.tab?.id, pageKey, (tabId) => runBarCommand(tabId, pageKey, command)),
    regionPicked: ({ pageKey }, sender) => sender.tab?.id !== undefined && readRegion(sender.tab.id, pageKey),
  },
  speaksForTab,
);

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome/welcome.html') });
});

browser.tabs.onRemoved.addListener((tabId) => {
  turns.delete(tabId);
  void reading.end(tabId).then(() => Promise.all([forgetPage(tabId), forgetKept(tabId)]));
});

browser.commands.onCommand.addListener((command, tab) => {
  void runCommand(command, tab?.id);
});

async function runCommand(command: string, from: number | undefined): Promise<void> {
  const tabId = from ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (tabId === undefined) return;
  const moved = /^(next|previous)-(sentence|paragraph|heading|statement|speaker)$/.exec(command);
  if (moved) return move(tabId, moved[2] as MoveUnit, moved[1] as Direction);
  switch (command) {
    case 'play-or-pause':
      return (await reading.isPlaying(tabId)) ? pause(tabId) : play(tabId);
    case 'stop':
      return stop(tabId);
    case 'faster':
      return changeRate(tabId, 0.1);
    case 'slower':
      return changeRate(tabId, -0.1);
    case 'back':
      return withPage(tabId, (page) => reading.goBack(tabId, page));
    case 'hide-chrome': {
      const page = await openPage(tabId);
      if ('hiding' in page) await setHiding(tabId, !page.hiding);
      return;
    }
    case 'from-selection': {
      const offset = (await openReadable(tabId)) && (await findSelection(tabId));
      return offset === null ? undefined : playFrom(tabId, offset);
    }
    case 'page-bar':
      await focusBar(tabId);
      return;
    case 'reading-view':
      await openReader(tabId, reading);
      return;
    case 'go-to-article':
      await goToArticle(tabId);
      return;
  }
}

async function setRate(lang: string | null, rate: number): Promise<void> {
  await reading.applySettings(await saveSettings((settings) => withRate(settings, lang, rate)));
}

/** A tenth faster or slower, for the language of the tab's article. */
const changeRate = (tabId: number, step: number): Promise<void> =>
  withPage(tabId, async ({ analysis: { article } }) => {
    const rate = rateFor(await loadSettings(), article.lang) + step;
    await setRate(article.lang, Math.round(rate * 10) / 10);
  });

const withPage = (tabId: number, act: (page: ArticlePage) => Promise<void>): Promise<void> =>
  inOrder(tabId, async () => {
    const page = await openReadable(tabId);
    if (page) await act(page);
  });

const play = (tabId: number, from?: number): Promise<void> =>
  withPage(tabId, (page) => reading.play(tabId, page, from));

const playFrom = (tabId: number, offset: number): Promise<void> =>
  withPage(tabId, (page) => reading.playFrom(tabId, page, offset));

/** What is asked for on each tab: its page may first have to be made ready. */
const turns = new Map<number, Turns>();

/** Do what is asked for on a tab in the order in which it is asked. */
function inOrder<T>(tabId: number, act: () => Promise<T>): Promise<T> {
  const ofTab = turns.get(tabId) ?? new Turns();
  turns.set(tabId, ofTab);
  return ofTab.take(act);
}

/** Fall silent at once, and once more when a Play that is on its way has come. */
function pause(tabId: number): Promise<void> {
  reading.hush();
  return inOrder(tabId, () => reading.pause());
}

/** As `pause`, for good. */
function stop(tabId: number): Promise<void> {
  reading.hush();
  return inOrder(tabId, () => reading.stop());
}

/** Do what a page asks for, if it is still the one that is known of the tab. */
async function withKey(
  tabId: number | undefined,
  pageKey: string,
  act: (tabId: number) => Promise<void>,
): Promise<void> {
  const page = tabId === undefined ? null : await loadPage(tabId);
  if (tabId !== undefined && page && 'pageKey' in page && page.pageKey === pageKey) await act(tabId);
}

async function runBarCommand(tabId: number, pageKey: string, command: BarCommand): Promise<void> {
  const isPlaying = await reading.isPlaying(tabId);
  switch (command) {
    case 'play':
      return play(tabId);
    case 'pause':
      return isPlaying ? pause(tabId) : undefined;
    case 'stop':
      return reading.isReading(tabId, pageKey) ? stop(tabId) : undefined;
    case 'back':
      return move(tabId, 'sentence', 'previous');
    case 'next':
      return move(tabId, 'sentence', 'next');
    case 'slower':
      return changeRate(tabId, -0.1);
    case 'faster':
      return changeRate(tabId, 0.1);
    case 'dock-top':
    case 'dock-bottom':
      await saveSettings({ barDock: command === 'dock-top' ? 'top' : 'bottom' });
      await updateBar(false);
  }
}

const move = (tabId: number, unit: MoveUnit, direction: Direction, once?: string): Promise<void> =>
  withPage(tabId, (page) => reading.move(tabId, page, unit, direction, once));

/** Return the tab's article. Where there is none, the popup says so: it opens where the browser lets it. */
async function openReadable(tabId: number): Promise<ArticlePage | null> {
  const page = await openPage(tabId);
  if (page.status === 'article') return page;
  await browser.action.openPopup().catch(() => undefined);
  return null;
}

/** Return whether the words are in the page still. */
async function goToStatement(tabId: number, index: number): Promise<unknown> {
  const page = await loadPage(tabId);
  const attribution = page?.status === 'article' ? page.analysis.attributions[index] : undefined;
  if (page?.status !== 'article' || !attribution) return false;
  await saveDeparture({ tabId, attribution: index, returning: false });
  return sendToPage(tabId, 'goToWords', { pageKey: page.pageKey, content: [...attribution.content] });
}

/** Return whether there is a place to go to. */
async function goToArticle(tabId: number): Promise<unknown> {
  const page = await openPage(tabId);
  return page.status === 'article' && sendToPage(tabId, 'goToHeadline', { pageKey: page.pageKey });
}

/** Take up what the reader picked, and offer to read it. Returns whether there is something to read in it. */
async function readRegion(tabId: number, pageKey: string): Promise<boolean> {
  await reading.end(tabId, pageKey);
  if (!(await takeUpRegion(tabId, pageKey))) return false;
  // Where no popup may open by itself, what the reader asked to be read is read.
  await browser.action.openPopup().catch(() => play(tabId));
  return true;
}

async function release(tabId: number): Promise<void> {
  await reading.end(tabId);
  await releasePage(tabId);
}
