// What is said on the line between the background of Chromium, a worker without sound, and the document that has it.

import type { SpeechEvent } from '../../core/speech/engine.ts';
import type { HostOrder } from './host.ts';
import type { MediaAction } from './media.ts';

/** Name of the port. The document calls, because a call wakes a worker that was stopped. */
export const ownVoicePort = 'own-voice';

export type ToHost = { readonly type: 'speak' | 'adopt'; readonly order: HostOrder } | { readonly type: 'stop' };

export type FromHost =
  | { readonly type: 'event'; readonly id: number; readonly event: SpeechEvent }
  | { readonly type: 'adopted'; readonly id: number; readonly adopted: boolean }
  | { readonly type: 'media'; readonly action: MediaAction };
