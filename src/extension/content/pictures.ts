// The pictures of the article, with the bytes that the page already has. No host is asked for anything: a picture is copied from
// what the page shows, where the browser allows that, and else it stays behind with its description and its caption.
// Hard case: what stands between the paragraphs and is no picture of the article, such as a teaser's. A picture counts where it
// belongs to one of the article's captions, or stands alone between the article's blocks, large, and in no link with words.

import DOMPurify from 'dompurify';
import type { Article } from '../../core/article/article.ts';
import { copyTree } from '../../core/article/clone.ts';
import type { Anchor } from '../anchor.ts';
import type { Picture } from '../layout.ts';

const pictureTags = 'img, svg, canvas, video';
/** What cannot hold a picture of the article. */
const elsewhere = 'aside, nav, footer, form, dialog, button, [role="complementary"], [role="navigation"], [hidden]';
/** How far above a caption its picture may be wrapped. */
const climbAtMost = 5;
/** A picture that is smaller than this is an ornament, in CSS pixels. */
const least = { width: 180, height: 100 } as const;
/** Larger ones are made smaller, in pixels. */
const widest = 1_200;
/** Bytes of one picture and of all, as text: the session's storage holds 10 MB for all articles together. */
const heaviest = { one: 600_000, all: 2_000_000 } as const;
const mostPictures = 40;

/** Find the pictures of the article, in its order. */
export function findPictures(article: Article, anchor: Anchor, captions: readonly (Element | null)[]): Picture[] {
  const blocks = article.blocks.map((_, block) => anchor.elementOf(block));
  const known = blocks.filter((element) => element !== null);
  const found = new Map<Element, number | null>();
  for (const [index, caption] of captions.entries()) {
    const picture = caption?.isConnected ? pictureOf(caption, known) : null;
    if (picture && !found.has(picture)) found.set(picture, index);
  }
  for (const picture of picturesBetween(known)) if (!found.has(picture)) found.set(picture, null);
  const inOrder = [...found].sort(([a], [b]) => (follows(b, a) ? -1 : 1)).slice(0, mostPictures);
  let left: number = heaviest.all;
  const pictures: Picture[] = [];
  for (const [element, caption] of inOrder) {
    const description = describe(element);
    const { width, height } = element.getBoundingClientRect();
    const data = left > 0 ? readData(element) : null;
    if (data) left -= data.length;
    // Neither words nor bytes: nothing is left of it.
    if (!data && !description && caption === null) continue;
    pictures.push({
      description,
      caption,
      beforeBlock: caption === null ? placeOf(element, blocks) : (article.captions[caption]?.beforeBlock ?? 0),
      data: data && left >= 0 ? data : null,
      width: Math.round(width),
      height: Math.round(height),
    });
  }
  return pictures;
}

const follows = (a: Node, b: Node): boolean => (b.compareDocumentPosition(a) & 4) !== 0;

/** Return the picture that a caption is of: the nearest one in a wrapper that holds nothing of the text. */
function pictureOf(caption: Element, blocks: readonly Element[]): Element | null {
  let wrapper: Element | null = caption;
  for (let level = 0; wrapper && level <= climbAtMost; level++, wrapper = wrapper.parentElement) {
    const around: Element = wrapper;
    if (blocks.some((block) => around.contains(block))) return null;
    const picture = [...around.querySelectorAll(pictureTags)].find((one) => isLarge(one));
    if (picture) return picture;
  }
  return null;
}

/** Return the large pictures that stand between the first and the last block. */
function picturesBetween(blocks: readonly Element[]): Element[] {
  const [first, last] = [blocks[0], blocks.at(-1)];
  const container = first && last ? sharedAncestor(first, last) : null;
  if (!first || !last || !container) return [];
  return [...container.querySelectorAll(pictureTags)].filter((picture) => {
    const odd = picture.closest(elsewhere);
    const link = picture.closest('a[href]');
    return (
      isLarge(picture) &&
      follows(picture, first) &&
      follows(last, picture) &&
      (odd === null || !container.contains(odd) || odd === container) &&
      (link?.textContent?.trim() ?? '') === ''
    );
  });
}

function sharedAncestor(first: Element, last: Element): Element | null {
  let ancestor: Element | null = first;
  while (ancestor && !ancestor.contains(last)) ancestor = ancestor.parentElement;
  return ancestor === last ? last.parentElement : ancestor;
}

function isLarge(picture: Element): boolean {
  const { width, height } = picture.getBoundingClientRect();
  return width >= least.width && height >= least.height;
}

function placeOf(picture: Element, blocks: readonly (Element | null)[]): number {
  const after = blocks.findIndex((block) => block && follows(block, picture));
  return after < 0 ? blocks.length : after;
}

function describe(picture: Element): string {
  const words =
    picture.getAttribute('alt') ??
    picture.getAttribute('aria-label') ??
    picture.querySelector('title')?.textContent ??
    '';
  return words.replace(/\s+/g, ' ').trim().slice(0, 2_000);
}

/** Return the bytes of a picture as an address, or null where the browser does not let them be read, or they are too many. */
function readData(picture: Element): string | null {
  try {
    const data = picture.tagName.toLowerCase() === 'svg' ? drawingOf(picture) : copyOf(picture);
    return data && data.length <= heaviest.one ? data : null;
  } catch {
    return null; // From another host, which did not allow its pictures to be copied.
  }
}

/**
 * Return a drawing of the page's own markup, without what is not drawn: scripts, handlers, links, and pictures from anywhere. It is
 * shown as a picture, in which nothing runs or loads; but it is also what a reader may save or copy from there.
 */
function drawingOf(picture: Element): string | null {
  // In the page's document a copied `image` would be loaded.
  const copy = copyTree(picture, picture.ownerDocument.implementation.createHTMLDocument());
  const purifier = DOMPurify(globalThis.window);
  if (!purifier.isSupported) return null;
  purifier.sanitize(copy, {
    IN_PLACE: true,
    USE_PROFILES: { svg: true, svgFilters: true },
    FORBID_TAGS: ['a', 'image', 'feimage'],
  });
  for (const style of copy.querySelectorAll('style'))
    if (/@import|url\(/i.test(style.textContent ?? '')) style.remove();
  const { width, height } = picture.getBoundingClientRect();
  if (!copy.hasAttribute('width')) copy.setAttribute('width', String(Math.round(width)));
  if (!copy.hasAttribute('height')) copy.setAttribute('height', String(Math.round(height)));
  return `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}

function copyOf(picture: Element): string | null {
  const source = picture as HTMLImageElement | HTMLCanvasElement | HTMLVideoElement;
  const address = source instanceof HTMLImageElement ? source.currentSrc : '';
  if (/^data:image\/(?:png|jpeg|webp|gif)[;,]/.test(address) && address.length <= heaviest.one) return address;
  const { width, height } = sizeOf(source);
  if (width < 1 || height < 1) return null;
  const scale = Math.min(1, widest / width);
  const canvas = source.ownerDocument.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/webp', 0.8);
}

function sizeOf(source: HTMLImageElement | HTMLCanvasElement | HTMLVideoElement): { width: number; height: number } {
  if (source instanceof HTMLImageElement) return { width: source.naturalWidth, height: source.naturalHeight };
  if (source instanceof HTMLVideoElement) return { width: source.videoWidth, height: source.videoHeight };
  return source;
}
