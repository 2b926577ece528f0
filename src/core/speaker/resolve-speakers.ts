// From printed sources to people and bodies: read the names of the article, then take the attributions in the order in which
// their sources are printed, because "she" and "the spokeswoman" lean on what came before.
// Hard cases: a source inside a quotation ("I think", he said), a quotation that names nobody, and restraint: whoever is
// not clear stays unclear.

import type { Article } from '../article/article.ts';
import type { Attribution } from '../quotation/attribution.ts';
import type { Quotation } from '../quotation/marks.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Entity } from './entity.ts';
import { resolveFloating } from './floating.ts';
import type { SpeakerPack } from './language-pack.ts';
import type { Lexeme } from './lexicon.ts';
import { findNounsAsNames, isSurnameNoun, type Reading } from './mention.ts';
import { packFor } from './packs.ts';
import { resolvePrintedNames } from './printed-names.ts';
import { type Answer, SourceResolver, type Teacher } from './source-resolver.ts';
import type { Resolution, ResolutionVia, Speaker, SpeakerKind } from './speaker.ts';
import { INITIAL, splitWords, type Word } from './word.ts';

export interface ResolvedSpeakers {
  /** In order of their first statement. */
  readonly speakers: readonly Speaker[];
  /** One for each attribution, in the same order. */
  readonly resolutions: readonly Resolution[];
}

/** Resolve the source of every attribution to a person or body, or leave it unclear. `teacher` is for training only. */
export function resolveSpeakers(
  article: Article,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  attributions: readonly Attribution[],
  teacher: Teacher | null = null,
): ResolvedSpeakers {
  if (attributions.length === 0) return { speakers: [], resolutions: [] };
  const pack = packFor(article.lang);
  if (!pack) return resolvePrintedNames(article, attributions);
  const resolver = new SourceResolver(readArticle(article, sentences, quotations, pack), attributions, teacher);
  const answers: (Answer | null)[] = attributions.map(() => null);
  for (const index of resolver.order) answers[index] = resolver.resolve(index, answers);
  resolveFloating(article, attributions, answers, resolver.firstPerson, (offset) => resolver.presentedBefore(offset));
  return collect(resolver, attributions, answers);
}

/** How many articles were read, to tell in which a word was last met. */
let readings = 0;

function readArticle(
  article: Article,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  pack: SpeakerPack,
): Reading {
  const words = splitWords(
    article,
    sentences,
    quotations.filter(({ depth }) => depth === 0).map(({ span }) => span),
    pack,
  );
  // Asked only of words that begin a sentence: the others need not be kept.
  const initials = new Set<string>();
  const met: Lexeme[] = [];
  readings++;
  const pronouns: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const { bits, lexeme } = words[i] as Word;
    if (lexeme.pronoun === 'he' || lexeme.pronoun === 'she') pronouns.push(i);
    const isInitial = (bits & INITIAL) !== 0;
    if (isInitial) initials.add(lexeme.lower);
    if (lexeme.metIn === readings || (isInitial && lexeme.capital)) continue;
    lexeme.metIn = readings;
    met.push(lexeme);
  }
  const seenInLowerCase = new Set<string>();
  const seenAsName = new Set<string>();
  // A noun that is printed small as well is no surname, but for the titles: "King" beside "the king".
  const small = new Set<string>();
  const nouns = new Set<string>();
  for (const lexeme of met) {
    if (initials.has(lexeme.lower)) (lexeme.capital ? seenAsName : seenInLowerCase).add(lexeme.lower);
    if (isSurnameNoun(lexeme, pack)) nouns.add(lexeme.lower);
    else if (lexeme.role && !lexeme.title) small.add(lexeme.lower);
  }
  for (const noun of small) nouns.delete(noun);
  const nounsAsNames = nouns.size > 0 ? findNounsAsNames(words, nouns, pack) : nouns;
  return { text: article.text, words, pack, seenInLowerCase, seenAsName, nounsAsNames, pronouns };
}

function collect(
  resolver: SourceResolver,
  attributions: readonly Attribution[],
  answers: readonly (Answer | null)[],
): ResolvedSpeakers {
  const speakerOf = new Map<Entity, number>();
  const drafts: { entity: Entity; attributions: number[] }[] = [];
  const resolutions: Resolution[] = [];
  for (const [index] of attributions.entries()) {
    const answer = answers[index] ?? null;
    if (!answer) {
      resolutions.push({ speaker: null, via: null, confidence: 0 });
      continue;
    }
    let speaker = speakerOf.get(answer.entity);
    if (speaker === undefined) {
      speaker = drafts.length;
      speakerOf.set(answer.entity, speaker);
      drafts.push({ entity: answer.entity, attributions: [] });
    }
    drafts[speaker]?.attributions.push(index);
    resolutions.push({ speaker, via: answer.via satisfies ResolutionVia, confidence: answer.confidence });
  }
  const mentions = resolver.mentionsOf(new Set(speakerOf.keys()));
  const speakers = drafts.map(({ entity, attributions: own }): Speaker => {
    const { name, role } = entity;
    const kind: SpeakerKind = entity.kind === 'unknown' ? 'person' : entity.kind;
    return { name, role: role?.text ?? null, kind, mentions: mentions.get(entity) ?? [], attributions: own };
  });
  return { speakers, resolutions };
}
