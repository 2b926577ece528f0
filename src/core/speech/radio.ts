// Radio order: who speaks is said before what was said, as broadcasters write, where the article says it only after.
// “The bridge is closed,” said Maria Olson, a spokeswoman. -> Maria Olson, a spokeswoman, said: “The bridge is closed.”
// Only the printed words are said, each once, in another order; where that cannot be done safely the sentence stays as it is. Hard
// cases: a quotation of several sentences whose speaker is named in the last; “X,” said Ann, “and Y.”; one inside another.

import type { Analysis } from '../analyze.ts';
import type { Attribution } from '../quotation/attribution.ts';
import { contains, hullOf, overlaps, type Span, sliceOf } from '../span.ts';
import type { Sentence } from '../text/sentence.ts';

/** A stretch of what is said: printed words, or a mark that only the ear needs, with the place it stands for. */
export type Run = Span | { readonly say: string; readonly at: number };

/** Words between quotation and end of sentence beyond which nobody would say them first. */
const longestLead = 40;

const letter = /[\p{L}\p{N}]/u;
const hasWords = (text: string): boolean => letter.test(text);

/** Return, for the sentences that are said otherwise than printed, what is said for them in order. */
export function orderForRadio({
  article,
  sentences,
  attributions,
}: Pick<Analysis, 'article' | 'sentences' | 'attributions'>): ReadonlyMap<number, readonly Run[]> {
  const { text } = article;
  const orders = new Map<number, readonly Run[]>();
  const parts = new Parts(attributions);
  for (const attribution of attributions) {
    const frame = findFrame(text, attribution);
    const [opening] = attribution.content;
    if (!frame || !opening || !isAlone(attribution, frame.whole, parts)) continue;
    const first = sentenceWith(sentences, { start: opening.start, end: opening.start + 1 });
    const last = sentenceWith(sentences, frame.words);
    const [from, to] = [sentences[first], sentences[last]];
    if (!from || !to || from.block !== to.block || last < first) continue;
    if (orders.has(first) || orders.has(last)) continue;
    // The quotation opens its sentence, and there is nothing else before the frame.
    if (hasWords(text.slice(from.span.start, opening.start))) continue;
    if (!isAllContent(text, { start: opening.start, end: frame.whole.start }, attribution)) continue;
    const lead = leadOf(text, frame.words, attribution);
    if (!lead) continue;
    const after: Span = { start: Math.min(frame.whole.end, to.span.end), end: to.span.end };
    const tail: readonly Run[] = hasWords(sliceOf(text, after)) ? [{ say: ' ', at: after.start }, after] : [];
    const close = (start: number): readonly Run[] => closed(text, start, frame.whole.start, tail.length > 0);
    const colon: Run = { say: ': ', at: frame.words.end };
    if (first === last) orders.set(first, [...lead, colon, ...close(from.span.start), ...tail]);
    else {
      orders.set(first, [...lead, colon, from.span]);
      orders.set(last, [...close(to.span.start), ...tail]);
    }
  }
  return orders;
}

interface Frame {
  /** From the end of the quotation to where it goes on, or its sentence ends. */
  readonly whole: Span;
  /** The same without the marks and spaces around. */
  readonly words: Span;
}

/** Find the words that say who spoke, where they stand behind the quotation or in its middle. */
function findFrame(text: string, { source, cue, content, kind }: Attribution): Frame | null {
  const teller = hullOf([...source, ...cue]);
  if (kind !== 'direct' || source.length === 0 || cue.length === 0 || !teller) return null;
  const before = content.filter(({ end }) => end <= teller.start).at(-1);
  if (!before || content.some((span) => overlaps(span, teller))) return null;
  const next = content.find(({ start }) => start >= teller.end);
  // The sentence ends at the first stop after the teller, or where the quotation goes on.
  const stop = /[.!?…]["'”’»)]*(?=\s|$)/gu;
  stop.lastIndex = teller.end;
  const limit = next?.start ?? text.length;
  let end = limit;
  for (let match = stop.exec(text); match && match.index < limit; match = stop.exec(text)) {
    // "Gov. Lee told the Ardelle Co. board": a stop that ends the sentence is followed by a capital, a mark or nothing.
    if (/^\s*(?:$|\n|["'“„«‘]|\p{Lu})/u.test(text.slice(match.index + match[0].length))) {
      end = match.index + match[0].length;
      break;
    }
  }
  const whole = { start: before.end, end };
  let [start, stopAt] = [whole.start, whole.end];
  while (start < stopAt && !letter.test(text.charAt(start))) start++;
  while (stopAt > start && !/[\p{L}\p{N}\p{Pe}]/u.test(text.charAt(stopAt - 1))) stopAt--;
  const words = { start, end: stopAt };
  if (!contains(words, teller) || sliceOf(text, words).split(/\s+/).length > longestLead) return null;
  return { whole, words };
}

interface Part extends Span {
  readonly of: Attribution;
  readonly isContent: boolean;
}

/** The parts of all statements by where they begin, so that those near a place need no look at the others. */
class Parts {
  readonly #parts: readonly Part[];
  /** The farthest end of each part and those before it. */
  readonly #reach: readonly number[];

  constructor(attributions: readonly Attribution[]) {
    const parts = attributions.flatMap((of): Part[] => [
      ...[...of.source, ...of.cue].map((span) => ({ ...span, of, isContent: false })),
      ...of.content.map((span) => ({ ...span, of, isContent: true })),
    ]);
    this.#parts = parts.sort((a, b) => a.start - b.start);
    let reach = 0;
    this.#reach = this.#parts.map(({ end }) => (reach = Math.max(reach, end)));
  }

  /** Whether a part that overlaps `span` passes the test. */
  some(span: Span, test: (part: Part) => boolean): boolean {
    for (let at = countBefore(this.#parts, span.end) - 1; at >= 0 && (this.#reach[at] ?? 0) > span.start; at--) {
      const part = this.#parts[at];
      if (part && overlaps(part, span) && test(part)) return true;
    }
    return false;
  }
}

/** How many of the spans, which are in order, begin before `offset`. */
function countBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Return the index of the sentence that `span` lies in, or -1. */
function sentenceWith(sentences: readonly Sentence[], span: Span): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.span.start ?? 0) <= span.start) low = middle;
    else high = middle - 1;
  }
  const sentence = sentences[low];
  return sentence && contains(sentence.span, span) ? low : -1;
}

/** Whether no other statement has a part in the frame, and the quotation is not itself a part of one. */
function isAlone(attribution: Attribution, frame: Span, parts: Parts): boolean {
  const [opening] = attribution.content;
  if (parts.some(frame, ({ of }) => of !== attribution)) return false;
  return (
    !opening || !parts.some(opening, (part) => part.of !== attribution && part.isContent && contains(part, opening))
  );
}

/** Whether between two places there is nothing but the statement's own words. */
function isAllContent(text: string, span: Span, { content }: Attribution): boolean {
  let at = span.start;
  for (const part of content) {
    if (part.end <= at) continue;
    if (part.start >= span.end) break;
    if (part.start > at && hasWords(text.slice(at, part.start))) return false;
    at = part.end;
  }
  return at >= span.end || !hasWords(text.slice(at, span.end));
}

/** Return the words of the frame with the speaker first: "said Olson, a spokeswoman" is "Olson, a spokeswoman, said". */
function leadOf(text: string, words: Span, { source, cue }: Attribution): readonly Run[] | null {
  const who = hullOf(source);
  const saying = hullOf(cue);
  if (!who || !saying) return null;
  if (who.start < saying.start) return [words];
  // Turned round: nothing but the two may stand before or between them.
  if (saying.end > who.start || hasWords(text.slice(saying.end, who.start))) return null;
  if (hasWords(text.slice(words.start, saying.start))) return null;
  const rest = { start: who.end, end: words.end };
  const said: Run[] = [{ say: ' ', at: saying.start }, saying];
  // "Olson, a spokeswoman, said"
  if (!hasWords(sliceOf(text, rest))) {
    return sliceOf(text, who).includes(',') ? [who, { say: ',', at: who.end }, ...said] : [who, ...said];
  }
  // What follows a comma tells of the speaker: it stays with the name.
  if (/^\s*[,(–—]/u.test(sliceOf(text, rest))) return [who, rest, { say: ',', at: rest.end }, ...said];
  return [who, ...said, rest];
}

/** Return the quotation from `start` to `end`; its comma is a full stop where nothing follows. */
function closed(text: string, start: number, end: number, goesOn: boolean): readonly Run[] {
  const comma = /,["'”’»\s]*$/u.exec(text.slice(start, end));
  if (goesOn || !comma) return [{ start, end }];
  return [
    { start, end: start + comma.index },
    { say: '.', at: start + comma.index },
  ];
}
