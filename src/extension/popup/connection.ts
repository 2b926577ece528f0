// The popup's line to the background: it asks for what the reader wants and hears of every change from the session's state.
// Hard case: the popup may close at any moment, so it keeps nothing that matters; and the answer to a request may come after
// the change of state that it caused, so what was watched wins over what was answered.

import browser from 'webextension-polyfill';
import { summarizeStatements } from '../../core/speaker/summary.ts';
import type { Voice } from '../../core/speech/engine.ts';
import type { Excerpt } from '../../core/speech/excerpt.ts';
import type { Direction, MoveUnit } from '../../core/speech/moves.ts';
import type { QuotationStyle } from '../../core/speech/plan.ts';
import { loadComfort } from '../look/comfort.ts';
import { canShowOwnPage } from '../private-tabs.ts';
import { loadSettings, watchSettings } from '../settings.ts';
import { loadReading, type PageState, watchState } from '../state.ts';
import { loadPlaces } from '../stopped-at.ts';
import { sendToBackground } from '../to-background.ts';
import { askTwice } from './ask.ts';
import { firstState } from './first-state.ts';
import { furtherViewOf, isOnFurtherPage } from './further-view.ts';
import { loadKeys, openKeySettings } from './key-settings.ts';
import { Links } from './links.ts';
import { saveFile } from './save-file.ts';
import { type Format, fileOf, type TakenPage, writeStatement, writeStatements } from './taking.ts';
import { announcementFor, type PopupState, playerHere } from './view-model.ts';
import { WayToReader } from './way-to-reader.ts';
import { troubles, words } from './words.ts';

/** What the reader can ask for. */
export interface Actions {
  playOrPause(): void;
  startOver(): void;
  stop(): void;
  move(unit: MoveUnit, direction: Direction): void;
  goBack(): void;
  readOnly(excerpt: Excerpt): void;
  setRate(lang: string, rate: number): void;
  previewVoice(voice: string | null): void;
  setVoice(lang: string, voice: string | null): void;
  setVolume(volume: number): void;
  setQuotations(style: QuotationStyle): void;
  /** End the reading at the end of the paragraph, in so many minutes, or not before the article does. */
  setSleep(after: 'paragraph' | number | null): void;
  goToStatement(attribution: number): void;
  /** Make the reading view ready: the reader has turned to its button. */
  prepareReader(): void;
  openReader(): void;
  goToArticle(): void;
  /** Begin to find the links to the words of the statements: the reader may take them along. */
  prepareLinks(): void;
  copyStatements(format: Format): void;
  copyStatement(attribution: number): void;
  saveStatements(format: Format): void;
  /** Have the article spoken into a file. */
  saveAudio(): void;
  setHiding(hide: boolean): void;
  setPartHiding(part: number, hide: boolean): void;
  setCalm(calm: boolean): void;
  setCalmPart(part: number, hide: boolean): void;
  setPageBar(show: boolean): void;
  /** Read on from where the selection on the page begins. */
  playFromSelection(): void;
  release(): void;
  readScope(scope: 'main' | 'selection'): void;
  /** Read the further pages of the article too, which are asked of its site. */
  readFurther(): void;
  /** Let the reader pick on the page what is read. */
  pickRegion(): void;
  open(): void;
  changeKeys(): void;
  openSettings(): void;
}

const unreachable: PageState = { status: 'unreachable', reason: 'failed' };

/** Connect the popup to the tab it was opened on; `onChange` is called with every new state, soon and then always. */
export class Connection implements Actions {
  #state: PopupState;
  readonly #onChange: (state: PopupState) => void;
  readonly #links: Links;
  readonly #reader: WayToReader;
  /** Makes way for what the reader was led to. */
  readonly #makeWay: () => void;
  /** How many commands were given, and the last of them that was answered: none before it is given again. */
  #asked = 0;
  #answered = 0;

  constructor(tabId: number, onChange: (state: PopupState) => void, makeWay = (): void => window.close()) {
    this.#onChange = onChange;
    this.#makeWay = makeWay;
    this.#state = firstState(tabId);
    this.#links = new Links(tabId);
    this.#reader = new WayToReader(tabId);
  }

  /** What is known now. */
  get state(): PopupState {
    return this.#state;
  }

  /** Open the tab's page and begin to watch. `glance` is what is seen of it first: its headline, where it is plainly an article. */
  async start(glance: Promise<string | null> = Promise.resolve(null)): Promise<void> {
    watchState(
      this.#state.tabId,
      (page) => this.#pageChanged(page),
      (reading) => this.#change({ reading }),
    );
    watchSettings((settings) => this.#change({ settings }));
    // What takes longest is asked for first.
    const opening = this.#askForPage();
    this.#onChange(this.#state);
    // What the reader sees first is known before the page is: the place of a reading that goes on, the speed, the keys.
    const [settings, reading, keys, places, comfort, canShowReader] = await Promise.all([
      loadSettings(),
      loadReading(),
      loadKeys(),
      loadPlaces(),
      loadComfort(),
      canShowOwnPage(this.#state.tabId),
    ]);
    const isBarDefault = !comfort.screenReader;
    const known = { settings, keys, places, isBarDefault, canShowReader };
    this.#state = { ...this.#state, ...known, reading: this.#state.reading ?? reading };
    this.#takePage(opening);
    // A reading that goes on has more to show than that it could begin.
    const isRead = this.#state.reading?.tabId === this.#state.tabId;
    if (!isRead) void glance.then((glimpsed) => this.#change({ glimpsed }));
    const voices = (await sendToBackground('listVoices', {}).catch(() => null)) as readonly Voice[] | null | undefined;
    if (voices) this.#change({ voices });
  }

  open(): void {
    this.#takePage(this.#askForPage());
  }

  #askForPage(): Promise<PageState> {
    return sendToBackground('openPage', { tabId: this.#state.tabId }).then(
      (answer) => (answer as PageState | undefined) ?? unreachable,
      () => unreachable,
    );
  }

  #takePage(opening: Promise<PageState>): void {
    const { page } = this.#state;
    this.#change({ released: false, glimpsed: null, page: page?.status === 'unreachable' ? null : page });
    void opening.then((opened) => this.#pageOpened(opened));
  }

  playOrPause(): void {
    const { tabId } = this.#state;
    const name = playerHere(this.#state)?.status === 'playing' ? 'pause' : 'play';
    this.#ask(() => sendToBackground(name, { tabId }));
  }

  startOver(): void {
    this.#ask(() => sendToBackground('play', { tabId: this.#state.tabId, from: 0 }));
  }

  stop(): void {
    this.#ask(() => sendToBackground('stop', { tabId: this.#state.tabId }));
  }

  move(unit: MoveUnit, direction: Direction): void {
    const once = crypto.randomUUID();
    this.#ask(() => sendToBackground('move', { tabId: this.#state.tabId, unit, direction, once }));
  }

  goBack(): void {
    const once = crypto.randomUUID();
    this.#ask(() => sendToBackground('goBack', { tabId: this.#state.tabId, once }));
  }

  readOnly(excerpt: Excerpt): void {
    const once = crypto.randomUUID();
    this.#ask(() => sendToBackground('readOnly', { tabId: this.#state.tabId, excerpt, once }));
  }

  setRate(lang: string, rate: number): void {
    this.#ask(() => sendToBackground('setRate', { lang, rate }));
  }

  previewVoice(voice: string | null): void {
    this.#ask(() => sendToBackground('previewVoice', { tabId: this.#state.tabId, voice }));
  }

  setVoice(lang: string, voice: string | null): void {
    this.#ask(() => sendToBackground('setVoice', { lang, voice }));
  }

  setVolume(volume: number): void {
    this.#ask(() => sendToBackground('setVolume', { volume }));
  }

  setQuotations(style: QuotationStyle): void {
    this.#ask(() => sendToBackground('setQuotations', { style }));
  }

  setSleep(after: 'paragraph' | number | null): void {
    this.#ask(() => sendToBackground('setSleep', { tabId: this.#state.tabId, after }));
  }

  goToStatement(attribution: number): void {
    const { page } = this.#state;
    if (page?.status === 'article' && isOnFurtherPage(page, attribution)) this.#change({ status: words.onFurtherPage });
    else this.#leave(sendToBackground('goToStatement', { tabId: this.#state.tabId, attribution }));
  }

  prepareReader(): void {
    const { page } = this.#state;
    if (page?.status === 'article') void this.#reader.prepare(page.pageKey);
  }

  openReader(): void {
    const { page } = this.#state;
    if (page?.status === 'article') this.#leave(this.#reader.go(page.pageKey, playerHere(this.#state) !== null));
  }

  goToArticle(): void {
    this.#leave(sendToBackground('goToArticle', { tabId: this.#state.tabId }));
  }

  prepareLinks(): void {
    const { page } = this.#state;
    if (page?.status === 'article') void this.#links.of(page);
    this.#change({ taken: '' });
  }

  copyStatements(format: Format): void {
    void this.#copy(async (page) => {
      const text = writeStatements(page, format, await this.#links.of(page));
      return { text, count: countStatements(page) };
    });
  }

  copyStatement(attribution: number): void {
    void this.#copy(async (page) => {
      const text = writeStatement(page, attribution, await this.#links.of(page));
      return text === null ? null : { text, count: 1 };
    });
  }

  async saveStatements(format: Format): Promise<void> {
    const { page } = this.#state;
    if (page?.status !== 'article') return;
    const file = fileOf(page, format, await this.#links.of(page));
    saveFile(file.name, new Blob([file.text], { type: file.type }));
    this.#take(words.saving(countStatements(page), file.name));
  }

  saveAudio(): void {
    const { tabId, page } = this.#state;
    if (page?.status !== 'article') return;
    const query = new URLSearchParams({ tab: String(tabId), page: page.pageKey });
    browser.tabs.create({ url: browser.runtime.getURL(`audio/audio.html?${query}`) }).then(
      () => this.#makeWay(),
      () => undefined,
    );
  }

  setHiding(hide: boolean): void {
    this.#ask(() => sendToBackground('setHiding', { tabId: this.#state.tabId, hide }));
  }

  setPartHiding(part: number, hide: boolean): void {
    this.#ask(() => sendToBackground('setPartHiding', { tabId: this.#state.tabId, part, hide }));
  }

  setCalm(calm: boolean): void {
    this.#ask(() => sendToBackground('setCalm', { tabId: this.#state.tabId, calm }));
  }

  setCalmPart(part: number, hide: boolean): void {
    this.#ask(() => sendToBackground('setCalmPart', { tabId: this.#state.tabId, part, hide }));
  }

  setPageBar(show: boolean): void {
    this.#ask(() => sendToBackground('setPageBar', { tabId: this.#state.tabId, show }));
  }

  playFromSelection(): void {
    const { tabId, selection } = this.#state;
    if (selection !== null) this.#ask(() => sendToBackground('playFrom', { tabId, offset: selection }));
  }

  release(): void {
    this.#change({ released: true, status: '' });
    this.#ask(() => sendToBackground('release', { tabId: this.#state.tabId }));
  }

  readScope(scope: 'main' | 'selection'): void {
    this.#ask(() => sendToBackground('readScope', { tabId: this.#state.tabId, scope }));
  }

  readFurther(): void {
    this.#change({ status: words.readingFurther });
    // It takes as long as the site does; what comes of it is seen in the state.
    sendToBackground('readFurther', { tabId: this.#state.tabId }).then(
      (answer) => this.#furtherRead(answer),
      () => this.#change({ status: words.noAnswer }),
    );
  }

  #furtherRead(answer: unknown): void {
    const { page, status } = this.#state;
    if (answer !== true) this.#change({ status: answer === false ? words.pageGone : words.noAnswer });
    // Nothing has changed, as where the same page could not be had again.
    else if (status === words.readingFurther && page?.status === 'article')
      this.#change({ status: furtherViewOf(page)?.text ?? '' });
  }

  pickRegion(): void {
    this.#leave(sendToBackground('pickRegion', { tabId: this.#state.tabId }));
  }

  changeKeys(): void {
    openKeySettings().then(
      () => this.#makeWay(),
      () => undefined,
    );
  }

  openSettings(): void {
    browser.runtime.openOptionsPage().then(
      () => this.#makeWay(),
      () => undefined,
    );
  }

  async #copy(write: (page: TakenPage) => Promise<{ text: string; count: number } | null>): Promise<void> {
    const { page } = this.#state;
    const taken = page?.status === 'article' ? await write(page) : null;
    if (!taken) return;
    await navigator.clipboard.writeText(taken.text).then(
      () => this.#take(words.copied(taken.count)),
      () => this.#take(words.notCopied),
    );
  }

  /** Say what came of it, also when the same is said once more. */
  #take(outcome: string): void {
    if (this.#state.status === outcome) this.#change({ status: '', taken: '' });
    this.#change({ status: outcome, taken: outcome });
  }

  /** Ask, and say so if nobody answers; what came of it is seen in the state. */
  async #ask(ask: () => Promise<unknown>): Promise<void> {
    if (troubles.includes(this.#state.status)) this.#change({ status: '' });
    const number = ++this.#asked;
    await askTwice(ask, () => this.#answered > number).then(
      () => {
        this.#answered = Math.max(this.#answered, number);
      },
      () => this.#change({ status: words.noAnswer }),
    );
  }

  /** Ask for the focus to go to the page, and make way for it. */
  async #leave(request: Promise<unknown>): Promise<void> {
    const answer = await request.catch(() => false);
    if (answer === false) this.#change({ status: words.pageGone });
    else this.#makeWay();
  }

  async #findSelection(): Promise<void> {
    const { tabId } = this.#state;
    const selection = await sendToBackground('findSelection', { tabId }).catch(() => null);
    this.#change({ selection: typeof selection === 'number' ? selection : null });
  }

  #pageOpened(page: PageState): void {
    const known = this.#state.page;
    const isOlder = page.status === 'working' && known !== null;
    const isSame =
      known?.status === page.status && 'pageKey' in known && 'pageKey' in page && known.pageKey === page.pageKey;
    if (!isOlder && !isSame) this.#change({ page });
    if (page.status === 'article') void this.#findSelection();
  }

  #pageChanged(page: PageState | null): void {
    // Left for another page: ask again, unless it was the reader who gave it up.
    const isLeft = page === null && !this.#state.released && this.#state.page !== null;
    this.#change({ page });
    if (isLeft) this.open();
  }

  #change(change: Partial<PopupState>): void {
    const before = this.#state;
    const after = { ...before, ...change };
    this.#state = { ...after, status: change.status ?? announcementFor(before, after) ?? before.status };
    this.#onChange(this.#state);
  }
}

const countStatements = (page: TakenPage): number => summarizeStatements(page.analysis).counts.statements;
