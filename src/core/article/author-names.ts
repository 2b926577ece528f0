// Names out of a printed byline: "By Ann Lee and Bo Day, Staff Writers" is Ann Lee and Bo Day. What is no name falls away:
// roles, places, dates, addresses, handles. Hard case: a comma parts names as well as roles and houses, so what follows one
// must not look like either. Example: "Jane Roe | The Gazette", "posted on 3 May 2031 by Jo Dunn".

import { plainText } from './plain-text.ts';

const words = (list: string): string => list.trim().split(/\s+/).join('|');

const byWords = words(
  'by von par por da di door av af od przez от від автор yazan oleh szerző autor autorin autore auteur author text tekst 文 記者 نوشته نوشتهٔ نویسنده بقلم كتب كتبه מאת',
);
/** What somebody writes, or does with it: "Eine Analyse von", "Published by". */
const works = words(
  `written reported posted published publié posté écrit rédigé publicado escrito pubblicato scritto veröffentlicht geschrieben verfasst
  story words text article analysis opinion report review comment commentary column essay feature interview updated photos
  kommentar gastkommentar bericht analyse kolumne gastbeitrag reportage porträt glosse essay rezension leitartikel
  chronique tribune analyse reportage entretien análisis opinión crónica reportaje analisi commento`,
);
const by = new RegExp(
  `^(?:(?:(?:an?|eine?|une?|una?)\\s+)?(?:guest\\s+)?(?:${works})\\s+(?:and\\s+(?:story|photos|words|text)\\s+)?)?(?:on\\s.{4,50}?\\s)?(?:${byWords}|به قلم)\\s*:?\\s+` +
    '|^(?:propos recueillis par|a cura di|das (?:interview|gespräch) führten?|die fragen stellten?|(?:aus|in)\\s\\p{Lu}.{1,40}?\\s(?:berichtet|berichten))\\s*:?\\s+' +
    '|^(?:authors?|autor(?:en|in|es)?|auteurs?|autori|tekst)\\s*:\\s*|^(?:文|取材|執筆|撰文|作者|記者)\\s*[・:：／/]\\s*',
  'iu',
);
/** A line that leaves the name to the next one. */
const openBy = new RegExp(`^(?:(?:${works})\\s+)?(?:${byWords}|authors?|autoren|autores|auteurs|autori)\\s*:?$`, 'iu');
/** "By" and the name stand in elements of their own, and no space between them. */
const gluedBy = /^(?:By|BY|Von|VON|Par|PAR)(?=\p{Lu}\p{Ll}+\s\p{Lu})/u;
const between =
  /\s*(?:;|\||\u2022|\u00B7|\s\/\s|\n)\s*|\s+(?:and|und|et|y|e|en|og|och|i|и|і|та|ve|ja|&|\+|with|mit|avec|con)\s+|\s*,\s*(?:and\s+|und\s+|et\s+)?/iu;
/** Who did another part in the piece, behind those who wrote it: "Text: Ann Lee, Fotos: Bo Day". */
const otherHand =
  /[\s,;/|\u00B7\u2013\u2014-]*(?<!\p{L})(?:photo(?:s|graph\w*)?|pictures?|images?|video|illustrations?|graphics?|fotos?|bild(?:er)?|edit(?:ed|ing)|produced)\s*(?:by|von|par|de|:)\s.*$/iu;
const otherHandOnly =
  /^(?:photo\w*|pictures?|images?|videos?|illustrat\w+|graphics?|fotos?|bild(?:er)?|grafik\w*|vidéos?|images?)$/iu;
/** Whom they wrote it for, and where they are reached. */
const behindNames = /\s+(?:for|para|pour|voor|für)\s+(?:the\s+)?\p{Lu}.*$|\s+of\s+the\s+.*$|\s*\S+@\S+\.\w+\)?/giu;
/** "Von unserer Korrespondentin". */
const ours =
  /^(?:unser\p{L}*|our|onze|ons|notre|nuestr[oa]|il nostro|la nostra)\s+(?:[^\s,]+\s+){0,2}?(?:\p{L}*(?:korrespondent|redakteur|reporter|mitarbeiter)\p{L}*|correspond\p{L}+|reporter|editor|staff|redacteur|verslaggever|envoyée? spéciale?|journaliste|corresponsal|redactor\p{L}*|inviat[oa]|corrispondente)\s+/iu;
/** What follows the names in the same line: a date, a section, a place. */
const afterNames =
  /,?\s+(?:[|\u2022\u00B7\u2013\u2014-]|updated|published|posted|on|at|in|am|le|el)\s+(?=\S).{0,120}$|,?\s+(?:\d{1,2}\.?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez)\p{L}*\.?\s+\d.*$/iu;
/** "David Colman Special Correspondent to the Channel", and the Korean and Japanese words for a reporter. */
const title =
  /\s+(?:special|senior|staff|chief|political|sports|contributing)\s+(?:correspondent|writer|reporter|editor|contributor)\b.*$|\s*(?:기자|記者)$/iu;
const role = new RegExp(
  `(?<!\\p{L})(?:${words(`staff editor editors editorial correspondent reporter writer journalist contributor contributors desk team published updated
  minute minutes read newsroom author redaktion redakteur redakteurin korrespondent korrespondentin volontär volontärin reporterin
  president director producer columnist photographer chief senior specialist strategist head officer manager founder professor fellow analyst
  sponsored agencies agency agenturen wires ph\\.?d m\\.?d special`)})(?!\\p{L})`,
  'iu',
);
/** What a house may be called by: after a comma it is where the author writes, not another author. */
const house = new RegExp(
  `(?<!\\p{L})(?:${words('news report times post press tribune magazine journal herald gazette media network radio tv television university institute online zeitung')})(?!\\p{L})`,
  'iu',
);
/** What names nobody even as the first of a byline. */
const nobody =
  /^(?:staff|admin|administrator|editor|redaktion|newsroom|published|updated|posted|author|agencies|sponsored|the|\P{L}*|.*\d.*|.*\bminutes? read)$/iu;
const address = /^(?:https?:|www\.|@)|[<>{}=@]|\.(?:com|org|net)\/|^\(/iu;
const agencyTail =
  /\s*(?:,|\s(?:of|for|from|et|and|und|y|\/))?\s+(?:the\s+)?(?:associated press|canadian press|reuters|afp|agence france-presse|bloomberg(?: news)?|usa today)$/iu;
const handle = /^[\p{Ll}\d_-]+$|^\p{Ll}+\p{Lu}|^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}*$/u;
/** A name in one piece, as Chinese, Japanese and Korean are written. */
const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}・]{2,9}$/u;
const longestName = 60;
const longestProfile = 700;
const longestSignature = 160;
/** Words that stand beside the names in such a line. */
const signed = new Set(
  words(
    'and und the published updated posted on ago by day days hour hours minute minutes min read staff writer reporter correspondent editor von vom uhr am um par le',
  ).split('|'),
);
const profile =
  /^,?\s*(?:\([^)]*\)\s*)?(?:is\b|was\b|has\b|covers|writes|reports|works|joined|hails|lives|leads|specializes|specialises|can be reached|ist\b|schreibt|arbeitet|berichtet|leitet|est\b|écrit|es\b|escribe|è\b|scrive)/u;

/** Return whether a line is a byline: it begins as one does, and is no sentence ("By Friday the road was open."). */
export function isByline(line: string): boolean {
  if (!by.test(line) && !gluedBy.test(line)) return false;
  return line.length <= longestName || !/\p{Ll}{2}[.!?…]["”’]?$/u.test(line);
}

/** Return whether a line is nothing but "By": then the name is the next. */
export function isOpenByline(line: string): boolean {
  return openBy.test(line);
}

const dropped = '\u0000';

/** Part a byline into names. */
export function splitNames(line: string): string[] {
  const names = withoutTail(plainText(line))
    .replace(by, '')
    .replace(gluedBy, '')
    .replace(ours, '')
    .replace(behindNames, '')
    // "Ann Lee (Text) und Bo Day (Fotos)"
    .replace(/\s*\(([^()]{0,60})\)/g, (_, part: string) => (otherHandOnly.test(part) ? dropped : ''))
    .split(between)
    .filter((part) => !part.includes(dropped))
    .map((part) =>
      part
        .replace(by, '')
        .replace(title, '')
        .replace(/^[\s,.:\u2013\u2014/-]+|[\s,:\u2013\u2014/-]+$/gu, ''),
    )
    .filter((part, at) => part.length > 1 && part.length <= longestName && isName(part, at > 0));
  return withoutHandles(names);
}

/** Drop what a network calls somebody where there are names: "Mara Venn, maravenn". */
export function withoutHandles(names: readonly string[]): string[] {
  return names.some((name) => /\s/.test(name)) ? names.filter((name) => !handle.test(name)) : [...names];
}

/** Part the names of a line that is printed on the page, with what else stands in such a line. */
export function splitPrinted(line: string): string[] {
  const start = gluedBy.exec(line)?.[0] ?? by.exec(line)?.[0] ?? '';
  const rest = line.slice(start.length).replace(otherHand, '');
  return splitNames(rest.replace(afterNames, ''));
}

/** Return whether a name looks like that of a person: two to five words, each with a capital or a particle. */
export function isPerson(name: string): boolean {
  if (eastAsian.test(name)) return true;
  const parts = name.split(/\s+/);
  return (
    parts.length >= 2 &&
    parts.length <= 5 &&
    !role.test(name) &&
    !house.test(name) &&
    !/\d/.test(name) &&
    parts.every(
      (part) =>
        /^["'“‘(]?[\p{Lu}\p{Lo}]/u.test(part) ||
        /^(?:d|de|del|della|da|di|do|dos|du|la|le|van|von|vom|den|der|ter|zu|bin|ibn|al|el|y|e)\b/u.test(part),
    )
  );
}

function withoutTail(line: string): string {
  const rest = line.replace(agencyTail, '');
  return rest.replace(/^by\s+/i, '').trim().length > 3 ? rest : line;
}

function isName(part: string, follows: boolean): boolean {
  if (!/\p{L}/u.test(part) || address.test(part) || nobody.test(part)) return false;
  return !follows || !(role.test(part) || house.test(part) || /^in\s/i.test(part));
}

/** Return whether a line tells who one of the authors is: it begins with the name and goes on with what such lines say. */
export function isProfile(line: string, authors: readonly string[]): boolean {
  if (line.length > longestProfile) return false;
  return authors.some((name) => /\s/.test(name) && line.startsWith(name) && profile.test(line.slice(name.length)));
}

/** Return whether a line holds nothing but the authors' names, "By", and a date: "Mara Venn | Published 1 day ago". */
export function isSignature(line: string, authors: readonly string[]): boolean {
  if (line.length > longestSignature || !authors.some((name) => line.includes(name))) return false;
  const rest = authors.reduce((left, name) => left.replaceAll(name, ' '), line).replace(by, '');
  return (rest.toLowerCase().match(/\p{L}{3,}/gu) ?? []).every((word) => signed.has(word));
}
