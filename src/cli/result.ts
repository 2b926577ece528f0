// What the command line prints of an analysis: plain JSON with spans as [start, end] into `article.text`.

import type { Analysis } from '../core/analyze.ts';
import type { AttributionKind } from '../core/quotation/attribution.ts';
import type { Span } from '../core/span.ts';
import type { SpeakerKind } from '../core/speaker/speaker.ts';

type PlainSpan = readonly [start: number, end: number];

export interface Result {
  readonly article: {
    readonly title: string;
    readonly byline: string | null;
    readonly siteName: string | null;
    readonly lang: string | null;
    readonly published: string | null;
    readonly text: string;
    readonly blocks: readonly {
      readonly kind: string;
      readonly span: PlainSpan;
      readonly level?: number;
      readonly lang?: string;
    }[];
    readonly credits: readonly { readonly kind: string; readonly text: string; readonly names: readonly string[] }[];
  };
  readonly attributions: readonly {
    readonly source: readonly PlainSpan[];
    readonly cue: readonly PlainSpan[];
    readonly content: readonly PlainSpan[];
    readonly kind: AttributionKind;
    /** Index into `speakers`, or null where it is unclear who spoke. */
    readonly speaker: number | null;
  }[];
  readonly speakers: readonly { readonly name: string; readonly role: string | null; readonly kind: SpeakerKind }[];
}

/** Return an analysis in the form that is printed. */
export function resultOf({ article, attributions, resolutions, speakers }: Analysis): Result {
  return {
    article: {
      title: article.title,
      byline: article.byline,
      siteName: article.siteName,
      lang: article.lang,
      published: article.published,
      text: article.text,
      blocks: article.blocks.map(({ kind, span, level, lang }) => ({
        kind,
        span: plain(span),
        ...(level === undefined ? {} : { level }),
        ...(lang === undefined ? {} : { lang }),
      })),
      credits: article.credits.map(({ kind, text, names }) => ({ kind, text, names })),
    },
    attributions: attributions.map(({ source, cue, content, kind }, at) => ({
      source: source.map(plain),
      cue: cue.map(plain),
      content: content.map(plain),
      kind,
      speaker: resolutions[at]?.speaker ?? null,
    })),
    speakers: speakers.map(({ name, role, kind }) => ({ name, role, kind })),
  };
}

function plain({ start, end }: Span): PlainSpan {
  return [start, end];
}
