// What was done to the page, as the popup lists it: what is not the article, and on a calm page what is restless.

import type { RestlessKind } from '../../core/article/restless.ts';
import type { HiddenPart } from '../messages.ts';
import type { Settings } from '../settings.ts';
import type { PageState } from '../state.ts';
import { words } from './words.ts';

export interface HiddenView {
  readonly labels: readonly string[];
  /** Which of them are shown all the same, by index. */
  readonly shown: ReadonlySet<number>;
  readonly hiding: boolean;
  /** What is restless and hidden, and which of it is shown all the same; null while pages are let be. */
  readonly calm: { readonly labels: readonly string[]; readonly shown: ReadonlySet<number> } | null;
  /** Whether the reader wants pages calm. */
  readonly isCalm: boolean;
  /** Whether a bar stands on the page while it is read. */
  readonly hasBar: boolean;
  /** How many parts of both are hidden just now. */
  readonly count: number;
}

/** Return what of a page is hidden. */
export function hiddenViewOf(
  { hidden, hiding, shown = [], calm }: Extract<PageState, { hiding: boolean }>,
  { settings, isBarDefault }: { readonly settings: Settings; readonly isBarDefault: boolean },
): HiddenView {
  return {
    labels: hidden.map(({ label }) => label || words.wordless),
    shown: new Set(shown),
    hiding,
    calm: calm ? { labels: calm.parts.map(labelOf), shown: new Set(calm.shown) } : null,
    isCalm: settings.calmPage,
    hasBar: settings.pageBar ?? isBarDefault,
    count: (hiding ? hidden.length - shown.length : 0) + (calm ? calm.parts.length - calm.shown.length : 0),
  };
}

/** "Cookie notice: We use cookies …" */
function labelOf({ kind, label }: HiddenPart): string {
  const name = words.restless[kind as RestlessKind] ?? words.wordless;
  return label === '' ? name : words.labelled(name, label);
}
