// Which of an engine's voices reads a text in a language, when the reader has chosen none.
// Hard case: the browser's own choice may be a voice that sends the text to its maker. Such a voice speaks only when the reader
// has chosen it by name. Example: for "de-AT", a local de-DE voice is taken before a remote de-AT one, and never an English one.

import type { Voice } from './engine.ts';

/**
 * Return the voice to speak `lang` with: the chosen one where it is still there, else the best local one for the language.
 * Null where none speaks it on this machine. A text of unknown language is left to the first local voice.
 */
export function chooseVoice(voices: readonly Voice[], lang: string | null, chosen: string | null): Voice | null {
  const named = voices.find(({ id }) => id === chosen);
  if (named) return named;
  const local = voices.filter(({ remote }) => !remote);
  if (!lang) return local[0] ?? null;
  const wanted = normal(lang);
  const speaks = local.filter((voice) => primary(normal(voice.lang ?? '')) === primary(wanted));
  // Some engines tell no language: better than silence, worse than a voice that is known to speak it.
  return (
    speaks.find((voice) => normal(voice.lang ?? '') === wanted) ??
    speaks[0] ??
    local.find((voice) => !voice.lang) ??
    null
  );
}

const normal = (lang: string): string => lang.replaceAll('_', '-').toLowerCase();
const primary = (lang: string): string => lang.split('-')[0] ?? '';
