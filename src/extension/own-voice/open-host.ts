// A host with the real worker and the real sound, in a document of the extension.

import browser from 'webextension-polyfill';
import { type HostOptions, VoiceHost } from './host.ts';
import { Synthesizer } from './synthesizer.ts';

/** Return a host that tells `tell`. Nothing is loaded before it is to speak. */
export function openHost({ tell, onIdle }: Pick<HostOptions, 'tell' | 'onIdle'>): VoiceHost {
  return new VoiceHost({
    createSynthesizer: () => new Synthesizer(browser.runtime.getURL('own-voice/worker.js')),
    createContext: () => new AudioContext({ latencyHint: 'balanced' }),
    tell,
    onIdle,
  });
}
