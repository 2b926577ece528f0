// Attributions by the model: each sentence that holds a cue is parsed and read, and a quotation that goes on after its
// sentence is joined to it. Sentences without a cue cost nothing but a look at their words.

import type { Span } from '../../span.ts';
import type { Sentence } from '../../text/sentence.ts';
import { announcedBy, continuationsOf } from '../continue.ts';
import type { Quotation } from '../marks.ts';
import type { Outline } from '../outline.ts';
import type { LanguagePack } from '../pack.ts';
import type { Draft } from '../rules.ts';
import { confidenceOf, endsQuoted, type Reading, readScene, spansOf, type Weights } from './decode.ts';
import { isNotSaid } from './not-said.ts';
import { type NounReport, nounReports } from './noun-reports.ts';
import { parseSentence } from './parse-sentence.ts';
import { type Scene, type SentenceSyntax, sceneOf, stretchOf } from './scene.ts';

/** Give the tokens, tags and arcs of a sentence that the quotations `near` touch; null where none are needed. */
export type ParseSentence = (span: Span, near: readonly Quotation[]) => SentenceSyntax | null;

function draftOf(
  text: string,
  scene: Scene,
  { cue, choice, score }: Reading,
  outlines: readonly Outline[],
  block: number,
  weights: Weights,
): Draft | null {
  if (!choice.content) return null;
  if (!choice.content.announced && isNotSaid(scene, cue, choice.source, choice.content)) return null;
  const content = spansOf(scene, choice.content);
  const cueAt = scene.starts[cue.head] ?? 0;
  const hull = content.at(-1);
  if (!hull) return null;
  if (endsQuoted(scene, choice.content)) {
    const said = Math.max(
      scene.ends[cue.to - 1] ?? 0,
      choice.source.head < 0 ? 0 : (scene.ends[choice.source.to - 1] ?? 0),
    );
    for (const span of continuationsOf(text, outlines, block, cueAt, hull.end, said))
      if (span.start >= (content.at(-1)?.end ?? 0)) content.push(span);
  }
  const { source } = choice;
  const spanOf = (from: number, to: number): Span => ({ start: scene.starts[from] ?? 0, end: scene.ends[to - 1] ?? 0 });
  return {
    source: source.head < 0 ? [] : [spanOf(source.from, source.to)],
    cue: [spanOf(cue.from, cue.to)],
    content,
    confidence: confidenceOf(score, weights),
  };
}

/** How often a noun's report is right where it was counted, in PolNeAR train. */
const NOUN_CONFIDENCE = 0.7;

function draftOfNoun(scene: Scene, { sourceFrom, sourceTo, cue, contentFrom, contentTo }: NounReport): Draft {
  return {
    source: sourceFrom < 0 ? [] : [stretchOf(scene, sourceFrom, sourceTo)],
    cue: [stretchOf(scene, cue, cue + 1)],
    content: [stretchOf(scene, contentFrom, contentTo)],
    confidence: NOUN_CONFIDENCE,
  };
}

/** Whether a reading tells the noun's whole report: "repeated | his claim that it was safe". */
function tellsNoun({ choice: { content } }: Reading, { cue }: NounReport): boolean {
  if (!content || content.announced) return false;
  const { leftFrom, leftTo, rightFrom, rightTo } = content;
  return (leftFrom <= cue && cue < leftTo) || (rightFrom <= cue && cue < rightTo);
}

/** Whether a reading takes what the noun reports for its own: "rejected her claim | that it was safe". */
function takesClause({ cue, choice: { content } }: Reading, noun: NounReport): boolean {
  if (!content || content.announced || content.leftTo > content.leftFrom) return false;
  if (cue.head >= noun.contentFrom) return cue.head < noun.contentTo && content.rightFrom >= noun.contentTo;
  return content.rightFrom >= noun.contentFrom && content.rightFrom < noun.contentTo;
}

// No sentence is longer. What is, a list or a table without stops, is read piece by piece, so that its cost does not grow with the
// square of its length.
const LONGEST_PIECE = 1_600;

/** Cut a sentence that is too long to be one into pieces, between words. */
function piecesOf(text: string, { span, block }: Sentence): Sentence[] {
  if (span.end - span.start <= LONGEST_PIECE) return [{ span, block }];
  const pieces: Sentence[] = [];
  let start = span.start;
  while (span.end - start > LONGEST_PIECE) {
    let end = start + LONGEST_PIECE;
    const space = text.slice(start, end).lastIndexOf(' ');
    if (space > 0) end = start + space;
    pieces.push({ span: { start, end }, block });
    start = text.charAt(end) === ' ' ? end + 1 : end;
  }
  pieces.push({ span: { start, end: span.end }, block });
  return pieces;
}

const isColon = (text: string, end: number): boolean => text.charAt(end - 1) === ':';

/** Find the attributions of an article with the model. */
export function attributionsByModel(
  text: string,
  sentences: readonly Sentence[],
  outlines: readonly Outline[],
  quotations: readonly Quotation[],
  pack: LanguagePack,
  weights: Weights,
  parse: ParseSentence = (sentence, near) => parseSentence(text, sentence, pack, near),
): Draft[] {
  const outer = quotations.filter(({ depth }) => depth === 0);
  const drafts: Draft[] = [];
  let first = 0;
  for (const { span, block } of sentences.flatMap((sentence) => piecesOf(text, sentence))) {
    while (first < outer.length && (outer[first]?.span.end ?? 0) <= span.start) first++;
    const near: Quotation[] = [];
    for (let index = first; index < outer.length; index++) {
      const quotation = outer[index];
      if (!quotation || quotation.span.start >= span.end) break;
      near.push(quotation);
    }
    const syntax = parse(span, near);
    if (!syntax || syntax.tags.length === 0) continue;
    const scene = sceneOf(
      text,
      syntax,
      near,
      isColon(text, span.end) && span.end === outlines[block]?.units.at(-1)?.end
        ? announcedBy(text, outlines, block)
        : [],
    );
    const readings = readScene(scene, pack, weights);
    const nouns = nounReports(scene, pack).filter((noun) => !readings.some((reading) => tellsNoun(reading, noun)));
    for (const noun of nouns) drafts.push(draftOfNoun(scene, noun));
    for (const reading of readings) {
      if (nouns.some((noun) => takesClause(reading, noun))) continue;
      const draft = draftOf(text, scene, reading, outlines, block, weights);
      if (!draft) continue;
      // What goes on after the sentence goes on with the last statement before it.
      const last = drafts.at(-1);
      if (last) drafts[drafts.length - 1] = { ...last, content: withoutShared(last.content, draft.content) };
      drafts.push(draft);
    }
  }
  return drafts;
}

function withoutShared(content: readonly Span[], later: readonly Span[]): readonly Span[] {
  const own = content.filter((span) => !later.some(({ start, end }) => start === span.start && end === span.end));
  return own.length > 0 ? own : content;
}
