// The reading view in the place of a page: it answers what the background asks of a content script. What is spoken is marked in its
// own document, the focus goes to words and back, and a line is kept open while it is read.
// Its elements are ours, so there is nothing to extract, to hide or to undo.

import type { Article } from '../../core/article/article.ts';
import { hullOf, type Span } from '../../core/span.ts';
import { Anchor } from '../anchor.ts';
import { Attendance } from '../content/attendance.ts';
import { Marks } from '../content/marks.ts';
import { Visit } from '../content/visit.ts';
import type { Spoken } from '../messages.ts';

export const blockId = (block: number): string => `block-${block}`;
export const captionId = (caption: number): string => `caption-${caption}`;
export const titleId = 'title';
/** Names the element with the first words of a statement, by index into `Analysis.attributions`. */
export const saidId = (attribution: number): string => `said-${attribution}`;

export class ReadingPage {
  readonly #document: Document;
  readonly #anchor: Anchor;
  readonly #marks: Marks;
  readonly #visit: Visit;
  readonly #attendance: Attendance;
  readonly #pageKey: string;
  /** Called with the words that are spoken, to be followed by more than the eye. */
  onSpoken: (range: Range | null) => void = () => undefined;

  constructor(window: Window & typeof globalThis, pageKey: string, article: Article) {
    const { document } = window;
    const elements = [
      document.getElementById(titleId),
      ...article.blocks.map((_, block) => document.getElementById(blockId(block))),
      ...article.captions.map((_, caption) => document.getElementById(captionId(caption))),
    ];
    this.#document = document;
    this.#pageKey = pageKey;
    this.#anchor = new Anchor(document, placedIn(article), elements as Element[]);
    this.#marks = new Marks(window);
    this.#visit = new Visit(document);
    this.#attendance = new Attendance(() => undefined);
    window.addEventListener('pagehide', () => this.#attendance.end());
  }

  /** Return whether a message is for this view. */
  isPage(pageKey: string): boolean {
    return pageKey === this.#pageKey;
  }

  /** `still` keeps the view where it is; then, when the voice stops, the focus goes to what was heard last. */
  mark({ passage, caption = 0, sentence, word, still = false }: Spoken): void {
    const ranges = (span: Span | null): Range[] => (span ? this.#anchor.rangesOf(passage, span, caption) : []);
    const sentenceRanges = ranges(sentence);
    const wordRanges = ranges(word);
    this.#marks.set('sentence', sentenceRanges);
    this.#marks.set('word', wordRanges);
    const spoken = wordRanges[0] ?? sentenceRanges[0];
    // Words that are not shown have no place to follow them to.
    if (spoken && spoken.getClientRects().length > 0 && !still) this.#marks.follow(spoken);
    else if (!sentence) this.#marks.clear();
    if (!sentence && still) this.#goToLast();
    this.#last = sentence && passage === 'body' ? sentence.start : null;
    this.onSpoken(spoken ?? null);
  }

  /** Where the sentence begins that is heard, or was heard last. */
  #last: number | null = null;

  #goToLast(): void {
    const element = this.#last === null ? null : this.#anchor.elementAt(this.#last);
    if (element instanceof HTMLElement) this.#visit.goTo(element);
  }

  attend(reading: boolean): void {
    if (reading) this.#attendance.begin(this.#pageKey);
    else this.#attendance.end();
  }

  /** Bring words into view, marked and focused; with `onReturn`, Escape leads back. Returns whether they are there. */
  goToWords(content: readonly Span[], onReturn: () => void): boolean {
    const ranges = this.rangesOf(content);
    const start = hullOf(content)?.start ?? 0;
    const element = this.#saidAt(start) ?? this.#anchor.elementAt(start);
    if (!ranges[0] || !(element instanceof HTMLElement)) return false;
    this.#visit.goTo(element, () => {
      this.#marks.set('statement', []);
      onReturn();
    });
    this.#marks.set('statement', ranges);
    this.#marks.scrollTo(ranges[0]);
    return true;
  }

  /** Go back to where the reader was before `goToWords`. */
  goBack(): void {
    this.#marks.set('statement', []);
    this.#visit.goBack();
  }

  /** Move the focus to a place in the document: a link leads there. */
  goTo(element: HTMLElement): void {
    this.#visit.goTo(element);
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  /** Underline the source and the reporting words of a statement; null takes the lines away. */
  showReasons(reasons: { readonly source: readonly Span[]; readonly cue: readonly Span[] } | null): void {
    this.#marks.set('source', this.rangesOf(reasons?.source ?? []));
    this.#marks.set('cue', this.rangesOf(reasons?.cue ?? []));
  }

  /** Return the offset in the body where a live Range begins; null where it is not in the body. */
  offsetOf(place: Range): number | null {
    return this.#anchor.offsetOf(place);
  }

  /** Move the focus to the headline. */
  goToHeadline(): boolean {
    const title = this.#document.getElementById(titleId);
    if (!title) return false;
    this.goTo(title);
    return true;
  }

  /** Return the live Ranges of words of the body. */
  rangesOf(spans: readonly Span[]): Range[] {
    return spans.flatMap((span) => this.#anchor.rangesOf('body', span));
  }

  #saidAt(start: number): Element | null {
    return this.#document.querySelector(`[data-said-from="${start}"]`);
  }
}

/** The article with its places in this document: the headline, then the blocks, then the captions. */
function placedIn(article: Article): Article {
  return {
    ...article,
    titleElement: 0,
    blocks: article.blocks.map((block, index) => ({ ...block, element: index + 1 })),
    captions: article.captions.map((caption, index) => ({ ...caption, element: article.blocks.length + 1 + index })),
  };
}
