// Keeps the bar on the page that is read in step with the reading, as it stands in the session's storage: so it is right again after
// the background was stopped, and the reading knows nothing of it.
// Hard case: the reading is stored at every word; the page is told only when what the bar shows has changed.

import browser from 'webextension-polyfill';
import { planUtterances } from '../../core/speech/plan.ts';
import { numberSentences, type Utterance } from '../../core/speech/utterance.ts';
import { type Comfort, loadComfort, watchComfort } from '../look/comfort.ts';
import { type BarView, sendToBar } from '../on-page/messages.ts';
import { loadSettings, planChoicesFor, type Settings, watchSettings } from '../settings.ts';
import { loadArticlePage, loadReading, type ReadingState, watchReading } from '../state.ts';
import { findSelection, loadTheme } from './on-page.ts';
import { insertStyle, isReaderOpen, onPageStyle, showsOwnPage } from './pages.ts';

const barScript = '/page-bar.js';

/** The plan of the reading that was shown last. */
interface Plan {
  readonly key: string;
  readonly utterances: readonly Utterance[];
  readonly numbers: readonly number[];
  readonly count: number;
}

let plan: Plan | null = null;
/** Where the bar is, and what it shows. */
let shown: { readonly tabId: number; readonly pageKey: string; readonly view: string } | null = null;
/** The page on which a place to read from can be chosen. */
let choosing: string | null = null;
/** The reader's choices as they were last read: at every word anew would be slow. */
let choices: Promise<readonly [Settings, Comfort]> | null = null;
let turn: Promise<unknown> = Promise.resolve();

/** Follow the reading from now on. Called while the background starts. */
export function followReading(): void {
  watchReading((reading) => void inTurn(() => update(reading, false)));
  const forget = () => {
    choices = null;
  };
  watchSettings(forget);
  watchComfort(forget);
}

/** Show the bar, or no longer, as the settings say now; `isWanted` shows it where the reader had closed it. */
export function updateBar(isWanted: boolean): Promise<unknown> {
  return inTurn(async () => {
    choices = null;
    await update(await loadReading(), isWanted);
  });
}

/** A page is there again, out of the browser's cache, and its bar is not. */
export function bringBarBack(): Promise<unknown> {
  return inTurn(async () => {
    shown = null;
    choosing = null;
    await update(await loadReading(), false);
  });
}

/** Move the focus into the bar of a tab that is read. Returns whether there is one. */
export async function focusBar(tabId: number): Promise<boolean> {
  const reading = await loadReading();
  if (reading?.tabId !== tabId) return false;
  await inTurn(() => update(reading, true, true));
  return (await sendToBar(tabId, 'focus', { pageKey: reading.pageKey }).catch(() => false)) === true;
}

/** One after the other, and none stops those behind it. */
function inTurn(act: () => Promise<void>): Promise<unknown> {
  turn = turn.then(act).catch(() => {
    choices = null;
  });
  return turn;
}

async function update(reading: ReadingState | null, isWanted: boolean, isAsked = false): Promise<void> {
  if (reading && reading.pageKey !== choosing) await findSelection(reading.tabId);
  choosing = reading?.pageKey ?? null;
  choices ??= Promise.all([loadSettings(), loadComfort()]);
  const [settings, comfort] = await choices;
  const isOn = isAsked || (settings.pageBar ?? !comfort.screenReader);
  const isSame = reading?.tabId === shown?.tabId && reading?.pageKey === shown?.pageKey;
  if (shown && (!isSame || !isOn)) {
    const { tabId, pageKey } = shown;
    shown = null;
    await sendToBar(tabId, 'close', { pageKey }).catch(() => undefined);
  }
  if (!reading || !isOn) return;
  const view = await viewOf(reading, settings);
  const text = JSON.stringify(view);
  if (!view || (shown?.view === text && !isWanted)) return;
  const { tabId, pageKey } = reading;
  if (!shown || isWanted) {
    // A reading view has a bar of its own; and a reading that was stopped may be left for the reader's choices.
    if ((await isReaderOpen(tabId)) || (await showsOwnPage(tabId))) return;
    await insertStyle(tabId, onPageStyle);
    await browser.scripting.executeScript({ target: { tabId }, files: [barScript] });
  }
  shown = { tabId, pageKey, view: text };
  await sendToBar(tabId, 'show', { pageKey, theme: await loadTheme(), view, wanted: isWanted });
}

async function viewOf(
  { tabId, pageKey, further, excerpt, player }: ReadingState,
  settings: Settings,
): Promise<BarView | null> {
  const planned = planChoicesFor(settings, excerpt);
  const key = `${pageKey} ${further} ${JSON.stringify(planned)}`;
  if (plan?.key !== key) {
    const page = await loadArticlePage(tabId, pageKey);
    if (!page) return null;
    const utterances = planUtterances(page.analysis, planned);
    plan = { key, utterances, ...numberSentences(utterances) };
  }
  const utterance = plan.utterances[player.index];
  return {
    playing: player.status === 'playing',
    sentence: plan.numbers[player.index] ?? 0,
    total: plan.count,
    rate: player.rate,
    offset: utterance?.passage === 'body' ? utterance.span.start : null,
    dock: settings.barDock,
    note: player.problem ? 'problem' : player.finished ? 'finished' : player.status === 'stopped' ? 'stopped' : null,
  };
}
