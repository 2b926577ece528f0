// Speech that a label and a colon attribute: transcripts (“LEE: I never said so.”), interviews (“Q: …” / “A: …”) and headlines
// (Minister: ‘No deal’). Hard case: “Note: bring a coat” is no speech, so a label without quotation marks counts only where
// labels come back, block after block, as in a transcript; and in a list of facts (Power: 2,200 W / Colour: “storm blue”) none does.

import type { Outline, Unit } from './outline.ts';
import type { Draft } from './rules.ts';

const LABEL_WORDS = 6;
/** The colon stands within as many characters. */
const LABEL_LENGTH = 160;
/** How many labelled blocks make a transcript. Fewer would take recipes' "Serves: 4" for one. */
const TRANSCRIPT_BLOCKS = 4;

interface Labelled {
  readonly block: number;
  readonly units: readonly Unit[];
  /** Index of the colon among the units. */
  readonly colon: number;
  readonly label: string;
}

/** Find the label at the head of a block: up to six words, the first with a capital, then a colon and more words. */
function labelOf(text: string, outline: Outline): Labelled | null {
  const { block, span } = outline;
  if (!text.slice(span.start, Math.min(span.end, span.start + LABEL_LENGTH)).includes(':')) return null;
  const { units } = outline;
  for (let at = 1; at <= LABEL_WORDS && at < units.length - 1; at++) {
    const unit = units[at];
    if (unit?.text === ':') {
      const first = units[0];
      const last = units[at - 1];
      // Page 4: “A Winter in Orle” is a list of contents.
      if (/^\p{N}+$/u.test(last?.text ?? '')) return null;
      if (first?.kind !== 'word' || !/^\p{Lu}/u.test(first.text) || !last || last.kind === 'quotation') return null;
      const label = units
        .slice(0, at)
        .map(({ lower }) => lower)
        .join(' ');
      return { block, units, colon: at, label };
    }
    if (unit?.kind !== 'word' && !/^[.,()’'&/-]$/.test(unit?.text ?? '')) return null;
  }
  return null;
}

function draftOf({ units, colon }: Labelled, confidence: number): Draft[] {
  const first = units[0];
  const last = units[colon - 1];
  const from = units[colon + 1];
  const to = units.at(-1);
  if (!first || !last || !from || !to) return [];
  return [
    {
      source: [{ start: first.start, end: last.end }],
      cue: [],
      content: [{ start: from.start, end: to.end }],
      confidence,
    },
  ];
}

/** Find what labels attribute, in blocks where nothing else is found. `taken` are the others. */
export function attributionsByLabel(text: string, outlines: readonly Outline[], taken: ReadonlySet<number>): Draft[] {
  const labelled = outlines.flatMap((outline) => labelOf(text, outline) ?? []);
  const counts = new Map<string, number>();
  for (const { label } of labelled) counts.set(label, (counts.get(label) ?? 0) + 1);
  const repeated = labelled.filter(({ label }) => (counts.get(label) ?? 0) > 1);
  const transcript = repeated.length >= TRANSCRIPT_BLOCKS && new Set(repeated.map(({ label }) => label)).size > 1;
  const isQuoted = ({ units, colon }: Labelled) => colon + 2 === units.length && units[colon + 1]?.kind === 'quotation';
  return labelled.flatMap((one, index) => {
    if (taken.has(one.block)) return [];
    const inFacts = [labelled[index - 1], labelled[index + 1]].some(
      (near) => near && Math.abs(near.block - one.block) === 1 && !isQuoted(near) && counts.get(near.label) === 1,
    );
    if (isQuoted(one) && !inFacts) return draftOf(one, 0.6);
    return transcript && (counts.get(one.label) ?? 0) > 1 ? draftOf(one, 0.6) : [];
  });
}
