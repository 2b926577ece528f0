// The one reading: binds a Player to the page it reads and keeps both in step with `storage.session`.
// Hard case: the worker dies in the middle of a word. The page notices, calls again (see attendance), and the reading is taken
// up from the stored state at that word. Nothing speaks before the page has called: it may be gone with the worker.

import browser, { type Runtime } from 'webextension-polyfill';
import type { SpeechEngine } from '../../core/speech/engine.ts';
import { type Direction, findMove, type MoveUnit } from '../../core/speech/moves.ts';
import { planUtterances } from '../../core/speech/plan.ts';
import { findSpokenWord, Player, type PlayerState } from '../../core/speech/player.ts';
import type { Utterance } from '../../core/speech/utterance.ts';
import { attendancePort } from '../content/attendance.ts';
import { waitFor } from '../engines/wait.ts';
import { sendToPage } from '../messages.ts';
import { loadSettings, mannerFor, parseSettings, type Settings } from '../settings.ts';
import { loadPage, loadReading, type PageState, saveReading } from '../state.ts';

type ArticlePage = Extract<PageState, { status: 'article' }>;

interface Current {
  readonly tabId: number;
  readonly page: ArticlePage;
  readonly utterances: readonly Utterance[];
  readonly player: Player;
}

export class Reading {
  readonly #engine: SpeechEngine;
  #settings: Settings = parseSettings({});
  #current: Current | null = null;
  #saving: Promise<void> = Promise.resolve();
  /** What every command waits for: the reading that a former worker was at. */
  readonly #restored: Promise<void>;

  constructor(engine: SpeechEngine) {
    this.#engine = engine;
    this.#restored = this.#restore().catch(() => undefined);
  }

  /** Read the tab's page aloud, from utterance `from` if given. Another reading ends. */
  async play(tabId: number, page: ArticlePage, from?: number): Promise<void> {
    await this.#restored;
    this.#settings = await loadSettings();
    if (!this.isReading(tabId, page.pageKey)) await this.#begin(tabId, page);
    const player = this.#current?.player;
    if (from !== undefined) player?.goTo(from);
    player?.play();
  }

  /** Return whether this is the page that is being read, or paused. */
  isReading(tabId: number, pageKey: string): boolean {
    return this.#current?.tabId === tabId && this.#current.page.pageKey === pageKey;
  }

  async isPlaying(tabId: number): Promise<boolean> {
    await this.#restored;
    return this.#current?.tabId === tabId && this.#current.player.state.status === 'playing';
  }

  async pause(): Promise<void> {
    await this.#restored;
    this.#current?.player.pause();
  }

  /** Fall silent and take the marks away; the place is remembered while the page is open. */
  async stop(): Promise<void> {
    await this.#restored;
    this.#current?.player.stop();
  }

  async move(tabId: number, page: ArticlePage, unit: MoveUnit, direction: Direction): Promise<void> {
    await this.#restored;
    if (!this.isReading(tabId, page.pageKey)) await this.#begin(tabId, page);
    const { player, utterances } = this.#current ?? {};
    if (!player || !utterances) return;
    const to = findMove(utterances, page.analysis.attributions, player.state.index, unit, direction);
    // Nothing before the first sentence: hear it again from its beginning. Nothing after the last: stay.
    if (to !== null) player.goTo(to);
    else if (direction === 'previous') player.goTo(0);
  }

  /** Take up changed settings: the speed and the voice of what is spoken now. */
  async applySettings(settings: Settings): Promise<void> {
    await this.#restored;
    const isReordered = settings.quotations !== this.#settings.quotations;
    this.#settings = settings;
    if (isReordered) return this.#reorder();
    const player = this.#current?.player;
    if (!player) return;
    if (player.state.rate !== settings.rate) player.setRate(settings.rate);
    else player.refresh();
  }

  /** Go on in another order, at the sentence that is being heard. */
  #reorder(): void {
    const last = this.#current;
    if (!last) return;
    const { state } = last.player;
    const sentence = last.utterances[state.index]?.sentence ?? null;
    this.#current = null;
    last.player.stop();
    const utterances = planUtterances(last.page.analysis, this.#settings.quotations);
    const index = Math.max(
      0,
      utterances.findIndex((utterance) => utterance.sentence === sentence),
    );
    const status = state.status === 'playing' ? 'paused' : state.status;
    this.#current = this.#bind(last.tabId, last.page, { ...state, status, index, at: 0, length: 0, from: 0 });
    if (state.status === 'playing') this.#current.player.play();
    else this.#changed(this.#current);
  }

  /** End the reading of a tab whose page is gone, at once and for good. */
  async end(tabId: number, pageKey?: string): Promise<void> {
    await this.#restored;
    const current = this.#current;
    if (!current || current.tabId !== tabId || (pageKey !== undefined && current.page.pageKey !== pageKey)) return;
    // First out of the way, so that the player's last word is not kept.
    this.#current = null;
    current.player.stop();
    await this.#save();
  }

  /** A page keeps a line open while it is read: when it calls, go on with it; when it hangs up, it is gone. */
  async attend(port: Runtime.Port): Promise<void> {
    const tabId = port.sender?.tab?.id;
    const pageKey = port.name.slice(attendancePort.length);
    if (tabId === undefined || !port.name.startsWith(attendancePort)) return;
    port.onDisconnect.addListener(() => void this.end(tabId, pageKey));
    // Heartbeats: that they arrive is what counts.
    port.onMessage.addListener(() => undefined);
    await this.#restored;
    if (!this.isReading(tabId, pageKey)) port.disconnect();
    else await this.#current?.player.resume();
  }

  async #restore(): Promise<void> {
    const [stored, settings] = [await loadReading(), await loadSettings()];
    this.#settings = settings;
    if (!stored) return;
    const page = await loadPage(stored.tabId);
    if (page?.status !== 'article' || page.pageKey !== stored.pageKey) return;
    this.#current = this.#bind(stored.tabId, page, stored.player);
  }

  async #begin(tabId: number, page: ArticlePage): Promise<void> {
    const last = this.#current;
    this.#current = null;
    if (last) {
      last.player.stop();
      this.#tellPage(last, 'attend', false);
      this.#mark(last, null);
    }
    this.#current = this.#bind(tabId, page, { rate: this.#settings.rate });
    await this.#save();
  }

  #bind(tabId: number, page: ArticlePage, state: Partial<PlayerState>): Current {
    const utterances = planUtterances(page.analysis, this.#settings.quotations);
    const player = new Player({
      engine: this.#engine,
      utterances,
      state,
      mannerFor: (utterance) => mannerFor(this.#settings, utterance),
      wait: waitFor,
      onChange: () => {
        if (this.#current === current) this.#changed(current);
      },
    });
    const current: Current = { tabId, page, utterances, player };
    this.#attending = player.state.status !== 'stopped';
    return current;
  }

  /** Whether the page was asked to keep a line open. */
  #attending = false;

  #changed(current: Current): void {
    const { status } = current.player.state;
    const attending = status !== 'stopped';
    if (attending !== this.#attending) {
      this.#attending = attending;
      this.#tellPage(current, 'attend', attending);
    }
    this.#mark(current, attending ? current.player.state : null);
    void this.#save();
  }

  #mark(current: Current, state: PlayerState | null): void {
    const utterance = state ? current.utterances[state.index] : undefined;
    void sendToPage(current.tabId, 'mark', {
      pageKey: current.page.pageKey,
      passage: utterance?.passage ?? 'body',
      sentence: utterance?.span ?? null,
      word: utterance && state ? findSpokenWord(utterance, state) : null,
    }).catch(() => undefined);
  }

  #tellPage(current: Current, name: 'attend', reading: boolean): void {
    void sendToPage(current.tabId, name, { pageKey: current.page.pageKey, reading }).catch(() => undefined);
  }

  /** Store the state as it is when its turn comes: writes stay in order, and those that pile up become one. */
  #save(): Promise<void> {
    this.#saving = this.#saving
      .catch(() => undefined)
      .then(() => {
        const current = this.#current;
        return saveReading(
          current && { tabId: current.tabId, pageKey: current.page.pageKey, player: current.player.state },
        );
      });
    return this.#saving;
  }
}

/** Call `reading.attend` for every page that calls. Registered while the worker starts, as it is what wakes it. */
export function listenForAttendance(reading: Reading): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.sender?.id === browser.runtime.id) void reading.attend(port);
  });
}
