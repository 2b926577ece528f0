// What can be told of a page in a few milliseconds: that it is plainly an article, and what its headline is. The page's own title must say
// the same. Hard case: a page full of teasers has paragraphs, too; in an article they stand side by side, long and without links.

/** Return the headline of a page that plainly is an article, else null. Runs in the page, and sees nothing of this file. */
export function findPlainHeadline(): string | null {
  const least = { paragraphs: 4, length: 60, inAll: 600 };
  // Whatever the page has named its elements.
  const find = Document.prototype.querySelectorAll.bind(document);
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const headings = find('h1');
  const headline = plain(headings[0]?.textContent);
  const names = [...find('title, meta[property="og:title"]')].map((element) =>
    plain(element.getAttribute('content') ?? element.textContent),
  );
  if (headings.length !== 1 || headline.length < 10 || !names.some((name) => name.startsWith(headline))) return null;
  const read = new Map<Node | null, { count: number; length: number }>();
  for (const paragraph of find('p:not(:is(nav, aside, footer, form, dialog, [hidden], [aria-hidden="true"]) *)')) {
    const text = plain(paragraph.textContent);
    if (text.length < least.length || !/[.!?…]["'”’»“)\]]*$/.test(text)) continue;
    let linked = 0;
    for (const link of paragraph.querySelectorAll('a')) linked += plain(link.textContent).length;
    if (linked > text.length / 2) continue;
    const sofar = read.get(paragraph.parentNode) ?? { count: 0, length: 0 };
    const now = { count: sofar.count + 1, length: sofar.length + text.length };
    if (now.count >= least.paragraphs && now.length >= least.inAll) return headline;
    read.set(paragraph.parentNode, now);
  }
  return null;
}
