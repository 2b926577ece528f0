// Who said what, grouped by speaker as the popup lists it, and which statements are being spoken.
// Hard case: “We will not,” she said, “do it.” is one statement in two pieces; it stays lit while "she said" is spoken.

import type { Analysis } from '../../core/analyze.ts';
import { hullOf, overlaps, type Span, sliceOf } from '../../core/span.ts';
import type { Speaker } from '../../core/speaker/speaker.ts';
import { findSpokenWord, type PlayerState } from '../../core/speech/player.ts';
import type { Utterance } from '../../core/speech/utterance.ts';
import { words } from './words.ts';

export interface Statement {
  /** Index into `Analysis.attributions`. */
  readonly attribution: number;
  /** Words of the article. */
  readonly gist: string;
  /** "own words", "reported", "she → Ellison" */
  readonly circumstances: readonly string[];
}

export interface StatementGroup {
  readonly name: string;
  /** Whether the name is the article's; else it is Lector's own "Speaker unclear". */
  readonly isPrinted: boolean;
  /** Words of the article. */
  readonly role: string | null;
  /** What kind of speaker it is where that is no person: "body", "unnamed source". */
  readonly kind: string | null;
  /** Counts the speakers from 0, to give each a hue; null for those who are none. */
  readonly hue: number | null;
  readonly statements: readonly Statement[];
}

/** Group the statements by speaker, in the order in which each is first heard; those of unclear speakers come last. */
export function groupStatements(analysis: Analysis): StatementGroup[] {
  const { article, attributions, speakers, resolutions } = analysis;
  const statement = (attribution: number): Statement => ({
    attribution,
    gist: shorten(attributions[attribution]?.content.map((span) => sliceOf(article.text, span)).join(' … ') ?? ''),
    circumstances: circumstancesOf(analysis, attribution),
  });
  const groups: StatementGroup[] = speakers.map((speaker, hue) => ({
    name: headingOf(speaker),
    isPrinted: true,
    role: speaker.role,
    kind: words.speakerKinds[speaker.kind],
    hue,
    statements: speaker.attributions.map(statement),
  }));
  const unclear = [...attributions.keys()].filter((index) => (resolutions[index]?.speaker ?? null) === null);
  if (unclear.length > 0) {
    groups.push({
      name: words.speakerUnclear,
      isPrinted: false,
      role: null,
      kind: null,
      hue: null,
      statements: unclear.map(statement),
    });
  }
  return groups;
}

/** "senior engineer" heads its statements as "Senior engineer"; "Lee" and "eBay" stay as they are printed. */
function headingOf({ name, kind }: Speaker): string {
  const first = String.fromCodePoint(name.codePointAt(0) ?? 0);
  const isDescription = kind !== 'person' && name === name.toLowerCase();
  return isDescription ? first.toUpperCase() + name.slice(first.length) : name;
}

/** Long enough to know a statement by; the rest is a key away, in the article. UTF-16 units. */
const longestGist = 220;

function shorten(content: string): string {
  const gist = content.replace(/\s+/g, ' ').trim();
  if (gist.length <= longestGist) return gist;
  const cut = gist.lastIndexOf(' ', longestGist);
  return `${gist.slice(0, cut > longestGist / 2 ? cut : longestGist).replace(/[\uD800-\uDBFF]$/, '')} …`;
}

function circumstancesOf({ article, attributions, resolutions, speakers }: Analysis, index: number): string[] {
  const attribution = attributions[index];
  const resolution = resolutions[index];
  if (!attribution) return [];
  const source = attribution.source.map((span) => sliceOf(article.text, span)).join(' ');
  const speaker = speakers[resolution?.speaker ?? -1];
  return [
    words.kinds[attribution.kind],
    ...(speaker && resolution?.via === 'pronoun' && source !== '' ? [words.resolved(source, speaker.name)] : []),
    ...(!speaker && source !== '' ? [source] : []),
  ];
}

/** Return the statements (indices) that the player is in: by the word where the engine tells it, else by the sentence. */
export function findSpokenStatements(
  attributions: Analysis['attributions'],
  utterances: readonly Utterance[],
  player: PlayerState,
): Set<number> {
  const spoken = new Set<number>();
  const utterance = utterances[player.index];
  if (utterance?.passage !== 'body') return spoken;
  const place = findSpokenWord(utterance, player) ?? utterance.span;
  for (const [index, { content }] of attributions.entries()) {
    const here = hullOf(content.flatMap((span) => clip(span, utterance.span)));
    if (here && overlaps(here, place)) spoken.add(index);
  }
  return spoken;
}

function clip(span: Span, frame: Span): Span[] {
  const start = Math.max(span.start, frame.start);
  const end = Math.min(span.end, frame.end);
  return start < end ? [{ start, end }] : [];
}
