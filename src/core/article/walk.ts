// Reads a page into units in one walk, in document order: see page-map.ts.
// The hard cases: words that stand bare between two blocks, paragraphs made of `<br><br>`, a block inside a link,
// and a page nested 5,000 deep. The walk is a loop, not a recursion, and takes time linear in the size of the page.

import { elementsOf } from './clone.ts';
import { insideOf } from './inside.ts';
import { headings, Line, type Setting } from './line.ts';
import type { Claim, PageMap, Region, Unit } from './page-map.ts';
import { type RegionKind, regionOfNames, regionOfRole } from './region.ts';

const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'FRAMESET H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT ' +
    'TH THEAD TR UL CAPTION'
  ).split(' '),
);
const silent = new Set(
  (
    'AUDIO BUTTON CANVAS DATALIST EMBED HEAD IFRAME INPUT LINK MAP META METER NOEMBED NOFRAMES NOSCRIPT OBJECT OPTION PROGRESS ' +
    'RP RT SCRIPT SELECT STYLE TEMPLATE TEXTAREA TITLE VIDEO'
  ).split(' '),
);
const bold = new Set(['B', 'STRONG']);
const italic = new Set(['I', 'EM', 'CITE']);
const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** A post of a social network, as its own script would replace it. */
const socialPost =
  /(?:^|\s)(?:twitter|instagram|tiktok|bluesky|mastodon|reddit|imgur|threads|truthsocial|text-post|fb)-(?:tweet|video|media|embed|post|rssembed|pub)/i;
const unclaimed = { claim: null, surely: false } as const;
const html = 'http://www.w3.org/1999/xhtml';

interface Frame extends Setting {
  readonly element: Element;
  readonly number: number;
  /** What is shown in it in place of its own nodes, and which of them the walk is at. */
  readonly inside: ArrayLike<Node> | null;
  at: number;
  readonly block: boolean;
  readonly claim: RegionKind | null;
  readonly surely: boolean;
  readonly firstUnit: number;
  readonly weightBefore: number;
  readonly headlinesBefore: number;
}

/** Read the page into units. `chrome` are elements that are certain not to be of an article. */
export function mapPage(document: Document, chrome: ReadonlySet<Element>): PageMap {
  return new Walk(chrome).run(document);
}

class Walk {
  constructor(private readonly chrome: ReadonlySet<Element>) {}

  private readonly units: Unit[] = [];
  private elements: readonly Element[] = [];
  /** Where in `elements` the walk is: both go in the order of the document. */
  private at = -1;
  private readonly regions: Region[] = [];
  private readonly claims: Claim[] = [];
  private readonly inputs: number[] = [];
  private readonly kindOfNames = new Map<string, RegionKind | null>();
  private parents = new Int32Array(0);
  private firstUnit = new Int32Array(0);
  private endUnit = new Int32Array(0);
  private deepest = 0;
  private headlines = 0;
  private readonly line = new Line();

  run(document: Document): PageMap {
    this.elements = elementsOf(document);
    const { length } = this.elements;
    this.parents = new Int32Array(length).fill(-1);
    this.firstUnit = new Int32Array(length);
    this.endUnit = new Int32Array(length);
    const root = document.documentElement;
    if (root) this.walk(root);
    return {
      units: this.units,
      elements: this.elements,
      parents: this.parents,
      firstUnit: this.firstUnit,
      endUnit: this.endUnit,
      regions: this.regions,
      claims: this.claims,
      inputs: this.inputs,
      pictures: Array.from(document.querySelectorAll('img[alt]')),
      deepest: this.deepest,
    };
  }

  private walk(root: Element): void {
    const stack: Frame[] = [];
    let node: Node | null = root;
    while (node !== null) {
      let next: Node | null = null;
      if (node.nodeType === 1) {
        const frame = this.enter(node as Element, stack.at(-1) ?? null);
        if (frame !== null) {
          stack.push(frame);
          if (stack.length > this.deepest) this.deepest = stack.length;
          next = frame.inside ? (frame.inside[0] ?? null) : node.firstChild;
          if (next === null) this.leave(stack);
        }
      } else if (node.nodeType === 3 || node.nodeType === 4) {
        const frame = stack.at(-1);
        if (frame !== undefined && node.nodeValue) this.line.put(node.nodeValue, frame);
      }
      while (next === null && stack.length > 0) {
        const outer: Frame = stack.at(-1) as Frame;
        next = outer.inside ? (outer.inside[++outer.at] ?? null) : node.nextSibling;
        if (next !== null) break;
        node = outer.element;
        this.leave(stack);
      }
      node = stack.length > 0 ? next : null;
    }
  }

  /** Go into an element; null where nothing in it can be read. */
  private enter(element: Element, outer: Frame | null): Frame | null {
    do this.at++;
    while (this.elements[this.at] !== element && this.at < this.elements.length);
    const number = this.at;
    this.parents[number] = outer?.number ?? -1;
    this.firstUnit[number] = this.units.length;
    this.endUnit[number] = this.units.length;
    let tag = element.tagName;
    // In capitals: HTML in an HTML page. Else a picture, a formula, or a page of XHTML.
    const plain = !/[a-z]/.test(tag);
    if (!plain) tag = tag.toUpperCase();
    if (tag === 'BR') {
      if (this.line.breakLine(outer?.pre ?? false)) this.flush(outer);
      return null;
    }
    const inside = insideOf(element);
    if (inside && tag === 'IFRAME') tag = 'DIV';
    if (tag === 'INPUT') this.inputs.push(number);
    if (silent.has(tag) && !(tag === 'BUTTON' && outer !== null && headings.test(outer.blockTag))) return null;
    if (!plain && element.namespaceURI !== html && tag !== 'MATH') return null;
    if (this.chrome.has(element)) {
      this.regions.push({ element: number, kind: 'accessibility-links' });
      return null;
    }
    const bare = !element.hasAttributes();
    if (!bare && isHidden(element, tag)) {
      this.regions.push({ element: number, kind: 'hidden' });
      return null;
    }
    const block = blocks.has(tag);
    if (block) this.flush(outer);
    const { claim, surely } = this.claimOf(element, tag, outer, bare);
    if (!block && claim === 'hidden' && isAside(element)) {
      this.regions.push({ element: number, kind: 'hidden' });
      return null;
    }
    if (tag === 'H1') this.headlines++;
    const lang = (!bare && langOf(element)) || outer?.lang || null;
    return {
      element,
      number,
      inside,
      at: 0,
      block,
      claim,
      surely,
      lang,
      blockLang: block ? lang : (outer?.blockLang ?? null),
      listDepth: (outer?.listDepth ?? 0) + (tag === 'UL' || tag === 'OL' ? 1 : 0),
      quote: tag === 'BLOCKQUOTE' || (outer?.quote ?? false),
      pre: tag === 'PRE' || (outer?.pre ?? false),
      link: tag === 'A' ? (element.getAttribute('href') ?? '') : (outer?.link ?? null),
      bold: bold.has(tag) || (!block && (outer?.bold ?? false)),
      italic: italic.has(tag) || (!block && (outer?.italic ?? false)),
      aside: tag === 'ASIDE' || (outer?.aside ?? false),
      blockNumber: block ? number : (outer?.blockNumber ?? number),
      blockTag: block ? tag : (outer?.blockTag ?? tag),
      firstUnit: this.units.length,
      weightBefore: block ? 0 : this.line.weight,
      headlinesBefore: this.headlines - (tag === 'H1' ? 1 : 0),
    };
  }

  private claimOf(
    element: Element,
    tag: string,
    outer: Frame | null,
    bare: boolean,
  ): { claim: RegionKind | null; surely: boolean } {
    if (outer === null || tag === 'BODY' || tag === 'MAIN') return unclaimed;
    if (tag === 'NAV') return { claim: 'navigation', surely: true };
    if (tag === 'FIGCAPTION' || tag === 'CAPTION') return { claim: 'caption', surely: true };
    if (tag === 'FIGURE' && !outer.quote && element.querySelector('table, blockquote, pre, ul, ol') === null)
      return { claim: 'caption', surely: false };
    if (tag === 'BLOCKQUOTE' && socialPost.test(element.getAttribute('class') ?? ''))
      return { claim: 'embed', surely: true };
    if (tag === 'ARTICLE') return { claim: 'related', surely: false };
    if (tag === 'FOOTER' && !outer.quote) return { claim: 'navigation', surely: false };
    if (tag === 'FORM' || tag === 'FIELDSET') return { claim: 'control', surely: false };
    if (tag === 'DIALOG' && !element.hasAttribute('open')) return { claim: 'overlay', surely: true };
    if (bare) return unclaimed;
    const role = regionOfRole(element.getAttribute('role'));
    if (role !== null) return { claim: role, surely: false };
    if (tag === 'TIME') return unclaimed;
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    if (names.length < 3) return unclaimed;
    let claim = this.kindOfNames.get(names);
    if (claim === undefined) {
      claim = regionOfNames(names);
      this.kindOfNames.set(names, claim);
    }
    return { claim, surely: false };
  }

  private leave(stack: Frame[]): void {
    const frame = stack.pop();
    if (frame === undefined) return;
    if (frame.block) this.flush(frame);
    this.endUnit[frame.number] = this.units.length;
    if (frame.claim === null) return;
    if (frame.block || this.units.length > frame.firstUnit) {
      this.claims.push({
        element: frame.number,
        kind: frame.claim,
        surely: frame.surely,
        holdsHeadline: this.headlines > frame.headlinesBefore,
      });
    } else this.line.claim(frame.number, frame.claim, frame.weightBefore);
  }

  /** End the unit in hand: its words stood directly in `frame`. */
  private flush(frame: Frame | null): void {
    const unit = this.line.end(frame);
    if (unit !== null) this.units.push(unit);
  }
}

function langOf(element: Element): string | null {
  return element.getAttribute('lang') || element.getAttribute('xml:lang');
}

function isHidden(element: Element, tag: string): boolean {
  if (element.getAttribute('aria-hidden') === 'true' && tag !== 'BODY') return true;
  const { style, hidden } = {
    style: element.getAttribute('style') ?? '',
    hidden: element.getAttribute('hidden') ?? 'until-found',
  };
  return (hidden !== 'until-found' || hiddenStyle.test(style)) && !isWaiting(element);
}

/** What a page calls the words that it shows once the reader scrolls to them, or asks for more. */
const waitingName =
  /(?:^|[\s_-])(?:wow|aos|reveal|scroll-?reveal|animated?|fade-?in\w*|lazy(?:-?load(?:ed)?)?|in-?view(?:port)?|collaps(?:e|ed|ible)|expand(?:able|ed)?|truncated|full-?text|(?:article|story|text|read)-?(?:rest|more|full))(?=$|[\s_-])/i;
const leastWaiting = 80;

/** Return whether a hidden element is a part of the text that is still to be shown: paragraphs, by their look, with such a name. */
function isWaiting(element: Element): boolean {
  if (!waitingName.test(element.getAttribute('class') ?? '') && !element.hasAttribute('data-aos')) return false;
  if (element.querySelector('form, input, nav') !== null) return false;
  const paragraphs = element.localName === 'p' ? [element] : [...element.querySelectorAll('p')];
  return paragraphs.some(({ textContent }) => (textContent ?? '').length >= leastWaiting);
}

const longestAside = 80;

// "(opens in a new window)" is for screen readers and no word of the article. But a drop cap is often printed twice, as
// `<span aria-hidden="true">T</span><span class="sr-only">The</span>`: then the hidden one is the word itself.
function isAside(element: Element): boolean {
  const beside = [element.previousElementSibling, element.nextElementSibling];
  if (beside.some((sibling) => sibling?.getAttribute('aria-hidden') === 'true')) return false;
  return (element.textContent ?? '').length <= longestAside;
}
