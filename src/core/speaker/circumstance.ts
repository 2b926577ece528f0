// The small line under a statement, which says honestly how we have it: "own words · at Tuesday's meeting", "reported ·
// she → Ellison", "unnamed source". As data, because the words of the interface are localised elsewhere.

import type { Article } from '../article/article.ts';
import { sliceOf } from '../span.ts';
import type { SpeakerSummary, Statement, StatementForm } from './summary.ts';

export type CircumstancePart =
  | { readonly kind: 'form'; readonly form: StatementForm }
  /** The speaker is a description without a name. */
  | { readonly kind: 'unnamed' }
  | { readonly kind: 'unclear' }
  /** Printed as `from`, resolved to `to`. */
  | { readonly kind: 'resolved'; readonly from: string; readonly to: string }
  /** The article keeps its distance: "claimed". */
  | { readonly kind: 'hedge'; readonly cue: string }
  | { readonly kind: 'occasion'; readonly text: string }
  | { readonly kind: 'unsure' };

/** Return the circumstances of a statement in the order to show them; `speaker` is null where it is unclear. */
export function describeCircumstance(
  article: Article,
  statement: Statement,
  speaker: SpeakerSummary | null,
): CircumstancePart[] {
  const parts: CircumstancePart[] = [{ kind: 'form', form: statement.form }];
  if (!speaker) parts.push({ kind: 'unclear' });
  else if (statement.isUnnamed) parts.push({ kind: 'unnamed' });
  if (statement.hedge) parts.push({ kind: 'hedge', cue: statement.hedge });
  // "Ellison → Mara Ellison" tells nothing: a short form of the name explains itself
  const isPartOfName = speaker && statement.resolvedFrom && speaker.name.includes(statement.resolvedFrom);
  if (speaker && statement.resolvedFrom && !isPartOfName) {
    parts.push({ kind: 'resolved', from: statement.resolvedFrom, to: speaker.shortName });
  }
  if (statement.occasion) parts.push({ kind: 'occasion', text: sliceOf(article.text, statement.occasion) });
  if (statement.isLowConfidence) parts.push({ kind: 'unsure' });
  return parts;
}

/** Write the circumstances as one English line. */
export function renderCircumstance(parts: readonly CircumstancePart[]): string {
  return parts.map(renderPart).join(' · ');
}

function renderPart(part: CircumstancePart): string {
  switch (part.kind) {
    case 'form':
      return part.form;
    case 'unnamed':
      return 'unnamed source';
    case 'unclear':
      return 'speaker unclear';
    case 'resolved':
      return `${part.from} → ${part.to}`;
    case 'hedge':
      return `“${part.cue}”`;
    case 'occasion':
      return part.text;
    case 'unsure':
      return 'not sure who';
  }
}
