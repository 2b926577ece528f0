// Words that name nobody: a second quotation in the speaker's paragraph, a paragraph that is a quotation from end to end after one
// that ended in the speaker's words, and the answers of an interview, which are of the one whom its introduction presents.
// Anything else stays unclear.

import type { Article, Block } from '../article/article.ts';
import type { Attribution } from '../quotation/attribution.ts';
import type { Answer } from './source-resolver.ts';

const SAME_PARAGRAPH = 0.7;
const NEXT_PARAGRAPH = 0.55;
const ANSWER = 0.55;

/**
 * Fill in the answers for attributions without a source, in place, from the one speaker of their paragraph; so too for those
 * of `firstPerson`, whose source is an "I" inside a quotation that itself names nobody.
 */
export function resolveFloating(
  article: Article,
  attributions: readonly Attribution[],
  answers: (Answer | null)[],
  firstPerson: ReadonlySet<number>,
  presentedBefore: (offset: number) => Answer['entity'] | null,
): void {
  const blocks = attributions.map((attribution) => blockAt(article, attribution.content[0]?.start ?? 0));
  /** The one speaker of each block whose statements name a source; null where there are several. */
  const speakers = new Map<number, Answer | null>();
  for (const [index, attribution] of attributions.entries()) {
    const answer = answers[index];
    const block = blocks[index] ?? -1;
    if (attribution.source.length === 0 || !answer) continue;
    const known = speakers.get(block);
    if (known === undefined) speakers.set(block, answer);
    else if (known && known.entity !== answer.entity) speakers.set(block, null);
  }
  /** Of whom the answers are; not looked for before the first of them. */
  let presented: Answer['entity'] | null | undefined;
  for (const [index, attribution] of attributions.entries()) {
    const question = questionBefore(article, attribution, blocks[index] ?? 0);
    if (question) {
      if (presented === undefined) presented = presentedBefore(question.span.start);
      if (presented) answers[index] = { entity: presented, via: 'context', confidence: ANSWER };
      continue;
    }
    const isFirstPerson = firstPerson.has(index) && !answers[index];
    if (!isFirstPerson && (attribution.source.length > 0 || attribution.kind === 'indirect')) continue;
    const via = isFirstPerson ? 'pronoun' : 'context';
    const block = blocks[index] ?? -1;
    const here = speakers.get(block);
    if (here) answers[index] = { entity: here.entity, via, confidence: SAME_PARAGRAPH };
    if (here !== undefined) continue;
    const before = speakers.get(block - 1);
    const span = article.blocks[block]?.span;
    if (!before || !span || !isWholeQuotation(article.text.slice(span.start, span.end))) continue;
    const answer: Answer = { entity: before.entity, via, confidence: NEXT_PARAGRAPH };
    answers[index] = answer;
    // a third paragraph may go on in the same way
    speakers.set(block, answer);
  }
}

/** The bold line or heading that a statement without a cue answers, from the first word of its paragraph on. */
function questionBefore({ blocks }: Article, { source, cue, content }: Attribution, block: number): Block | null {
  const before = blocks[block - 1];
  const isAnswer = source.length === 0 && cue.length === 0 && content[0]?.start === blocks[block]?.span.start;
  if (!isAnswer || !before || blocks[block]?.strong === true || blocks[block]?.kind === 'heading') return null;
  return before.strong === true || before.kind === 'heading' ? before : null;
}

function isWholeQuotation(paragraph: string): boolean {
  return /^\s*["“„«‘]/u.test(paragraph);
}

function blockAt({ blocks }: Article, offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
