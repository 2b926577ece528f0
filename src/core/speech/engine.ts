// What Lector asks of anything that can speak: chrome.tts, speechSynthesis, a voice of our own, a fake in a test.
// The hard case is that engines lie: a late `end` after a stop, no word events, no `start`. The contract is therefore small,
// and the Player ignores whatever comes for an utterance that is no longer the current one.

export interface Voice {
  /** Unique within the engine; what is remembered in the settings. */
  readonly id: string;
  readonly name: string;
  /** BCP 47 tag, e.g. "en-GB"; null where the engine does not say. */
  readonly lang: string | null;
  /** Whether speaking with it would send the text off this machine. */
  readonly remote: boolean;
  /** Whether it is Lector's own, there on every machine. */
  readonly own?: boolean;
  /** Whether it only tells speakers apart, and is not offered to read. */
  readonly extra?: boolean;
}

/** What is to be said, and how. Two that are equal sound the same. */
export interface Speech {
  readonly text: string;
  readonly lang: string | null;
  /** A `Voice.id`, or null for the engine's own choice for the language. */
  readonly voice: string | null;
  /** Whose part it is, as `castRole` deals them out: 0 or absent is the voice that reads. */
  readonly cast?: number;
  /** The language of the text around it, whose voice reads it where none speaks `lang`. */
  readonly around?: string | null;
  /** 1 is the voice's own pace; see `rateLimits`. */
  readonly rate: number;
  /** 1 is the voice's own pitch; 0.5 to 1.5. */
  readonly pitch: number;
  /** 0 to 1. */
  readonly volume: number;
  /** Silence before it, ms. */
  readonly pauseBeforeMs: number;
}

export interface SpeechRequest extends Speech {
  /** Chosen by the caller; comes back in nothing but the caller's own closure. Rises with every request. */
  readonly id: number;
  /** What will be asked for after it, in order, if nothing comes between. An engine may make it ready. */
  readonly upcoming: readonly Speech[];
  /** Voices (`Voice.id`) that failed, not to be used for it. */
  readonly avoided: readonly string[];
  /** The article it is of, where the system shows what is heard; absent for what is no reading. */
  readonly about?: { readonly title: string; readonly site: string | null };
}

export type SpeechEvent =
  /** Which voice it will be said with, before it sounds, where the engine chose. */
  | { readonly type: 'voice'; readonly voice: string }
  | { readonly type: 'start' }
  /** A word begins to sound: its offset in `SpeechRequest.text` (UTF-16); `length` where the engine tells it, else null. */
  | { readonly type: 'word'; readonly at: number; readonly length: number | null }
  | { readonly type: 'end' }
  | { readonly type: 'error'; readonly reason: SpeechFailure };

export type SpeechFailure = 'no-voice' | 'not-allowed' | 'interrupted' | 'failed';

export interface SpeechEngine {
  /** Whether it keeps `pauseBeforeMs` itself. */
  readonly paces?: boolean;
  /** Speak now, in place of whatever is being spoken. Events go to `listener` until `end` or `error`. Never throws. */
  speak(request: SpeechRequest, listener: (event: SpeechEvent) => void): void;
  /**
   * Take over what a former worker asked for and left sounding: `request` as it was then. Events go to `listener` from there on,
   * those that came while nobody listened first. Resolves to false where nothing is sounding that could be taken over.
   */
  adopt?(request: SpeechRequest, listener: (event: SpeechEvent) => void): Promise<boolean>;
  /** Fall silent at once. No event of the request in hand is needed afterwards, and any that comes is ignored. */
  stop(): void;
  /** List the voices, once the engine's list has settled. Empty where there are none. */
  listVoices(): Promise<readonly Voice[]>;
}
