// Which engines speak here: chrome.tts where the browser has it (a service worker has no speechSynthesis), else speechSynthesis;
// and everywhere Lector's own voice.

import { combineEngines } from '../../core/speech/combine.ts';
import type { SpeechEngine } from '../../core/speech/engine.ts';
import type { MediaAction } from '../own-voice/media.ts';
import { createChromeTtsEngine } from './chrome-tts.ts';
import { createOwnVoiceEngine } from './own-voice.ts';
import { createSpeechSynthesisEngine } from './speech-synthesis.ts';
import { waitFor } from './wait.ts';

/** Return the engine of this browser; `onMedia` is called when a media key asks for something. */
export function createAvailableEngine(onMedia: (action: MediaAction) => void): SpeechEngine {
  const system = globalThis.chrome?.tts
    ? createChromeTtsEngine()
    : createSpeechSynthesisEngine(globalThis.speechSynthesis);
  return combineEngines({ engines: [system, createOwnVoiceEngine(onMedia)], wait: waitFor });
}
