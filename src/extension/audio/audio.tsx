// The page that an article is saved as audio on. It has a tab of its own, which outlives the popup that it was asked for in; to
// close the tab is to give it up. Its address names the tab and the page of the article.

import { render } from 'preact';
import browser from 'webextension-polyfill';
import { followComfort } from '../look/apply.ts';
import { Synthesizer } from '../own-voice/synthesizer.ts';
import { saveFile } from '../popup/save-file.ts';
import { nameOf } from '../popup/taking.ts';
import { loadSettings } from '../settings.ts';
import { type ArticlePage, loadArticlePage, loadKept } from '../state.ts';
import { type Progress, Saving } from './app.tsx';
import { canRecord } from './opus-file.ts';
import { canSpeak, type Recording, recordArticle } from './recording.ts';
import { audioWords as words } from './words.ts';

document.title = words.title;

let page: ArticlePage | null = null;
let recording: Recording | null = null;
let giveUp = new AbortController();

function draw(progress: Progress): void {
  const article = page && {
    title: page.analysis.article.title,
    lang: page.analysis.article.lang ?? undefined,
    dir: page.analysis.article.dir,
  };
  render(
    <Saving
      article={article}
      progress={progress}
      onCancel={() => giveUp.abort()}
      onAgain={() => void record()}
      onSave={save}
    />,
    document.body,
  );
}

const fileName = (): string => (page ? `${nameOf(page.analysis, 'article')}.ogg` : '');

function save(): void {
  if (recording) saveFile(fileName(), recording.file);
}

async function record(): Promise<void> {
  if (!page) return draw({ kind: 'gone' });
  if (!canRecord()) return draw({ kind: 'noEncoder' });
  if (!canSpeak(page.analysis.article.lang)) return draw({ kind: 'noVoice' });
  giveUp = new AbortController();
  const { signal } = giveUp;
  draw({ kind: 'working', share: 0 });
  try {
    recording = await recordArticle({
      analysis: page.analysis,
      address: page.address,
      settings: await loadSettings(),
      speaker: new Synthesizer(browser.runtime.getURL('own-voice/worker.js')),
      signal,
      onProgress: (share) => draw({ kind: 'working', share }),
    });
    save();
    draw({ kind: 'saved', file: fileName(), minutes: Math.max(1, Math.round(recording.seconds / 60)) });
  } catch {
    draw({ kind: signal.aborted ? 'cancelled' : 'failed' });
  }
}

async function start(): Promise<void> {
  const params = new URLSearchParams(location.search);
  const pageKey = params.get('page') ?? '';
  const known = await loadArticlePage(Number(params.get('tab')), pageKey);
  page = known ?? (await loadKept(pageKey))?.page ?? null;
  await record();
}

followComfort(() => undefined);
void start();
