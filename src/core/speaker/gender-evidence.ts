// "He" or "she" from the article's own words, never from a first name: a pronoun that can only mean the one person of its
// sentence. Example: "Atwell, a prize winner, was there to launch her book" ties "her" to Atwell. Hard case: "Atwell said her plan
// was better" may be of anybody's plan, so what is reported ties nothing.

import type { Span } from '../span.ts';
import { type Entity, EntityRegistry } from './entity.ts';
import type { Mention, Reading } from './mention.ts';
import type { Word } from './word.ts';

const SAME_SENTENCE = 1;
const NEXT_SENTENCE = 0.5;

/** Count for every person the pronouns that the text ties to them. `contents` are the stretches of reported words. */
export function tiePronouns(
  reading: Reading,
  mentions: readonly Mention[],
  contents: readonly Span[],
  entityOf: (mention: Mention) => Entity | null,
): void {
  const { words } = reading;
  const reported = [...contents].sort((a, b) => a.start - b.start);
  let nextMention = 0;
  let nextReported = 0;
  let reportedTo = -1;
  let sentence = -1;
  let person: Entity | null = null;
  let isOnly = true;
  let before: Entity | null = null;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.sentence !== sentence) {
      before = isOnly && words[i - 1]?.block === word.block ? person : null;
      person = null;
      isOnly = true;
      sentence = word.sentence;
    }
    for (; (reported[nextReported]?.start ?? Number.POSITIVE_INFINITY) <= word.start; nextReported++)
      reportedTo = Math.max(reportedTo, reported[nextReported]?.end ?? 0);
    if (word.quoted) continue;
    while ((mentions[nextMention]?.from ?? i) < i) nextMention++;
    const mention = mentions[nextMention];
    const entity = mention?.from === i ? entityOf(mention) : null;
    if (entity && (entity.kind === 'person' || entity.kind === 'unknown')) {
      if (person && person !== entity) isOnly = false;
      person = entity;
      continue;
    }
    // "a woman" or "the driver" could be meant as well, unless it stands in the title or description of the name
    if (!word.capital && isOnly && !person && word.lexeme.role) isOnly = words[i + 1]?.capital === true;
    const { pronoun } = word.lexeme;
    if ((pronoun !== 'he' && pronoun !== 'she') || word.start < reportedTo) continue;
    const isFirst = word.initial;
    const tied = isFirst ? before : isOnly ? person : null;
    if (!tied) continue;
    // "Hale lost his bag. She …" is not Hale
    const shown = EntityRegistry.genderOf(tied);
    if (isFirst && shown !== null && (shown === 'feminine') !== (pronoun === 'she')) continue;
    const weight = isFirst ? NEXT_SENTENCE : SAME_SENTENCE;
    if (pronoun === 'she') tied.feminine += weight;
    else tied.masculine += weight;
  }
}
