// Which of the names on a page to believe. A region that holds the headline, much of the page's running text, or words that
// the page's own data calls the article, is none, whatever its class says: `<div class="paywall">` is often the article.

import type { Claim, PageMap } from './page-map.ts';
import { proseOf } from './prose.ts';
import type { RegionKind } from './region.ts';

interface Limit {
  /** Characters it may hold in all. */
  readonly chars: number;
  /** Share of the page's running text it may hold. */
  readonly share: number;
  /** Running text it may hold on a page that has hardly any. */
  readonly floor: number;
}

const limits: Readonly<Record<RegionKind, Limit>> = {
  hidden: { chars: 1500, share: 0.1, floor: 200 },
  navigation: { chars: 8000, share: 0.2, floor: 300 },
  share: { chars: 1500, share: 0.1, floor: 300 },
  related: { chars: 8000, share: 0.25, floor: 300 },
  newsletter: { chars: 1500, share: 0.2, floor: 500 },
  advertisement: { chars: 3000, share: 0.15, floor: 300 },
  comments: { chars: Number.POSITIVE_INFINITY, share: 0.9, floor: 1000 },
  player: { chars: 2500, share: 0.15, floor: 300 },
  consent: { chars: 12_000, share: 0.6, floor: 2000 },
  overlay: { chars: 4000, share: 0.25, floor: 500 },
  ticker: { chars: 3000, share: 0.2, floor: 300 },
  print: { chars: 600, share: 0.1, floor: 200 },
  paywall: { chars: 1200, share: 0.1, floor: 0 },
  tags: { chars: 800, share: 0.05, floor: 0 },
  byline: { chars: 1500, share: 0.15, floor: 300 },
  caption: { chars: 1500, share: 0.2, floor: 400 },
  embed: { chars: 4000, share: 0.25, floor: 500 },
  control: { chars: 600, share: 0.1, floor: 200 },
  'accessibility-links': { chars: 1500, share: 0.1, floor: 300 },
};

/** Running text that is an article beside its comments, however much there is of these. */
const leastStory = 1500;
/** A teaser is an `<article>` too: one with hardly any running text. */
const longestTeaser = 260;
const leastOwnProse = 160;
const mostLinkedPost = 0.12;
/** A box that asks for an address of mail holds no more than this. */
const longestSignUp = 600;
const longestPitch = 250;

/** Mark the units of every region that is believed, and list those regions in `page.regions`. */
export function acceptRegions(page: PageMap, witness: readonly boolean[] | null): void {
  // Sums over the units before each, so that any stretch is asked in constant time.
  const chars = new Float64Array(page.units.length + 1);
  const prose = new Float64Array(page.units.length + 1);
  const linked = new Float64Array(page.units.length + 1);
  const witnessed = new Float64Array(page.units.length + 1);
  page.units.forEach((unit, at) => {
    chars[at + 1] = (chars[at] ?? 0) + unit.text.length;
    prose[at + 1] = (prose[at] ?? 0) + proseOf(unit);
    linked[at + 1] = (linked[at] ?? 0) + unit.linked;
    witnessed[at + 1] = (witnessed[at] ?? 0) + (witness?.[at] ? unit.text.length : 0);
  });
  const all = prose[page.units.length] ?? 0;
  const within = (sums: Float64Array, { element }: Claim): number =>
    (sums[page.endUnit[element] ?? 0] ?? 0) - (sums[page.firstUnit[element] ?? 0] ?? 0);

  const claims = [...page.claims, ...signUps(page, chars, prose)];
  const alike = heldAlike(page, claims, (claim) => within(prose, claim));
  for (const claim of claims) {
    const limit = limits[claim.kind];
    const held = within(prose, claim);
    const size = within(chars, claim);
    if (within(witnessed, claim) > size / 3 && claim.kind !== 'caption') continue;
    // There may be any number of comments, where there is an article beside them.
    const isBesideStory = claim.kind === 'comments' && all - held >= leastStory;
    if (!isBesideStory && held > Math.max((claim.surely ? 0.5 : limit.share) * all, limit.floor)) continue;
    if (!claim.surely && !mayBeMany.has(claim.kind) && isMostOf(all, alike.get(nameOf(page, claim)))) continue;
    if (!claim.surely && (claim.holdsHeadline || size > limit.chars)) continue;
    if (page.elements[claim.element]?.tagName === 'ARTICLE' && held > longestTeaser) continue;
    // A post of a live blog is an `<article>` too: words of its own, where a teaser's are a link.
    if (
      page.elements[claim.element]?.tagName === 'ARTICLE' &&
      held > 0 &&
      within(linked, claim) < size * mostLinkedPost
    )
      continue;
    // A list of whole sentences that lead nowhere is the story's own, though its class may say "story-list".
    if (
      claim.kind === 'related' &&
      isList(page.elements[claim.element]) &&
      held > leastOwnProse &&
      within(linked, claim) < size * 0.1
    )
      continue;
    for (let at = page.firstUnit[claim.element] ?? 0; at < (page.endUnit[claim.element] ?? 0); at++) {
      const unit = page.units[at];
      if (unit === undefined) continue;
      unit.region = claim.kind;
      unit.regionElement = claim.element;
    }
    page.regions.push({ element: claim.element, kind: claim.kind });
  }
}

/** Claim the boxes around fields for an address of mail: as large as they can be without holding any of the story. */
function signUps(page: PageMap, chars: Float64Array, prose: Float64Array): Claim[] {
  const claims: Claim[] = [];
  const seen = new Set<number>();
  for (const number of page.inputs) {
    if (!isMailField(page.elements[number] as Element)) continue;
    let box = number;
    for (let outer = page.parents[box] ?? -1; outer >= 0; outer = page.parents[outer] ?? -1) {
      const held = (sums: Float64Array): number =>
        (sums[page.endUnit[outer] ?? 0] ?? 0) - (sums[page.firstUnit[outer] ?? 0] ?? 0);
      if (held(chars) > longestSignUp || held(prose) > longestPitch || page.elements[outer]?.tagName === 'BODY') break;
      box = outer;
    }
    if (box === number || seen.has(box)) continue;
    seen.add(box);
    claims.push({
      element: box,
      kind: 'newsletter',
      surely: false,
      holdsHeadline: page.elements[box]?.querySelector('h1') !== null,
    });
  }
  return claims;
}

function isMailField(element: Element): boolean {
  return (
    element.getAttribute('type') === 'email' ||
    /e-?mail/i.test(`${element.getAttribute('placeholder') ?? ''} ${element.getAttribute('autocomplete') ?? ''}`)
  );
}

function isList(element: Element | undefined): boolean {
  return element?.tagName === 'UL' || element?.tagName === 'OL';
}

/** What a page has many of, all named alike, with much text in all. */
const mayBeMany: ReadonlySet<RegionKind> = new Set(['caption', 'byline', 'comments', 'related', 'hidden', 'embed']);

/** Count, and sum the running text of, all elements that claim the same by the same name. */
function heldAlike(
  page: PageMap,
  claims: readonly Claim[],
  heldBy: (claim: Claim) => number,
): Map<string, { readonly count: number; readonly held: number }> {
  const sums = new Map<string, { count: number; held: number }>();
  for (const claim of claims) {
    const name = nameOf(page, claim);
    const { count, held } = sums.get(name) ?? { count: 0, held: 0 };
    sums.set(name, { count: count + 1, held: held + heldBy(claim) });
  }
  return sums;
}

/** A name that several elements with most of the page's text share is that of its paragraphs, and of no region. */
function isMostOf(all: number, alike: { readonly count: number; readonly held: number } | undefined): boolean {
  return alike !== undefined && alike.count >= 3 && alike.held > all / 2;
}

function nameOf(page: PageMap, { element, kind }: Claim): string {
  return `${kind} ${page.elements[element]?.getAttribute('class') ?? element}`;
}
