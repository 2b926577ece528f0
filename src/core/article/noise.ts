// Lines of chrome inside the body. A word alone proves little: "Share" can be a subheading and "More" begins many a sentence. So
// a label must be the whole line, a pointer must lead somewhere (a link makes most of it), and an appeal must be short
// and beside the story, never inside quotation marks. Example: "Read more: Harbour bridge stays closed".

import { noiseWords } from './noise-words.ts';
import type { Unit } from './page-map.ts';
import { linkShare } from './prose.ts';

const all = Object.values(noiseWords);
const edge = '[\\s\\p{P}\\p{S}]*';
const label = new RegExp(`^${edge}(?:${all.map((words) => words.label).join('|')})${edge}$`, 'u');
const pointer = new RegExp(`^${edge}(?:${all.map((words) => words.pointer).join('|')})(?=$|[^\\p{L}\\p{N}])`, 'u');
const appeal = new RegExp(`^${edge}(?:${all.map((words) => words.appeal).join('|')})`, 'u');
const plea = new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.flatMap((words) => words.plea ?? []).join('|')})`, 'u');
const quoted = /^["'“„«‘‚「『]/u;
const onlyMarks = /^[^\p{L}\p{N}]*$/u;
const clock =
  /\b\d{1,2}[:.h]\d{2}\b|\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b|\d{4}年\d{1,2}月\d{1,2}日|\b\d{1,2}\.? \p{L}{3,10}\.?,? \d{4}\b|\b\p{L}{3,10}\.? \d{1,2},? \d{4}\b|\b(?:\d+|an?) (?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day|week|month|year)s? ago\b|\bvor \d+ (?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?)\b|\bil y a \d+ (?:minutes?|heures?|jours?)\b|\bhace \d+ (?:minutos?|horas?|días?)\b/gu;
const dateWords =
  /\b(?:published|updated|posted|last|modified|first|created|on|at|by|am|pm|a\.m\.|p\.m\.|est|edt|et|gmt|utc|bst|cet|pst|pdt|pt|ist|uhr|stand|veröffentlicht|aktualisiert|am|um|von|zuerst|publié|mis|à|jour|le|publicado|actualizado|gepubliceerd|bijgewerkt|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|min|read|modifica|modificato|aggiornato|pubblicato|il|ore)\b/giu;

const longestPointer = 220;
const longestAppeal = 320;
const longestPlea = 420;

/** Return whether a line of the body is chrome by its own words. */
export function isNoise(unit: Unit): boolean {
  const text = unit.text.normalize('NFKC').toLowerCase();
  if (onlyMarks.test(text)) return true;
  if (text.length <= 80 && label.test(text)) return true;
  const links = linkShare(unit);
  if (text.length <= longestPlea && plea.test(text)) return true;
  if (quoted.test(text)) return false;
  if (text.length <= longestPointer && links >= 0.3 && pointer.test(text)) return true;
  // "RELATED: …" in capitals before a colon points even where the link was lost.
  if (text.length <= longestPointer && /^[\p{Lu}\s]{4,24}:/u.test(unit.text) && pointer.test(text) && links > 0)
    return true;
  if (
    text.length <= longestAppeal &&
    appeal.test(text) &&
    (links > 0 || text.length <= 140 || unit.emphasized > unit.text.length * 0.6)
  )
    return true;
  return isDateLine(text);
}

/** Return whether a line is a date and what goes with one, and nothing else: "Updated 14 Oct 2031, 8:30 am". */
function isDateLine(text: string): boolean {
  if (text.length > 100 || text.search(clock) < 0) return false;
  const rest =
    text
      .replace(clock, ' ')
      .replace(dateWords, ' ')
      .match(/\p{L}{2,}/gu) ?? [];
  return rest.length <= 1;
}

/** Return whether a unit is a link to somewhere else and no more: a line of a list of stories. */
export function isBareLink(unit: Unit): boolean {
  return linkShare(unit) >= 0.85 && unit.text.length < 250;
}
