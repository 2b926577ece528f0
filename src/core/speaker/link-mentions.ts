// Ties every name of an article to its person or body, and notes what is printed beside it. Whole names come first, so that a
// bare surname in the first line finds the full name further down.
// Example: "Vant said no. The mayor is Dora Vant." Hard case: a misspelled surname in a source is still hers.

import type { Entity, EntityRegistry, NameMatch } from './entity.ts';
import type { Gender } from './language-pack.ts';
import type { Mention, Reading } from './mention.ts';
import type { SourcePhrase } from './phrase.ts';
import { findRole, titleHeads } from './role.ts';

export type Found = ReadonlyMap<number, { readonly entity: Entity; readonly match: NameMatch } | null>;

/** Link the mentions, in order; the result is by the first word of each. Null is a name that may be two people's. */
export function linkMentions(
  reading: Reading,
  registry: EntityRegistry,
  mentions: readonly Mention[],
  phrases: readonly (SourcePhrase | null)[],
): Found {
  const { words, pack } = reading;
  const found = new Map<number, { entity: Entity; match: NameMatch } | null>();
  const short = new Set<Mention>();
  const isShort = (mention: Mention): boolean =>
    mention.to - mention.from === 1 ||
    // "De Rooster" may be the surname of "Staf de Rooster"
    pack.particles.has(words[mention.from]?.lower ?? '') ||
    registry.tokensOf(mention.from, mention.to, mention.kind).length < 2;
  for (const mention of mentions) {
    if (isShort(mention)) {
      short.add(mention);
      continue;
    }
    const entity = registry.enter(mention, mention.from, mention.to);
    found.set(mention.from, { entity, match: 'name' });
    registry.noteGender(entity, mention);
    registry.noteWhole(entity, mention, isKin(reading, mention));
    const next = words[mention.to];
    const after = words[mention.to + 1];
    if (next?.gap === 'open' && /^\p{Lu}{2,}$/u.test(next.text) && after?.gap !== 'space')
      registry.alias(next.text, entity);
  }
  const sources = new Map<number, number>();
  for (const phrase of phrases) if (phrase?.type === 'name') sources.set(phrase.from, phrase.sourceTo);
  const bare = new Set<number>();
  const noteRole = (entity: Entity, mention: Mention): void => {
    if (mention.kind === 'body' || mention.kind === 'group' || isPlace(reading, mention)) return;
    const kinship = genderOfKinship(reading, mention);
    if (kinship === 'feminine') entity.feminine += 2;
    if (kinship === 'masculine') entity.masculine += 2;
    for (const head of titleHeads(reading, mention))
      if (!entity.titles.has(head)) entity.titles.set(head, titleOf(reading, mention));
    if (entity.role && !bare.has(entity.id)) return;
    const role = findRole(reading, mention, sources.get(mention.from) ?? 0);
    if (!role) return;
    entity.titles.set(role.head, role.text.toLowerCase());
    // a single title ("Ambassador") gives way to a fuller description further down
    if (!entity.role || role.text.includes(' ')) entity.role = role;
    if (entity.role.text.includes(' ')) bare.delete(entity.id);
    else bare.add(entity.id);
    const gender = pack.genderedNouns.get(role.head);
    if (gender === 'feminine') entity.feminine += 2;
    if (gender === 'masculine') entity.masculine += 2;
  };
  // What is said of whole names comes first: "Mrs. Holt" is not "her husband, Peter Holt", who is named behind her.
  for (const mention of mentions) {
    const entity = found.get(mention.from)?.entity;
    if (entity) noteRole(entity, mention);
  }
  registry.noteShort([...short].map(({ from }) => words[from]?.lexeme.folded ?? ''));
  for (const mention of mentions) {
    const isNew = short.has(mention);
    if (isNew) found.set(mention.from, linkShort(registry, mention, sources.has(mention.from)));
    const entity = found.get(mention.from)?.entity;
    if (!entity) continue;
    registry.note(entity, mention);
    if (!isNew) continue;
    if (found.get(mention.from)?.match === 'name') registry.noteWhole(entity, mention, false);
    noteRole(entity, mention);
  }
  return found;
}

/** "her brother, Tom Varga, is a baker", "her husband, former Mayor Ivo Cole": the noun before the comma tells of the name behind it. */
function genderOfKinship({ words, pack }: Reading, { to, titleFrom }: Mention): Gender | null {
  const noun = words[titleFrom - 1];
  const whose = words[titleFrom - 2];
  if (!noun || !whose || words[titleFrom]?.gap !== 'comma' || words[to]?.gap === 'space') return null;
  if (noun.gap !== 'space' || !(whose.possessive || pack.pronouns.has(whose.lower))) return null;
  return pack.genderedNouns.get(noun.lower) ?? null;
}

/** "in Lorne, the candidate said": the candidate is not Lorne. */
function isPlace({ words, pack }: Reading, { from, titleFrom, kind }: Mention): boolean {
  if (kind !== 'unknown' || titleFrom < from || words[from]?.gap !== 'space') return false;
  return pack.placePrepositions.has(words[from - 1]?.lower ?? '');
}

function titleOf({ text, words }: Reading, { titleFrom, from }: Mention): string {
  return text.slice(words[titleFrom]?.start, words[from - 1]?.end).toLowerCase();
}

/** "her husband, Peter Holt", "Cole's son Ivo Cole" */
function isKin({ words, pack }: Reading, { titleFrom }: Mention): boolean {
  const noun = words[titleFrom - 1];
  const whose = words[titleFrom - 2];
  const gap = words[titleFrom]?.gap;
  if (!noun || !whose || !pack.kinNouns.has(noun.lower) || (gap !== 'space' && gap !== 'comma')) return false;
  return whose.possessive || (pack.pronouns.has(whose.lower) && pack.definite.has(whose.lower));
}

function linkShort(
  registry: EntityRegistry,
  mention: Mention,
  isSource: boolean,
): { entity: Entity; match: NameMatch } | null {
  const found = registry.findShort(mention);
  if (found === 'ambiguous') return null;
  if (found) return found;
  const misspelled = isSource && mention.kind !== 'body' ? registry.findMisspelled(mention) : null;
  if (misspelled) return { entity: misspelled, match: 'surname' };
  const entity = registry.enter(mention, mention.from, mention.to);
  if (registry.isFamily(mention)) entity.kind = 'group';
  return { entity, match: 'name' };
}
