// The small line under a statement, which says honestly how we have it: "own words · at Tuesday's meeting", "reported ·
// she → Ellison", "unnamed source". As data, because the words of the interface are localised elsewhere.
// Hard case: "Ms Ellison → Ellison" tells nothing; "IRCC → Immigration Canada" does.

import type { Analysis } from '../analyze.ts';
import { sliceOf } from '../span.ts';
import type { SpeakerSummary, Statement, StatementForm } from './summary.ts';

export type CircumstancePart =
  | { readonly kind: 'form'; readonly form: StatementForm }
  /** The speaker is a description without a name. */
  | { readonly kind: 'unnamed' }
  /** Nobody can be named; `source` is what is printed ("she"), or null where nothing is. */
  | { readonly kind: 'unclear'; readonly source: string | null }
  /** Printed as `from`, resolved to `to`. */
  | { readonly kind: 'resolved'; readonly from: string; readonly to: string }
  /** The article keeps its distance: "claimed". */
  | { readonly kind: 'hedge'; readonly cue: string }
  /** More than that it was said: "warned". */
  | { readonly kind: 'manner'; readonly cue: string }
  | { readonly kind: 'occasion'; readonly text: string }
  | { readonly kind: 'unsure' };

/** Return the circumstances of a statement in the order to show them; `speaker` is null where it is unclear. */
export function describeCircumstance(
  { article, attributions }: Analysis,
  statement: Statement,
  speaker: SpeakerSummary | null,
): CircumstancePart[] {
  const { form, isUnnamed, hedge, manner, resolvedFrom, occasion, isLowConfidence } = statement;
  const parts: CircumstancePart[] = [{ kind: 'form', form }];
  if (!speaker) {
    const source = attributions[statement.attribution]?.source.map((span) => sliceOf(article.text, span)).join(' … ');
    parts.push({ kind: 'unclear', source: source || null });
  } else if (isUnnamed) parts.push({ kind: 'unnamed' });
  if (hedge) parts.push({ kind: 'hedge', cue: hedge });
  if (manner) parts.push({ kind: 'manner', cue: manner });
  if (speaker && resolvedFrom && !explainsItself(resolvedFrom, speaker)) {
    parts.push({ kind: 'resolved', from: resolvedFrom, to: speaker.shortName });
  }
  if (occasion) parts.push({ kind: 'occasion', text: sliceOf(article.text, occasion) });
  if (isLowConfidence) parts.push({ kind: 'unsure' });
  return parts;
}

/** "Ellison", "Ms Ellison", "Mara, who leads the council" and "the harbour master" of the Harbour Master lead to nobody else. */
function explainsItself(printed: string, { name, shortName }: SpeakerSummary): boolean {
  const lower = (text: string): string => text.toLowerCase();
  if (lower(name).includes(lower(printed))) return true;
  // The name itself is printed, among more, and is no possessive: "Ellison’s spokesman" is somebody else.
  const words = new Set(printed.split(/[\s,;()]+/));
  const [first = ''] = printed.split(/[\s,]+/);
  return (
    shortName.split(/\s+/).every((part) => words.has(part)) ||
    (/^\p{Lu}/u.test(first) && name.split(/\s+/).includes(first))
  );
}

/** Write the circumstances as one English line. */
export function renderCircumstance(parts: readonly CircumstancePart[]): string {
  return parts.map(renderPart).join(' · ').replace(/\s+/g, ' ');
}

function renderPart(part: CircumstancePart): string {
  switch (part.kind) {
    case 'form':
      return part.form;
    case 'unnamed':
      return 'unnamed source';
    case 'unclear':
      return part.source === null ? 'speaker unclear' : `named only as “${part.source}”`;
    case 'resolved':
      return `${part.from} → ${part.to}`;
    case 'hedge':
    case 'manner':
      return `“${part.cue}”`;
    case 'occasion':
      return part.text;
    case 'unsure':
      return 'speaker not certain';
  }
}
