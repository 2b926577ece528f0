// Where quotations begin and end: every convention of quotation marks, balanced, nested, and run on over paragraphs.
// Hard cases: an apostrophe is not a mark ("the Lees' car", "’90s"), „ and “ swap roles between languages, a paragraph may
// open a quotation that the next one goes on with, and a mark may be missing or doubled.
// Example: in “‘No,’ she said,” he recalled. there is one outer quotation and one inside it.

import type { Block } from '../article/article.ts';
import type { Span } from '../span.ts';

/** Words inside marks. `span` takes in the marks. A quotation never leaves its block: the next block's part is its own. */
export interface Quotation {
  readonly span: Span;
  /** Without the marks. */
  readonly inner: Span;
  /** 0 for an outer quotation, 1 for one inside it, and so on. */
  readonly depth: number;
  /** Whether a closing mark ends it; false where it runs to the end of its block. */
  readonly closed: boolean;
  /** Whether it goes on with a quotation that the block before left open. */
  readonly continues: boolean;
  /** Index of the block. */
  readonly block: number;
}

type Family = 'double' | 'straight' | 'single' | 'apostrophe' | 'guillemet' | 'angle' | 'corner' | 'white';
type Role = 'open' | 'close' | 'either' | 'none';

interface Mark {
  readonly at: number;
  readonly width: number;
  readonly family: Family;
  readonly role: Role;
}

const FAMILIES: Readonly<Record<string, Family>> = {
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '‟': 'double',
  '"': 'straight',
  '＂': 'straight',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '‛': 'single',
  "'": 'apostrophe',
  '`': 'apostrophe',
  '«': 'guillemet',
  '»': 'guillemet',
  '‹': 'angle',
  '›': 'angle',
  '「': 'corner',
  '」': 'corner',
  '『': 'white',
  '』': 'white',
};
const ANY_MARK = /[“”„‟"＂‘’‚‛'`«»‹›「」『』]/gu;
const WORD = /[\p{L}\p{N}]/u;
const OPENS_AFTER = /[\s([{\u2014\u2013\u2012/\u00a1\u00bf-]/u;
// Words that begin with an apostrophe: ’90s, ’em, ’tis.
const ELISION = /^['’](?:\d\ds?\b|(?:em|tis|twas|til|till|cause|bout|round|n|cuz|s|t|re|ve|ll|d|m)\b)/iu;

/** What the article's own use of the marks says about those that languages use both ways. */
interface Convention {
  /** “ closes („Hallo“). */
  readonly lowOpens: boolean;
  /** ” opens too (”Hej”). */
  readonly sameBothWays: boolean;
  /** » opens (»Hallo«). */
  readonly inwardGuillemets: boolean;
  readonly inwardAngles: boolean;
}

function conventionOf(text: string): Convention {
  const first = text.search(/[«»]/u);
  const angle = text.search(/[‹›]/u);
  const low = (text.match(/„/gu) ?? []).length;
  return {
    lowOpens: low > 0 && low * 2 >= (text.match(/“/gu) ?? []).length - (text.match(/”/gu) ?? []).length,
    sameBothWays: !/[“„]/u.test(text),
    inwardGuillemets: first >= 0 && text.charAt(first) === '»',
    inwardAngles: angle >= 0 && text.charAt(angle) === '›',
  };
}

/** Read the role of a mark from what stands on its two sides. */
function roleBySides(before: string, after: string): Role {
  const opens = (before === '' || OPENS_AFTER.test(before) || before in FAMILIES) && after !== '' && !/\s/.test(after);
  const closes = before !== '' && !/\s/.test(before) && !WORD.test(after);
  if (opens && closes) return 'either';
  return opens ? 'open' : closes ? 'close' : 'either';
}

function roleOf(character: string, width: number, before: string, after: string, convention: Convention): Role {
  switch (character) {
    case '“':
      if (!convention.lowOpens) return 'open';
      return roleBySides(before, after) === 'open' && !/[„“]/u.test(before) && /[\s(]|^$/.test(before)
        ? 'open'
        : 'close';
    case '”':
      return convention.sameBothWays ? roleBySides(before, after) : 'close';
    case '„':
    case '‟':
    case '‚':
    case '‛':
    case '「':
    case '『':
      return 'open';
    case '」':
    case '』':
      return 'close';
    case '«':
    case '»':
      return (character === '»') === convention.inwardGuillemets ? 'open' : 'close';
    case '‹':
    case '›':
      return (character === '›') === convention.inwardAngles ? 'open' : 'close';
    case '`':
      return width === 2 ? 'open' : 'none';
    case '‘':
      return convention.lowOpens && roleBySides(before, after) === 'close'
        ? 'close'
        : WORD.test(before)
          ? 'none'
          : 'open';
    case '’':
    case "'":
      if (width === 2) return roleBySides(before, after);
      return WORD.test(before) && WORD.test(after) ? 'none' : roleBySides(before, after);
    default:
      return roleBySides(before, after);
  }
}

/** List the marks of one block, apostrophes left out as far as the neighbouring characters tell. */
function marksOf(text: string, { start, end }: Span, convention: Convention): Mark[] {
  const marks: Mark[] = [];
  const block = text.slice(start, end);
  let past = 0;
  for (const { 0: character, index } of block.matchAll(ANY_MARK)) {
    if (index < past) continue;
    const doubled = (character === "'" || character === '`') && block.charAt(index + 1) === character;
    const width = doubled ? 2 : 1;
    past = index + width;
    const before = block.charAt(index - 1);
    const after = block.charAt(index + width);
    const role = roleOf(character, width, before, after, convention);
    if (role === 'none') continue;
    const family = doubled ? 'straight' : (FAMILIES[character] ?? 'straight');
    if (width === 1 && (character === "'" || character === '’') && role !== 'close') {
      if (character === '’' || ELISION.test(block.slice(index, index + 8)) || !WORD.test(after)) continue;
    }
    marks.push({ at: start + index, width, family, role });
  }
  return marks;
}

/** Find the mark that closes a single quotation opened at `from`: the first after punctuation, else the first at all. */
function closingSingle(text: string, marks: readonly Mark[], from: number): number {
  const family = marks[from]?.family;
  let first = -1;
  for (let index = from + 1; index < marks.length; index++) {
    const mark = marks[index];
    if (!mark || mark.family !== family) continue;
    if (mark.role === 'open') break;
    if (mark.role !== 'close') continue;
    const before = text.charAt(mark.at - 1);
    if (/[.,!?…;:\u2014-]/u.test(before)) return index;
    // "the Lees’ car": a plural's apostrophe, unless nothing better comes
    const possessive = before === 's' && /^\s+\p{Ll}/u.test(text.slice(mark.at + 1, mark.at + 4));
    if (!possessive) {
      return index;
    }
    if (first < 0) first = index;
  }
  return first;
}

/** Whether the quotation that opens at `from`, inside one of the same kind, is followed by the closing marks of both. */
function nestsHere(marks: readonly Mark[], from: number): boolean {
  const family = marks[from]?.family;
  let closed = 0;
  for (let index = from + 1; index < marks.length && closed < 2; index++) {
    const mark = marks[index];
    if (mark?.family !== family) continue;
    if (mark?.role === 'open') return false;
    closed++;
  }
  return closed === 2;
}

/** `Cole said," It rains."`: the first straight mark of a block stands before its space, and only a closing one follows. */
function isMisplaced(text: string, marks: readonly Mark[], start: number): boolean {
  const [first, second] = marks;
  if (first?.family !== 'straight' || second?.family !== 'straight' || second.role !== 'close') return false;
  const isLead = /^[^.!?]{3,60}[,:]$/u.test(text.slice(start, first.at));
  return isLead && /^\s[\p{Lu}[]/u.test(text.slice(first.at + first.width, first.at + first.width + 2));
}

const closesOther = (open: Mark, family: Family): boolean =>
  (open.family === 'double' && family === 'straight') || (open.family === 'straight' && family === 'double');

interface Open {
  readonly mark: Mark;
  readonly start: number;
  readonly inner: number;
  readonly continues: boolean;
}

/** Find the quotations of the article, outer before inner where both begin together, in order of their start. */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const convention = conventionOf(text);
  const found: Quotation[] = [];
  let carried: Family | null = null;
  for (const [block, { span }] of blocks.entries()) {
    const marks = marksOf(text, span, convention);
    const stack: Open[] = [];
    const local: Quotation[] = [];
    const closers = new Set<number>();
    const end = (open: Open, innerEnd: number, outerEnd: number, closed: boolean, depth: number): void => {
      if (innerEnd <= open.inner || !WORD.test(text.slice(open.inner, innerEnd))) return;
      local.push({
        span: { start: open.start, end: outerEnd },
        inner: { start: open.inner, end: innerEnd },
        depth,
        closed,
        continues: open.continues,
        block,
      });
    };
    for (const [index, mark] of marks.entries()) {
      const { at, width, family } = mark;
      // “Hello" – one kind of double mark may close the other.
      let within = stack.findLastIndex((open) => open.mark.family === family);
      if (within < 0 && mark.role !== 'open') within = stack.findLastIndex((open) => closesOther(open.mark, family));
      const single = family === 'single' || family === 'apostrophe';
      let opening = mark.role === 'open' || (mark.role === 'either' && within < 0);
      if (mark.role === 'either' && within >= 0) opening = false;
      // A mark turned the wrong way: ”Hello” at the left of a word with none open, “Hello“ at the right with one open.
      const before = text.charAt(at - 1);
      if (
        !single &&
        mark.role === 'close' &&
        within < 0 &&
        carried === null &&
        (at === span.start || /\s/.test(before))
      )
        opening = true;
      if (
        mark.role === 'close' &&
        within < 0 &&
        carried === null &&
        index === 0 &&
        isMisplaced(text, marks, span.start)
      )
        opening = true;
      if (family === 'double' && opening && within >= 0 && roleBySides(before, text.charAt(at + width)) === 'close')
        opening = false;
      if (single) {
        if (opening) {
          const closer = closingSingle(text, marks, index);
          if (closer < 0) continue;
          closers.add(closer);
        } else if (!closers.has(index)) continue;
      }
      if (opening) {
        // A second opening mark of the same kind: the closing one of the first is missing, unless both are closed later.
        if (within >= 0 && !single && !nestsHere(marks, index)) {
          for (let depth = stack.length - 1; depth >= within; depth--) {
            const open = stack[depth];
            if (open) end(open, at, at, false, depth);
          }
          stack.length = within;
        }
        const continues = carried !== null && stack.length === 0 && text.slice(span.start, at).trim() === '';
        stack.push({ mark, start: at, inner: at + width, continues });
      } else if (within >= 0) {
        for (let depth = stack.length - 1; depth >= within; depth--) {
          const open = stack[depth];
          if (open) end(open, at, depth === within ? at + width : at, depth === within, depth);
        }
        stack.length = within;
      } else if (!single && stack.length === 0 && local.length === 0) {
        // A closing mark with none open: what the block before left open goes on, or an opening mark is missing.
        const open: Open = { mark, start: span.start, inner: span.start, continues: carried !== null };
        if (carried !== null || index === 0) end(open, at, at + width, true, 0);
      }
    }
    carried = null;
    for (let depth = stack.length - 1; depth >= 0; depth--) {
      const open = stack[depth];
      if (!open) continue;
      end(open, span.end, span.end, false, depth);
      if (depth === 0) carried = open.mark.family;
    }
    local.sort((a, b) => a.span.start - b.span.start || a.depth - b.depth);
    found.push(...local);
  }
  return found;
}
