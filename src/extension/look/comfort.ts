// How Lector's pages look and behave for this reader: colours, letters, spaces, help for the eye. In `storage.sync`, which the
// browser carries to the reader's other devices if the reader turned that on; where it has none, it is as any storage.
// Hard case: what is stored may be of an older or a newer version, or damaged. Older is brought up step by step; every field that is
// not of the form falls back to its default by itself, so nothing else is lost.

import * as v from 'valibot';
import browser from 'webextension-polyfill';

export const themes = ['system', 'light', 'dark', 'sepia', 'contrast', 'custom'] as const;
export type Theme = (typeof themes)[number];
export const fonts = ['atkinson', 'lexend', 'opendyslexic', 'system', 'serif'] as const;
export type Font = (typeof fonts)[number];
export const lineFocuses = [0, 1, 3, 5] as const;
export type LineFocus = (typeof lineFocuses)[number];

/** What a number may be, and in what steps it is offered. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Of letters: size in CSS pixels at the browser's own size; spaces in ems; the measure in characters. */
export const ranges = {
  size: { min: 14, max: 48, step: 1 },
  leading: { min: 1.2, max: 2.6, step: 0.1 },
  letters: { min: 0, max: 0.3, step: 0.01 },
  words: { min: 0, max: 0.6, step: 0.02 },
  paragraphs: { min: 0.4, max: 3, step: 0.1 },
  measure: { min: 24, max: 100, step: 2 },
} as const satisfies Record<string, Range>;
export type RangeName = keyof typeof ranges;

const within = ({ min, max }: Range) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i));

/** The version of what is stored. A change that old stored choices do not fit adds a step to `steps`. */
export const comfortVersion = 2;

/** `steps[n]` brings what version n + 1 stored to version n + 2. */
const steps: readonly ((stored: Record<string, unknown>) => Record<string, unknown>)[] = [
  // Syllables are new in 2.
  (stored) => ({ syllables: false, ...stored }),
];

const fields = {
  theme: v.picklist(themes),
  /** The colours of the theme `custom`. */
  paper: colour,
  ink: colour,
  accent: colour,
  font: v.picklist(fonts),
  size: within(ranges.size),
  leading: within(ranges.leading),
  letters: within(ranges.letters),
  words: within(ranges.words),
  paragraphs: within(ranges.paragraphs),
  measure: within(ranges.measure),
  align: v.picklist(['start', 'justify']),
  hyphens: v.boolean(),
  /** Whether every second syllable is in another colour. */
  syllables: v.boolean(),
  /** How many lines stay clear while the others are dimmed; 0 for all. */
  lineFocus: v.picklist(lineFocuses),
  ruler: v.boolean(),
  /** Whether statements are tinted, and named in the margin. */
  tints: v.boolean(),
  names: v.boolean(),
  /** The reader uses a screen reader: nothing of Lector speaks, moves or appears without being asked. */
  screenReader: v.boolean(),
  /** Whether `?` shows the keys. */
  questionKey: v.boolean(),
} as const;

const strictSchema = v.object(fields);
export type Comfort = Readonly<v.InferOutput<typeof strictSchema>>;

export const defaultComfort: Comfort = {
  theme: 'system',
  paper: '#fbfaf7',
  ink: '#1c1b19',
  accent: '#0b5d5a',
  font: 'atkinson',
  size: 19,
  leading: 1.6,
  letters: 0,
  words: 0,
  paragraphs: 1.1,
  measure: 66,
  align: 'start',
  hyphens: false,
  syllables: false,
  lineFocus: 0,
  ruler: false,
  tints: true,
  names: true,
  screenReader: false,
  questionKey: true,
};

/** Return sound choices from whatever was stored. */
export function parseComfort(stored: unknown): Comfort {
  const known = isRecord(stored) ? migrate(stored) : {};
  const comfort: Record<string, unknown> = { ...defaultComfort };
  for (const [name, schema] of Object.entries(fields)) {
    if (v.is(schema as v.GenericSchema, known[name])) comfort[name] = known[name];
  }
  return comfort as Comfort;
}

/** Bring what an older version stored up to this one. */
export function migrate(stored: Record<string, unknown>, all = steps): Record<string, unknown> {
  const version = typeof stored.version === 'number' ? stored.version : 1;
  return all.slice(Math.max(0, version - 1)).reduce((known, step) => step(known), stored);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const comfortKey = 'comfort';

export async function loadComfort(): Promise<Comfort> {
  return parseComfort((await browser.storage.sync.get(comfortKey))[comfortKey]);
}

export async function saveComfort(comfort: Comfort): Promise<void> {
  await browser.storage.sync.set({ [comfortKey]: { version: comfortVersion, ...comfort } });
}

/** Call back on every change that is made on any page or device. */
export function watchComfort(onChange: (comfort: Comfort) => void): void {
  browser.storage.sync.onChanged.addListener((changes) => {
    const change = changes[comfortKey];
    if (change) onChange(parseComfort(change.newValue));
  });
}

/** Write the choices as a file's text, to be taken to another browser. */
export function exportComfort(comfort: Comfort): string {
  return `${JSON.stringify({ lector: 'choices', version: comfortVersion, ...comfort }, null, 2)}\n`;
}

export type Import =
  | { readonly read: true; readonly comfort: Comfort }
  | { readonly read: false; readonly problem: 'no-json' | 'not-ours' | 'newer' | 'damaged'; readonly field?: string };

/** Read a file of choices. One that is not right in every field changes nothing, and says where it is wrong. */
export function importComfort(text: string): Import {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { read: false, problem: 'no-json' };
  }
  if (!isRecord(file) || file.lector !== 'choices' || typeof file.version !== 'number') {
    return { read: false, problem: 'not-ours' };
  }
  if (file.version > comfortVersion) return { read: false, problem: 'newer' };
  const comfort = v.safeParse(strictSchema, migrate(file));
  if (comfort.success) return { read: true, comfort: comfort.output };
  const [issue] = comfort.issues;
  return { read: false, problem: 'damaged', field: v.getDotPath(issue) ?? '' };
}
