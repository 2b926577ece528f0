// What the page's markup adds to the article's words, for the reading view: emphasis, links, lists, tables, pictures.
// No markup travels. The words are those of `Article.text`; everything here is a span of it with a kind out of a short list, so
// there is nothing to sanitize, and a hostile page can at most give a wrong emphasis or a link that its own page has too.
// Example: `<p>The <em>old</em> wall</p>` is the block "The old wall" and `{kind: 'emphasis', span: 4..7}`.

import * as v from 'valibot';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.object({ start: index, end: index });
const tag = v.pipe(v.string(), v.maxLength(35), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/));
const direction = v.picklist(['ltr', 'rtl']);

/** Whether an address may be the target of a link: pages, and letters. */
export function isLinkAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(address) && URL.canParse(address);
}
const linkAddress = v.pipe(v.string(), v.maxLength(2_000), v.check(isLinkAddress));

/** Pictures come as bytes that the page already has: the reading view asks no host for anything. */
const pictureData = v.pipe(v.string(), v.regex(/^data:image\/(?:png|jpeg|webp|gif|svg\+xml)[;,]/));

const inlineSchema = v.union([
  v.object({
    kind: v.picklist(['emphasis', 'strong', 'code', 'subscript', 'superscript', 'deleted', 'inserted', 'marked']),
    span,
  }),
  v.object({ kind: v.literal('link'), span, address: linkAddress }),
  /** A link within the article, such as to a footnote: the block it leads to. */
  v.object({ kind: v.literal('reference'), span, block: index }),
  v.object({ kind: v.literal('abbreviation'), span, meaning: v.pipe(v.string(), v.maxLength(300)) }),
  v.object({ kind: v.literal('foreign'), span, lang: v.nullable(tag), dir: v.nullable(direction) }),
]);

const shapeSchema = v.object({
  /** Names the list, quotation or table that the block is of: blocks beside each other with the same name are of one. */
  group: v.exactOptional(index),
  /** Names the item of the list: an item may have several blocks. */
  item: v.exactOptional(index),
  ordered: v.exactOptional(v.boolean()),
  /** The number printed before the item, where the page says one. */
  number: v.exactOptional(v.pipe(v.number(), v.integer())),
  dir: v.exactOptional(direction),
  /** The cells of a table's row, in order; one without words has none. */
  cells: v.exactOptional(
    v.array(
      v.object({
        span: v.nullable(span),
        header: v.boolean(),
        columns: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)),
        rows: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)),
      }),
    ),
  ),
});

const pictureSchema = v.object({
  /** What it shows, in the page's words; empty where the page says nothing. */
  description: v.pipe(v.string(), v.maxLength(2_000)),
  /** Index into `Article.captions`, or null. */
  caption: v.nullable(index),
  /** Index of the block before which it stands. */
  beforeBlock: index,
  /** Null where the page does not let its bytes be read. */
  data: v.nullable(pictureData),
  width: index,
  height: index,
});

/** A list that keeps what is of the form: one odd link must not cost a page its tables. */
const soundOf = <T extends v.GenericSchema>(schema: T) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((items) => items.filter((item): item is v.InferOutput<T> => v.is(schema, item))),
  );

const tableCaptionSchema = v.object({
  /** The table's name among `Shape.group`. */
  group: index,
  /** Index into `Article.captions`. */
  caption: index,
});

/** How many marks may lie on the same words: more than any writer means, and far fewer than would overflow a renderer's stack. */
const deepestInline = 16;

/** Leave out what lies deeper within others. */
function shallow<T extends { readonly span: Readonly<v.InferOutput<typeof span>> }>(inlines: T[]): T[] {
  /** Where those end that are open at a place. */
  let around: number[] = [];
  return inlines
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ span: { start, end } }) => {
      around = around.filter((one) => one > start);
      return around.length < deepestInline && around.push(end) > 0;
    });
}

const layoutSchema = v.object({
  inlines: v.pipe(soundOf(inlineSchema), v.transform(shallow)),
  /** One for each of `Article.blocks`. */
  shapes: v.array(v.fallback(shapeSchema, {})),
  pictures: soundOf(pictureSchema),
  tableCaptions: soundOf(tableCaptionSchema),
});

export type Inline = Readonly<v.InferOutput<typeof inlineSchema>>;
export type Shape = Readonly<v.InferOutput<typeof shapeSchema>>;
export type Picture = Readonly<v.InferOutput<typeof pictureSchema>>;
export interface Layout {
  readonly inlines: readonly Inline[];
  readonly shapes: readonly Shape[];
  readonly pictures: readonly Picture[];
  readonly tableCaptions: readonly { readonly group: number; readonly caption: number }[];
}

/** The layout of words whose page is not at hand. */
export const plainLayout: Layout = { inlines: [], shapes: [], pictures: [], tableCaptions: [] };

/** Validate what a content script answered to `describeLayout`; plain where it is not of the form. */
export function parseLayout(answer: unknown): Layout {
  const layout = v.safeParse(layoutSchema, answer);
  return layout.success ? layout.output : plainLayout;
}
