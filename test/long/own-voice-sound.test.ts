// Lector's own voice as it is heard: an article of 1,500 words is read to its end in a browser without any other voice, popup closed,
// worker stopped on the way, and the sound is recorded. What the marks say is then compared with what sounded.

import createEspeak from '@echogarden/espeak-ng-emscripten';
import { describe, expect, it } from 'vitest';
import { planUtterances } from '../../src/core/speech/plan.ts';
import { Espeak, type Speech } from '../../src/extension/own-voice/espeak.ts';
import { waitFor } from '../browser/harness/browser.ts';
import { chooseSpeed, speedIsStored } from '../browser/harness/choose-speed.ts';
import { launch } from '../browser/harness/launch.ts';
import { type Mark, notedMarks, watchMarks } from '../browser/harness/marks.ts';
import { servePages } from '../browser/harness/server.ts';
import { type Recording, recordedRate, startSound } from '../browser/harness/virtual-sound.ts';
import { analysisOf } from '../core/speech/article.ts';
import { writeArticle } from './article.ts';
import { SoundSearch } from './recording.ts';

const speed = 2;
const { title, paragraphs, html } = writeArticle(Number(process.env.LECTOR_WORDS ?? 1_500));
const utterances = planUtterances(analysisOf(title, paragraphs));

/** A sentence as it was heard, seconds from the beginning of the recording. */
interface Heard {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly speech: Speech;
}

/** Read the article in the browser; return what was marked and what was recorded. */
async function listen(name: 'chromium' | 'firefox'): Promise<{ marks: readonly Mark[]; recording: Recording }> {
  const server = await servePages();
  const sound = await startSound();
  const browser = await launch(name, { voice: false, env: sound.env });
  try {
    const page = await browser.open(server.add('/tarn.html', html));
    await watchMarks(page);
    const stop = await sound.record();
    const popup = await browser.pressToolbarButton(page);
    await popup.waitForText('Listen');
    await waitFor('the focus on Play', () =>
      popup.evaluate(() => document.activeElement?.textContent?.trim() === 'Play'),
    );
    await chooseSpeed(popup, speed);
    await speedIsStored(popup, speed);
    await popup.press('Enter');
    await popup.waitForText('Pause');
    await browser.closePopup();
    const marks = (): Promise<readonly Mark[]> => notedMarks(page);
    await waitFor('a third of it', async () => (await marks()).length > utterances.length * 5, 300_000);
    // Firefox's event page has the sound itself: it is not idle while it speaks, and is not stopped.
    if (name === 'chromium') await browser.stopWorker();
    await waitFor(
      'the end',
      async () => (await marks()).at(-1)?.sentence === '' && (await marks()).length > 50,
      900_000,
    );
    return { marks: await marks(), recording: await stop() };
  } finally {
    await browser.close();
    await sound.close();
    await server.close();
  }
}

/** Find every sentence in the recording, by its beginning and its end. */
async function findSentences(recording: Recording): Promise<readonly Heard[]> {
  const espeak = new Espeak(await createEspeak({}));
  const search = new SoundSearch(recording, recordedRate);
  const heard: Heard[] = [];
  let after = 0;
  for (const [index, { spoken }] of utterances.entries()) {
    const speech = espeak.speak({ text: spoken, voice: 'gmw/en-US', rate: speed, pitch: 1 });
    const { samples } = speech;
    const piece = Math.min(Math.floor(0.5 * recordedRate), samples.length);
    const isFirst = heard.length === 0;
    const start = search.find(samples.subarray(0, piece), after - 0.1, after + (isFirst ? 30 : 3));
    if (start === null) throw new Error(`Not heard after ${after.toFixed(1)} s: ${spoken}`);
    const length = samples.length / recordedRate;
    const tail = length - piece / recordedRate;
    const ending = search.find(samples.subarray(samples.length - piece), start + tail - 0.2, start + tail + 2);
    if (ending === null) throw new Error(`Not heard to its end at ${start.toFixed(1)} s: ${spoken}`);
    const end = ending + piece / recordedRate;
    heard.push({ index, start, end, speech });
    after = end;
  }
  return heard;
}

describe.each(['chromium', 'firefox'] as const)('Lector’s own voice, recorded in %s', (name) => {
  it('is continuous, and the word that is marked is the word that sounds', async () => {
    const { marks, recording } = await listen(name);
    const heard = await findSentences(recording);
    expect(heard).toHaveLength(utterances.length);

    // Inside a sentence, any gap makes it longer than the voice made it.
    const interruptions = heard.map(
      ({ start, end, speech }) => (end - start - speech.samples.length / recordedRate) * 1000,
    );
    const worstGap = Math.max(...interruptions.map(Math.abs));
    // Between two, there is the pause that was planned.
    const delays = heard.slice(1).map(({ start, index }, at) => {
      const before = heard[at];
      const closing = /[.!?…]\P{L}*$/u.test(utterances[before?.index ?? 0]?.spoken ?? '') ? 280 : 80;
      const pause = ((utterances[index]?.pauseBeforeMs ?? 0) + closing) / speed;
      return (start - (before?.end ?? 0)) * 1000 - pause;
    });
    // Which of them lie by the stopped worker cannot be told apart, so all count.
    const late = delays.toSorted((a, b) => b - a);

    const random = lcg(7);
    const speaking = heard.filter(({ speech }) => speech.words.length > 1);
    let right = 0;
    const wrong: string[] = [];
    for (let n = 0; n < 200; n++) {
      const one = speaking[Math.floor(random() * speaking.length)];
      if (!one) continue;
      const first = one.start + (one.speech.words[0]?.time ?? 0);
      const time = first + random() * (one.end - first);
      const sounding = (at: number): string | undefined => {
        const word = one.speech.words.findLast(({ time: begins }) => one.start + begins <= at);
        return word && utterances[one.index]?.spoken.slice(word.at, word.at + word.length);
      };
      const timeMs = recording.startMs + time * 1000;
      const mark = marks.findLast((candidate) => candidate.timeMs <= timeMs);
      const truths = [-0.06, -0.03, 0, 0.03, 0.06].map((shift) => sounding(time + shift));
      if (mark && truths.some((truth) => truth !== undefined && letters(truth) === letters(mark.word))) right++;
      else wrong.push(`${mark?.word} for ${truths[2]}`);
    }
    console.log(
      `${name}: ${heard.length} sentences, ${Math.round(heard.at(-1)?.end ?? 0)} s at speed ${speed}; longest gap inside a ` +
        `sentence ${worstGap.toFixed(1)} ms; sentences begin ${(late[0] ?? 0).toFixed(1)} ms late at worst, ` +
        `(the ${delays.indexOf(late[0] ?? 0) + 2}.), ${(late[Math.floor(late.length / 2)] ?? 0).toFixed(1)} ms in the middle; ${right} of 200 marks right (${wrong.slice(0, 5).join(', ')})`,
    );
    expect(worstGap).toBeLessThan(150);
    expect(late[0]).toBeLessThan(30);
    expect(right).toBeGreaterThanOrEqual(190);
  });
});

const letters = (word: string): string => word.replace(/[^\p{L}\p{N}]/gu, '');

/** Numbers from 0 to 1 that are the same every time. */
function lcg(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
