// The one reading: binds a Player to the page it reads and keeps both in step with `storage.session`.
// Hard case: the worker dies in the middle of a word. The page notices, calls again (see attendance), and the reading is taken
// up from the stored state at that word. Nothing speaks before the page has called: it may be gone with the worker.

import type { Runtime } from 'webextension-polyfill';
import type { SpeechEngine } from '../../core/speech/engine.ts';
import type { Excerpt } from '../../core/speech/excerpt.ts';
import { type Direction, findBack, findMove, findUtteranceAt, type MoveUnit } from '../../core/speech/moves.ts';
import { PaceBook } from '../../core/speech/pace.ts';
import { planUtterances } from '../../core/speech/plan.ts';
import { Player, type PlayerState } from '../../core/speech/player.ts';
import { endsBetween, type Sleep } from '../../core/speech/sleep.ts';
import { waitFor } from '../engines/wait.ts';
import { loadComfort } from '../look/comfort.ts';
import { loadPaces, savePaces } from '../paces.ts';
import { isPrivateTab } from '../private-tabs.ts';
import { loadSettings, mannerFor, parseSettings, planChoicesFor, rateFor, type Settings } from '../settings.ts';
import { type ArticlePage, loadArticlePage, loadReading, saveReading } from '../state.ts';
import { Attendance } from './attendance.ts';
import { type Placed, PlaceKeeper } from './place-keeper.ts';
import { Preview } from './preview.ts';
import { askToAttend, markSpoken } from './tell-page.ts';
import { Turns } from './turns.ts';

interface Current extends Placed {
  readonly tabId: number;
  /** What of the settings the plan was made by. */
  readonly plannedBy: string;
}

/** The page that a command is for, and the command's name where it must not be done twice. */
type Asked = Pick<Current, 'tabId' | 'page'> & { readonly once?: string | undefined };

const whole: Excerpt = { kind: 'all' };
/** How far "back" leads, ms. */
const backMs = 10_000;
/** More commands than these do not come between one that nobody answered and its repetition. */
const mostDone = 16;

export class Reading {
  readonly #engine: SpeechEngine;
  #settings: Settings = parseSettings({});
  #current: Current | null = null;
  #paces = new PaceBook();
  readonly #preview: Preview;
  readonly #places = new PlaceKeeper();
  /** When it is to end by itself. */
  #sleep: Sleep | null = null;
  /** The names of the last commands that must not be done twice. */
  #done: readonly string[] = [];
  #saving: Promise<void> = Promise.resolve();
  /** Whether pages stay where they are while they are read: a screen reader has its own place in them. */
  #isStill = false;
  /** What every command waits for: the reading that a former worker was at. */
  readonly #restored: Promise<void>;
  /**
   * One command after the other, in the order in which they came: a Stop or a changed setting that overtook a Play on its way would
   * find nothing to stop or change.
   */
  readonly #turns: Turns;
  readonly #attendance: Attendance;

  constructor(engine: SpeechEngine) {
    this.#engine = engine;
    this.#preview = new Preview(engine);
    this.#restored = this.#restore().catch(() => undefined);
    this.#turns = new Turns(this.#restored);
    this.#attendance = new Attendance({
      isReading: (tabId, pageKey) => this.isReading(tabId, pageKey),
      end: (tabId, pageKey) => void this.end(tabId, pageKey),
      resume: (isHandedOver) => this.#resume(isHandedOver),
    });
  }

  /** Read the tab's page aloud, from utterance `from` if given. Another reading ends. */
  async play(tabId: number, page: ArticlePage, from?: number): Promise<void> {
    await this.#with({ tabId, page }, ({ player }) => {
      if (from !== undefined) player.goTo(from);
      player.play();
    });
  }

  /** Read on from the sentence at an offset of the body; where only a part was read, all again. */
  async playFrom(tabId: number, page: ArticlePage, offset: number): Promise<void> {
    await this.#with({ tabId, page }, (current) => {
      const { utterances, player } = current.excerpt.kind === 'all' ? current : this.#replan(current, whole);
      const index = findUtteranceAt(utterances, offset);
      if (index === null) return;
      player.goTo(index);
      player.play();
    });
  }

  /** Read a part of the article alone, from its beginning; or all of it again, from the sentence that is being heard. */
  async readOnly(tabId: number, page: ArticlePage, excerpt: Excerpt, once?: string): Promise<void> {
    await this.#with({ tabId, page, once }, (current) => {
      const { player } = this.#replan(current, excerpt);
      if (excerpt.kind === 'all') return;
      player.goTo(0);
      player.play();
    });
  }

  /** Hear the last ten seconds again. */
  async goBack(tabId: number, page: ArticlePage, once?: string): Promise<void> {
    await this.#with({ tabId, page, once }, ({ player, utterances }) => {
      const { index, at, rate } = player.state;
      const back = findBack(utterances, index, at, backMs, rate);
      player.goTo(back.index, back.at);
    });
  }

  /** Let a voice be heard with the headline, or the first words; null is the one that would be chosen. A reading pauses. */
  async preview(tabId: number, page: ArticlePage, voice: string | null): Promise<void> {
    await this.#with({ tabId, page }, ({ player }) => {
      player.pause();
      this.#preview.play(page.analysis, voice, this.#settings);
    });
  }

  /** End the reading by itself, at the end of the paragraph or in so many minutes; null is at the end of the article. */
  async setSleep(tabId: number, page: ArticlePage, after: 'paragraph' | number | null): Promise<void> {
    await this.#with({ tabId, page }, () => {
      if (after === null) this.#sleep = null;
      else if (after === 'paragraph') this.#sleep = { kind: 'paragraph' };
      else this.#sleep = { kind: 'time', atMs: Date.now() + after * 60_000 };
    });
    await this.#save();
  }

  /** Return whether this is the page that is being read, or paused. */
  isReading(tabId: number, pageKey: string): boolean {
    return this.#current?.tabId === tabId && this.#current.page.pageKey === pageKey;
  }

  /** Return what is being read, or paused, or was stopped last. */
  here(): Promise<{ readonly tabId: number; readonly page: ArticlePage } | null> {
    return this.#turns.take(() => this.#current);
  }

  isPlaying(tabId: number): Promise<boolean> {
    return this.#turns.take(() => this.#current?.tabId === tabId && this.#current.player.state.status === 'playing');
  }

  /** Fall silent this moment, ahead of all that is still to be done. */
  hush(): void {
    this.#preview.end();
    this.#current?.player.pause();
  }

  async pause(): Promise<void> {
    await this.#turns.take(() => this.hush());
    await this.#saving;
  }

  /** Fall silent and take the marks away; the place is remembered while the page is open. */
  async stop(): Promise<void> {
    await this.#turns.take(() => {
      this.#preview.end();
      this.#sleep = null;
      this.#current?.player.stop();
    });
    await this.#saving;
  }

  async move(tabId: number, page: ArticlePage, unit: MoveUnit, direction: Direction, once?: string): Promise<void> {
    await this.#with({ tabId, page, once }, ({ player, utterances }) => {
      const to = findMove(utterances, page.analysis, player.state.index, unit, direction);
      // Nothing before the first sentence: hear it again from its beginning. Nothing after the last: stay.
      if (to !== null) player.goTo(to);
      else if (direction === 'previous') player.goTo(0);
    });
  }

  /** Take up changed settings: the speed and the voice of what is spoken now. */
  async applySettings(settings: Settings): Promise<void> {
    await this.#turns.take(() => {
      this.#preview.end();
      this.#settings = settings;
      const last = this.#current;
      if (!last) return;
      const current = this.#asChosen(last);
      const rate = rateFor(settings, current.page.analysis.article.lang);
      if (current.player.state.rate !== rate) current.player.setRate(rate);
      else if (current === last) last.player.refresh();
    });
    await this.#saving;
  }

  /** Return the reading in the plan that the settings ask for now. */
  #asChosen(current: Current): Current {
    return current.plannedBy === plannedBy(this.#settings) ? current : this.#replan(current);
  }

  /** Take up that the article has grown by further pages. */
  async takeUp(tabId: number, page: ArticlePage): Promise<void> {
    await this.#turns.take(() => {
      if (this.#current && this.isReading(tabId, page.pageKey)) this.#replan({ ...this.#current, page });
    });
  }

  /** Go on in another plan, at the sentence that is being heard or the next that is in it. */
  #replan(last: Current, excerpt: Excerpt = last.excerpt): Current {
    const { state } = last.player;
    const here = last.utterances[state.index];
    this.#current = null;
    last.player.stop();
    const utterances = planUtterances(last.page.analysis, planChoicesFor(this.#settings, excerpt));
    const same = utterances.findIndex(({ passage, block, sentence }) => {
      return passage === here?.passage && block === here.block && sentence === here.sentence;
    });
    const index = same >= 0 ? same : (here?.passage === 'body' && findUtteranceAt(utterances, here.span.start)) || 0;
    const status = state.status === 'playing' ? 'paused' : state.status;
    const player = { ...state, status, index, at: 0, length: 0, from: 0, finished: false };
    const current = this.#bind(last, excerpt, player);
    this.#current = current;
    if (state.status === 'playing') current.player.play();
    else this.#changed(current);
    return current;
  }

  /** End the reading of a tab whose page is gone, at once and for good. */
  async end(tabId: number, pageKey?: string): Promise<void> {
    const ended = await this.#turns.take(() => {
      const current = this.#current;
      if (!current || current.tabId !== tabId || (pageKey !== undefined && current.page.pageKey !== pageKey))
        return null;
      // First out of the way, so that the player's last word is not kept.
      this.#current = null;
      current.player.stop();
      return current;
    });
    if (!ended) return;
    await this.#places.keep(ended);
    await this.#save();
  }

  /** A page calls: go on with its reading. */
  async attend(port: Runtime.Port): Promise<void> {
    const call = this.#attendance.open(port);
    let answered: Promise<void> | undefined;
    // Not while a reading of this page is just being begun: its page would be told to hang up.
    await this.#turns.take(() => {
      answered = call?.answer();
    });
    await answered;
  }

  /**
   * The page that is read is about to be left for another view of the same article, or for the page again: the end of its line does
   * not end the reading, unless the other does not call in time.
   */
  async handOver(tabId: number, pageKey: string): Promise<void> {
    await this.#restored;
    this.#attendance.handOver(tabId, pageKey);
  }

  /** A page is there again: if its reading was handed over to it, it is asked to call. */
  async comeBack(tabId: number, pageKey: string): Promise<void> {
    await this.#restored;
    if (this.#current && this.isReading(tabId, pageKey) && this.#attendance.isHandedOver(pageKey)) {
      askToAttend(tabId, pageKey, true);
    }
  }

  async #resume(isHandedOver: boolean): Promise<void> {
    const current = this.#current;
    if (!current) return;
    if (isHandedOver) markSpoken(current, current.player.state, this.#isStill);
    await current.player.resume();
  }

  async #restore(): Promise<void> {
    const [stored, settings, notes] = await Promise.all([loadReading(), loadSettings(), loadPaces()]);
    this.#settings = settings;
    this.#isStill = (await loadComfort()).screenReader;
    this.#paces = new PaceBook(notes, (learned) => void savePaces(learned));
    if (!stored) return;
    const page = await loadArticlePage(stored.tabId, stored.pageKey);
    if (!page) return;
    this.#sleep = stored.sleep;
    this.#done = stored.done ?? [];
    const isPrivate = await isPrivateTab(stored.tabId);
    this.#current = this.#bind({ tabId: stored.tabId, page, isPrivate }, stored.excerpt, stored.player);
  }

  /**
   * Do something with the reading of this page, begun where the reader stopped if it is not the one at hand. What is named `once` is
   * not done again: its name is stored together with what it did. The answer comes when that outlives this worker.
   */
  async #with({ tabId, page, once }: Asked, act: (current: Current) => unknown): Promise<void> {
    await this.#turns.take(async () => {
      if (once !== undefined && this.#done.includes(once)) return;
      this.#preview.end();
      this.#settings = await loadSettings();
      this.#isStill = (await loadComfort()).screenReader;
      const atHand = this.isReading(tabId, page.pageKey) ? this.#current : null;
      const current = atHand ? this.#asChosen(atHand) : await this.#begin(tabId, page);
      if (once !== undefined) this.#done = [...this.#done, once].slice(-mostDone);
      act(current);
    });
    await this.#saving;
  }

  async #begin(tabId: number, page: ArticlePage): Promise<Current> {
    const last = this.#current;
    this.#current = null;
    this.#sleep = null;
    if (last) {
      last.player.stop();
      askToAttend(last.tabId, last.page.pageKey, false);
      markSpoken(last, null, this.#isStill);
      await this.#places.keep(last);
    }
    const isPrivate = await isPrivateTab(tabId);
    const current = this.#bind({ tabId, page, isPrivate }, whole, {
      rate: rateFor(this.#settings, page.analysis.article.lang),
    });
    this.#current = current;
    await this.#places.goThere(current);
    await this.#save();
    return current;
  }

  #bind(of: Pick<Current, 'tabId' | 'page' | 'isPrivate'>, excerpt: Excerpt, state: Partial<PlayerState>): Current {
    const { tabId, page, isPrivate } = of;
    const utterances = planUtterances(page.analysis, planChoicesFor(this.#settings, excerpt));
    const player = new Player({
      engine: this.#engine,
      utterances,
      lang: page.analysis.article.lang,
      about: { title: page.analysis.article.title, site: page.analysis.article.siteName },
      state,
      mannerFor: (utterance) => mannerFor(this.#settings, utterance),
      wait: waitFor,
      now: () => performance.now(),
      paces: this.#paces,
      sleep: {
        endsBetween: (from, to) => this.#sleep !== null && endsBetween(this.#sleep, from, to, Date.now()),
        onEnd: () => {
          this.#sleep = null;
          void this.#save();
        },
      },
      onChange: () => {
        if (this.#current === current) this.#changed(current);
      },
    });
    const current: Current = {
      tabId,
      page,
      isPrivate,
      excerpt,
      utterances,
      plannedBy: plannedBy(this.#settings),
      player,
    };
    this.#attendance.isAsked = player.state.status !== 'stopped';
    return current;
  }

  #changed(current: Current): void {
    const { tabId, page, player } = current;
    const { status, finished } = player.state;
    const isAsked = status !== 'stopped';
    const hasChanged = isAsked !== this.#attendance.isAsked;
    this.#attendance.isAsked = isAsked;
    if (hasChanged && isAsked) askToAttend(tabId, page.pageKey, true);
    markSpoken(current, isAsked ? player.state : null, this.#isStill);
    this.#places.follow(current, this.#settings.keepPlaces);
    if (finished) this.#sleep = null;
    const saved = this.#save();
    // Only then: the page that attends is what wakes a worker that died before it could store that all is over.
    if (hasChanged && !isAsked) void saved.then(() => this.#attendance.letGo(tabId, page.pageKey));
  }

  /** Store the state as it is when its turn comes: writes stay in order, and those that pile up become one. */
  #save(): Promise<void> {
    this.#saving = this.#saving
      .then(() => {
        const current = this.#current;
        if (!current) return saveReading(null);
        const { tabId, page, excerpt, player } = current;
        const [sleep, done, further] = [this.#sleep, this.#done, page.further?.read.length ?? 0];
        return saveReading({ tabId, pageKey: page.pageKey, further, excerpt, player: player.state, sleep, done });
      })
      // Where there is no room at all, the reading goes on as long as this worker lives.
      .catch(() => undefined);
    return this.#saving;
  }
}

/** Equal for settings that give the same plan. */
const plannedBy = (settings: Settings): string => JSON.stringify(planChoicesFor(settings, whole));
