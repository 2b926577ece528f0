// What else is known of an article, each left out where the page does not say it: section, lead, picture.
// Hard case: the description of the picture stands in the page's data, or only on the picture itself, which is served there
// under the same name from another address. Example: `<meta property="og:image:alt" content="The pier at dawn">`.

import type { Article } from './article.ts';
import { isNamedLead, sayTheSame } from './body.ts';
import type { PageMap, Unit } from './page-map.ts';
import { plainText } from './plain-text.ts';
import { type ArticleData, readMeta } from './structured-data.ts';

const longestSection = 60;
const shortestName = 6;

export type Details = Pick<Article, 'section' | 'lead' | 'image'>;

interface DetailsEvidence {
  readonly data: ArticleData | null;
  readonly descriptions: readonly string[];
  /** The body's units, and the blocks made of them. */
  readonly body: readonly Unit[];
  readonly blocks: Article['blocks'];
}

/** Find section, lead and picture. */
export function findDetails(document: Document, page: PageMap, evidence: DetailsEvidence): Details {
  const section = sectionOf(document, evidence.data);
  const lead = leadOf(page, evidence);
  const image = imageOf(document, page, evidence.data);
  return { ...(section ? { section } : {}), ...(lead ? { lead } : {}), ...(image ? { image } : {}) };
}

function sectionOf(document: Document, data: ArticleData | null): string | null {
  const claimed = [data?.section ?? '', ...readMeta(document, 'article:section', 'og:article:section', 'section')];
  return (
    claimed.map(plainText).find((name) => name !== '' && name.length <= longestSection && !/^https?:/.test(name)) ??
    null
  );
}

/** The first block is the lead where it is called one, or says what the page's description says. */
function leadOf(page: PageMap, { body, blocks, descriptions }: DetailsEvidence): Article['lead'] | null {
  const [first] = body;
  const [block] = blocks;
  if (first === undefined || block === undefined || body.length < 2 || block.kind === 'heading') return null;
  const described = descriptions.some((saying) => sayTheSame(saying, first.text));
  return described || isNamedLead(first, page) ? block.span : null;
}

function imageOf(document: Document, page: PageMap, data: ArticleData | null): Article['image'] | null {
  const address = [
    ...readMeta(document, 'og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image'),
    data?.image ?? '',
  ]
    .map((one) => (one === '' ? null : resolve(one, page)))
    .find((one) => one !== null);
  if (!address) return null;
  const stated = readMeta(document, 'og:image:alt', 'twitter:image:alt').map(plainText)[0];
  return { address, description: stated ?? descriptionOnPage(address, page) };
}

function resolve(address: string, page: PageMap): string | null {
  try {
    const url = new URL(address, page.elements[0]?.ownerDocument.URL);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** Return what the page says of a picture of the same name where it shows it. */
function descriptionOnPage(address: string, page: PageMap): string | null {
  const name = nameOf(address);
  if (name.length < shortestName) return null;
  for (const element of page.pictures) {
    const description = plainText(element.getAttribute('alt') ?? '');
    if (description !== '' && nameOf(element.getAttribute('src') ?? '') === name) return description;
  }
  return null;
}

/** Return the last part of an address without its size: "/a/pier-1200x630.jpg?w=300" is "pier". */
function nameOf(address: string): string {
  const file =
    address
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? '';
  return file.replace(/\.\w{2,5}$/, '').replace(/[-_]\d{2,4}x\d{2,4}$/, '');
}
