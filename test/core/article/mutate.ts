// Pages damaged at random, the same for the same seed: cut off, nested, left unclosed, shuffled, emptied, misnamed, haunted.

/** Return numbers from 0 up to 1, the same for the same seed (Mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
type Mutation = (html: string, random: Random) => string;

const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const pick = <T>(random: Random, values: readonly T[]): T => values[below(random, values.length)] as T;
/** The page as tags and what stands between them. */
const pieces = (html: string): string[] => html.split(/(?=<)/);

const tags = [
  'div',
  'p',
  'section',
  'article',
  'aside',
  'nav',
  'li',
  'table',
  'td',
  'form',
  'a',
  'blockquote',
  'svg',
  'h1',
];
const ghosts = [
  '<form name="body"><input name="parentNode"><input name="childNodes"></form>',
  '<img name="documentElement"><embed name="querySelectorAll">',
  '<template><p>Nobody reads this.</p></template><p></p></p>',
  '<svg><foreignObject><p>In a picture</p></foreignObject></svg>',
  '<math><mi>x</mi><p>out of it</p></math>',
  '<table><p>before the table</p><tr><td>in it</table>',
  '<script type="application/ld+json">{"@type":"NewsArticle","author":[[],null,{"name":[1]}],"articleBody":{}}</script>',
  '<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"headline":3,"author":"</script>',
  '<a href="#content" class="skip-link">Skip to main content</a>',
  '<p hidden>\u202e\u0000\uffff</p>',
  '<frameset><frame></frameset>',
];

const mutations: Readonly<Record<string, Mutation>> = {
  cut: (html, random) => html.slice(0, below(random, html.length)),
  'without its beginning': (html, random) => html.slice(below(random, html.length)),
  nested: (html, random) => {
    const all = pieces(html);
    const tag = pick(random, tags);
    all.splice(below(random, all.length), 0, `<${tag}>`.repeat(1 + below(random, 400)));
    return all.join('');
  },
  unclosed: (html, random) => {
    const share = random();
    return html.replace(/<\/[a-z0-9]+>/gi, (tag) => (random() < share ? '' : tag));
  },
  shuffled: (html, random) => {
    const all = pieces(html);
    for (let swaps = 1 + below(random, 80); swaps > 0; swaps--) {
      const [a, b] = [below(random, all.length), below(random, all.length)];
      [all[a], all[b]] = [all[b] as string, all[a] as string];
    }
    return all.join('');
  },
  emptied: (html, random) => {
    const share = random();
    return html.replace(/>[^<]+</g, (text) => (random() < share ? '><' : text));
  },
  misnamed: (html, random) => {
    const share = random() * 0.5;
    return html.replace(/<(\/?)[a-z][a-z0-9]*/gi, (tag, slash) =>
      random() < share ? `<${slash}${pick(random, tags)}` : tag,
    );
  },
  'without attributes': (html, random) => {
    const share = random();
    return html.replace(/\s[a-z-]+="[^"]*"/gi, (attribute) => (random() < share ? '' : attribute));
  },
  haunted: (html, random) => {
    const all = pieces(html);
    for (let ghostsLeft = 1 + below(random, 5); ghostsLeft > 0; ghostsLeft--)
      all.splice(below(random, all.length), 0, pick(random, ghosts));
    return all.join('');
  },
  repeated: (html, random) => {
    const from = below(random, html.length);
    return html + html.slice(from, from + below(random, 20_000)).repeat(1 + below(random, 4));
  },
};

/** Damage a page in one to three ways; return it, and how. */
export function mutatePage(html: string, seed: number): { readonly html: string; readonly how: string } {
  const random = seeded(seed);
  const names = Array.from({ length: 1 + below(random, 3) }, () => pick(random, Object.keys(mutations)));
  return {
    html: names.reduce((page, name) => (mutations[name] as Mutation)(page, random), html),
    how: names.join(', '),
  };
}
