// Puts the reader's choices into a page: attributes and custom properties of its root, which the style sheets read.
// Hard case: the first moment. The choices come from storage, late; a copy in `localStorage` is at hand at once, so that no page
// flashes white at a reader who chose dark.

import { isRightToLeft, language } from '../locales/say.ts';
import { type Comfort, defaultComfort, type Font, loadComfort, parseComfort, watchComfort } from './comfort.ts';
import { isDark } from './contrast.ts';
import { ownProperties, readableColours } from './own-colours.ts';

const families: Readonly<Record<Font, string>> = {
  atkinson: '"Atkinson Hyperlegible", system-ui, sans-serif',
  lexend: '"Lexend", system-ui, sans-serif',
  opendyslexic: '"OpenDyslexic", system-ui, sans-serif',
  system: 'system-ui, sans-serif',
  serif: 'Georgia, "Times New Roman", serif',
};

/** Characters are narrower than the zero that the unit `ch` is made of. */
const chPerCharacter = 0.9;
const copyKey = 'comfort';

/** The speakers' hues in colours.css. */
const hueNames = ['--hue-0', '--hue-1', '--hue-2', '--hue-3'] as const;
/** The properties that the theme `custom` has set in a document, to be taken away with it. */
const setByCustom = new WeakMap<HTMLElement, readonly string[]>();

/**
 * Make a page speak the reader's language and look as chosen, now and whenever the choices change; return the choices of now, which
 * may be older than those that are stored. `onChange` hears of them too, first of the stored ones.
 */
export function followComfort(onChange: (comfort: Comfort) => void = () => undefined): Comfort {
  document.documentElement.lang = language;
  document.documentElement.dir = isRightToLeft ? 'rtl' : 'ltr';
  let comfort = readCopy();
  applyComfort(comfort);
  const change = (next: Comfort): void => {
    const text = JSON.stringify(next);
    if (text !== JSON.stringify(comfort)) applyComfort(next);
    comfort = next;
    localStorage.setItem(copyKey, text);
    onChange(next);
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => applyComfort(comfort));
  matchMedia('(prefers-contrast: more)').addEventListener('change', () => applyComfort(comfort));
  watchComfort(change);
  void loadComfort().then(change);
  return comfort;
}

function readCopy(): Comfort {
  try {
    return parseComfort(JSON.parse(localStorage.getItem(copyKey) ?? 'null'));
  } catch {
    return defaultComfort;
  }
}

/** Put the choices into the document. */
export function applyComfort(comfort: Comfort, root = document.documentElement): void {
  const { style, dataset } = root;
  for (const name of setByCustom.get(root) ?? []) style.removeProperty(name);
  dataset.theme = themeOf(comfort);
  const own = comfort.theme === 'custom' ? ownProperties(comfort, huesOf(root)) : {};
  for (const [name, value] of Object.entries(own)) style.setProperty(name, value);
  setByCustom.set(root, Object.keys(own));
  dataset.font = comfort.font;
  style.setProperty('--font', families[comfort.font]);
  style.setProperty('--size', `${comfort.size / 16}rem`);
  style.setProperty('--leading', String(comfort.leading));
  style.setProperty('--letters', comfort.letters === 0 ? 'normal' : `${comfort.letters}em`);
  style.setProperty('--words', comfort.words === 0 ? 'normal' : `${comfort.words}em`);
  style.setProperty('--paragraphs', `${comfort.paragraphs}em`);
  style.setProperty('--measure', `${Math.round(comfort.measure * chPerCharacter)}ch`);
  style.setProperty('--align', comfort.align);
  style.setProperty('--hyphens', comfort.hyphens ? 'auto' : 'manual');
  root.toggleAttribute('data-plain', !comfort.tints);
  root.toggleAttribute('data-nameless', !comfort.names);
}

function themeOf({ theme, ...own }: Comfort): string {
  if (theme === 'custom') return isDark(readableColours(own).paper) ? 'dark' : 'light';
  if (theme !== 'system') return theme;
  if (matchMedia('(prefers-contrast: more)').matches && !matchMedia('(forced-colors: active)').matches)
    return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The hues of the theme that is set, as its style sheet has them. */
function huesOf(root: HTMLElement): Record<string, string> {
  const style = getComputedStyle(root);
  return Object.fromEntries(hueNames.map((name) => [name, style.getPropertyValue(name).trim()]));
}
