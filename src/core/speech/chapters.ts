// Where a listener may want to go in a recording: to the headline, to a heading, and to where another speaker is heard.
// Hard case: a speaker comes back after a sentence of the reporter. That is no new place; it is one after another speaker, or a
// heading. Example: headline, Olson, Olson, Kerr, heading, Kerr -> headline, Olson, Kerr, heading, Kerr.

import type { Analysis } from '../analyze.ts';
import { overlaps, sliceOf } from '../span.ts';
import type { Utterance } from './utterance.ts';

export interface Chapter {
  /** The utterance that it begins with. */
  readonly utterance: number;
  readonly title: string;
}

type Chaptered = Pick<Analysis, 'article' | 'attributions' | 'resolutions' | 'speakers'>;

/** Return the places, in order; the first is where the reading begins. */
export function findChapters(utterances: readonly Utterance[], analysis: Chaptered): readonly Chapter[] {
  const { article, speakers } = analysis;
  const chapters: Chapter[] = [];
  let last: number | null = null;
  let lastBlock: number | null = null;
  for (const [index, utterance] of utterances.entries()) {
    const { passage, block } = utterance;
    const info = passage === 'body' ? article.blocks[block] : undefined;
    if (block !== lastBlock && (passage === 'title' || info?.kind === 'heading')) {
      const title = passage === 'title' ? article.title : sliceOf(article.text, info?.span ?? { start: 0, end: 0 });
      chapters.push({ utterance: index, title: title.replace(/\s+/g, ' ').trim() });
      last = null;
    }
    lastBlock = block;
    const speaker = speakerIn(utterance, analysis);
    if (speaker === null || speaker === last) continue;
    chapters.push({ utterance: index, title: speakers[speaker]?.name ?? '' });
    last = speaker;
  }
  return chapters.filter(({ title }) => title !== '');
}

/** Whose statement is heard in it; of several the first. */
function speakerIn({ passage, span }: Utterance, { attributions, resolutions }: Chaptered): number | null {
  if (passage !== 'body') return null;
  let found: { at: number; speaker: number } | null = null;
  for (const [index, { content }] of attributions.entries()) {
    const speaker = resolutions[index]?.speaker ?? null;
    const part = content.find((one) => overlaps(one, span));
    if (speaker !== null && part && (!found || part.start < found.at)) found = { at: part.start, speaker };
  }
  return found?.speaker ?? null;
}
