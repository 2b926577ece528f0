// What the popup shows, as a pure function of what is known: no component decides anything.
// Hard case: there is one reading for the whole browser, and it may be of another tab, or of the page that was here before;
// then this page stands at its start, and its Play takes the voice over.

import type { Analysis } from '../../core/analyze.ts';
import type { Article } from '../../core/article/article.ts';
import type { Doubt } from '../../core/article/doubt.ts';
import type { Voice } from '../../core/speech/engine.ts';
import type { Excerpt } from '../../core/speech/excerpt.ts';
import { findUtteranceAt } from '../../core/speech/moves.ts';
import { estimateLeftMs } from '../../core/speech/pace.ts';
import { type PlanChoices, planUtterances, type QuotationStyle } from '../../core/speech/plan.ts';
import { type PlayerState, rateLimits } from '../../core/speech/player.ts';
import type { Sleep } from '../../core/speech/sleep.ts';
import { numberSentences, type Utterance } from '../../core/speech/utterance.ts';
import type { Settings } from '../settings.ts';
import { planChoicesFor, primaryLanguage, rateFor } from '../settings.ts';
import type { ArticlePage, PageState, ReadingState } from '../state.ts';
import { type Places, placeKeyOf } from '../stopped-at.ts';
import { formatDay } from './day.ts';
import { type FurtherView, furtherReadText, furtherViewOf } from './further-view.ts';
import { type HiddenView, hiddenViewOf } from './hidden-view.ts';
import type { KeyRow } from './keys.ts';
import { skippedText } from './skipped.ts';
import { findSpokenStatements, listStatements, type StatementList } from './statements.ts';
import { type VoiceChoices, voicesFor } from './voices.ts';
import { words, wordsLang } from './words.ts';

/** All that the popup knows. */
export interface PopupState {
  readonly page: PageState | null;
  /** The headline, where the page is plainly an article that is not here yet; else null. */
  readonly glimpsed: string | null;
  /** Whether the reader undid everything from this popup. */
  readonly released: boolean;
  readonly reading: ReadingState | null;
  readonly tabId: number;
  readonly settings: Settings;
  /** Null until the engine answered. */
  readonly voices: readonly Voice[] | null;
  /** Null where the browser has no keys to set (phones). */
  readonly keys: readonly KeyRow[] | null;
  /** What the polite status line says: the last change of state, nothing at first. */
  readonly status: string;
  /** What came of copying or saving the statements, the last time; empty before. */
  readonly taken: string;
  /** Where the reader stopped in the articles of this session. */
  readonly places: Places;
  /** Where in the body the selection on the page begins; null for none. */
  readonly selection: number | null;
  /** Whether the bar stands on pages where the reader has not chosen. */
  readonly isBarDefault: boolean;
  /** Whether the browser lets a reading view stand in the tab. */
  readonly canShowReader: boolean;
}

/** The language and direction of words that come from the article. */
export interface Tongue {
  readonly lang: string | undefined;
  readonly dir: 'ltr' | 'rtl' | 'auto';
}

export interface HeaderView {
  readonly title: string;
  /** The title's language; undefined where the words are Lector's own. */
  readonly tongue: Tongue | undefined;
  /** "The Tarn Courier · 14 October · 5 min to hear" */
  readonly facts: readonly string[];
  /** What the reader should know where the article may not be whole; else null. */
  readonly doubt: string | null;
  readonly further: FurtherView | null;
}

export interface ListenView {
  readonly playing: boolean;
  readonly canStop: boolean;
  readonly canStartOver: boolean;
  readonly canStartAtSelection: boolean;
  readonly rate: number;
  readonly rates: readonly number[];
  readonly volume: number;
  readonly quotations: QuotationStyle;
  /** When the reading ends by itself before the article does; null where it does not. */
  readonly sleep: Sleep | null;
  /** The primary subtag that a chosen voice is remembered for. */
  readonly lang: string;
  readonly voice: string | null;
  readonly voices: VoiceChoices;
  readonly place: string;
  readonly left: string;
  readonly heard: number;
  readonly total: number;
  /** What is read where that is not all, in words; else null. */
  readonly only: string | null;
  /** What is left out by the reader's choice, counted, in words; else null. */
  readonly skipped: string | null;
  /** Why it is silent and what to do, or what the reader should know before pressing Play. */
  readonly notice: string | null;
}

export interface WhoView {
  readonly list: StatementList;
  /** What is being read. */
  readonly excerpt: Excerpt;
  /** What the reader must know about the list: that only quotations are shown in this language; else null. */
  readonly notice: string | null;
  /** Indices into `Analysis.attributions`. */
  readonly spoken: ReadonlySet<number>;
  readonly tongue: Tongue;
  /** What came of copying or saving them, the last time; empty before. */
  readonly taken: string;
}

export interface MessageView {
  readonly heading: string;
  readonly advice: string;
  readonly offers: readonly ('selection' | 'main' | 'pick' | 'again')[];
}

export type PopupView = {
  readonly status: string;
  readonly keys: readonly KeyRow[] | null;
  readonly hidden: HiddenView | null;
  readonly canShowReader: boolean;
} & (
  | { readonly kind: 'working' }
  /** There is an article; what of it is known is its headline. Play works already. */
  | { readonly kind: 'glimpsed'; readonly header: HeaderView }
  | { readonly kind: 'message'; readonly message: MessageView }
  | { readonly kind: 'article'; readonly header: HeaderView; readonly listen: ListenView; readonly who: WhoView }
);

/** Return what to show. */
export function viewOf(state: PopupState, now: Date): PopupView {
  const { status, keys } = state;
  const page = state.released ? null : state.page;
  const hidden = page && 'hidden' in page ? hiddenViewOf(page, state) : null;
  const shared = { status, keys, hidden, canShowReader: state.canShowReader };
  if (page?.status === 'article') {
    const outline = outlineFor(state, page);
    const player = playerHere(state);
    return {
      ...shared,
      kind: 'article',
      header: headerViewOf(
        page,
        outlineOf(page.analysis, planChoicesFor(state.settings, whole)),
        player,
        state.settings,
        now,
      ),
      listen: listenViewOf(state, page, outline, player),
      who: whoViewOf(state, page.analysis, outline, player),
    };
  }
  const message = messageOf(state);
  if (message) return { ...shared, kind: 'message', message };
  if (state.glimpsed === null) return { ...shared, kind: 'working' };
  // Its language is not known yet: it is not that of the popup's words.
  const tongue: Tongue = { lang: '', dir: 'auto' };
  const header = { title: state.glimpsed, tongue, facts: [words.reading], doubt: null, further: null };
  return { ...shared, kind: 'glimpsed', header };
}

/** Return the player where the reading is of the page that is shown. */
export function playerHere(state: PopupState): PlayerState | null {
  return readingHere(state)?.player ?? null;
}

function readingHere({ page, reading, tabId }: PopupState): ReadingState | null {
  if (page?.status !== 'article' || reading?.tabId !== tabId || reading.pageKey !== page.pageKey) return null;
  return reading;
}

const whole: Excerpt = { kind: 'all' };
const excerptHere = (state: PopupState): Excerpt => readingHere(state)?.excerpt ?? whole;

/** What is worked out once for an analysis, however often the player moves. */
interface Outline {
  readonly utterances: readonly Utterance[];
  /** For each utterance, the 1-based number of its sentence among those spoken; 0 for the headline. */
  readonly sentenceNumbers: readonly number[];
  readonly sentenceCount: number;
  readonly list: StatementList;
}

const outlines = new WeakMap<Analysis, Map<string, Outline>>();

const outlineFor = (state: PopupState, { analysis }: ArticlePage): Outline =>
  outlineOf(analysis, planChoicesFor(state.settings, excerptHere(state)));

function outlineOf(analysis: Analysis, choices: PlanChoices): Outline {
  const known = outlines.get(analysis) ?? new Map<string, Outline>();
  outlines.set(analysis, known);
  const key = JSON.stringify(choices);
  const kept = known.get(key);
  if (kept) return kept;
  const utterances = planUtterances(analysis, choices);
  const { numbers: sentenceNumbers, count: sentenceCount } = numberSentences(utterances);
  const outline = { utterances, sentenceNumbers, sentenceCount, list: listStatements(analysis) };
  known.set(key, outline);
  return outline;
}

function headerViewOf(
  page: ArticlePage,
  { utterances }: Outline,
  player: PlayerState | null,
  settings: Settings,
  now: Date,
): HeaderView {
  const { article } = page.analysis;
  const rate = player?.rate ?? rateFor(settings, article.lang);
  const minutes = Math.max(1, Math.round(estimateLeftMs(utterances, 0, 0, rate, player?.pace) / 60_000));
  const facts = [article.siteName, formatDay(article.published, now), words.minutesToHear(minutes)];
  return {
    title: article.title || words.untitled,
    tongue: article.title ? tongueOf(article) : undefined,
    facts: facts.filter((fact) => fact !== null),
    doubt: page.confidence < leastConfidence ? doubtText(page.doubts) : null,
    further: furtherViewOf(page),
  };
}

/** Below this the reader is told. */
const leastConfidence = 0.6;

function doubtText(doubts: readonly Doubt[]): string {
  if (doubts.includes('cutOff')) return words.cutOff;
  return words.notWhole;
}

const tongueOf = ({ lang, dir }: Article): Tongue => ({ lang: lang ?? undefined, dir });

/** Speeds that are offered, by tenths. */
const offeredRates: readonly number[] = Array.from(
  { length: Math.round((rateLimits.max - rateLimits.min) * 10) + 1 },
  (_, step) => Math.round(rateLimits.min * 10 + step) / 10,
);

function listenViewOf(state: PopupState, page: ArticlePage, outline: Outline, player: PlayerState | null): ListenView {
  const { article } = page.analysis;
  const { utterances, sentenceNumbers, sentenceCount } = outline;
  // Where Play will begin.
  const place = player ? undefined : state.places[placeKeyOf(page) ?? ''];
  const stoppedAt = place === undefined ? 0 : (findUtteranceAt(utterances, place) ?? 0);
  const rate = player?.rate ?? rateFor(state.settings, article.lang);
  const index = Math.min(player?.index ?? stoppedAt, Math.max(0, utterances.length - 1));
  const number = sentenceNumbers[index] ?? 0;
  const finished = player?.finished ?? false;
  const playing = player?.status === 'playing';
  const lang = primaryLanguage(article.lang);
  const voices = voicesFor(state.voices ?? [], article.lang);
  const chosen = state.settings.voices[lang] ?? null;
  const isOffered = [...voices.local, ...voices.remote].some(({ id }) => id === chosen);
  const leftMs = estimateLeftMs(utterances, index, player?.at ?? 0, rate, player?.pace);
  return {
    playing,
    canStop: player !== null && player.status !== 'stopped',
    canStartAtSelection: state.selection !== null,
    canStartOver: !playing && index > 0 && !finished,
    rate,
    volume: state.settings.volume,
    quotations: state.settings.quotations,
    sleep: readingHere(state)?.sleep ?? null,
    rates: offeredRates.includes(rate) ? offeredRates : [...offeredRates, rate].toSorted((a, b) => a - b),
    lang,
    voice: isOffered ? chosen : null,
    voices,
    place: number === 0 ? words.headline : words.sentence(number, sentenceCount),
    left: finished ? words.nothingLeft : words.minutesLeft(leftMs < 60_000 ? 0 : Math.round(leftMs / 60_000)),
    // By sentence, not by word: some screen readers beep at every change of a progress bar.
    heard: finished ? sentenceCount : Math.max(0, number - 1),
    total: Math.max(1, sentenceCount),
    skipped: skippedText(article, state.settings.skip),
    only: onlyText(excerptHere(state), page.analysis),
    notice: noticeOf(state, voices, article.lang, player),
  };
}

function onlyText(excerpt: Excerpt, { speakers }: Analysis): string | null {
  switch (excerpt.kind) {
    case 'all':
      return null;
    case 'statements':
      return words.hearingOnlyStatements;
    case 'speaker':
      return words.hearingOnly(speakers[excerpt.speaker]?.name ?? '');
    case 'skipped':
      return words.hearingSkipped;
  }
}

function noticeOf(
  { voices, reading, tabId }: PopupState,
  fitting: VoiceChoices,
  lang: string | null,
  player: PlayerState | null,
): string | null {
  if (player?.problem) return problemText(player.problem, lang);
  if (player && player.avoided.length > 0) return words.otherVoice;
  if (voices && fitting.local.length === 0 && fitting.remote.length === 0) return words.noVoice(nameOfLanguage(lang));
  if (!player && reading && reading.tabId !== tabId && reading.player.status === 'playing') return words.elsewhere;
  return null;
}

function problemText(problem: NonNullable<PlayerState['problem']>, lang: string | null): string {
  return problem === 'no-voice' ? words.noVoice(nameOfLanguage(lang)) : words.problems[problem];
}

function nameOfLanguage(lang: string | null): string | null {
  if (lang === null) return null;
  try {
    return new Intl.DisplayNames([wordsLang], { type: 'language' }).of(primaryLanguage(lang)) ?? null;
  } catch {
    // A page may claim any tag.
    return null;
  }
}

function whoViewOf(
  state: PopupState,
  analysis: Analysis,
  { utterances, list }: Outline,
  player: PlayerState | null,
): WhoView {
  const isReading = player !== null && player.status !== 'stopped';
  return {
    list,
    excerpt: excerptHere(state),
    notice: list.onlyQuotations ? words.onlyQuotations(nameOfLanguage(analysis.article.lang)) : null,
    spoken: isReading ? findSpokenStatements(analysis.attributions, utterances, player) : new Set(),
    tongue: tongueOf(analysis.article),
    taken: state.taken,
  };
}

function messageOf({ page, released }: PopupState): MessageView | null {
  if (released) return { heading: words.released, advice: words.releasedAdvice, offers: ['again'] };
  if (page?.status === 'none') {
    const offers = [
      ...(page.canReadSelection ? (['selection'] as const) : []),
      ...(page.canReadMainText ? (['main'] as const) : []),
      'pick' as const,
    ];
    return { heading: words.noArticle, advice: words.otherScopes, offers };
  }
  if (page?.status === 'unreachable') {
    return page.reason === 'restricted'
      ? { heading: words.restricted, advice: words.restrictedAdvice, offers: [] }
      : { heading: words.failed, advice: words.failedAdvice, offers: ['again'] };
  }
  return null;
}

/** Return what the status line should say about the step from one state to the next, or null for nothing. */
export function announcementFor(before: PopupState, after: PopupState): string | null {
  const was = playerHere(before);
  const is = playerHere(after);
  // The first that is heard of the page or of the reading is not a change.
  if (before.page?.status === 'article' && after.page?.status === 'article' && is) {
    if (is.problem && is.problem !== was?.problem) return problemText(is.problem, after.page.analysis.article.lang);
    if (is.avoided.length > (was?.avoided.length ?? 0)) return words.otherVoice;
    if (is.finished && !was?.finished) return finishedText(after, after.page.analysis.article);
    const status = was?.status ?? 'stopped';
    if (is.status !== status)
      return { playing: words.playing, paused: words.paused, stopped: words.stopped }[is.status];
    // Nothing is heard of a move while nothing is being spoken.
    if (is.status !== 'playing' && is.index !== (was?.index ?? 0)) {
      return listenViewOf(after, after.page, outlineFor(after, after.page), is).place;
    }
  }
  const further = furtherReadText(before.page, after.page);
  if (further !== null) return further;
  const isHiding = hidingOf(after.page);
  if (hidingOf(before.page) !== null && isHiding !== null && hidingOf(before.page) !== isHiding) {
    return isHiding ? words.nowHidden : words.nowShown;
  }
  return null;
}

/** What was not read is not passed over in silence. */
function finishedText(state: PopupState, article: Article): string {
  const skipped = excerptHere(state).kind === 'all' ? skippedText(article, state.settings.skip) : null;
  return skipped === null ? words.finished : words.finishedWith(skipped);
}

const hidingOf = (page: PageState | null): boolean | null => (page && 'hiding' in page ? page.hiding : null);
