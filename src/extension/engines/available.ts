// Which engine speaks here: chrome.tts where the browser has it (a service worker has no speechSynthesis), else speechSynthesis.

import type { SpeechEngine } from '../../core/speech/engine.ts';
import { createChromeTtsEngine } from './chrome-tts.ts';
import { createSpeechSynthesisEngine } from './speech-synthesis.ts';

/** Return the engine of this browser. */
export function createAvailableEngine(): SpeechEngine {
  return globalThis.chrome?.tts ? createChromeTtsEngine() : createSpeechSynthesisEngine(globalThis.speechSynthesis);
}
