// An article spoken into a file by Lector's own voice, as the reader hears it: their speed, their way with quotations, their
// pronunciations. Faster than it sounds: the next sentence is made while the last is encoded, and nothing is played.

import type { Analysis } from '../../core/analyze.ts';
import { castRole } from '../../core/speech/cast.ts';
import { findChapters } from '../../core/speech/chapters.ts';
import { planUtterances } from '../../core/speech/plan.ts';
import type { Speech } from '../own-voice/espeak.ts';
import { closingMsAfter } from '../own-voice/host.ts';
import type { SynthesisOrder } from '../own-voice/synthesizer.ts';
import { findOwnVoice, ownVoices } from '../own-voice/voices.ts';
import { mannerFor, planChoicesFor, rateFor, type Settings, voiceFor } from '../settings.ts';
import { OpusFile } from './opus-file.ts';

/** What makes sound of text. */
export interface Speaker {
  speak(order: Omit<SynthesisOrder, 'id'>): Promise<Speech>;
  close(): void;
}

export interface RecordingOptions {
  readonly analysis: Analysis;
  /** Where the article was found, or null. */
  readonly address: string | null;
  readonly settings: Settings;
  readonly speaker: Speaker;
  readonly signal: AbortSignal;
  /** Called with the share that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

export interface Recording {
  readonly file: Blob;
  readonly seconds: number;
  readonly chapters: number;
}

/** Return whether Lector has a voice of its own for the language. */
export function canSpeak(lang: string | null): boolean {
  return castRole(ownVoices, { lang, voice: null }) !== null;
}

/** Speak the article into a file. Rejects where it was given up (`signal`), or the voice or the encoder failed. */
export async function recordArticle(options: RecordingOptions): Promise<Recording> {
  const { analysis, address, settings, speaker, signal, onProgress } = options;
  const { article } = analysis;
  const utterances = planUtterances(analysis, planChoicesFor(settings, { kind: 'all' }));
  const reading = castRole(ownVoices, { lang: article.lang, voice: voiceFor(settings, article.lang) });
  const rate = rateFor(settings, article.lang, reading?.voice.id ?? null);
  const orders = utterances.map((utterance): Omit<SynthesisOrder, 'id'> => {
    const { voice, pitch, cast = 0 } = mannerFor(settings, utterance);
    const role = castRole(ownVoices, { lang: utterance.lang, around: article.lang, voice, cast });
    const own = findOwnVoice(role?.voice.id ?? null);
    if (!role || !own) throw new Error(`No voice for ${utterance.lang}.`);
    return { language: own.language, voice: own.espeak, text: utterance.spoken, rate, pitch: pitch * role.pitch };
  });
  const givenUp = new Promise<never>((_, reject) => {
    const giveUp = (): void => reject(new DOMException('Given up.', 'AbortError'));
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
  });
  // It may come while nothing waits for it.
  givenUp.catch(() => undefined);
  const begins: number[] = [];
  const letters = orders.reduce((sum, { text }) => sum + text.length, 0);
  let done = 0;
  let file: OpusFile | null = null;
  try {
    const say = (index: number): Promise<Speech> | null => {
      const order = orders[index];
      return order ? Promise.race([speaker.speak(order), givenUp]) : null;
    };
    let next = say(0);
    for (const [index, { spoken, pauseBeforeMs }] of utterances.entries()) {
      const speech = await next;
      if (!speech) break;
      next = say(index + 1);
      next?.catch(() => undefined);
      file ??= new OpusFile(speech.sampleRate);
      await file.addSilence(pauseBeforeMs / rate);
      begins.push(file.seconds);
      await file.add(speech.samples);
      await file.addSilence(closingMsAfter(spoken) / rate);
      done += spoken.length;
      onProgress(done / letters);
    }
    if (!file) throw new Error('There is nothing to say.');
    const chapters = findChapters(utterances, analysis).map(({ utterance, title }) => ({
      seconds: begins[utterance] ?? 0,
      title,
    }));
    const { seconds } = file;
    const blob = await file.finish({
      title: article.title,
      artist: article.byline,
      album: article.siteName,
      comment: address,
      chapters,
    });
    signal.throwIfAborted();
    return { file: blob, seconds, chapters: chapters.length };
  } finally {
    speaker.close();
    file?.close();
  }
}
