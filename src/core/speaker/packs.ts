// Which language pack serves an article. The only place that lists the languages.

import { english } from './english.ts';
import { german } from './german.ts';
import type { SpeakerPack } from './language-pack.ts';

const PACKS: Readonly<Record<string, SpeakerPack>> = { en: english, de: german };

/** Return the pack for a BCP 47 tag, or null for a language without one. An unknown language is taken for English. */
export function packFor(lang: string | null): SpeakerPack | null {
  const [primary = ''] = (lang ?? 'en').toLowerCase().split('-');
  return PACKS[primary] ?? null;
}
