// Credits: provenance, never a speaker and never body. Agencies, desks, editors, translators, photographers.
// Hard case: a credit looks like a sentence ("With reporting by Reuters, AFP, Interfax, and AP") and a sentence may look like a
// credit ("Reporting by the commission was slow"); so a credit is short, begins with its formula and consists of names.

import type { Credit, CreditKind } from './article.ts';
import type { Unit } from './page-map.ts';

const formulas: readonly (readonly [CreditKind, RegExp])[] = [
  [
    'translation',
    /^(?:translated|translation)\s+(?:from\b.{0,40}?\s)?by\s+|^(?:übersetzt|übersetzung)(?:\s+von|:)\s*|^(?:traduction|traduit)(?:\s+\p{L}+){0,3}\s+(?:de|par)\s+|^traducción\s+(?:de|por)\s+|^(?:перевод|переклад):?\s+/iu,
  ],
  [
    'photo',
    /^(?:(?:photo(?:s|graph|graphs|graphy|graphed)?|picture|image|illustration|foto|fotos|bild|bilder|bildquelle|titelbild|vidéo|video)\s*(?:credit|by|:|von|de|©)|credits?:|©|\(c\)\s|фото:?)\s*:?\s*/iu,
  ],
  ['editing', /^(?:edit(?:ed|ing)|redigiert|mitarbeit|montage)\s+(?:by|von)\s+/iu],
  [
    'agency',
    /^(?:(?:with\s+)?(?:additional\s+|further\s+|contributions?\s+and\s+)?(?:reporting|material|information|agency\s+reports|files|inputs?)\s+(?:by|from)|with\s+(?:files|inputs?|information|reporting|material)\s+from|(?:some\s+)?(?:information|material)\s+(?:in\s+this\s+(?:story|report|article)\s+)?(?:was\s+)?(?:provided|comes|came|is)\s+(?:by|from)|based\s+on\s+(?:reporting|reports)\s+by|compiled\s+from|mit\s+(?:material|informationen)\s+(?:von|der)|quellen?:|source[s]?:|avec|с\s+использованием|по\s+материалам|за\s+матеріалами|por\s+agencias)\s*:?\s*/iu,
  ],
  ['author', /^(?:report(?:ed|ing)|written|writing|story|words|by|text|von|par|por)\s*(?:by\b|:)?\s+(?=\p{Lu})/iu],
];
const contributed =
  /^(.{3,120}?)\s+(?:also\s+)?contributed\s+(?:to\s+this\s+(?:report|story|article|piece)|reporting)\b/iu;
const agencies =
  /\b(?:Reuters|AFP|AP|dpa|Interfax|TASS|RIA Novosti|Associated Press|Agence France-Presse|Bloomberg|UPI|PA|APA|ANSA|EFE|Xinhua|Kyodo|Anadolu|ČTK|PAP|Ukrinform|Getty Images|epd|KNA|SID)\b/u;
const agencyLine =
  /^[([]?\s*(?:(?:Reuters|AFP|AP|dpa|Interfax|TASS|ANSA|EFE|APA|UPI|epd|KNA|SID|IANS|PTI|ANI)(?:[/,;\s-]|and|und|et)*)+[)\]]?\.?$/u;
const longestCredit = 260;
const longestName = 50;
const longestOwner = 90;

/** Return the credits a line consists of, or none where it is body. "Reporting by X; Editing by Y" is two. */
export function creditsIn(text: string, element: number | null): Credit[] {
  const line = text.replace(/^[\s([*_\u2014\u2013-]+|[\s)\]*_]+$/gu, '');
  if (line.length > longestCredit || line.length < 4) return [];
  if (agencyLine.test(text)) return [{ kind: 'agency', text, names: namesIn(line), element }];
  const gave = contributed.exec(line);
  if (gave?.[1] !== undefined && line.length - (gave[0]?.length ?? 0) < 4 && looksLikeNames(namesIn(gave[1]))) {
    return [{ kind: agencies.test(gave[1]) ? 'agency' : 'author', text, names: namesIn(gave[1]), element }];
  }
  const credits: Credit[] = [];
  for (const part of line.split(/\s*[;|]\s*|(?<=\p{Ll})\.\s+(?=(?:Edit|Report|Photo|Writ|Translat|Additional))/u)) {
    const found = formulas.find(([, formula]) => formula.test(part));
    if (found === undefined) {
      if (credits.length === 0) return [];
      continue;
    }
    const [kind, formula] = found;
    const names = namesIn(part.replace(formula, ''));
    // Behind a sign of copyright stands an owner, however it is written: "© picture agency / Lunn".
    if (!looksLikeNames(names) && !(part.startsWith('©') && part.length <= longestOwner)) return [];
    const isAgency = kind === 'author' && names.every((name) => agencies.test(name));
    credits.push({ kind: isAgency ? 'agency' : kind, text: part, names, element });
  }
  return credits.length === 1 && credits[0] !== undefined ? [{ ...credits[0], text }] : credits;
}

/** Part a caption from the credit of its picture: "The wall on Sunday. Photo: Petra Lunn". Either may be missing. */
export function splitCaption(text: string, element: number | null): { caption: string; credits: Credit[] } {
  for (const { index, 0: stop } of [{ index: 0, 0: '' }, ...text.matchAll(captionStop)]) {
    const rest = index + stop.length;
    const credits = creditsIn(text.slice(rest), element);
    if (credits.some(({ kind }) => kind === 'photo')) {
      return { caption: text.slice(0, rest).replace(/[\s|/·–—(]+$/u, ''), credits };
    }
  }
  return { caption: text, credits: [] };
}

/** Where a credit may begin in a caption. */
const captionStop =
  /[.!?…"”’»)\]]\s+|\s+[|/·–—]\s+|\s+(?=\(|©|(?:Photo|Foto|Credit|Bild|Image)s?\s*(?:credit\s*)?(?::|by\s|©))/gu;

/** Return whether a unit can be a credit by where it stands: the first words or the last lines of the body. */
export function mayBeCredit(unit: Unit, at: number, count: number): boolean {
  return unit.kind !== 'heading' && (at < 2 || at >= count - 4 || unit.emphasized > unit.text.length * 0.6);
}

function namesIn(list: string): string[] {
  return list
    .split(/\s*,\s*(?:(?:and|und|et|y|e)\s+)?|\s+(?:and|und|et|y|e|&|и|та|і)\s+|\s*\/\s*/u)
    .map((name) =>
      name
        .replace(/^(?:the|die|der|das|la|le|by|von)\s+(?=\p{Lu})/iu, '')
        .replace(/^(?:(?:news\s+)?agency|(?:nachrichten)?agentur|agence|agencia|agenzia)\s+(?=\p{Lu})/iu, '')
        .replace(/\s+in\s+\p{Lu}.*$/u, '')
        .replace(/[\s.:;,]+$/u, '')
        .trim(),
    )
    .filter((name) => name !== '');
}

function looksLikeNames(names: readonly string[]): boolean {
  return (
    names.length > 0 &&
    names.every(
      (name) =>
        name.length <= longestName && /^[\p{Lu}\p{Lo}\d@©"“]|^d[pe]\w*/u.test(name) && name.split(' ').length <= 6,
    )
  );
}
