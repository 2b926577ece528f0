// The bar on the page: play and pause, a sentence back and on, stop, speed, the place. Docked at an edge of the window, reached by
// Tab at the end of the page or by its command, closed by its button.
// Hard case: it must never cover what has the focus. The page is told to scroll clear of it; where that is not enough, the page is
// scrolled, or the bar goes to the other edge.

import { sayNumber } from '../locales/say.ts';
import type { BarCommand } from '../messages.ts';
import type { BarView } from './messages.ts';
import { make, openShell, type Shell } from './shell.ts';
import { onPageWords as words } from './words.ts';

interface BarOptions {
  readonly theme: string;
  readonly onCommand: (command: BarCommand) => void;
  /** Called when the reader closes it. */
  readonly onDismissed: () => void;
  /** Gives the focus to what was heard last, where it would be lost with the bar. */
  readonly goToPlace: () => void;
}

const paths = {
  play: 'M7 4.5v15l12-7.5z',
  pause: 'M6 5h4v14H6zM14 5h4v14h-4z',
  stop: 'M6 6h12v12H6z',
  back: 'M5 5h3v14H5zM20 5v14L9 12z',
  next: 'M16 5h3v14h-3zM4 5v14l11-7z',
  slower: 'M5 10.5h14v3H5z',
  faster: 'M10.5 5h3v5.5H19v3h-5.5V19h-3v-5.5H5v-3h5.5z',
  top: 'M12 5l7 8h-5v7h-4v-7H5zM5 2h14v2H5z',
  bottom: 'M12 19l-7-8h5V4h4v7h5zM5 20h14v2H5z',
  close: 'M6.4 4.3L12 9.9l5.6-5.6 2.1 2.1-5.6 5.6 5.6 5.6-2.1 2.1-5.6-5.6-5.6 5.6-2.1-2.1L9.9 12 4.3 6.4z',
} as const;
type Picture = keyof typeof paths;

const dockAttribute = 'data-lector-bar';
/** Kept between the bar and what has the focus, px. */
const clearance = 8;

export class Bar {
  readonly #document: Document;
  readonly #options: BarOptions;
  readonly #shell: Shell;
  readonly #panel: HTMLElement;
  readonly #controls: Readonly<Record<'play' | 'dock', HTMLButtonElement>>;
  readonly #place: HTMLElement;
  readonly #rate: HTMLElement;
  readonly #status: HTMLElement;
  #view: BarView | null = null;
  /** Where it stands: as the reader wants it, or away from what has the focus. */
  #dock: BarView['dock'] = 'bottom';
  /** What had the focus before the bar. */
  #departure: Element | null = null;

  constructor(document: Document, options: BarOptions) {
    this.#document = document;
    this.#options = options;
    this.#shell = openShell(document, 'lector-bar', options.theme);
    const button = (picture: Picture, label: string, act: () => void, part = 'button'): HTMLButtonElement => {
      const made = make(document, 'button', { type: 'button', part, title: label }, this.#draw(picture));
      // A short one is a picture alone, to leave the others room for their words.
      if (part.includes('short')) made.setAttribute('aria-label', label);
      else made.append(make(document, 'span', { part: 'label' }, label));
      made.addEventListener('click', (event) => {
        if (event.isTrusted) act();
      });
      return made;
    };
    const ask = (command: BarCommand) => (): void => options.onCommand(command);
    this.#controls = {
      play: button(
        'play',
        words.play,
        () => options.onCommand(this.#view?.playing ? 'pause' : 'play'),
        'button primary',
      ),
      dock: button(
        'top',
        words.dockTop,
        () => options.onCommand(this.#dock === 'top' ? 'dock-bottom' : 'dock-top'),
        'button short',
      ),
    };
    this.#place = make(document, 'p', { part: 'place' });
    this.#rate = make(document, 'span', { part: 'rate' });
    this.#status = make(document, 'p', { part: 'unseen', role: 'status' });
    this.#panel = make(
      document,
      'section',
      { part: 'panel bar', 'aria-label': words.bar },
      this.#controls.play,
      button('back', words.backSentence, ask('back')),
      button('next', words.nextSentence, ask('next')),
      button('stop', words.stop, ask('stop')),
      this.#place,
      make(
        document,
        'div',
        { part: 'speed', role: 'group', 'aria-label': words.speed },
        button('slower', words.slower, ask('slower')),
        this.#rate,
        button('faster', words.faster, ask('faster')),
      ),
      this.#controls.dock,
      button('close', words.closeBar, () => this.#dismiss()),
      this.#status,
    );
    this.#shell.root.append(this.#panel);
    // A selection stays while the bar is used.
    this.#panel.addEventListener('mousedown', (event) => event.preventDefault());
    this.#panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && event.isTrusted) this.#leave();
    });
    document.addEventListener('focusin', this.#onFocus, true);
  }

  /** Show the reading as it is. */
  show(view: BarView): void {
    const last = this.#view;
    this.#view = view;
    const { play } = this.#controls;
    if (last?.playing !== view.playing)
      label(play, this.#draw(view.playing ? 'pause' : 'play'), view.playing ? words.pause : words.play);
    setText(this.#place, view.sentence === 0 ? words.headline : words.sentence(view.sentence, view.total));
    setText(this.#rate, words.rate(sayNumber(view.rate)));
    setText(this.#status, view.note ? words.notes[view.note] : '');
    if (last?.dock !== view.dock) this.#dockAt(view.dock);
  }

  /** Move the focus to the first button. */
  focus(): void {
    this.#controls.play.focus();
  }

  /** Take the bar out of the page; the focus, where it was in the bar, goes back. */
  close(): void {
    this.#document.removeEventListener('focusin', this.#onFocus, true);
    this.#document.documentElement.removeAttribute(dockAttribute);
    if (this.#document.activeElement === this.#shell.host) this.#leave();
    this.#shell.close();
  }

  #dismiss(): void {
    this.close();
    this.#options.onDismissed();
  }

  #leave(): void {
    const departure = this.#departure as HTMLElement | null;
    if (departure?.isConnected) departure.focus({ preventScroll: true });
    else this.#options.goToPlace();
  }

  #dockAt(dock: BarView['dock']): void {
    this.#dock = dock;
    this.#shell.host.setAttribute('data-dock', dock);
    this.#document.documentElement.setAttribute(dockAttribute, dock);
    const isTop = dock === 'top';
    label(this.#controls.dock, this.#draw(isTop ? 'bottom' : 'top'), isTop ? words.dockBottom : words.dockTop);
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const { target } = event;
    if (target === this.#shell.host || !(target instanceof Element)) return;
    this.#departure = target;
    // The browser may scroll to it first.
    requestAnimationFrame(() => this.#makeWay(target));
  };

  #makeWay(target: Element): void {
    if (!target.isConnected || this.#overlap(target) <= 0) return;
    const window = this.#document.defaultView;
    const isTop = this.#dock === 'top';
    window?.scrollBy({ top: this.#overlap(target) * (isTop ? -1 : 1), behavior: 'instant' });
    if (this.#overlap(target) <= 0) return;
    this.#dockAt(isTop ? 'bottom' : 'top');
    // Where it is in the way at both edges it is so large that no place is better.
    if (this.#overlap(target) > 0) this.#dockAt(this.#view?.dock ?? 'bottom');
  }

  /** How far an element reaches under the bar, px. What is taller than the window counts by its beginning. */
  #overlap(target: Element): number {
    const bar = this.#panel.getBoundingClientRect();
    const { top, bottom, width, height } = target.getBoundingClientRect();
    if (width === 0 || height === 0 || height > (this.#document.defaultView?.innerHeight ?? 0) - bar.height) return 0;
    return this.#dock === 'top'
      ? top < bar.bottom && bottom > bar.top
        ? bar.bottom - top + clearance
        : 0
      : bottom > bar.top && top < bar.bottom
        ? bottom - bar.top + clearance
        : 0;
  }

  #draw(picture: Picture): SVGElement {
    const svg = this.#document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const path = this.#document.createElementNS('http://www.w3.org/2000/svg', 'path');
    const part = picture === 'back' || picture === 'next' ? 'icon along' : 'icon';
    for (const [name, value] of Object.entries({
      part,
      viewBox: '0 0 24 24',
      'aria-hidden': 'true',
      focusable: 'false',
    }))
      svg.setAttribute(name, value);
    path.setAttribute('d', paths[picture]);
    path.setAttribute('fill', 'currentColor');
    svg.append(path);
    return svg;
  }
}

/** Give a button another picture and other words; the focus stays on it. */
function label(button: HTMLButtonElement, picture: SVGElement, text: string): void {
  button.querySelector('svg')?.replaceWith(picture);
  setText(button.querySelector('span'), text);
  if (button.hasAttribute('aria-label')) button.setAttribute('aria-label', text);
  button.title = text;
}

function setText(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
