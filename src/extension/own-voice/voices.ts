// Lector's own voices, as they stand in the list of voices: for each language one or two regions, of each a second voice, and
// some that are not offered, for quotations of many speakers.

import type { Voice } from '../../core/speech/engine.ts';
import languages from './languages.json' with { type: 'json' };

export interface OwnVoice extends Voice {
  /** The name of the data file that has it. */
  readonly language: string;
  /** eSpeak NG's name for it. */
  readonly espeak: string;
}

const prefix = 'lector:';
/** eSpeak NG's variants: the one that the second voices are made with, and those that only tell speakers apart. */
const second = '+f2';
const extras = ['+m3', '+f4', '+m7'];

export const ownVoices: readonly OwnVoice[] = Object.entries(languages).flatMap(([language, { voices }]) =>
  ['', second, ...extras].flatMap((suffix) =>
    voices.map(({ tag, file }) => ({
      id: prefix + tag + suffix,
      name: nameOf(tag, suffix === second, voices.length > 1),
      lang: tag,
      remote: false,
      own: true,
      ...(extras.includes(suffix) ? { extra: true } : {}),
      language,
      espeak: file + suffix,
    })),
  ),
);

/** Return the voice with this `Voice.id`, or null. */
export function findOwnVoice(id: string | null): OwnVoice | null {
  return ownVoices.find((voice) => voice.id === id) ?? null;
}

function nameOf(tag: string, isSecond: boolean, tellsRegion: boolean): string {
  const region = tellsRegion ? new Intl.DisplayNames(['en'], { type: 'region' }).of(tag.split('-')[1] ?? '') : null;
  return `Lector’s ${isSecond ? 'second' : 'own'} voice (eSpeak NG${region ? `, ${region}` : ''})`;
}
