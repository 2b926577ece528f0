// The languages with a pack. Any other language is read by its quotation marks alone.

import type { ClausePack } from '../clause-pack.ts';
import type { LanguagePack } from '../pack.ts';
import { german } from './de.ts';
import { english } from './en.ts';

const PACKS: readonly (LanguagePack | ClausePack)[] = [english, german];

/** Return the pack for a BCP 47 tag, or null where there is none. An unknown language has none. */
export function packFor(lang: string | null): LanguagePack | ClausePack | null {
  const primary = lang?.toLowerCase().split(/[-_]/)[0];
  return PACKS.find((pack) => pack.lang === primary) ?? null;
}
