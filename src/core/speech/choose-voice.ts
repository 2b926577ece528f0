// Which of an engine's voices reads a text in a language, when the reader has chosen none.
// Hard case: the browser's own choice may be a voice that sends the text to its maker. Such a voice speaks only when the reader
// has chosen it by name. Example: for "de-AT", a local de-DE voice is taken before a remote de-AT one, and never an English one.

import type { Voice } from './engine.ts';

/**
 * Return the voice to speak `lang` with: the chosen one where it is still there, else the best local one for the language, none
 * of `avoided`. Null where none speaks it on this machine. A text of unknown language is left to the first local voice.
 */
export function chooseVoice(
  voices: readonly Voice[],
  lang: string | null,
  chosen: string | null,
  avoided: readonly string[] = [],
): Voice | null {
  const usable = voices.filter(({ id }) => !avoided.includes(id));
  const named = usable.find(({ id }) => id === chosen);
  if (named) return named;
  // Few of them are ranked: a Linux system has ten thousand voices.
  const local = usable.filter(({ remote, extra }) => !remote && !extra);
  const speaking = lang ? local.filter((voice) => speaks(voice, lang)) : local;
  // Some engines tell no language: better than silence, worse than a voice that is known to speak it.
  const able = speaking.length > 0 ? speaking : local.filter((voice) => !voice.lang);
  return rankVoices(able, lang)[0] ?? null;
}

/**
 * Return the voices in the order in which they should be tried for `lang`, none left out: the machine's before those that send the
 * text away, then those that know the language, natural voices before ordinary ones before Lector's own before novelties, and
 * those of the region first: where the article names none, of the one where most who speak the language live. What is equal stays
 * in the engine's order.
 */
export function rankVoices(voices: readonly Voice[], lang: string | null): readonly Voice[] {
  const region = lang ? localeOf(lang)?.maximize().region : undefined;
  const rank = (voice: Voice): readonly number[] => {
    const isOther = lang !== null && !speaks(voice, lang);
    return [
      voice.remote ? 1 : 0,
      isOther ? 1 : 0,
      qualityRank(voice),
      lang === null || isOther ? 0 : regionRank(voice.lang ?? '', lang, region),
    ];
  };
  return voices
    .map((voice) => ({ voice, rank: rank(voice) }))
    .toSorted((a, b) => {
      const differing = a.rank.findIndex((value, place) => value !== b.rank[place]);
      return differing < 0 ? 0 : (a.rank[differing] ?? 0) - (b.rank[differing] ?? 0);
    })
    .map(({ voice }) => voice);
}

/** Return whether the voice is known to speak the language, whatever the region. */
export function speaks(voice: Voice, lang: string): boolean {
  return primary(normal(voice.lang ?? '')) === primary(normal(lang));
}

/** Makers' words for their better voices: "Ava (Premium)", "Microsoft Aria Online (Natural)", "Anna (Enhanced)". */
const naturalName = /\b(?:natural|neural|premium|enhanced|siri|wavenet|hd)\b/i;
/**
 * The voices of macOS that are jokes, by name, as Chromium and Firefox list them: for a language they would be as good a match
 * as a real voice. eSpeak's hundred variants of each ("English+Robosoft3") too.
 */
const noveltyName =
  /^(?:albert|bad news|bahh|bells|boing|bubbles|cellos|deranged|good news|hysterical|jester|organ|pipe organ|superstar|trinoids|whisper|wobble|zarvox)\b|\+[a-z]/i;

function qualityRank({ name, own }: Voice): number {
  if (noveltyName.test(name)) return 3;
  if (own) return 2;
  return naturalName.test(name) ? 0 : 1;
}

/** The very tag, then the region's common speech ("en-US" for "en"), then its dialects ("en-GB-x-gbclan" for "en-GB"), then other regions. */
function regionRank(spoken: string, lang: string, region: string | undefined): number {
  if (normal(spoken) === normal(lang)) return 0;
  const locale = localeOf(spoken);
  if (!locale || locale.maximize().region !== region) return 3;
  return normal(spoken).split('-').length <= 2 ? 1 : 2;
}

/** Return what a tag says, or null for one that is none: engines are not strict with them. */
function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(normal(tag));
  } catch {
    return null;
  }
}

const normal = (lang: string): string => lang.replaceAll('_', '-').toLowerCase();

/** Tags for one and the same language. */
const sameLanguage: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', iw: 'he', in: 'id' };

function primary(lang: string): string {
  const subtag = lang.split('-')[0] ?? '';
  return sameLanguage[subtag] ?? subtag;
}
