// chrome.tts: speaks from the service worker and goes on when the popup closes. Chromium only.
// Hard cases: it never says that there is no voice at all, it just stays silent; `pause` wedges some system voices, so it is
// not used; a stop sends `cancelled` or `interrupted` for the old utterance, which its listener then no longer wants.

import type { SpeechEngine, SpeechEvent, Voice } from '../../core/speech/engine.ts';

export function createChromeTtsEngine(): SpeechEngine {
  let current = 0;
  return {
    speak(request, listener) {
      current = request.id;
      const tell = (event: SpeechEvent): void => {
        if (current === request.id) listener(event);
      };
      void speakWith(request, tell, () => current === request.id);
    },
    stop() {
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
    if (voices.length === 0) return tell({ type: 'error', reason: 'no-voice' });
    const chosen = voices.find((voice) => voice.voiceName === request.voice);
    await chrome.tts.speak(request.text, {
      enqueue: false,
      rate: request.rate,
      ...(request.lang ? { lang: request.lang } : {}),
      ...(chosen?.voiceName ? { voiceName: chosen.voiceName } : {}),
      ...(chosen?.extensionId ? { extensionId: chosen.extensionId } : {}),
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
