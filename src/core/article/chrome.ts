// Accessibility-link chrome: the block of skip links ("Skip to main content") at the start of a page. A way round the page for
// the keyboard, and noise once read aloud. The same function serves the copy (taken out) and the live page (hidden,
// reversibly), so it reads structure only, needs no layout and changes nothing.
// Hard cases: the page's own main navigation, a table of contents and "Back to top" also link into the page; a skip link
// may be a button, have no hiding class, point at an element that is missing, and be worded in any language.
// Example: `<div class="sr-only"><h2>Accessibility links</h2><ul><li><a href="#content">Skip to main content</a>…`.

import { readUnshadowed } from './clone.ts';
import { skipWords } from './skip-words.ts';

export interface ChromePart {
  readonly kind: 'accessibility-links';
  readonly element: Element;
  /** What it says, for a list of what is hidden: its heading, else its first link. */
  readonly label: string;
}

const longestLink = 90;
const longestHeading = 60;
/** Skip links are among the first of a page; further down only plainly marked ones count. */
const earlyLinks = 12;
const climbAtMost = 6;
const mostLinks = 5000;

const skipClass =
  /(?:^|[\s_-])(?:skip(?:[\s_-]?(?:to|links?|nav|navigation|main|content|target|menu))?|jump[\s_-]?(?:to[\s_-]?)?(?:content|main|nav)|screen-reader-shortcut|sprungmarken?|a11y-nav|accesskeys?)(?=$|[\s_-])|skip(?:Link|Nav|To|Content|Main)/i;
const hidingClass =
  /(?:^|[\s_-])(?:sr-only|sr-skip|screen-?reader(?:-?(?:text|only))?|visually-?hidden|visuallyhidden|element-invisible|assistive-text|show-for-sr|off-?screen|show-on-focus|focusable|a11y|accessibility|hidden-accessible|hide-visually)|(?:^|\s)accessib|hiddenVisually|AssistiveText|srOnly/i;
const targetName =
  /^(?:.*[\s_-])?(?:main|content|contents|maincontent|primary|article|story|body|nav|navigation|menu|search|footer|inhalt|hauptinhalt|navi|suche|contenu|contenido|conteudo|contenuto|innhold|innehall|indhold|tresc|obsah|sadrzaj|wrapper|page|skip)(?:[\s_-].*)?$|content|search|navigation|menu$/i;

const moves = Object.values(skipWords).flatMap((words) => words.moves.map(atWordStart));
const targets = Object.values(skipWords).flatMap((words) => words.targets);
const headingWords = Object.values(skipWords).flatMap((words) => words.headings ?? []);

/** Find the page's blocks of skip links, in document order, each as the largest element that holds nothing else. */
export function findChrome(document: Document): ChromePart[] {
  const query = readUnshadowed(document, 'querySelectorAll') as Document['querySelectorAll'];
  const skips = new Set<Element>();
  let at = 0;
  for (const link of query('a, button, [role="link"]')) {
    if (at++ > mostLinks) break;
    if (isSkipLink(link, at)) skips.add(link);
  }
  const parts: ChromePart[] = [];
  const taken = new Set<Element>();
  for (const link of skips) {
    const { element, heading } = blockOf(link, skips);
    if (taken.has(element)) continue;
    taken.add(element);
    parts.push({ kind: 'accessibility-links', element, label: heading ?? labelOf(link) });
  }
  return parts;
}

function isSkipLink(link: Element, position: number): boolean {
  const href = link.getAttribute('href');
  if (href !== null && !href.includes('#')) return false;
  const label = labelOf(link);
  if (label === '' || label.length > longestLink) return false;
  const target = inPageTarget(link);
  const early = position <= earlyLinks;
  const named = classesNear(link, skipClass, 2);
  if (target === null) {
    // A button, or a link that a script moves on: its words and its place or name must both say so.
    if (link.hasAttribute('href') && link.getAttribute('href') !== '#') return false;
    return (named || (early && classesNear(link, hidingClass, 3)) || position <= 3) && isWorded(label);
  }
  if (target === '' && !named) return false;
  if (isWorded(label)) return early || named || classesNear(link, hidingClass, 3);
  if (!early) return false;
  // In a language that no list has: the name says "skip", or a hidden link leads to a part of the page.
  if (named && skipClass.test(ownNames(link))) return true;
  return targetName.test(target) && (named || classesNear(link, hidingClass, 3) || link.hasAttribute('accesskey'));
}

/** Return what follows "#" in a link into the same page, or null for any other. */
function inPageTarget(link: Element): string | null {
  const href = link.getAttribute('href')?.trim() ?? null;
  if (href === null) return null;
  const hash = href.indexOf('#');
  if (hash < 0) return null;
  if (hash === 0) return href.slice(1);
  const here = (readUnshadowed(link.ownerDocument, 'URL') as string).split('#')[0] ?? '';
  const before = href.slice(0, hash);
  return before === here || (before.startsWith('/') && before.length > 1 && here.endsWith(before))
    ? href.slice(hash + 1)
    : null;
}

/** Return whether the words of a link are those of a skip link in one of the languages. */
function isWorded(label: string): boolean {
  const text = ` ${label.normalize('NFKC').toLowerCase()} `;
  return moves.some((move) => text.includes(move)) && targets.some((target) => text.includes(target));
}

// A move of letters must begin a word ("to" of "go to"), except in scripts that part no words.
function atWordStart(stem: string): string {
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(stem) ? ` ${stem}` : stem;
}

function labelOf(link: Element): string {
  const text = (link.textContent ?? '').slice(0, 400).replace(/\s+/g, ' ').trim();
  return text !== '' ? text : (link.getAttribute('aria-label') ?? link.getAttribute('title') ?? '').trim();
}

function ownNames(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
}

function classesNear(element: Element, pattern: RegExp, levels: number): boolean {
  let node: Element | null = element;
  for (let level = 0; node !== null && level <= levels && !isLandmark(node); level++) {
    if (pattern.test(ownNames(node))) return true;
    node = node.parentElement;
  }
  return false;
}

const landmarks = new Set(['HTML', 'BODY', 'MAIN', 'ARTICLE', 'HEADER', 'FORM']);

function isLandmark(element: Element): boolean {
  return landmarks.has(element.tagName);
}

/** Climb from a skip link to the largest element around it that holds only skip links and perhaps their heading. */
function blockOf(link: Element, skips: ReadonlySet<Element>): { element: Element; heading: string | null } {
  let element = link;
  let heading: string | null = null;
  for (let level = 0; level < climbAtMost; level++) {
    const parent = element.parentElement;
    if (parent === null || isLandmark(parent)) break;
    const rest = restOf(parent, skips);
    if (rest === null) break;
    element = parent;
    heading = rest === '' ? null : rest;
  }
  return { element, heading };
}

const holdsMore = new Set([
  'IMG',
  'SVG',
  'VIDEO',
  'AUDIO',
  'IFRAME',
  'INPUT',
  'SELECT',
  'TEXTAREA',
  'FORM',
  'MAIN',
  'ARTICLE',
  'P',
  'OBJECT',
  'CANVAS',
  'PICTURE',
  'TABLE',
]);

/** Return the words of an element besides its skip links where they can be their heading; null where there is more in it. */
function restOf(element: Element, skips: ReadonlySet<Element>): string | null {
  let rest = '';
  let inHeading = true;
  const stack: Node[] = [...element.childNodes].reverse();
  for (let steps = 0; stack.length > 0; steps++) {
    const node = stack.pop();
    if (node === undefined) break;
    if (steps > 200) return null;
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').replace(/[\s|·•,]+/g, ' ').trim();
      if (text === '') continue;
      rest = rest === '' ? text : `${rest} ${text}`;
      if (!/^H[1-6]$/.test(node.parentElement?.tagName ?? '')) inHeading = false;
      if (rest.length > longestHeading) return null;
    } else if (node.nodeType === 1) {
      const child = node as Element;
      if (skips.has(child)) continue;
      const tag = child.tagName.toUpperCase();
      if (tag === 'STYLE' || tag === 'SCRIPT' || tag === 'TEMPLATE') continue;
      if (tag === 'A' || tag === 'BUTTON') return null;
      if (holdsMore.has(tag) && !(tag === 'P' && child.childNodes.length > 0)) return null;
      for (let at = child.childNodes.length - 1; at >= 0; at--) stack.push(child.childNodes[at] as Node);
    }
  }
  if (rest === '' || inHeading) return rest;
  const plain = rest.toLowerCase();
  return headingWords.some((words) => plain.includes(words)) ? rest : null;
}
