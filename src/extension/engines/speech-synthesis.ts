// speechSynthesis, in a document of the extension (Firefox's event page).
// Hard cases: the list of voices is empty at first, then partial, and speech begun before it has settled is lost; the event page
// is stopped after 30 s without extension events, and its speech with it, so it is kept awake while, and only while, it speaks.

import browser from 'webextension-polyfill';
import { chooseVoice } from '../../core/speech/choose-voice.ts';
import type { SpeechEngine, SpeechEvent, SpeechFailure, SpeechRequest, Voice } from '../../core/speech/engine.ts';
import { StayAwake } from './stay-awake.ts';

/** The list counts as settled when it has not changed for so long, ms. Longer delays the first word on a fresh start. */
const voicesSettleMs = 400;
/** Longest wait for a first voice, ms: speech-dispatcher was seen to take 2.4 s. */
const voicesWaitMs = 3_000;
/** The same on a machine that had none when it was last waited for: Lector's own voice need not wait for them every time. */
const noVoicesWaitMs = 300;
/** Where that is remembered. */
const noVoicesKey = 'noSystemVoices';

export function createSpeechSynthesisEngine(synthesis: SpeechSynthesis): SpeechEngine {
  let current = 0;
  const awake = new StayAwake();
  const settled = waitForVoices(synthesis, hadNoVoices());

  const speakNow = (
    request: SpeechRequest,
    voices: readonly SpeechSynthesisVoice[],
    tell: (e: SpeechEvent) => void,
  ) => {
    const chosen = chooseVoice(voices.map(describeVoice), request.lang, request.voice);
    const voice = voices.find(({ voiceURI }) => voiceURI === chosen?.id);
    if (!voice) return tell({ type: 'error', reason: 'no-voice' });
    const utterance = new SpeechSynthesisUtterance(request.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = request.rate;
    utterance.pitch = request.pitch;
    utterance.volume = request.volume;
    utterance.onstart = () => tell({ type: 'start' });
    utterance.onend = () => tell({ type: 'end' });
    utterance.onerror = ({ error }) => tell({ type: 'error', reason: failureOf(error) });
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      if (name === 'word') tell({ type: 'word', at: charIndex, length: charLength > 0 ? charLength : null });
    };
    synthesis.cancel();
    synthesis.speak(utterance);
  };

  return {
    speak(request, listener) {
      current = request.id;
      awake.begin();
      const tell = (event: SpeechEvent): void => {
        if (current !== request.id) return;
        listener(event);
        // The listener may have asked for the next sentence: only then is there a reason to stay awake.
        if (current === request.id && (event.type === 'end' || event.type === 'error')) awake.end();
      };
      void settled.then((voices) => {
        if (current === request.id) speakNow(request, voices(), tell);
      });
    },
    stop() {
      current = 0;
      awake.end();
      synthesis.cancel();
    },
    async listVoices() {
      return (await settled)().map(describeVoice);
    },
  };
}

/** Resolve once the list of voices has settled, with a function that gives the list as it then is. */
async function waitForVoices(
  synthesis: SpeechSynthesis,
  hadNone: Promise<boolean>,
): Promise<() => readonly SpeechSynthesisVoice[]> {
  const list = (): readonly SpeechSynthesisVoice[] => synthesis.getVoices();
  const waitMs = (await hadNone) ? noVoicesWaitMs : voicesWaitMs;
  await new Promise<void>((resolve) => {
    let settling: ReturnType<typeof setTimeout> | undefined;
    const done = (): void => {
      synthesis.removeEventListener('voiceschanged', wait);
      clearTimeout(limit);
      resolve();
    };
    const wait = (): void => {
      clearTimeout(settling);
      if (list().length > 0) settling = setTimeout(done, voicesSettleMs);
    };
    const limit = setTimeout(done, waitMs);
    synthesis.addEventListener('voiceschanged', wait);
    wait();
  });
  void noteNoVoices(list().length === 0);
  // Late ones count the next time.
  synthesis.addEventListener('voiceschanged', () => void noteNoVoices(false), { once: true });
  return list;
}

async function noteNoVoices(hasNone: boolean): Promise<void> {
  await browser.storage.local.set({ [noVoicesKey]: hasNone }).catch(() => undefined);
}

async function hadNoVoices(): Promise<boolean> {
  return (
    (await browser.storage.local.get(noVoicesKey).catch(() => ({}) as Record<string, unknown>))[noVoicesKey] === true
  );
}

function failureOf(error: SpeechSynthesisErrorCode): SpeechFailure {
  if (error === 'not-allowed') return 'not-allowed';
  if (error === 'canceled' || error === 'interrupted') return 'interrupted';
  if (error === 'voice-unavailable' || error === 'language-unavailable') return 'no-voice';
  return 'failed';
}

/** Firefox says of every voice of speech-dispatcher but the default that it is remote; all are of the machine's own service. */
const isOfTheSystem = /^urn:moz-tts:speechd:/;

/** Return what Lector has to know of a browser's voice. */
export function describeVoice(voice: Pick<SpeechSynthesisVoice, 'voiceURI' | 'name' | 'lang' | 'localService'>): Voice {
  const { voiceURI, name, lang, localService } = voice;
  const remote = !localService && !isOfTheSystem.test(voiceURI);
  return { id: voiceURI, name, lang: lang.replace('_', '-') || null, remote };
}
