// How fast the voices of this machine speak, as it was heard, in `storage.local`: times alone, nothing of what was read.

import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { PaceNotes } from '../core/speech/pace.ts';

const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const notesSchema = v.object({
  paces: v.record(v.string(), v.object({ factor: amount, gapMs: amount, spread: amount, heardMs: amount })),
  tellsWords: v.record(v.string(), v.boolean()),
});

const pacesKey = 'paces';

export async function loadPaces(): Promise<PaceNotes> {
  const notes = v.safeParse(notesSchema, (await browser.storage.local.get(pacesKey))[pacesKey]);
  return notes.success ? notes.output : { paces: {}, tellsWords: {} };
}

/** Keep them; where there is no room they are learned again. */
export async function savePaces(notes: PaceNotes): Promise<void> {
  await browser.storage.local.set({ [pacesKey]: notes }).catch(() => undefined);
}
