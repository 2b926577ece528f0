// What a rendered page is like, computed in it: the contrast of every text and every control's edge, what has the focus and how it
// shows, and whether anything sticks out. The functions are sent to the page as source text: they see nothing but their arguments.

/**
 * One line for each text that stands out from its ground by less than `least`, and each edge of a control by less than 3; words in
 * what matches `except` are left out.
 */
export function findWeak(least: number, except: string): string[] {
  type Colour = [r: number, g: number, b: number, alpha: number];
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map<string, Colour>();
  // Any notation of CSS, as the browser itself paints it.
  const read = (css: string): Colour => {
    const found = known.get(css);
    if (found) return found;
    if (!pen) return [0, 0, 0, 0];
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = css;
    pen.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = pen.getImageData(0, 0, 1, 1).data;
    const colour: Colour = [r, g, b, a / 255];
    known.set(css, colour);
    return colour;
  };
  const over = (top: Colour, ground: Colour): Colour => {
    const mix = (at: 0 | 1 | 2): number => top[at] * top[3] + ground[at] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const groundOf = (element: Element | null): Colour => {
    const layers: Colour[] = [];
    for (let one = element; one; one = one.parentElement) {
      const colour = read(getComputedStyle(one).backgroundColor);
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reduceRight<Colour>(
      (ground, layer) => over(layer, ground),
      read(getComputedStyle(document.documentElement).backgroundColor),
    );
  };
  const luminance = ([r, g, b]: Colour): number => {
    const channel = (value: number): number => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  };
  const contrast = (a: Colour, b: Colour): number => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  const weak = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || element.closest('.unseen, .skip, script, style, option')) continue;
    if (except !== '' && element.closest(except)) continue;
    if (!element.checkVisibility()) continue;
    const ground = groundOf(element);
    const ratio = contrast(over(read(getComputedStyle(element).color), ground), ground);
    if (ratio < least) weak.add(`${ratio.toFixed(2)} “${node.textContent.trim().slice(0, 30)}”`);
  }
  for (const control of document.querySelectorAll('button, select, [aria-current]')) {
    const style = getComputedStyle(control);
    if (!control.checkVisibility() || style.borderTopStyle === 'none') continue;
    const border = read(style.borderTopColor);
    const isFaint = control.getAttribute('aria-disabled') === 'true';
    const ground = groundOf(control.parentElement);
    const own = groundOf(control);
    // A control without an edge is underlined text; where the system forces its colours, the edge has that of the ground.
    const isUnderlined = style.textDecorationLine === 'underline' && contrast(over(border, ground), ground) === 1;
    if (border[3] === 0 || isUnderlined || isFaint) continue;
    const ratio = Math.max(contrast(over(border, ground), ground), contrast(own, ground));
    if (ratio < 3) weak.add(`${ratio.toFixed(2)} edge of “${control.textContent?.trim().slice(0, 30)}”`);
  }
  return [...weak];
}

export interface Focus {
  /** The words of the element with the focus, or its name. */
  readonly words: string;
  readonly tag: string;
  readonly id: string;
  /** Width of the outline in pixels, and its contrast with what is around. */
  readonly outline: number;
  readonly contrast: number;
  /** Whether it is in the window, and nothing lies over it. */
  readonly isInView: boolean;
}

/** What has the focus, and how it shows. */
export function readFocus(): Focus {
  const element = document.activeElement ?? document.body;
  const style = getComputedStyle(element);
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const pen = canvas.getContext('2d');
  const luminance = (css: string): number => {
    if (!pen) return 0;
    pen.fillStyle = css;
    pen.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = pen.getImageData(0, 0, 1, 1).data;
    const channel = (value: number): number => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  };
  let ground: Element | null = element.parentElement;
  while (ground && /rgba\(0, 0, 0, 0\)|transparent/.test(getComputedStyle(ground).backgroundColor)) {
    ground = ground.parentElement;
  }
  const [light = 0, dark = 0] = [
    luminance(style.outlineColor),
    luminance(getComputedStyle(ground ?? document.documentElement).backgroundColor),
  ].sort((a, b) => b - a);
  const [box] = element.getClientRects();
  const middle = box && { x: box.left + Math.min(box.width, 40) / 2, y: box.top + Math.min(box.height, 40) / 2 };
  const top = middle ? document.elementFromPoint(middle.x, middle.y) : null;
  const label =
    element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent ?? '';
  return {
    words: label.replace(/\s+/g, ' ').trim().slice(0, 60),
    tag: element.tagName.toLowerCase(),
    id: element.id,
    outline: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
    contrast: (light + 0.05) / (dark + 0.05),
    isInView: top !== null && (element.contains(top) || top.contains(element)),
  };
}

/** What the reader would have to scroll sideways for, or cannot see at all: elements that stick out of the page or are cut off. */
export function findCut(): string[] {
  const cut: string[] = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width)
    cut.push(`the page is ${document.documentElement.scrollWidth} wide`);
  for (const element of document.querySelectorAll('body *')) {
    if (!element.checkVisibility() || element.closest('.unseen, .skip, .table, svg, option')) continue;
    const { left, right } = element.getBoundingClientRect();
    if (left < -1 || right > width + 1)
      cut.push(`${element.tagName} “${element.textContent?.trim().slice(0, 30)}” sticks out`);
    const style = getComputedStyle(element);
    const isClipped = style.overflow === 'hidden' || style.overflow === 'clip';
    if (isClipped && element.scrollHeight > element.clientHeight + 2 && !element.closest('.margin, select')) {
      cut.push(`${element.tagName} “${element.textContent?.trim().slice(0, 30)}” is cut off`);
    }
  }
  return [...new Set(cut)];
}
