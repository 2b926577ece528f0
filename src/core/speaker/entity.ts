// Which mentions are one person or one body. Full names first, then bare surnames, forms of address and acronyms against
// them. Hard cases: two people of one surname (namesake.ts), "Syrian Negotiation Commission (SNC)", a
// name that is spelled in two ways, "the Foreign Ministry" of two countries.

import type { Gender, SpeakerPack } from './language-pack.ts';
import type { Mention, MentionKind, Reading } from './mention.ts';
import { fold, initialsOf, isMisspelling, isSamePerson } from './name.ts';
import { chooseForm, type NameForm } from './name-form.ts';
import { bearerOf, isAsThing, isOther, lastBefore } from './namesake.ts';
import type { Role } from './role.ts';

/** What leads from a printed name to the entity. */
export type NameMatch = 'name' | 'surname' | 'acronym';

export interface Entity {
  readonly id: number;
  kind: MentionKind | 'unnamed';
  /** The folded tokens of the fullest name. */
  tokens: readonly string[];
  /** The fullest name as printed. */
  name: string;
  role: Role | null;
  /** All that it is called beside its name: noun as compared, and the words around in lower case. */
  readonly titles: Map<string, string>;
  /** Votes from the text itself: forms of address, nouns such as "spokeswoman", pronouns tied to the name. */
  feminine: number;
  masculine: number;
  /** A report, a study, figures: says, but does not go on as "they". */
  document: boolean;
  /** Printed with a title or a form of address. */
  addressed: boolean;
  /** Named as the source of a statement somewhere in the article. */
  speaks: boolean;
  /** The forms in which a person's whole name is printed, and how often each part of it stands alone. */
  readonly forms: NameForm[];
  readonly bare: Map<string, number>;
  /** Word index of every mention, in order. */
  readonly mentions: number[];
  /** Word index of the first mention by its whole name. */
  begins: number;
  /** Parts of its name that stood alone before it, as a given name does not: "Norwire" is not short for "Norwire Cloud". */
  readonly others: Set<string>;
  /** How often it is printed by its whole name … */
  whole: number;
  /** … how often of these behind an article or a preposition of place, as people are not: "the Klan", "in Lorne" … */
  asThing: number;
  /** … and how often as somebody's kin: "her husband, Peter Holt". */
  asKin: number;
}

/** The people and bodies of one article, to which names lead. */
export class EntityRegistry {
  readonly entities: Entity[] = [];
  readonly #reading: Reading;
  readonly #byToken = new Map<string, Entity[]>();
  readonly #byName = new Map<string, Entity>();
  readonly #acronyms = new Map<string, Entity>();
  readonly #short = new Map<string, number>();
  /** Bodies whose first word may only begin a sentence. */
  readonly #doubtful = new Set<Entity>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Return the gender that the article's own words show, or null. One stray vote does not outweigh many. */
  static genderOf(entity: Entity): Gender | null {
    const { feminine, masculine } = entity;
    if (feminine >= 1 && feminine > 2 * masculine) return 'feminine';
    if (masculine >= 1 && masculine > 2 * feminine) return 'masculine';
    return null;
  }

  /** Enter a full name: two words or more, or a body. Returns its entity, a new one where the name is new. */
  enter(mention: Mention, from: number, to: number): Entity {
    const { pack, words, seenAsName } = this.#reading;
    const printed = this.tokensOf(from, to, mention.kind);
    const tokens = mention.kind === 'body' ? turned(printed, pack) : printed;
    const name = this.nameOf(from, to);
    const bare = mention.kind === 'body' ? this.#withoutNoun(from, to) : '';
    const known = this.#findFull(tokens, mention.kind) ?? this.#byName.get(bare) ?? null;
    const entity = known ?? this.#create(mention.kind, tokens, name);
    entity.begins = Math.min(entity.begins, from);
    if (mention.kind === 'person') this.#noteForm(entity, tokens, name);
    // "Follow Kesten News on the radio": a first word that has a capital only there may be no part of the name
    const first = words[from];
    const isDoubtful =
      mention.kind === 'body' && tokens.length > 1 && first?.initial === true && !seenAsName.has(first.lower);
    const isSurer = known !== null && this.#doubtful.has(known) && !isDoubtful;
    if (isDoubtful && !known) this.#doubtful.add(entity);
    if (known && mention.kind === known.kind && (isSurer || (!isDoubtful && isFuller(tokens, known.tokens)))) {
      this.#doubtful.delete(known);
      known.tokens = tokens;
      known.name = name;
      for (const token of tokens) this.#index(token, known);
    }
    this.#byName.set(tokens.join(' '), entity);
    if (bare !== '') this.#byName.set(bare, entity);
    if (mention.kind === 'body' && tokens.length > 1) {
      const initials = initialsOf(printed, pack);
      if (initials.length > 1 && !this.#acronyms.has(initials)) this.#acronyms.set(initials, entity);
    }
    return entity;
  }

  /** Tell which names of one word the article has, each as often as it is printed. */
  noteShort(names: readonly string[]): void {
    for (const name of names) this.#short.set(name, (this.#short.get(name) ?? 0) + 1);
  }

  /** Add an entity that no name leads to ("a senior official", "residents"). */
  add(kind: Entity['kind'], tokens: readonly string[], name: string): Entity {
    return this.#create(kind, tokens, name, false);
  }

  /** Let the acronym that is printed in brackets after a name lead to it. */
  alias(acronym: string, entity: Entity): void {
    this.#acronyms.set(fold(acronym), entity);
  }

  /** Count a mention, and what it shows of its entity. */
  note(entity: Entity, mention: Mention): void {
    const last = entity.mentions.at(-1);
    if (last === undefined || last < mention.from) entity.mentions.push(mention.from);
    if (mention.honorific || (mention.kind === 'person' && mention.titleFrom < mention.from)) entity.addressed = true;
    this.noteGender(entity, mention);
    if ((mention.kind === 'person' || mention.kind === 'body') && entity.kind === 'unknown') entity.kind = mention.kind;
  }

  /** Count a mention by the whole name, and how it is printed. */
  noteWhole(entity: Entity, { from, titleFrom }: Mention, isKin: boolean): void {
    const { words, pack } = this.#reading;
    const before = words[from - 1];
    entity.whole++;
    if (isKin) entity.asKin++;
    if (titleFrom < from || !before || words[from]?.gap !== 'space') return;
    const isThe = pack.definite.has(before.lower) && !pack.pronouns.has(before.lower) && !before.possessive;
    if (isThe || pack.placePrepositions.has(before.lower)) entity.asThing++;
  }

  /** Once all mentions are known, settle under which form of their names people are shown. */
  settleNames(): void {
    for (const entity of this.entities) {
      if (entity.kind !== 'person' || entity.forms.length === 0) continue;
      const { name, tokens } = chooseForm(entity.forms, entity.bare);
      entity.name = name;
      entity.tokens = tokens;
    }
  }

  #noteForm(entity: Entity, tokens: readonly string[], name: string): void {
    const form = entity.forms.find((known) => known.name === name);
    if (form) form.count++;
    else entity.forms.push({ tokens, name, count: 1 });
  }

  /** Count what a form of address or a noun shows. */
  noteGender(entity: Entity, { gender }: Mention): void {
    if (gender === 'feminine') entity.feminine += 2;
    if (gender === 'masculine') entity.masculine += 2;
  }

  /** Find whom a short name means at word `at`: a surname, a given name, an acronym. Null for nobody or too many. */
  findShort(mention: Mention): { entity: Entity; match: NameMatch } | 'ambiguous' | null {
    const { words } = this.#reading;
    const tokens = this.tokensOf(mention.from, mention.to, mention.kind);
    const key = tokens.join(' ');
    const word = words[mention.from];
    const acronym = this.#acronyms.get(key);
    if (acronym && word && /^(?:\p{Lu}\.?){2,}$/u.test(word.text)) return { entity: acronym, match: 'acronym' };
    const token = tokens.at(-1) ?? '';
    const printed = this.nameOf(mention.from, mention.to);
    const candidates = (this.#byToken.get(token) ?? []).filter((entity) => {
      if (entity.kind !== 'person' || entity.tokens.length < 2) return false;
      const isPart = tokens.every((part) => entity.tokens.includes(part)) || endsInName(entity.name, printed);
      if (!isPart) return false;
      // "the Moss Train" is nobody whose given name is Moss
      if (entity.tokens.at(-1) !== token && (isAsThing(entity) || isOther(entity, token, mention.from))) return false;
      const gender = EntityRegistry.genderOf(entity);
      return !(mention.gender && gender && mention.gender !== gender);
    });
    const surnames = candidates.filter((entity) => entity.tokens.at(-1) === token);
    const named = surnames.length > 0 ? surnames : candidates;
    // "Mrs. Cole" is the one Cole who has shown herself "she", before one who has shown nothing
    const shown = named.filter(
      (entity) => mention.gender !== null && EntityRegistry.genderOf(entity) === mention.gender,
    );
    const chosen = bearerOf(words, shown.length > 0 ? shown : named, mention.from, this.#short);
    if (chosen === 'ambiguous') return 'ambiguous';
    if (chosen) {
      chosen.bare.set(token, (chosen.bare.get(token) ?? 0) + 1);
      return { entity: chosen, match: 'surname' };
    }
    const same = this.#byName.get(key);
    if (same) return { entity: same, match: 'name' };
    return null;
  }

  /** Return whether a name is the plural of somebody's surname: "the Holts". */
  isFamily({ from, to }: Mention): boolean {
    const token = this.tokensOf(from, to, 'person').at(-1) ?? '';
    if (to - from !== 1 || !/[^s]s$/.test(token) || this.#reading.pack.capitalisesNouns) return false;
    const bearers = this.#byToken.get(token.replace(/e?s$/, '')) ?? this.#byToken.get(token.slice(0, -1)) ?? [];
    return bearers.some(
      ({ kind, tokens }) => kind === 'person' && tokens.length > 1 && token.startsWith(tokens.at(-1) ?? ' '),
    );
  }

  /** Find the one earlier person whose surname is `mention` with a slip of the pen ("Maurer", "Mauer"). */
  findMisspelled(mention: Mention): Entity | null {
    const token = this.tokensOf(mention.from, mention.to, mention.kind).at(-1) ?? '';
    if (token.length < 5) return null;
    const limit = token.length >= 8 ? 2 : 1;
    let found: Entity | null = null;
    for (const entity of this.entities) {
      const surname = entity.tokens.at(-1) ?? '';
      const isEarlier = (entity.mentions[0] ?? Number.POSITIVE_INFINITY) < mention.from;
      if (entity.kind !== 'person' || entity.tokens.length < 2 || !isEarlier || surname.charAt(0) !== token.charAt(0))
        continue;
      if (!isMisspelling(surname, token, limit)) continue;
      if (found) return null;
      found = entity;
    }
    return found;
  }

  /** Find the latest body before word `at` that is called by all of `tokens` ("the ministry", "Foreign Ministry"). */
  findBody(tokens: readonly string[], at: number): Entity | null {
    let best: Entity | null = null;
    let bestAt = -1;
    for (const entity of this.#byToken.get(tokens.at(-1) ?? '') ?? []) {
      if (entity.kind !== 'body' || !tokens.every((token) => entity.tokens.includes(token))) continue;
      const last = lastBefore(entity.mentions, at);
      if (last > bestAt) {
        best = entity;
        bestAt = last;
      }
    }
    return best;
  }

  /** Return the folded tokens of the name `[from, to)`: of a person's no particles, and no "Jr."; of a body's no "of". */
  tokensOf(from: number, to: number, kind: MentionKind): string[] {
    const { words, pack } = this.#reading;
    const tokens: string[] = [];
    if (kind === 'person' || kind === 'unknown') {
      for (let i = from; i < to; i++) {
        const token = words[i]?.lexeme.nameToken ?? '';
        if (token !== '' && !(tokens.length > 0 && pack.nameSuffixes.has(token))) tokens.push(token);
      }
      if (tokens.length > 0) return tokens;
    }
    for (let i = from; i < to; i++) {
      const word = words[i];
      if (word && !pack.definite.has(word.lower) && !pack.nameJoiners.has(word.lower)) tokens.push(word.lexeme.folded);
    }
    return tokens;
  }

  nameOf(from: number, to: number): string {
    const { words, text } = this.#reading;
    const last = words[to - 1];
    const printed = text.slice(words[from]?.start ?? 0, last?.end ?? 0);
    if (to - from === 1) return printed;
    const name = printed.replace(/\s+/g, ' ');
    return name.includes(' ') && /^\p{Lu}[\p{Lu}\s.'’-]{4,}$/u.test(name) ? titleCase(name) : name;
  }

  /** Return what "Norwire news agency" is called without the small nouns behind the name, or nothing where there are none. */
  #withoutNoun(from: number, to: number): string {
    const { words } = this.#reading;
    let end = to;
    while (end > from + 1 && words[end - 1]?.capital === false) end--;
    return end === to ? '' : this.tokensOf(from, end, 'body').join(' ');
  }

  #findFull(tokens: readonly string[], kind: MentionKind): Entity | null {
    const same = this.#byName.get(tokens.join(' '));
    if (same) return same;
    if (kind === 'person' || kind === 'unknown') {
      if (tokens.length < 2) return null;
      const keys = [tokens.at(-1) ?? '', tokens[0] ?? ''];
      for (const key of keys) {
        for (const entity of this.#byToken.get(key) ?? []) {
          if (entity.kind === 'person' && entity.tokens.length > 1 && isSamePerson(entity.tokens, tokens))
            return entity;
        }
      }
      return null;
    }
    const last = tokens.at(-1) ?? '';
    for (const entity of this.#byToken.get(last) ?? []) {
      if (entity.kind === kind && isShorterForm(entity.tokens, tokens)) return entity;
    }
    return null;
  }

  #create(kind: Entity['kind'], tokens: readonly string[], name: string, named = true): Entity {
    const entity: Entity = {
      id: this.entities.length,
      kind,
      tokens,
      name,
      role: null,
      titles: new Map(),
      feminine: 0,
      masculine: 0,
      document: false,
      addressed: false,
      speaks: false,
      forms: [],
      bare: new Map(),
      mentions: [],
      begins: Number.POSITIVE_INFINITY,
      others: new Set(),
      whole: 0,
      asThing: 0,
      asKin: 0,
    };
    this.entities.push(entity);
    if (named) for (const token of tokens) this.#index(token, entity);
    return entity;
  }

  #index(token: string, entity: Entity): void {
    const list = this.#byToken.get(token);
    if (!list) this.#byToken.set(token, [entity]);
    else if (!list.includes(entity)) list.push(entity);
  }
}

/** "Ministry of Health" as "Health Ministry", so that both are one. */
function turned(tokens: readonly string[], { turnedNouns }: SpeakerPack): readonly string[] {
  const [head = '', ...rest] = tokens;
  return rest.length > 0 && turnedNouns.has(head) ? [...rest.filter((token) => token !== 'affairs'), head] : tokens;
}

function isFuller(tokens: readonly string[], than: readonly string[]): boolean {
  if (tokens.length !== than.length) return tokens.length > than.length && (than[0]?.length ?? 0) > 0;
  return (than[0]?.length ?? 0) === 1 && (tokens[0]?.length ?? 0) > 1;
}

/** "State Department" and "US State Department"; two words at least, so that "Ministry" alone leads nowhere here. */
function isShorterForm(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 1 && short.every((token, i) => long[long.length - short.length + i] === token);
}

/** "Staf de Rooster" ends in "De Rooster"; "Peter Jones" does not end in "Van Jones". */
function endsInName(name: string, printed: string): boolean {
  return name.toLowerCase().endsWith(` ${printed.toLowerCase()}`);
}

function titleCase(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Return whether `lower` means the same title as `head` does. */
export function isSameHead(lower: string, head: string, pack: SpeakerPack): boolean {
  const bare = lower.replace(/\.$/, '');
  if ((pack.titleForms.get(bare) ?? bare) === head) return true;
  // "die Ministerin" may be the "Außenministerin"
  return pack.capitalisesNouns && head.endsWith(bare);
}
