// The system's media panel and media keys, while Lector's own voice is heard. Chromium only: Firefox 153 was seen to give neither to
// a background page, whatever plays there.
// Hard case: the browser gives both to a document that plays a media element, not to the sound of Web Audio that the voice is. So
// a silent one plays beside it, as long as the voice does.

export const mediaActions = ['play', 'pause', 'stop', 'previoustrack', 'nexttrack', 'seekbackward'] as const;
export type MediaAction = (typeof mediaActions)[number];

/** What is read, for the panel. */
export interface About {
  readonly title: string;
  /** The name of the site, or null. */
  readonly site: string | null;
}

/** Shorter ones are no media to a browser (Chromium asks for 5 seconds). */
const silenceSeconds = 10;
const silenceRate = 8_000;

export class MediaControls {
  readonly #onAction: (action: MediaAction) => void;
  #silence: HTMLAudioElement | null = null;

  constructor(onAction: (action: MediaAction) => void) {
    this.#onAction = onAction;
  }

  /** Show what is heard; the keys are Lector's from now on. */
  show({ title, site }: About): void {
    const { mediaSession } = navigator;
    if (!this.#silence) {
      this.#silence = new Audio(URL.createObjectURL(silence()));
      this.#silence.loop = true;
      for (const action of mediaActions) mediaSession.setActionHandler(action, () => this.#onAction(action));
    }
    mediaSession.metadata = new MediaMetadata({ title, artist: site ?? '' });
    mediaSession.playbackState = 'playing';
    // Without it there is no panel, and the voice is heard all the same.
    if (this.#silence.paused) this.#silence.play().catch(() => undefined);
  }

  /** Show that it is paused. */
  pause(): void {
    if (!this.#silence || this.#silence.paused) return;
    navigator.mediaSession.playbackState = 'paused';
    this.#silence.pause();
  }

  /** Leave panel and keys to others. */
  end(): void {
    if (!this.#silence) return;
    URL.revokeObjectURL(this.#silence.src);
    this.#silence.removeAttribute('src');
    this.#silence.load();
    this.#silence = null;
    const { mediaSession } = navigator;
    for (const action of mediaActions) mediaSession.setActionHandler(action, null);
    mediaSession.metadata = null;
    mediaSession.playbackState = 'none';
  }
}

/** A sound file (WAV, 8 bits) of nothing. */
function silence(): Blob {
  const length = silenceSeconds * silenceRate;
  const head = new DataView(new ArrayBuffer(44));
  const write = (at: number, text: string): void => {
    for (const [index, character] of [...text].entries()) head.setUint8(at + index, character.charCodeAt(0));
  };
  write(0, 'RIFF');
  head.setUint32(4, 36 + length, true);
  write(8, 'WAVEfmt ');
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);
  head.setUint16(22, 1, true);
  head.setUint32(24, silenceRate, true);
  head.setUint32(28, silenceRate, true);
  head.setUint16(32, 1, true);
  head.setUint16(34, 8, true);
  write(36, 'data');
  head.setUint32(40, length, true);
  return new Blob([head, new Uint8Array(length).fill(0x80)], { type: 'audio/wav' });
}
