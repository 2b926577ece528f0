// Attributions by the model: each sentence that holds a cue is parsed and read, and a quotation that goes on after its
// sentence is joined to it. Sentences without a cue cost nothing but a look at their words.

import type { Span } from '../../span.ts';
import type { Sentence } from '../../text/sentence.ts';
import { announcedBy, continuationsOf } from '../continue.ts';
import type { Quotation } from '../marks.ts';
import type { Outline } from '../outline.ts';
import type { LanguagePack } from '../pack.ts';
import type { Draft } from '../rules.ts';
import { confidenceOf, endsQuoted, type Reading, readScenes, spansOf, type Weights } from './decode.ts';
import { isNotSaid } from './not-said.ts';
import { type NounReport, nounReports } from './noun-reports.ts';
import { type Piece, parseSentences } from './parse-sentences.ts';
import { type Scene, sceneOf, stretchOf } from './scene.ts';

/**
 * How sure a statement must be to be told, and one that names nobody. Of more doubtful ones two in three are wrong: leaving them out
 * costs 2 points of recall and gains 2.4 of precision (PolNeAR train, by folds), and a reader sees each wrong one.
 */
const LEAST_SURE = 0.45;
const LEAST_SURE_OF_NOBODY = 0.6;

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
  const confidence = confidenceOf(score, weights);
  if (confidence < (choice.source.head < 0 ? LEAST_SURE_OF_NOBODY : LEAST_SURE)) return null;
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
    confidence,
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
function cutSentence(text: string, sentence: Sentence): Sentence[] {
  const { span, block } = sentence;
  if (span.end - span.start <= LONGEST_PIECE) return [sentence];
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

interface BlockPiece extends Piece {
  readonly block: number;
}

/** List the sentences to read, with the outer quotations that touch each. */
function piecesOf(text: string, sentences: readonly Sentence[], quotations: readonly Quotation[]): BlockPiece[] {
  const outer = quotations.filter(({ depth }) => depth === 0);
  let first = 0;
  return sentences
    .flatMap((sentence) => cutSentence(text, sentence))
    .map(({ span, block }) => {
      while (first < outer.length && (outer[first]?.span.end ?? 0) <= span.start) first++;
      let last = first;
      while (last < outer.length && (outer[last]?.span.start ?? 0) < span.end) last++;
      return { span, block, near: outer.slice(first, last) };
    });
}

/** Add what one sentence says: its nouns' reports, then its cues' readings. */
function addDrafts(
  drafts: Draft[],
  text: string,
  scene: Scene,
  readings: readonly Reading[],
  outlines: readonly Outline[],
  block: number,
  pack: LanguagePack,
  weights: Weights,
): void {
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

/** How many sentences go through the stages together: enough to keep a stage busy, few enough to hold in memory. */
const TOGETHER = 64;

/** Find the attributions of an article with the model. */
export function attributionsByModel(
  text: string,
  sentences: readonly Sentence[],
  outlines: readonly Outline[],
  quotations: readonly Quotation[],
  pack: LanguagePack,
  weights: Weights,
): Draft[] {
  const drafts: Draft[] = [];
  const pieces = piecesOf(text, sentences, quotations);
  for (let from = 0; from < pieces.length; from += TOGETHER) {
    const some = pieces.slice(from, from + TOGETHER);
    const syntaxes = parseSentences(text, some, pack);
    const read = some.flatMap(({ span, block, near }, index) => {
      const syntax = syntaxes[index];
      if (!syntax || syntax.tags.length === 0) return [];
      const isEnd = isColon(text, span.end) && span.end === outlines[block]?.units.at(-1)?.end;
      return [{ block, scene: sceneOf(text, syntax, near, pack, isEnd ? announcedBy(text, outlines, block) : []) }];
    });
    const scenes = read.map(({ scene }) => scene);
    const readings = readScenes(scenes, pack, weights);
    for (const [index, { block, scene }] of read.entries())
      addDrafts(drafts, text, scene, readings[index] ?? [], outlines, block, pack, weights);
  }
  return drafts;
}

function withoutShared(content: readonly Span[], later: readonly Span[]): readonly Span[] {
  const own = content.filter((span) => !later.some(({ start, end }) => start === span.start && end === span.end));
  return own.length > 0 ? own : content;
}
