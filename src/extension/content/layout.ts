// Reads from the live page what its markup adds to the article's words: see ../layout.ts. Nothing of the page is changed.
// Every text node that holds words of a block is followed up to the block's element: what stands between is emphasis or a link.
// Hard case: a footnote. `<a href="#n1">` is no address but a way to another block of the same article.

import type { Article } from '../../core/article/article.ts';
import { hullOf, type Span, trimSpan } from '../../core/span.ts';
import type { Anchor } from '../anchor.ts';
import { type Inline, isLinkAddress, type Layout, type Shape } from '../layout.ts';
import { findPictures } from './pictures.ts';

const kinds: Readonly<
  Record<string, 'emphasis' | 'strong' | 'code' | 'subscript' | 'superscript' | 'deleted' | 'inserted' | 'marked'>
> = {
  EM: 'emphasis',
  I: 'emphasis',
  CITE: 'emphasis',
  DFN: 'emphasis',
  VAR: 'emphasis',
  STRONG: 'strong',
  B: 'strong',
  CODE: 'code',
  KBD: 'code',
  SAMP: 'code',
  TT: 'code',
  SUB: 'subscript',
  SUP: 'superscript',
  DEL: 'deleted',
  S: 'deleted',
  STRIKE: 'deleted',
  INS: 'inserted',
  MARK: 'marked',
};

/** Describe how the article's words are laid out in the page. */
export function describeLayout(article: Article, anchor: Anchor): Layout {
  const blocks = article.blocks.map((_, block) => ({ element: anchor.elementOf(block), texts: anchor.textsOf(block) }));
  const groups = new Names();
  const items = new Names();
  const inlines: Inline[] = [];
  const shapes: Shape[] = [];
  for (const [block, { element, texts }] of blocks.entries()) {
    const kind = article.blocks[block]?.kind;
    if (!element) {
      shapes.push({});
      continue;
    }
    const base = { lang: article.blocks[block]?.lang ?? article.lang, dir: directionOf(element, article.dir) };
    const around = new Map<Element, Span>();
    for (const { node, span } of texts) {
      for (let one = node.parentElement; one && one !== element && element.contains(one); one = one.parentElement) {
        around.set(one, hullOf([...(around.has(one) ? [around.get(one) as Span] : []), span]) as Span);
      }
    }
    for (const [one, hull] of around) {
      const span = trimSpan(article.text, hull);
      if (span.start < span.end) inlines.push(...inlinesOf(one, span, base, blocks));
    }
    shapes.push({
      ...(base.dir === article.dir ? {} : { dir: base.dir }),
      ...(kind === 'listItem' ? listShape(element, groups, items) : {}),
      ...(kind === 'quote' ? groupShape(element.closest('blockquote'), groups) : {}),
      ...(kind === 'tableRow' ? tableShape(element, texts, groups) : {}),
    });
  }
  // A table's own caption is no picture's.
  const captions = anchor.captionElements;
  const tables = captions.map((caption) => (caption?.tagName === 'CAPTION' ? caption.closest('table') : null));
  const others = captions.map((caption, index) => (tables[index] ? null : caption));
  const tableCaptions = tables.flatMap((table, caption) => (table ? [{ group: groups.of(table), caption }] : []));
  return { inlines, shapes, pictures: findPictures(article, anchor, others), tableCaptions };
}

/** Names elements by numbers, in the order in which they are met. */
class Names {
  readonly #numbers = new Map<Element, number>();

  of(element: Element): number {
    const number = this.#numbers.get(element) ?? this.#numbers.size;
    this.#numbers.set(element, number);
    return number;
  }
}

interface Base {
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl';
}

interface BlockPlace {
  readonly element: Element | null;
}

function inlinesOf(element: Element, span: Span, base: Base, blocks: readonly BlockPlace[]): Inline[] {
  const found: Inline[] = [];
  const tag = element.tagName;
  const kind = kinds[tag];
  if (kind) found.push({ kind, span });
  if (tag === 'A') found.push(...linkOf(element as HTMLAnchorElement, span, blocks));
  const meaning = tag === 'ABBR' ? element.getAttribute('title')?.trim() : '';
  if (meaning) found.push({ kind: 'abbreviation', span, meaning: meaning.slice(0, 300) });
  const lang = element.getAttribute('lang');
  const isForeign = lang !== null && lang !== '' && primary(lang) !== primary(base.lang ?? '');
  const isTurned = element.hasAttribute('dir') && directionOf(element, base.dir) !== base.dir;
  if (isForeign || isTurned) {
    found.push({
      kind: 'foreign',
      span,
      lang: isForeign ? lang : null,
      dir: isTurned ? directionOf(element, base.dir) : null,
    });
  }
  return found;
}

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

function linkOf(link: HTMLAnchorElement, span: Span, blocks: readonly BlockPlace[]): Inline[] {
  const href = link.getAttribute('href');
  if (!href) return [];
  const page = (link.ownerDocument.location?.href ?? link.baseURI).replace(/#.*$/s, '');
  const [address = '', fragment] = link.href.split(/#(.*)/s);
  if (address === page && fragment !== undefined) {
    const block = blockAt(link.ownerDocument, fragment, blocks);
    return block === null ? [] : [{ kind: 'reference', span, block }];
  }
  return isLinkAddress(link.href) && link.href.length <= 2_000 ? [{ kind: 'link', span, address: link.href }] : [];
}

/** Return the block that a fragment leads to: the one that holds the target, or the first one in it. */
function blockAt(document: Document, fragment: string, blocks: readonly BlockPlace[]): number | null {
  let target: Element | null = null;
  try {
    target = fragment === '' ? null : document.getElementById(decodeURIComponent(fragment));
  } catch {
    return null; // Not an encoded name.
  }
  if (!target) return null;
  const block = blocks.findIndex(({ element }) => element && (element.contains(target) || target.contains(element)));
  return block < 0 ? null : block;
}

/** Return the direction of an element's words; in a page that is not shown, what its markup says, or that of what is around. */
function directionOf(element: Element, around: Article['dir']): Article['dir'] {
  const view = element.ownerDocument.defaultView;
  const said = view ? view.getComputedStyle(element).direction : element.closest('[dir]')?.getAttribute('dir');
  return said === 'rtl' || said === 'ltr' ? said : around;
}

function groupShape(element: Element | null, groups: Names): Shape {
  return element ? { group: groups.of(element) } : {};
}

function listShape(element: Element, groups: Names, items: Names): Shape {
  const item = element.closest('li, dt, dd');
  const list = item?.closest('ul, ol, dl, menu');
  if (!item || !list) return {};
  const ordered = list.tagName === 'OL';
  const number = ordered ? numberOf(item, list) : null;
  return { group: groups.of(list), item: items.of(item), ordered, ...(number === null ? {} : { number }) };
}

function numberOf(item: Element, list: Element): number {
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  let number = Number.isNaN(start) ? 1 : start;
  for (const one of list.children) {
    if (one.tagName !== 'LI') continue;
    const value = Number.parseInt(one.getAttribute('value') ?? '', 10);
    if (!Number.isNaN(value)) number = value;
    if (one === item) return number;
    number++;
  }
  return number;
}

function tableShape(element: Element, texts: readonly { node: Text; span: Span }[], groups: Names): Shape {
  const row = element.closest('tr');
  const table = row?.closest('table');
  if (!row || !table) return {};
  const cells = [...row.children].filter((cell) => cell.tagName === 'TD' || cell.tagName === 'TH');
  return {
    group: groups.of(table),
    cells: cells.map((cell) => ({
      span: hullOf(texts.filter(({ node }) => cell.contains(node)).map(({ span }) => span)),
      header: cell.tagName === 'TH',
      columns: within((cell as HTMLTableCellElement).colSpan),
      rows: within((cell as HTMLTableCellElement).rowSpan),
    })),
  };
}

const within = (count: number): number => Math.min(1_000, Math.max(1, count || 1));
