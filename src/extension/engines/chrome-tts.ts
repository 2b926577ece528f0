// chrome.tts: speaks from the service worker and goes on when the popup closes. Chromium only.
// Hard cases: it never says that there is no voice at all, it just stays silent; `pause` wedges some system voices, so it is
// not used; a stop sends `cancelled` or `interrupted` for the old utterance, which its listener then no longer wants.

import { chooseVoice } from '../../core/speech/choose-voice.ts';
import type { SpeechEngine, SpeechEvent, Voice } from '../../core/speech/engine.ts';

/**
 * What Chromium's own bindings listen to. An utterance goes on when the worker that asked for it is stopped; its events then
 * wake a new worker and come here alone. Not in the documentation, so nothing depends on it: without it the sentence is taken
 * up again at its last known word.
 */
type EventSource = { onEvent?: { addListener(listener: (event: chrome.tts.TtsEvent) => void): void } };

export function createChromeTtsEngine(): SpeechEngine {
  let current = 0;
  /** Events of an utterance that this worker did not ask for; null once it has asked for one of its own. */
  let inherited: SpeechEvent[] | null = [];
  let onInherited: ((event: SpeechEvent) => void) | null = null;
  const disinherit = (): void => {
    inherited = null;
    onInherited = null;
  };
  (chrome.tts as EventSource).onEvent?.addListener((event) => {
    const translated = translate(event);
    if (!translated) return;
    if (onInherited) onInherited(translated);
    else inherited?.push(translated);
  });
  return {
    async adopt(_request, listener) {
      const sounding = await chrome.tts.isSpeaking();
      if (!inherited || (!sounding && inherited.length === 0)) return false;
      const missed = inherited;
      onInherited = listener;
      for (const event of missed) listener(event);
      return true;
    },
    speak(request, listener) {
      disinherit();
      current = request.id;
      const tell = (event: SpeechEvent): void => {
        if (current === request.id) listener(event);
      };
      void speakWith(request, tell, () => current === request.id);
    },
    stop() {
      disinherit();
      current = 0;
      chrome.tts.stop();
    },
    async listVoices() {
      return (await chrome.tts.getVoices()).flatMap(describeVoice);
    },
  };
}

async function speakWith(
  request: Parameters<SpeechEngine['speak']>[0],
  tell: (event: SpeechEvent) => void,
  isCurrent: () => boolean,
): Promise<void> {
  try {
    const voices = await chrome.tts.getVoices();
    if (!isCurrent()) return;
    // Without a voice by name Chromium would choose one itself, and might choose one that sends the text away.
    const chosen = chooseVoice(voices.flatMap(describeVoice), request.lang, request.voice);
    if (!chosen) return tell({ type: 'error', reason: 'no-voice' });
    const extensionId = voices.find(({ voiceName }) => voiceName === chosen.id)?.extensionId;
    await chrome.tts.speak(request.text, {
      enqueue: false,
      rate: request.rate,
      pitch: request.pitch,
      volume: request.volume,
      // The voice's own: a passage in a language that no voice speaks is read by another.
      ...((chosen.lang ?? request.lang) ? { lang: chosen.lang ?? request.lang ?? '' } : {}),
      voiceName: chosen.id,
      ...(extensionId ? { extensionId } : {}),
      onEvent: (event) => {
        const translated = translate(event);
        if (translated) tell(translated);
      },
    });
  } catch {
    tell({ type: 'error', reason: 'failed' });
  }
}

function translate(event: chrome.tts.TtsEvent): SpeechEvent | null {
  switch (event.type) {
    case 'start':
    case 'end':
      return { type: event.type };
    case 'word':
      return { type: 'word', at: event.charIndex ?? 0, length: event.length && event.length > 0 ? event.length : null };
    case 'interrupted':
    case 'cancelled':
      return { type: 'error', reason: 'interrupted' };
    case 'error':
      return { type: 'error', reason: 'failed' };
    default:
      return null;
  }
}

function describeVoice({ voiceName, lang, remote }: chrome.tts.TtsVoice): Voice[] {
  return voiceName ? [{ id: voiceName, name: voiceName, lang: lang ?? null, remote: remote ?? false }] : [];
}
