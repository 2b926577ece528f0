// What a page says of itself for machines: JSON-LD (schema.org), meta elements, microdata. Pages lie and err here, so all
// of it is evidence, judged by its readers. Hard case: JSON-LD of several things at once (the site, a list of related
// stories, the article), nested in `@graph`, as a list, or not quite JSON.

/** The properties of schema.org's Article that extraction asks for. */
export interface ArticleData {
  readonly headline: string | null;
  /** What it is called elsewhere. */
  readonly otherHeadline: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly publisher: string | null;
  readonly body: string | null;
  readonly description: string | null;
  readonly lang: string | null;
  readonly section: string | null;
  /** Address of the first picture. */
  readonly image: string | null;
}

type Properties = Readonly<Record<string, unknown>>;

const articleTypes = /(?:Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting|Review|NewsStory)$/i;
const deepest = 8;
const mostNodes = 2000;

/** Read the JSON-LD of a page: the one article it is about, or null. */
export function readArticleData(document: Document): ArticleData | null {
  const found: Properties[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const value = parse(script.textContent ?? '');
    collect(value, found, 0);
    if (found.length > mostNodes) break;
  }
  const articles = found.filter((node) => typesOf(node).some((type) => articleTypes.test(type)));
  const best =
    articles.find((node) => textOf(node.articleBody) !== null) ??
    articles.find((node) => textOf(node.headline) !== null) ??
    articles[0];
  if (best === undefined) return null;
  const byId = new Map(
    found.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  );
  return {
    headline: textOf(best.headline) ?? textOf(best.name),
    otherHeadline: textOf(best.alternativeHeadline),
    authors: namesOf(best.author ?? best.creator, byId),
    published: textOf(best.datePublished) ?? textOf(best.dateCreated),
    publisher: namesOf(best.publisher, byId)[0] ?? null,
    body: textOf(best.articleBody),
    description: textOf(best.description),
    section: textOf(best.articleSection),
    image: imageOf(best.image),
    lang: textOf(best.inLanguage) ?? textOf(propertiesOf(best.inLanguage)?.name),
  };
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return parseFaulty(source);
  }
}

function parseFaulty(source: string): unknown {
  const json = source
    .replace(/^\s*(?:<!--|\/\*.*?\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)?/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>)?\s*;?\s*$/, '');
  try {
    return JSON.parse(json);
  } catch {
    try {
      // Line ends inside strings are the most common fault.
      return JSON.parse(json.replace(/\p{Cc}+/gu, ' '));
    } catch {
      return null;
    }
  }
}

function collect(value: unknown, found: Properties[], depth: number): void {
  if (depth > deepest || found.length > mostNodes) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found, depth + 1);
    return;
  }
  const node = propertiesOf(value);
  if (node === null) return;
  found.push(node);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher', 'hasPart', 'itemReviewed'])
    collect(node[key], found, depth + 1);
}

function propertiesOf(value: unknown): Properties | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Properties) : null;
}

function typesOf(node: Properties): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((item): item is string => typeof item === 'string');
}

function textOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first : null;
}

function imageOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return textOf(first) ?? textOf(propertiesOf(first)?.url) ?? textOf(propertiesOf(first)?.contentUrl);
}

function namesOf(value: unknown, byId: ReadonlyMap<string, Properties>): string[] {
  const names: string[] = [];
  for (const item of Array.isArray(value) ? value.flat() : [value]) {
    if (typeof item === 'string') names.push(item);
    const node = propertiesOf(item);
    if (node === null) continue;
    const id = node['@id'];
    const whole = textOf(node.name) === null && typeof id === 'string' ? (byId.get(id) ?? node) : node;
    const name = whole.name;
    if (Array.isArray(name)) names.push(...name.filter((one): one is string => typeof one === 'string'));
    else if (typeof name === 'string') names.push(name);
  }
  return names;
}

/** Return the contents of the meta elements with one of the names, in the order of the names. */
export function readMeta(document: Document, ...names: readonly string[]): string[] {
  const metas = metasOf(document);
  return names.flatMap((name) => metas.get(name.toLowerCase()) ?? []);
}

/** Read the meta elements of a document anew: it may have become another page. */
export function refreshMeta(document: Document): void {
  read.delete(document);
}

/** Read once for each document: a search of the whole page for each name takes longer than all the rest. */
const read = new WeakMap<Document, ReadonlyMap<string, readonly string[]>>();

function metasOf(document: Document): ReadonlyMap<string, readonly string[]> {
  const known = read.get(document);
  if (known) return known;
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')?.trim();
    if (!content) continue;
    const names = ['property', 'name', 'itemprop'].flatMap((kind) => meta.getAttribute(kind)?.toLowerCase() ?? []);
    for (const name of new Set(names)) metas.set(name, [...(metas.get(name) ?? []), content]);
  }
  read.set(document, metas);
  return metas;
}
