// Which voice says what, where more than one reads: quotations by a second voice, or every speaker by one that is told from the
// others. It is a reader's voice, never taken for theirs: it is dealt out by how much is quoted, whoever the speaker is.
// Hard case: too few voices. Then the speakers quoted least share the last of them, and where there is none but the one that
// reads, it reads quotations lower.

import { chooseVoice, rankVoices, speaks } from './choose-voice.ts';
import type { Speech, Voice } from './engine.ts';
import type { Quoted } from './quoted.ts';

/** The pitch of a quotation: low enough to be heard as another, near enough not to be somebody's. */
export const quotedPitch = 0.75;

/** Return the part of each speaker, 1 for who is quoted most (by letters), in a text of these quotations; unclear ones are the last. */
export function castSpeakers(quoted: readonly Quoted[]): (speaker: number | null) => number {
  const lengths = new Map<number, number>();
  for (const { speaker, start, end } of quoted) {
    if (speaker !== null) lengths.set(speaker, (lengths.get(speaker) ?? 0) + end - start);
  }
  const order = [...lengths].toSorted(([, a], [, b]) => b - a).map(([speaker]) => speaker);
  return (speaker) => (speaker === null ? order.length : order.indexOf(speaker)) + 1;
}

/** A voice, and at what multiple of its pitch it speaks. */
export interface Role {
  readonly voice: Voice;
  readonly pitch: number;
}

type Part = Pick<Speech, 'lang' | 'around' | 'voice' | 'cast'>;

/**
 * Return who says it: the voice for its language, for a passage in a language that no voice speaks the one of the text around
 * it, and for a part of its own (`cast`) another than the one that reads. Null where nobody can. A voice that sends text away gets
 * no part that it was not chosen for.
 */
export function castRole(voices: readonly Voice[], part: Part, avoided: readonly string[] = []): Role | null {
  const { lang, around = null, voice, cast = 0 } = part;
  const reading = chooseVoice(voices, lang, voice, avoided) ?? chooseAround(voices, lang, around, avoided);
  if (!reading || cast === 0) return reading && { voice: reading, pitch: 1 };
  const spoken = reading.lang ?? lang;
  const able = voices.filter(
    (one) => one.id !== reading.id && !one.remote && !avoided.includes(one.id) && (!spoken || speaks(one, spoken)),
  );
  const others = rankVoices(able, spoken);
  const other = others[Math.min(cast, others.length) - 1];
  return other ? { voice: other, pitch: 1 } : { voice: reading, pitch: quotedPitch };
}

function chooseAround(
  voices: readonly Voice[],
  lang: string | null,
  around: string | null,
  avoided: readonly string[],
): Voice | null {
  return around === null || around === lang ? null : chooseVoice(voices, around, null, avoided);
}
