// Makes a restless page calm: hides cookie walls, bars that stay, tickers and players that start by themselves, by one attribute
// (the rule for it is in content.css; what has the focus stays visible until the focus leaves it), silences what plays in them, and
// undoes the lock that a wall lays on scrolling. All of it is undone whole, and part by part.
// Hard cases: a wall that comes late; a page whose script starts its video again; a wall that makes the rest of the page inert; a modal
// dialog, which does so by itself, hidden or not, and keeps the focus.

import { findRestless, type Look, type RestlessPart } from '../../core/article/restless.ts';
import { HideWhenLeft } from '../content/hide-when-left.ts';
import type { HiddenPart } from '../messages.ts';

const hiddenAttribute = 'data-lector-calm';
const unlockedAttribute = 'data-lector-unlocked';
/** A page that changes all the time is looked at again no more often. */
const lookAgainMs = 1_000;
const acts = ['pointerdown', 'keydown'] as const;
/** How soon after what the reader did a dialog is the answer to it, ms; it is seen `lookAgainMs` later. */
const answerMs = 3_000;

export class Calming {
  readonly #document: Document;
  readonly #articleOf: () => readonly Element[];
  readonly #onFound: () => void;
  readonly #elements: HideWhenLeft;
  readonly #parts: RestlessPart[] = [];
  readonly #shown = new Set<number>();
  /** What played, and plays again when it is shown. */
  readonly #silenced = new Set<HTMLMediaElement>();
  /** The addresses of framed players: a frame that is hidden plays on. */
  readonly #frames = new Map<HTMLIFrameElement, string>();
  readonly #inert = new Set<Element>();
  /** Dialogs that were modal. */
  readonly #lowered = new Set<HTMLDialogElement>();
  /** When the reader last did something on the page, ms on its clock. */
  #actedAt = Number.NEGATIVE_INFINITY;
  readonly #observer: MutationObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `articleOf` gives the elements with the article's words; `onFound` is called when more parts have come. */
  constructor(document: Document, articleOf: () => readonly Element[], onFound: () => void) {
    this.#document = document;
    this.#elements = new HideWhenLeft(document, hiddenAttribute);
    this.#articleOf = articleOf;
    this.#onFound = onFound;
    this.#observer = new MutationObserver(() => {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        if (this.#find()) this.#onFound();
      }, lookAgainMs);
    });
    this.#find();
    document.addEventListener('play', this.#onPlay, true);
    for (const type of acts) document.addEventListener(type, this.#onAct, true);
    this.#observer.observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'open', 'hidden'],
    });
  }

  /** What was found, in the order in which it was. */
  get parts(): HiddenPart[] {
    return this.#parts.map(({ kind, label }) => ({ kind, label }));
  }

  /** Hide or show one part by its index. */
  hidePart(index: number, hide: boolean): void {
    const part = this.#parts[index];
    if (!part) return;
    if (hide) this.#shown.delete(index);
    else this.#shown.add(index);
    if (hide) this.#hide(part);
    else this.#show(part.element);
    this.#unlock();
  }

  /** Make the page as it was. */
  undo(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#document.removeEventListener('play', this.#onPlay, true);
    for (const type of acts) this.#document.removeEventListener(type, this.#onAct, true);
    for (const { element } of this.#parts) this.#show(element);
    this.#lockAgain();
  }

  /** Hide what has come. Returns whether anything has. */
  #find(): boolean {
    const known = new Set(this.#parts.map(({ element }) => element));
    const isKnown = (element: Element): boolean =>
      known.has(element) || element.closest(`[${hiddenAttribute}]`) !== null;
    const found = findRestless(this.#document, this.#articleOf(), lookAt(this.#document));
    const parts = found.filter(({ element }) => !isKnown(element));
    this.#parts.push(...parts);
    for (const part of parts) this.#hide(part);
    this.#unlock();
    return parts.length > 0;
  }

  #hide(part: RestlessPart): void {
    const { element } = part;
    this.#lower(part);
    this.#elements.hide(element);
    for (const media of mediaIn(element)) this.#silence(media);
    for (const frame of framesIn(element)) {
      const address = frame.getAttribute('src');
      if (!address || this.#frames.has(frame)) continue;
      this.#frames.set(frame, address);
      frame.setAttribute('src', 'about:blank');
    }
  }

  #show(element: Element): void {
    this.#elements.show(element);
    for (const dialog of this.#lowered) {
      if (!element.contains(dialog)) continue;
      this.#lowered.delete(dialog);
      if (!dialog.open || !dialog.isConnected) continue;
      dialog.removeAttribute('open');
      quietly(dialog, () => dialog.showModal());
    }
    for (const media of mediaIn(element)) {
      if (this.#silenced.delete(media)) void media.play().catch(() => undefined);
    }
    for (const frame of framesIn(element)) {
      const address = this.#frames.get(frame);
      if (address !== undefined) frame.setAttribute('src', address);
      this.#frames.delete(frame);
    }
  }

  /** Let the rest of the page be used while a cookie wall is hidden; but one that the reader has just called stays as it is. */
  #lower({ kind, element }: RestlessPart): void {
    if (kind !== 'consent' || performance.now() < this.#actedAt + answerMs) return;
    for (const dialog of selfAndAll<HTMLDialogElement>(element, 'dialog:modal')) {
      quietly(dialog, () => dialog.close());
      dialog.setAttribute('open', '');
      this.#lowered.add(dialog);
      // It has caught the focus, and could not be left.
      const { activeElement } = this.#document;
      if (dialog.contains(activeElement)) (activeElement as HTMLElement).blur();
    }
  }

  #silence(media: HTMLMediaElement): void {
    if (media.paused) return;
    this.#silenced.add(media);
    media.pause();
  }

  readonly #onAct = ({ isTrusted }: Event): void => {
    if (isTrusted) this.#actedAt = performance.now();
  };

  readonly #onPlay = ({ target }: Event): void => {
    if (target instanceof HTMLMediaElement && target.closest(`[${hiddenAttribute}]`)) this.#silence(target);
  };

  /** Let the page scroll, and be used, where a wall that is hidden now has forbidden it. */
  #unlock(): void {
    const isWalled = this.#parts.some(({ kind, element }, index) => {
      return (kind === 'consent' || kind === 'overlay') && element.isConnected && !this.#shown.has(index);
    });
    if (!isWalled) {
      this.#lockAgain();
      return;
    }
    const { documentElement: root, body } = this.#document;
    for (const element of [root, body]) {
      const { overflowY, position } = getComputedStyle(element);
      if (overflowY === 'hidden' || overflowY === 'clip' || position === 'fixed')
        element.setAttribute(unlockedAttribute, '');
    }
    const article = this.#articleOf();
    for (const element of this.#document.querySelectorAll('[inert]')) {
      if (!article.some((one) => element.contains(one)) && !element.querySelector('main, article')) continue;
      this.#inert.add(element);
      element.removeAttribute('inert');
    }
  }

  #lockAgain(): void {
    for (const element of [this.#document.documentElement, this.#document.body])
      element.removeAttribute(unlockedAttribute);
    for (const element of this.#inert) element.setAttribute('inert', '');
    this.#inert.clear();
  }
}

const mediaIn = (element: Element): HTMLMediaElement[] => selfAndAll<HTMLMediaElement>(element, 'video, audio');
/** Frames that play by themselves; what else is framed stays as it is. */
const framesIn = (element: Element): HTMLIFrameElement[] =>
  selfAndAll<HTMLIFrameElement>(element, 'iframe[src*="auto"], iframe[src="about:blank"]');

function selfAndAll<E extends Element>(element: Element, selector: string): E[] {
  return [...(element.matches(selector) ? [element as E] : []), ...element.querySelectorAll<E>(selector)];
}

/** How long a browser may take to tell of what was done to a dialog, ms. */
const tellMs = 1_000;

/** Do something to a dialog of which the page does not hear: it would take it for the reader's answer. */
function quietly(dialog: HTMLDialogElement, act: () => void): void {
  const types = ['beforetoggle', 'toggle', 'close'];
  const view = dialog.ownerDocument.defaultView;
  const swallow = (event: Event): void => {
    if (event.target === dialog) event.stopImmediatePropagation();
  };
  for (const type of types) view?.addEventListener(type, swallow, true);
  act();
  setTimeout(() => {
    for (const type of types) view?.removeEventListener(type, swallow, true);
  }, tellMs);
}

/** Properties of a key frame that move a thing. */
const moving = /^(?:transform|translate|left|right|top|bottom|offset|margin|inset|textIndent)/;

function isMoving(effect: KeyframeEffect): boolean {
  try {
    return effect.getKeyframes().some((frame) => Object.keys(frame).some((name) => moving.test(name)));
  } catch {
    // Firefox lets no content script look into them: an animation without end is taken for one that moves.
    return true;
  }
}

function lookAt(document: Document): Look {
  const window = document.defaultView as Window & typeof globalThis;
  const moved = new Set<Element>();
  for (const { effect, playState } of document.getAnimations()) {
    if (!(effect instanceof KeyframeEffect) || !effect.target || playState !== 'running') continue;
    if (effect.getTiming().iterations !== Number.POSITIVE_INFINITY) continue;
    if (isMoving(effect)) moved.add(effect.target);
  }
  return {
    width: window.innerWidth,
    height: window.innerHeight,
    positionOf: (element) => window.getComputedStyle(element).position,
    boxOf: (element) => element.getBoundingClientRect(),
    moves: (element) => moved.has(element),
    plays: (element) => element instanceof HTMLMediaElement && !element.paused && !element.ended,
  };
}
