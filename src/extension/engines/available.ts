// Which engines speak here: chrome.tts where the browser has it (a service worker has no speechSynthesis), else speechSynthesis;
// and everywhere Lector's own voice.

import { combineEngines } from '../../core/speech/combine.ts';
import type { SpeechEngine } from '../../core/speech/engine.ts';
import { createChromeTtsEngine } from './chrome-tts.ts';
import { createOwnVoiceEngine } from './own-voice.ts';
import { createSpeechSynthesisEngine } from './speech-synthesis.ts';
import { waitFor } from './wait.ts';

/** Return the engine of this browser. */
export function createAvailableEngine(): SpeechEngine {
  const system = globalThis.chrome?.tts
    ? createChromeTtsEngine()
    : createSpeechSynthesisEngine(globalThis.speechSynthesis);
  return combineEngines({ engines: [system, createOwnVoiceEngine()], wait: waitFor });
}
