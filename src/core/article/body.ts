// Which units of the page are the article's body. Readability says where the body lies; then come a second opinion where that
// is doubtful, what stands between the paragraphs (subheadings, lists, a paragraph in an odd class), the lead above them,
// and what is noise among them. Hard cases: a short body, whose neighbours are longer; a lead outside the body's element.

import { endsInCredit } from './captions.ts';
import type { ReadabilityResult } from './locate.ts';
import { isBareLink, isNoise } from './noise.ts';
import type { PageMap, Unit } from './page-map.ts';
import { linkShare, proseOf } from './prose.ts';

export interface BodyEvidence {
  readonly located: ReadabilityResult | null;
  readonly witness: readonly boolean[] | null;
  /** Index of the headline's unit, or -1. */
  readonly headlineAt: number;
  /** What the page's data says of the article in a sentence; the lead is often the same. */
  readonly descriptions: readonly string[];
}

const leadClass =
  /(?:^|[\s_-])(?:lead|lede|standfirst|stand-first|dek|deck|sub-?head(?:line|ing)?|sub-?title|sub-?titulo|summary|intro(?:duction|text)?|teaser-?text|excerpt|sapo|chapo|chapeau|vorspann|anleser|abstract|strapline|description|bajada|copete|entradilla|sommario|occhiello|ingress|manchet|perex|preamble|precede|underrubrik|story-?lead|spot)(?=$|[\s_-])|(?:lead|intro|sub|teaser)(?:Text|Title|Headline|Paragraph)|(?:article|story|entry|content|post)-?(?:lead|intro|summary|dek|subtitle|excerpt|description|standfirst)/i;
const longestLead = 900;

/** Choose the units of the body, in reading order. */
export function chooseBody(page: PageMap, evidence: BodyEvidence): Unit[] {
  const chosen = chooseSeed(page, evidence);
  if (!chosen.includes(true)) return [];
  fillGaps(page, chosen);
  addLead(page, chosen, evidence);
  return clean(
    page.units.filter((_, at) => chosen[at]),
    page,
  );
}

/** Return the units in an element that the reader picked, in reading order, without what is noise among them; but not nothing for that. */
export function bodyOf(page: PageMap, root: number): Unit[] {
  const inside = page.units.slice(page.firstUnit[root] ?? 0, page.endUnit[root] ?? 0);
  const cleaned = clean(
    inside.filter(({ region }) => region === null),
    page,
  );
  return cleaned.length > 0 ? cleaned : inside;
}

/** Start from what Readability kept, or from better evidence where it kept too little. */
function chooseSeed(page: PageMap, { located, witness, headlineAt }: BodyEvidence): boolean[] {
  const kept = page.units.map((unit) => unit.region === null && (located?.kept.has(unit.element) ?? false));
  const proseIn = (chosen: readonly boolean[]): number =>
    page.units.reduce((sum, unit, at) => sum + (chosen[at] ? proseOf(unit) : 0), 0);
  const keptProse = proseIn(kept);
  if (witness !== null) {
    const witnessed = page.units.map((unit, at) => unit.region === null && (witness[at] ?? false));
    const both = proseIn(witnessed.map((seen, at) => seen && (kept[at] ?? false)));
    // Readability has the wrong block, or only a part of the right one.
    if (both < proseIn(witnessed) * 0.6) return witnessed;
  }
  const container = densestContainer(page, headlineAt);
  if (container === null) return kept;
  const inside = page.units.map(
    (unit, at) =>
      unit.region === null &&
      at >= (page.firstUnit[container] ?? 0) &&
      at < (page.endUnit[container] ?? 0) &&
      linkShare(unit) < 0.5,
  );
  return keptProse < proseIn(inside) * 0.45 ? inside : kept;
}

/** Return the element whose own children hold the most running text: where paragraphs stand side by side. */
function densestContainer(page: PageMap, headlineAt: number): number | null {
  const sums = new Map<number, number>();
  page.units.forEach((unit, at) => {
    if (unit.region !== null || unit.inAside || at < headlineAt) return;
    const prose = proseOf(unit);
    let element = page.parents[unit.element] ?? -1;
    for (let level = 0; prose > 0 && element >= 0 && level < 3; level++) {
      sums.set(element, (sums.get(element) ?? 0) + prose / (level === 0 ? 1 : level * 2));
      element = page.parents[element] ?? -1;
    }
  });
  let best: number | null = null;
  let most = 0;
  for (const [element, sum] of sums) {
    if (sum > most) {
      best = element;
      most = sum;
    }
  }
  return best;
}

/** Add what stands among the chosen paragraphs, in the same element, and was passed over. */
function fillGaps(page: PageMap, chosen: boolean[]): void {
  const first = chosen.indexOf(true);
  const last = chosen.lastIndexOf(true);
  const homes = new Map<number, number>();
  let all = 0;
  page.units.forEach((unit, at) => {
    if (!chosen[at]) return;
    const prose = proseOf(unit);
    const home = page.parents[unit.element] ?? -1;
    homes.set(home, (homes.get(home) ?? 0) + prose);
    all += prose;
  });
  const twins = twinsOf(page, chosen);
  const isHome = (element: number): boolean => (homes.get(element) ?? 0) >= all * 0.12;
  for (let at = first; at <= last; at++) {
    const unit = page.units[at];
    if (unit === undefined || chosen[at] || unit.region !== null || unit.inAside || linkShare(unit) >= 0.5) continue;
    if (proseOf(unit) > 0 && twins.has(lookOf(unit, page)) && !isBoxed(unit, page)) chosen[at] = true;
    let element = unit.element;
    for (let level = 0; level < 4 && element >= 0; level++) {
      if (isHome(element)) {
        chosen[at] = true;
        break;
      }
      element = page.parents[element] ?? -1;
    }
  }
}

/** Return the looks, tag and class, that the most of the chosen running text has: its paragraphs may each have a wrapper. */
function twinsOf(page: PageMap, chosen: readonly boolean[]): Set<string> {
  const sums = new Map<string, number>();
  let all = 0;
  page.units.forEach((unit, at) => {
    if (!chosen[at]) return;
    const look = lookOf(unit, page);
    sums.set(look, (sums.get(look) ?? 0) + proseOf(unit));
    all += proseOf(unit);
  });
  return new Set([...sums].filter(([, sum]) => sum >= all * 0.4).map(([look]) => look));
}

const boxClass =
  /(?:^|[\s_-])(?:fact|info|bio|author|side|text)?-?(?:box|card|widget|teaser|promo|panel|sidebar)(?=$|[\s_-])|(?:fact|info)box/i;

/** Return whether a unit stands in a box beside the story, by the name of what is around it. */
function isBoxed(unit: Unit, page: PageMap): boolean {
  let number = page.parents[unit.element] ?? -1;
  for (let level = 0; level < 4 && number >= 0; level++) {
    if (boxClass.test(page.elements[number]?.getAttribute('class') ?? '')) return true;
    number = page.parents[number] ?? -1;
  }
  return false;
}

function lookOf(unit: Unit, page: PageMap): string {
  return `${unit.tag} ${page.elements[unit.element]?.getAttribute('class') ?? ''}`;
}

/** Add the lead: what stands between headline and body and is called a lead, or says what the page's description says. */
function addLead(page: PageMap, chosen: boolean[], { headlineAt, descriptions }: BodyEvidence): void {
  const first = chosen.indexOf(true);
  const from = headlineAt >= 0 && headlineAt < first ? headlineAt + 1 : Math.max(0, first - 12);
  for (let at = first - 1, steps = 0; at >= from && steps < 40; at--, steps++) {
    const unit = page.units[at];
    if (unit === undefined || unit.text.length > longestLead || linkShare(unit) > 0.4 || unit.text.length < 15)
      continue;
    if (unit.region !== null && unit.region !== 'byline' && unit.region !== 'caption' && unit.region !== 'related')
      continue;
    if (unit.region === 'caption' && endsInCredit(unit.text)) continue;
    const described = descriptions.some((description) => sayTheSame(description, unit.text));
    if (described || (unit.region === null && (isNamedLead(unit, page) || (at <= headlineAt + 8 && isSentence(unit)))))
      chosen[at] = true;
  }
}

const sentenceEnd = /[.!?…。！？؟।]["'”’»“)\]]*$/u;

function isSentence(unit: Unit): boolean {
  return unit.kind === 'paragraph' && !unit.inAside && proseOf(unit) > 0 && sentenceEnd.test(unit.text);
}

/** Return whether a unit is called a lead by its own class or that of what is around it. */
export function isNamedLead(unit: Unit, page: PageMap): boolean {
  const names = [unit.element, page.parents[unit.element] ?? -1].map((number) => page.elements[number]);
  return names.some((element) =>
    leadClass.test(`${element?.getAttribute('class') ?? ''} ${element?.getAttribute('itemprop') ?? ''}`),
  );
}

/** Return whether a description and a unit begin with the same words. */
export function sayTheSame(description: string, text: string): boolean {
  const [saying, own] = [beginning(description), beginning(text)];
  return saying.length >= 20 && own.length >= 20 && (saying.startsWith(own) || own.startsWith(saying));
}

function beginning(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 50);
}

/** Take out what is noise among the chosen units. */
function clean(units: readonly Unit[], page: PageMap): Unit[] {
  const lines = withoutLinkLists(
    units.filter((unit) => !isNoise(unit)),
    page,
  );
  const seen = new Set<string>();
  const unique = lines.filter((unit) => {
    if (unit.text.length < 60) return true;
    if (seen.has(unit.text)) return false;
    seen.add(unit.text);
    return true;
  });
  return withoutEmptyHeadings(unique);
}

/** Drop lists that are mostly links, the heading above such a list, and single lines that are a link and no more. */
function withoutLinkLists(units: readonly Unit[], page: PageMap): Unit[] {
  const lists = new Map<number, { linked: number; chars: number; bare: number; items: number }>();
  const listOf = (unit: Unit): number => page.parents[unit.element] ?? -1;
  for (const unit of units) {
    if (unit.kind !== 'listItem') continue;
    const list = lists.get(listOf(unit)) ?? { linked: 0, chars: 0, bare: 0, items: 0 };
    list.items++;
    list.chars += unit.text.length;
    list.linked += unit.linked;
    if (isBareLink(unit)) list.bare++;
    lists.set(listOf(unit), list);
  }
  const isDropped = (unit: Unit): boolean => {
    if (unit.kind !== 'listItem') return isBareLink(unit);
    const list = lists.get(listOf(unit));
    return list !== undefined && (list.bare >= list.items * 0.6 || list.linked >= list.chars * 0.55);
  };
  return units.filter((unit, at) => {
    const next = units[at + 1];
    if (unit.kind === 'heading' && next?.kind === 'listItem' && isDropped(next)) return false;
    return !isDropped(unit);
  });
}

/** Drop headings with nothing under them: at the end of the body, or what a dropped list leaves behind. */
function withoutEmptyHeadings(units: readonly Unit[]): Unit[] {
  const result = [...units];
  while (result.at(-1)?.kind === 'heading') result.pop();
  return result;
}
