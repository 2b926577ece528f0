import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../src/core/article/article.ts';
import { segmentSentences } from '../../../src/core/text/sentence.ts';

function articleOf(text: string, lang: string | null = 'en'): Article {
  const blocks: Block[] = Array.from(text.matchAll(/[^\n]+/g), (match) => ({
    kind: 'paragraph',
    span: { start: match.index, end: match.index + match[0].length },
    element: null,
  }));
  return {
    title: '',
    titleElement: null,
    byline: null,
    authors: [],
    siteName: null,
    published: null,
    lang,
    dir: 'ltr',
    text,
    blocks,
    captions: [],
    credits: [],
    leftOut: [],
  };
}

/** Segment `marked`, in which ‖ stands where sentences part, without its marks, and put the marks back. */
function resegment(marked: string, lang: string | null = 'en'): string {
  const text = marked.replaceAll('‖', '');
  const sentences = segmentSentences(articleOf(text, lang));
  let result = '';
  let at = 0;
  for (const { span } of sentences) {
    if (span.start > 0) result += `${text.slice(at, span.start)}‖`;
    result += text.slice(span.start, span.end);
    at = span.end;
  }
  return result + text.slice(at);
}

describe('segmentSentences', () => {
  it.each([
    ['stops', 'It rained. ‖She left! ‖Why? ‖Nobody knows.'],
    ['titles', 'Gov. Lee met Sen. Ada Bloom. ‖He won.'],
    ['an acronym before a name', 'The U.S. Embassy closed. ‖It reopened.'],
    ['an acronym before a new sentence', 'He moved to the U.S. ‖The family followed.'],
    ['a time before a day', 'It opens at 5 p.m. Monday.'],
    ['a time before a new sentence', 'It opens at 5 p.m. ‖Visitors queue.'],
    ['a month', 'On Jan. 5 it snowed.'],
    ['initials', 'J. R. Smith and A. Noel Crane agreed.'],
    ['firms', 'Acorn Inc. Chairman Bo Reed quit. ‖Acorn Corp. ‖The end.'],
    ['numbers', 'It rose 3.5 percent to 1.2 million. ‖20 people left.'],
    ['closing marks', '"It is over." ‖She left. ‖“Is it?” ‖“Yes.” ‖(He lied.) ‖Then he left.'],
    ['a quotation that goes on', '“Is it over?” she asked. ‖“Never!” Olson said.'],
    ['a question with its speaker’s title', '“Is it over?” Mayor Ada Olson asked.'],
    ['sentences inside a quotation', '“We lost. ‖We will be back,” she said.'],
    ['ellipses', 'Well… maybe. ‖He waited... ‖Then he ran. ‖He said . . . nothing.'],
    ['numbers of a list', '1. Find the key.'],
    ['no capitals', 'nobody answered. then somebody did.'.replace('. then', '. ‖then')],
    ['a missing space', 'That was the end.‖The rest is known.'],
    ['a note', 'He moved to Dulwich.[4] ‖Then he left. [5] ‖She stayed.'],
    ['blocks', 'A headline\n‖A paragraph.\n‖Another'],
    ['an exclamation in a name', 'Wow! fans cheered.'],
  ])('%s', (_, marked) => {
    expect(resegment(marked)).toBe(marked);
  });

  it.each([
    ['de', 'Am 3. Oktober sprach Dr. Klee. ‖Er kam z. B. aus Ulm. ‖Das war’s.'],
    ['fr', 'M. Petit a dit : « C’est fini. » ‖Elle part.'],
    ['es', 'El Sr. Gil llegó. ‖¿Quién lo vio? ‖Nadie.'],
    ['ru', 'В 2031 г. он уехал. ‖Она осталась.'],
    ['ja', '雨が降った。‖彼は「もう終わりだ。」と言った。'],
    ['zh', '下雨了。‖他说：“结束了。”‖我们走吧！'],
    ['ar', 'من هو؟ ‖لا أحد يعرف.'],
    ['hi', 'बारिश हुई। ‖वह चली गई।'],
  ])('in %s', (lang, marked) => {
    expect(resegment(marked, lang)).toBe(marked);
  });

  it('puts every word of every block into exactly one sentence, whatever the text', () => {
    const piece = fc.constantFrom(
      'a',
      'The',
      ' ',
      '\n',
      '.',
      '?',
      '!',
      '”',
      '“',
      '"',
      ')',
      '(',
      '…',
      'U.S.',
      'Dr.',
      '5',
      '。',
      '」',
      '[1]',
      '\ud83d',
      '।',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const article = articleOf(pieces.join(''));
        let at = 0;
        for (const { span, block } of segmentSentences(article)) {
          const home = article.blocks[block]?.span ?? { start: 0, end: 0 };
          expect(span.start).toBeGreaterThanOrEqual(home.start);
          expect(span.end).toBeLessThanOrEqual(home.end);
          expect(article.text.slice(at, span.start).trim()).toBe('');
          expect(span.end).toBeGreaterThan(span.start);
          at = span.end;
        }
        expect(article.text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('takes time in proportion to the length', () => {
    const time = (text: string): number => {
      const from = performance.now();
      segmentSentences(articleOf(text));
      return performance.now() - from;
    };
    for (const unit of ['a.', '." ', 'word ', '((', 'Mr. ', '?! ']) {
      // The best of a few: a machine that is busy with other things takes longer, but hardly every time.
      const best = (count: number): number => Math.min(...Array.from({ length: 4 }, () => time(unit.repeat(count))));
      const short = best(10_000);
      expect(best(100_000), unit).toBeLessThan(Math.max(500, 30 * short));
    }
  });
});
