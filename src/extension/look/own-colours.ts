// The reader's own colours, and what is made of them. The article keeps paper and letters as they were chosen, whatever their
// contrast: strong contrast hurts some eyes. What is Lector's own (buttons, names, lines of facts, the focus) must be found by
// anybody, so there each colour gives way to the nearest one that reaches the ratio.
// Hard case: a paper of middle grey, on which neither black nor white reaches 7:1; then Lector's own parts get a paper of their own.

import { contrastOf, isDark } from './contrast.ts';

/** WCAG 2.2, AAA, for text. */
export const enoughContrast = 7;

export interface OwnColours {
  readonly paper: string;
  readonly ink: string;
  readonly accent: string;
}

/** Return the nearest colour, on the way to white or to black, that can be read on `ground`, or the most readable where none can. */
export function nearestReadable(colour: string, ground: string): string {
  const found = nearest(colour, (candidate) => contrastOf(candidate, ground) >= enoughContrast);
  return found ?? (isDark(ground) ? white : black);
}

/** Return the nearest paper on which some letters can reach 7:1. */
function nearestPaper(paper: string): string {
  const canBear = (ground: string): boolean =>
    [white, black].some((letters) => contrastOf(letters, ground) >= enoughContrast);
  return nearest(paper, canBear) ?? white;
}

const white = '#ffffff';
const black = '#000000';

/** The colour with the fewest steps from `colour` that will do, or null. */
function nearest(colour: string, willDo: (candidate: string) => boolean): string | null {
  for (let step = 0; step <= 255; step++) {
    const found = [white, black].map((end) => mix(colour, end, step / 255)).find(willDo);
    if (found) return found;
  }
  return null;
}

function mix(from: string, to: string, share: number): string {
  const channel = (at: number): string => {
    const [a, b] = [from, to].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** Return the colours of Lector's own parts: like the chosen ones, and readable. */
export function readableColours({ paper, ink, accent }: OwnColours): OwnColours {
  const ground = nearestPaper(paper);
  return { paper: ground, ink: nearestReadable(ink, ground), accent: nearestReadable(accent, ground) };
}

/** Return the least contrast of what is read in these colours. */
export function leastContrast({ paper, ink, accent }: OwnColours): number {
  return Math.min(contrastOf(ink, paper), contrastOf(accent, paper));
}

/** Letters that stand out by less get no tint behind them: it takes a little of their contrast. */
const enoughUnderTint = 9;

/** Return the custom properties that own colours set. `hues` are those of the speakers in the theme that the paper is nearest to. */
export function ownProperties(
  chosen: OwnColours,
  hues: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { paper, ink, accent } = readableColours(chosen);
  return {
    '--article-paper': chosen.paper,
    '--article-ink': chosen.ink,
    '--article-accent': chosen.accent,
    '--tint': contrastOf(chosen.ink, chosen.paper) >= enoughUnderTint ? '9%' : '0%',
    '--paper': paper,
    '--raised': paper,
    '--ink': ink,
    // A weaker ink might be too weak on a paper of the reader's own.
    '--quiet': ink,
    '--line': mix(paper, ink, 0.25),
    '--edge': ink,
    '--accent': accent,
    '--on-accent': paper,
    '--sentence-edge': ink,
    ...Object.fromEntries(Object.entries(hues).map(([name, hue]) => [name, nearestReadable(hue, paper)])),
  };
}
