// Lector's own voice as an engine. In Chromium the background is a worker without sound, so a document of its own speaks and is
// told what to say over a line; in Firefox the background is a document itself.

import browser, { type Runtime } from 'webextension-polyfill';
import type { Speech, SpeechEngine, SpeechEvent, SpeechRequest } from '../../core/speech/engine.ts';
import type { HostOrder, HostSpeech } from '../own-voice/host.ts';
import { type FromHost, ownVoicePort, type ToHost } from '../own-voice/line.ts';
import type { MediaAction } from '../own-voice/media.ts';
import { openHost } from '../own-voice/open-host.ts';
import { findOwnVoice, ownVoices } from '../own-voice/voices.ts';
import { StayAwake } from './stay-awake.ts';

const documentPath = 'offscreen/offscreen.html';
/** How long the document may take to answer whether it is still sounding, ms. */
const adoptMs = 2_000;

interface Host {
  speak(order: HostOrder): void;
  adopt(order: HostOrder): Promise<boolean>;
  stop(): void;
}

/** Return the engine of Lector's own voice; `onMedia` is called when a media key asks for something. */
export function createOwnVoiceEngine(onMedia: (action: MediaAction) => void): SpeechEngine {
  let current = 0;
  let listener: (event: SpeechEvent) => void = () => undefined;
  const tell = (id: number, event: SpeechEvent): void => {
    if (id === current) listener(event);
  };
  const host: Host = globalThis.chrome?.offscreen
    ? createRemoteHost(tell, () => current, onMedia)
    : createLocalHost(tell);
  const begin = (request: SpeechRequest, to: (event: SpeechEvent) => void): HostOrder | null => {
    const speech = describe(request);
    if (!speech) return null;
    current = request.id;
    listener = to;
    const upcoming = request.upcoming.flatMap((next) => describe(next) ?? []);
    return { id: request.id, speech, upcoming, ...(request.about ? { about: request.about } : {}) };
  };
  return {
    paces: true,
    speak(request, to) {
      const order = begin(request, to);
      if (order) host.speak(order);
      else to({ type: 'error', reason: 'no-voice' });
    },
    async adopt(request, to) {
      const order = begin(request, to);
      return order ? host.adopt(order) : false;
    },
    stop() {
      current = 0;
      host.stop();
    },
    listVoices: async () => ownVoices,
  };
}

function describe({ text, voice, rate, pitch, volume, pauseBeforeMs }: Speech): HostSpeech | null {
  const own = findOwnVoice(voice);
  return own && { text, voice: own.espeak, language: own.language, rate, pitch, volume, pauseBeforeMs };
}

/** Speak in this document, which is kept awake meanwhile. */
function createLocalHost(tell: (id: number, event: SpeechEvent) => void): Host {
  const awake = new StayAwake();
  let last = 0;
  const host = openHost({
    tell: (id, event) => {
      tell(id, event);
      // Unless the end led to another sentence.
      if (id === last && (event.type === 'end' || event.type === 'error')) awake.end();
    },
    onIdle: () => undefined,
    controls: null,
  });
  return {
    speak(order) {
      last = order.id;
      awake.begin();
      host.speak(order);
    },
    // What sounded in this document ended with it.
    adopt: async () => false,
    stop() {
      awake.end();
      host.stop();
    },
  };
}

/** Speak in the offscreen document, which is opened when there is something to say. */
function createRemoteHost(
  tell: (id: number, event: SpeechEvent) => void,
  current: () => number,
  onMedia: (action: MediaAction) => void,
): Host {
  let port: Runtime.Port | null = null;
  let waiting: ToHost[] = [];
  let adopting: { id: number; resolve: (adopted: boolean) => void } | null = null;
  const hear = (message: unknown): void => {
    const heard = message as FromHost;
    if (heard.type === 'event') tell(heard.id, heard.event);
    else if (heard.type === 'media') onMedia(heard.action);
    else if (adopting?.id === heard.id) adopting.resolve(heard.adopted);
  };
  browser.runtime.onConnect.addListener((caller) => {
    const { sender, name } = caller;
    if (name !== ownVoicePort || sender?.id !== browser.runtime.id) return;
    if (!sender.url?.startsWith(browser.runtime.getURL(documentPath))) return;
    port = caller;
    caller.onMessage.addListener(hear);
    caller.onDisconnect.addListener(() => {
      if (port !== caller) return;
      port = null;
      // The document is gone, in the middle of a word perhaps.
      tell(current(), { type: 'error', reason: 'failed' });
    });
    for (const message of waiting) caller.postMessage(message);
    waiting = [];
  });
  const send = (message: ToHost): void => {
    if (port) port.postMessage(message);
    else waiting = message.type === 'stop' ? [message] : [...waiting.filter(({ type }) => type === 'stop'), message];
  };
  const open = async (): Promise<void> => {
    if (port || (await hasDocument())) return;
    const reasons = ['AUDIO_PLAYBACK'] as unknown as chrome.offscreen.Reason[];
    await chrome.offscreen.createDocument({ url: documentPath, reasons, justification: 'Read the article aloud.' });
  };
  return {
    speak(order) {
      send({ type: 'speak', order });
      // Two at once: the second is refused, and finds the line of the first.
      open().catch(async () => {
        if (!(await hasDocument())) tell(order.id, { type: 'error', reason: 'failed' });
      });
    },
    async adopt(order) {
      if (!(await hasDocument())) return false;
      return new Promise((resolve) => {
        const settle = (adopted: boolean): void => {
          adopting = null;
          clearTimeout(limit);
          resolve(adopted);
        };
        const limit = setTimeout(settle, adoptMs, false);
        adopting = { id: order.id, resolve: settle };
        send({ type: 'adopt', order });
      });
    },
    stop: () => send({ type: 'stop' }),
  };
}

async function hasDocument(): Promise<boolean> {
  const contextTypes = ['OFFSCREEN_DOCUMENT'] as unknown as chrome.runtime.ContextType[];
  return (await chrome.runtime.getContexts({ contextTypes })).length > 0;
}
