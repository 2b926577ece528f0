// Languages without a pack: a source is who is printed, no more. The same words are the same speaker; nothing is guessed.

import type { Article } from '../article/article.ts';
import type { Attribution } from '../quotation/attribution.ts';
import { hullOf, type Span, sliceOf } from '../span.ts';
import type { ResolvedSpeakers } from './resolve-speakers.ts';
import type { Resolution, Speaker } from './speaker.ts';

interface Draft {
  readonly name: string;
  readonly mentions: Span[];
  readonly attributions: number[];
}

/** Resolve every source to exactly what is printed. A source that begins in lower case (a pronoun, say) is unclear. */
export function resolvePrintedNames(article: Article, attributions: readonly Attribution[]): ResolvedSpeakers {
  const drafts = new Map<string, Draft>();
  const indices = new Map<string, number>();
  const resolutions = attributions.map((attribution, index): Resolution => {
    const span = hullOf(attribution.source);
    const name = span ? sliceOf(article.text, span).trim().replace(/\s+/g, ' ') : '';
    // scripts without letter case have no lower case to begin in
    if (!span || name === '' || /^\p{Ll}/u.test(name)) return { speaker: null, via: null, confidence: 0 };
    const draft = drafts.get(name) ?? { name, mentions: [], attributions: [] };
    if (!drafts.has(name)) {
      indices.set(name, drafts.size);
      drafts.set(name, draft);
    }
    draft.mentions.push(span);
    draft.attributions.push(index);
    return { speaker: indices.get(name) ?? null, via: 'name', confidence: 0.5 };
  });
  const speakers = [...drafts.values()].map(
    (draft): Speaker => ({
      ...draft,
      mentions: draft.mentions.sort((a, b) => a.start - b.start),
      role: null,
      kind: 'person',
    }),
  );
  return { speakers, resolutions };
}
