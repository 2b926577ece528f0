// The reader's choices, in `storage.local`: nothing of it leaves the machine. Stored settings may be of another version or
// damaged; every field that is not of the form falls back to its default by itself, so nothing else is lost.

import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { quotedPitch } from '../core/speech/cast.ts';
import type { Excerpt } from '../core/speech/excerpt.ts';
import { type PlanChoices, quotationStyles } from '../core/speech/plan.ts';
import { type Manner, rateLimits } from '../core/speech/player.ts';
import type { Pronunciation } from '../core/speech/say.ts';
import { skippableParts } from '../core/speech/skipped.ts';
import type { Utterance } from '../core/speech/utterance.ts';

const pronunciationSchema = v.object({
  written: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100)),
  spoken: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)),
  /** Primary subtag of the language it is for, or null for all. */
  lang: v.nullable(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))),
});

/** Return the pronunciation where it is of the form, trimmed, else null: what is typed is checked as what is stored. */
export function parsePronunciation(typed: unknown): Pronunciation | null {
  const parsed = v.safeParse(pronunciationSchema, typed);
  return parsed.success ? parsed.output : null;
}

/** Most that are kept: each is looked for in every sentence. */
const mostPronunciations = 500;

const rateSchema = v.pipe(v.number(), v.minValue(rateLimits.min), v.maxValue(rateLimits.max));

const settingsSchema = v.object({
  version: v.fallback(v.literal(1), 1),
  /** Speed: 1 is the voice's own pace. It holds for every voice that has none of its own in `rates`. */
  rate: v.fallback(rateSchema, 1),
  /** Speed by `Voice.id`, for voices that were chosen. */
  rates: v.fallback(v.record(v.string(), rateSchema), {}),
  /** 0 to 1. */
  volume: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1),
  /** How the ear is told of a quotation. */
  quotations: v.fallback(v.picklist(quotationStyles), 'plain'),
  /** Chosen `Voice.id` by primary language subtag ("en"). */
  voices: v.fallback(v.record(v.string(), v.string()), {}),
  /** What is not read unless asked for. */
  skip: v.fallback(v.array(v.picklist(skippableParts)), ['caption']),
  /** The reader's own pronunciations; a damaged one is left out, the others stay. See `parsePronunciation`. */
  pronunciations: v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((list): Pronunciation[] =>
        list.flatMap((one) => parsePronunciation(one) ?? []).slice(0, mostPronunciations),
      ),
    ),
    [],
  ),
  /** Whether accessibility links and their like are hidden while Lector is at work. */
  hideChrome: v.fallback(v.boolean(), true),
  /** Whether what is restless is hidden too: cookie walls, bars that stay, tickers, players that start by themselves. */
  calmPage: v.fallback(v.boolean(), false),
  /** Whether it is kept beyond the session where readings stopped. */
  keepPlaces: v.fallback(v.boolean(), false),
  /** Whether a bar stands on the page while it is read; null: unless the reader uses a screen reader. */
  pageBar: v.fallback(v.nullable(v.boolean()), null),
  /** The edge of the window that it stands at. */
  barDock: v.fallback(v.picklist(['top', 'bottom']), 'bottom'),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

const settingsKey = 'settings';

/** Return sound settings from whatever was stored. */
export function parseSettings(stored: unknown): Settings {
  return v.parse(settingsSchema, typeof stored === 'object' && stored !== null ? stored : {});
}

export async function loadSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(settingsKey))[settingsKey]);
}

/** Call back on every change that is made anywhere in the extension. */
export function watchSettings(onChange: (settings: Settings) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[settingsKey];
    if (change) onChange(parseSettings(change.newValue));
  });
}

type Change = Partial<Settings> | ((settings: Settings) => Partial<Settings>);

/** Change some settings, keep the others, and return them all. Two changes at once, from wherever, are both kept. */
export function saveSettings(change: Change): Promise<Settings> {
  return navigator.locks.request('lector-settings', async () => {
    const before = await loadSettings();
    const settings = { ...before, ...(typeof change === 'function' ? change(before) : change) };
    await browser.storage.local.set({ [settingsKey]: settings });
    return settings;
  });
}

/** Return the voice that the reader chose for a language tag, or null. */
export function voiceFor(settings: Settings, lang: string | null): string | null {
  return settings.voices[primaryLanguage(lang)] ?? null;
}

/** Return the speed for a language: that of the voice that was chosen for it, or of `voice`, where it has one. */
export function rateFor(settings: Settings, lang: string | null, voice = voiceFor(settings, lang)): number {
  return (voice === null ? undefined : settings.rates[voice]) ?? settings.rate;
}

/** Return what changes in the settings when the speed is set while an article in `lang` is read. */
export function withRate(settings: Settings, lang: string | null, rate: number): Partial<Settings> {
  const allowed = Math.min(rateLimits.max, Math.max(rateLimits.min, rate));
  const voice = voiceFor(settings, lang);
  return voice === null ? { rate: allowed } : { rates: { ...settings.rates, [voice]: allowed } };
}

/** Return what of an article is read, and how, as the reader wants it. */
export function planChoicesFor({ quotations, skip, pronunciations }: Settings, excerpt: Excerpt): PlanChoices {
  return { style: quotations, excerpt, skip, pronunciations };
}

/** Return how an utterance is said. */
export function mannerFor(settings: Settings, { lang, quoted, cast }: Utterance): Manner {
  const pitch = quoted && settings.quotations === 'voice' ? quotedPitch : 1;
  return { voice: voiceFor(settings, lang), pitch, volume: settings.volume, cast };
}

/** Return the primary subtag of a language tag, in lower case: "en" for "en-GB"; "und" for none. */
export function primaryLanguage(lang: string | null): string {
  return lang?.split(/[-_]/)[0]?.toLowerCase() || 'und';
}
