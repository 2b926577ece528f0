// Lector at work on one page: what was found, where it stands, what is marked and hidden. All of it can be undone whole.
// Hard case: a single-page site swaps its article without a load. The page is then another page, with another key, and a
// message for the old one does nothing.

import type { Article, ExtractionScope } from '../../core/article/article.ts';
import { elementsOf } from '../../core/article/clone.ts';
import { extractArticle } from '../../core/article/extract.ts';
import { mapPage } from '../../core/article/walk.ts';
import { hullOf, type Span } from '../../core/span.ts';
import type { TextFragment } from '../../core/speaker/text-fragment.ts';
import { Anchor } from '../anchor.ts';
import type { Layout } from '../layout.ts';
import { type Spoken, sendFromPage } from '../messages.ts';
import type { PageReport } from '../page-report.ts';
import { Attendance, isOrphaned } from './attendance.ts';
import { Hiding } from './hiding.ts';
import { Marks } from './marks.ts';
import { Visit } from './visit.ts';

/** Between two looks for the words of an article that the page has changed. */
const leastBetweenMs = 1_000;

const windowEvents = ['pagehide', 'pageshow', 'focus'] as const;

export class Page {
  readonly #document: Document;
  readonly #marks: Marks;
  readonly #hiding: Hiding;
  readonly #visit: Visit;
  readonly #attendance: Attendance;
  #key = '';
  #address = '';
  /** When the words of the article were last looked for again, ms on the page's clock. */
  #soughtAt = Number.NEGATIVE_INFINITY;
  anchor: Anchor | null = null;
  #article: Article | null = null;

  /** For read-further.ts, which reads further pages of the article. */
  readonly extract = extractArticle;
  /** What the reader picked to be read (pick.ts). */
  picked: Element | null = null;
  /** What other scripts of ours do to the page, to be undone with the rest. */
  readonly undone = new Set<() => void>();

  constructor(document: Document, window: Window & typeof globalThis) {
    this.#document = document;
    this.#marks = new Marks(window);
    this.#hiding = new Hiding(document);
    this.#visit = new Visit(document);
    this.#attendance = new Attendance(() => this.release());
  }

  /** What is done when the page goes into the browser's cache for Back, and comes out of it; and when the reader comes to it. */
  readonly #onWindow = (event: Event): void => {
    if (isOrphaned()) this.release();
    else if (event.type === 'pagehide') {
      // The background learns of it by the line that ends. The page may come back, unread.
      this.#attendance.end();
      this.#marks.clear();
    } else if ((event as PageTransitionEvent).persisted)
      void sendFromPage('cameBack', { pageKey: this.#key }).catch(() => undefined);
  };

  /** Extract the page, unless it is still the one named `ifPage`. */
  report(scope: ExtractionScope, ifPage: string | null): PageReport | 'unchanged' {
    const address = addressOf(this.#document);
    if (scope === 'article' && ifPage !== null && ifPage === this.#key && address === this.#address) return 'unchanged';
    const { picked } = this;
    this.release();
    this.picked = picked;
    this.#address = address;
    this.#key = crypto.randomUUID();
    for (const type of windowEvents) addEventListener(type, this.#onWindow);
    // At one moment: the positions in the extraction count in this list of elements.
    const elements = elementsOf(this.#document);
    const extraction = extractArticle(this.#document, scope, picked);
    if (extraction.found) this.#bind(extraction.article, elements);
    return { pageKey: this.#key, extraction, hidden: this.#hiding.find() };
  }

  /** Return whether a message is for the page as it is now. */
  isPage(pageKey: string): boolean {
    return pageKey === this.#key;
  }

  hide(hide: boolean): void {
    if (hide) this.#hiding.hide();
    else this.#hiding.show();
  }

  hidePart(part: number, hide: boolean): void {
    this.#hiding.hidePart(part, hide);
  }

  mark({ passage, caption = 0, sentence, word, still = false }: Spoken): void {
    // Words of a further page of the article have no place in this one.
    if (sentence && passage === 'body' && sentence.start >= (this.#article?.text.length ?? 0)) {
      this.#marks.clear();
      return;
    }
    const ranges = (span: Span | null): Range[] => (span ? (this.anchor?.rangesOf(passage, span, caption) ?? []) : []);
    if (sentence && passage === 'body' && ranges(sentence).length === 0) this.#findAgain();
    const sentenceRanges = ranges(sentence);
    if (sentence && this.#isSwapped(sentenceRanges)) {
      this.release();
      return;
    }
    const wordRanges = ranges(word);
    if (sentence) this.#marks.set('statement', []);
    this.#marks.set('sentence', sentenceRanges);
    this.#marks.set('word', wordRanges);
    const spoken = wordRanges[0] ?? sentenceRanges[0];
    if (spoken && !still) this.#marks.follow(spoken);
    else if (!sentence) this.#marks.clear();
  }

  /** Look for the words of the article in elements that the page has put in the place of others; not for every word anew. */
  #findAgain(): void {
    if (performance.now() < this.#soughtAt + leastBetweenMs) return;
    this.#soughtAt = performance.now();
    const { units, elements } = mapPage(this.#document, new Set());
    const byText = new Map(units.map(({ text, element }) => [text, elements[element]]));
    this.anchor?.rebind((text) => byText.get(text));
  }

  // A page may change its address while it is read, as those do on which one story follows the other: then the words stay where
  // they are. Where they are gone too, another article has come in their place: the line ends, and with it the reading.
  #isSwapped(spoken: readonly Range[]): boolean {
    return addressOf(this.#document) !== this.#address && !spoken[0]?.startContainer.isConnected;
  }

  attend(reading: boolean): void {
    if (reading) this.#attendance.begin(this.#key);
    else this.#attendance.end();
  }

  /** Bring the words of a statement into view, marked and focused. Returns whether they are in the page. */
  goToWords(content: readonly Span[]): boolean {
    const ranges = content.flatMap((span) => this.anchor?.rangesOf('body', span) ?? []);
    const [first] = ranges;
    const start = hullOf(content)?.start ?? 0;
    const element = this.anchor?.elementAt(start) ?? first?.startContainer.parentElement;
    if (!first || !isFocusable(element)) return false;
    const pageKey = this.#key;
    this.#visit.goTo(element, () => {
      this.#marks.set('statement', []);
      void sendFromPage('returnFromStatement', { pageKey }).catch(() => undefined);
    });
    this.#marks.set('statement', ranges);
    this.#marks.scrollTo(first);
    return true;
  }

  /** Return for each statement how an address can point at its words; links.ts has to be in the page. */
  async findFragments(contents: readonly (readonly Span[])[]): Promise<readonly (readonly TextFragment[] | null)[]> {
    return (this.anchor && globalThis.lectorFindFragments?.(this.anchor, contents)) ?? [];
  }

  /** Describe what the page's markup adds to the article's words; describe-layout.ts has to be in the page. */
  describeLayout(): Layout | null {
    const describe = globalThis.lectorDescribeLayout;
    return describe && this.anchor && this.#article ? describe(this.#article, this.anchor) : null;
  }

  /** Move the focus to the words at an offset of the body, or to the headline. */
  goToPlace(offset: number | null): void {
    const element = offset === null ? null : this.anchor?.elementAt(offset);
    if (element instanceof HTMLElement) this.#visit.goTo(element);
    else this.goToHeadline();
  }

  /** Move the focus to the headline, or to the first block where there is none. Returns whether there is a place. */
  goToHeadline(): boolean {
    const element = this.anchor?.titleElement ?? this.anchor?.elementAt(0);
    if (!isFocusable(element)) return false;
    this.#visit.goTo(element);
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
    return true;
  }

  /** Make the page as it was before Lector. */
  release(): void {
    for (const undo of this.undone) undo();
    this.#attendance.end();
    this.#marks.clear();
    this.#visit.release();
    this.#hiding.forget();
    for (const type of windowEvents) removeEventListener(type, this.#onWindow);
    this.#key = '';
    this.anchor = null;
    this.#article = null;
    this.picked = null;
  }

  #bind(article: Article, elements: readonly Element[]): void {
    this.anchor = new Anchor(this.#document, article, elements);
    this.#article = article;
  }
}

/** Whether an element can have the focus; one of a frame is no `HTMLElement` of this window. */
function isFocusable(element: Element | null | undefined): element is HTMLElement {
  return typeof (element as Partial<HTMLElement> | null | undefined)?.focus === 'function';
}

/** What names the page's content: without the fragment, which only moves about in it. */
function addressOf(document: Document): string {
  return document.location.href.replace(/#.*$/s, '');
}
