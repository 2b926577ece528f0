// What of a page is restless: cookie walls, bars and boxes that stay while the page scrolls, live tickers, players that start by
// themselves. The chrome detector of the "calm page" switch. It reads names and structure, so it works on a copy too; where a live page
// is looked at, what is fixed, moves or plays is seen and not guessed.
// Never among them: words of the article, the page's own navigation, a paywall. Hard cases: a site header that stays and holds the
// menu; an article about cookies; a page whose whole content stands in one fixed box.
// Example: `<div id="consent-layer" style="position: fixed">We use cookies … <button>Accept</button></div>`.

import { readUnshadowed } from './clone.ts';
import { regionOfNames, regionOfRole } from './region.ts';
import { consentWords } from './restless-words.ts';

export const restlessKinds = ['consent', 'overlay', 'bar', 'ticker', 'player'] as const;
export type RestlessKind = (typeof restlessKinds)[number];

export interface RestlessPart {
  readonly kind: RestlessKind;
  readonly element: Element;
  /** What it says, for a list of what is hidden; empty where it has no words. */
  readonly label: string;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What only a live page tells. Boxes are in the window's pixels. */
export interface Look {
  readonly width: number;
  readonly height: number;
  positionOf(element: Element): string;
  boxOf(element: Element): Box;
  /** Whether it is moved without end by an animation. */
  moves(element: Element): boolean;
  /** Whether a sound or a video plays just now. */
  plays(element: Element): boolean;
}

const unread = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'HEAD', 'NOSCRIPT', 'SVG', 'OPTION']);
const landmarks = new Set(['HTML', 'BODY', 'MAIN', 'ARTICLE']);
/** A page of more elements than this is looked at no further. */
const mostElements = 60_000;
/** Of a notice, most letters that are read to see what it is about; and most that anything but a wall may have. */
const readLetters = 4_000;
const mostLetters = 5_000;
/** A bar is at least so wide, of the window, and at most so high. */
const leastBarWidth = 0.5;
const mostBarHeight = 0.4;
/** So much of the window is covered by an overlay. */
const leastOverlay = 0.3;
/** So many links of its own make a bar the page's way about. */
const navigationLinks = 4;
const shortestTicker = 12;
const longestLabel = 80;

const consent = new RegExp(Object.values(consentWords).flat().join('|'), 'u');
const autoplays = /[?&;]auto_?(?:play|start)=(?:1|true|yes)/i;
/** What helps people to use the page stays. */
const helpful = /accessib|a11y|userway|readspeaker|barriere|wai-/i;

/**
 * Find what is restless on a page, in document order, none inside another. `article` are the elements that hold the article's
 * words; without them, the page's main part and headline are spared.
 */
export function findRestless(document: Document, article: readonly Element[], look: Look | null): RestlessPart[] {
  const root = readUnshadowed(document, 'documentElement') as Element | null;
  if (root === null) return [];
  const spared = article.length > 0 ? article : [...root.querySelectorAll('main, article, h1, [role="main"]')];
  const parts = new Map<Element, RestlessPart>();
  const stack = [root];
  for (let count = 0; stack.length > 0 && count < mostElements; count++) {
    const element = stack.pop() as Element;
    if (unread.has(element.tagName.toUpperCase())) continue;
    const part = partAt(element, spared, look);
    if (part) parts.set(part.element, part);
    else for (let at = element.children.length - 1; at >= 0; at--) stack.push(element.children[at] as Element);
  }
  const found = [...parts.values()];
  const walls = found.filter(({ kind }) => kind === 'consent' || kind === 'overlay');
  if (walls.length > 0 && look) found.push(...findBackdrops(root, look, found));
  return found.filter(({ element }) => !found.some((one) => one.element !== element && one.element.contains(element)));
}

function partAt(element: Element, spared: readonly Element[], look: Look | null): RestlessPart | null {
  if (landmarks.has(element.tagName)) return null;
  const player = playerAt(element, spared, look);
  if (player) return { kind: 'player', element: player, label: labelOf(player) };
  const kind = kindOf(element, look);
  if (!kind || isSpared(element, spared)) return null;
  const part = kind === 'ticker' ? holderOf(element, spared) : element;
  return { kind, element: part, label: labelOf(part) };
}

/** Return the largest element around a ticker that says nothing else. */
function holderOf(ticker: Element, spared: readonly Element[]): Element {
  const words = ticker.textContent?.trim();
  let holder = ticker;
  for (let outer = ticker.parentElement; outer?.textContent?.trim() === words; outer = outer?.parentElement ?? null) {
    if (!outer || landmarks.has(outer.tagName) || isSpared(outer, spared)) break;
    holder = outer;
  }
  return holder;
}

function isSpared(element: Element, spared: readonly Element[]): boolean {
  return spared.some((one) => one.contains(element) || element.contains(one));
}

function kindOf(element: Element, look: Look | null): RestlessKind | null {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  const region = regionOfNames(names) ?? regionOfRole(element.getAttribute('role'));
  if (region === 'paywall' || helpful.test(names)) return null;
  if (isTicker(element, region, look)) return 'ticker';
  const position = look ? look.positionOf(element) : '';
  const isFixed = position === 'fixed';
  const isDialog =
    /^(?:alert)?dialog$/.test(element.getAttribute('role') ?? '') ||
    element.getAttribute('aria-modal') === 'true' ||
    (element.tagName === 'DIALOG' && element.hasAttribute('open'));
  const isLoose = look ? isFixed || position === 'sticky' || (isDialog && position === 'absolute') : isDialog;
  if (!isLoose && !(look === null && region === 'consent')) return null;
  if (look && !isSeen(look.boxOf(element), look)) return null;
  const text = (element.textContent ?? '').slice(0, readLetters).toLowerCase();
  const isAsking = element.querySelector('button, a[href], input, [role="button"]') !== null;
  if ((region === 'consent' || consent.test(text)) && isAsking && !isNavigation(element)) return 'consent';
  if ((element.textContent ?? '').length > mostLetters || isNavigation(element)) return null;
  if (!look) return null;
  const { left, top, width, height } = look.boxOf(element);
  if (isFixed && (isDialog || region === 'overlay' || region === 'newsletter' || region === 'advertisement'))
    return width * height >= look.width * look.height * leastOverlay || isDialog ? 'overlay' : 'bar';
  const isEmpty = text.trim() === '' && element.querySelector('img, video, iframe, button, a, input, canvas') === null;
  if (isEmpty) return null;
  const isWide = width >= look.width * leastBarWidth;
  const isBar = isWide && height <= look.height * mostBarHeight;
  // A box that floats over a corner or an edge: sharing, a chat, a small video.
  const isFloating = isFixed && !isWide && height <= look.height && left >= -width && top >= -height;
  return isBar || isFloating ? 'bar' : null;
}

function isSeen({ left, top, width, height }: Box, look: Look): boolean {
  return width > 1 && height > 1 && left < look.width && top < look.height && left + width > 0 && top + height > 0;
}

function isTicker(element: Element, region: string | null, look: Look | null): boolean {
  const isNamed = element.tagName === 'MARQUEE' || element.getAttribute('role') === 'marquee' || region === 'ticker';
  if (!isNamed && !look?.moves(element)) return false;
  const { length } = (element.textContent ?? '').trim();
  return length >= shortestTicker && length <= mostLetters && !isNavigation(element);
}

/** Return whether it is, or holds, a way about the page: a menu stays though it stands in a bar that stays. */
function isNavigation(element: Element): boolean {
  const ways = 'nav, [role="navigation"], [role="menubar"], [role="search"], [role="banner"], [aria-haspopup="menu"]';
  if (element.matches(ways) || element.querySelector(ways) !== null) return true;
  if (element.tagName === 'HEADER' && element.closest('article, aside, dialog') === null) return true;
  const labels = new Set<string>();
  for (const link of element.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const label = (link.textContent ?? '').trim();
    const isOwn = /^(?:\/(?!\/)|#|\?|\.)/.test(href) || isSameHost(link, href);
    if (isOwn && label.length > 1 && label.length < 30) labels.add(label);
  }
  return (
    labels.size >= navigationLinks && !consent.test((element.textContent ?? '').slice(0, readLetters).toLowerCase())
  );
}

function isSameHost(link: Element, href: string): boolean {
  try {
    const base = readUnshadowed(link.ownerDocument, 'URL') as string;
    return new URL(href, base).host === new URL(base).host;
  } catch {
    return false;
  }
}

/** Return what to hide of a player that starts by itself: all around it that is nothing else. */
function playerAt(element: Element, spared: readonly Element[], look: Look | null): Element | null {
  const { tagName } = element;
  const isMedia = tagName === 'VIDEO' || tagName === 'AUDIO';
  if (isMedia ? !element.hasAttribute('autoplay') && !look?.plays(element) : tagName !== 'IFRAME') return null;
  if (tagName === 'IFRAME' && !autoplays.test(element.getAttribute('src') ?? '')) return null;
  let player = element;
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    const holder = outer;
    if (landmarks.has(outer.tagName) || outer.tagName === 'FIGURE' || spared.some((one) => holder.contains(one))) break;
    const words = (outer.textContent ?? '').trim().length;
    const names = `${outer.getAttribute('class') ?? ''} ${outer.getAttribute('id') ?? ''}`;
    if (words > 0 && (regionOfNames(names) !== 'player' || words > mostLetters)) break;
    player = outer;
  }
  return player;
}

/** The sheets without words that a wall lays over the page. */
function findBackdrops(root: Element, look: Look, found: readonly RestlessPart[]): RestlessPart[] {
  const parts: RestlessPart[] = [];
  for (const element of root.querySelectorAll('div, span, section')) {
    if (look.positionOf(element) !== 'fixed' || (element.textContent ?? '').trim() !== '') continue;
    if (found.some((part) => part.element.contains(element)) || element.querySelector('img, video, iframe, canvas'))
      continue;
    const { width, height } = look.boxOf(element);
    if (width >= look.width * 0.9 && height >= look.height * 0.9) parts.push({ kind: 'overlay', element, label: '' });
  }
  return parts;
}

function labelOf(element: Element): string {
  const named = element.getAttribute('aria-label') ?? element.getAttribute('title');
  const heading = element.querySelector('h1, h2, h3, h4, [role="heading"]')?.textContent;
  const text = (named || heading || element.textContent || '').replace(/\s+/g, ' ').trim();
  return text.slice(0, longestLabel);
}
