// A host with the real worker and the real sound, in a document of the extension.

import browser from 'webextension-polyfill';
import { type HostOptions, VoiceHost } from './host.ts';
import { Synthesizer } from './synthesizer.ts';

/**
 * Firefox asks the sound server for the delay each time, on this thread and with the graph locked: with PulseAudio the whole
 * extension process was seen to hang in it. There the delay, about 30 ms with a wired output, is taken for nothing.
 */
const tellsLatency = !browser.runtime.getURL('').startsWith('moz-extension:');

/** Return a host that tells `tell`. Nothing is loaded before it is to speak. */
export function openHost({ controls, tell, onIdle }: Pick<HostOptions, 'controls' | 'tell' | 'onIdle'>): VoiceHost {
  return new VoiceHost({
    createSynthesizer: () => new Synthesizer(browser.runtime.getURL('own-voice/worker.js')),
    createContext: () => new AudioContext({ latencyHint: 'balanced' }),
    outputLatency: (context) => (tellsLatency ? context.outputLatency : 0),
    controls,
    tell,
    onIdle,
  });
}
