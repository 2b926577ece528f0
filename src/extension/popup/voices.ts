// Which voices the reader can choose for an article: those of its language, the ones that keep the text on the machine first.
// Hard case: an engine that does not say a voice's language may well speak it, so such a voice is offered for every language.

import type { Voice } from '../../core/speech/engine.ts';
import { primaryLanguage } from '../settings.ts';

export interface VoiceChoices {
  readonly local: readonly Voice[];
  /** Speaking with these sends the text off the machine. */
  readonly remote: readonly Voice[];
}

/** Return the voices for the language tag `lang`, or all of them where the article's language is unknown; each by name. */
export function voicesFor(voices: readonly Voice[], lang: string | null): VoiceChoices {
  const wanted = primaryLanguage(lang);
  const fitting = voices
    .filter(({ extra }) => !extra)
    .filter((voice) => lang === null || voice.lang === null || primaryLanguage(voice.lang) === wanted)
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  return { local: fitting.filter((voice) => !voice.remote), remote: fitting.filter((voice) => voice.remote) };
}
