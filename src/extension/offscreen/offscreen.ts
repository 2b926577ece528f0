// The document that Lector's own voice sounds in, in Chromium. It goes on when the worker is stopped, calls a new one, and is
// gone when there has been nothing to say for a while.

import browser, { type Runtime } from 'webextension-polyfill';
import { type FromHost, ownVoicePort, type ToHost } from '../own-voice/line.ts';
import { MediaControls } from '../own-voice/media.ts';
import { openHost } from '../own-voice/open-host.ts';

let port: Runtime.Port;
const send = (message: FromHost): void => {
  try {
    port.postMessage(message);
  } catch {
    // The line has just ended: the next worker asks for what it missed.
  }
};
const host = openHost({
  controls: new MediaControls((action) => send({ type: 'media', action })),
  tell: (id, event) => send({ type: 'event', id, event }),
  onIdle: () => window.close(),
});

function call(): void {
  port = browser.runtime.connect({ name: ownVoicePort });
  port.onMessage.addListener((message) => {
    const asked = message as ToHost;
    if (asked.type === 'stop') host.stop();
    else if (asked.type === 'speak') host.speak(asked.order);
    else send({ type: 'adopted', id: asked.order.id, adopted: host.adopt(asked.order) });
  });
  port.onDisconnect.addListener(() => {
    host.orphan();
    call();
  });
}

call();
