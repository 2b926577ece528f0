// Why Lector says that this speaker said these words: the source and the reporting words as printed, and how one led to the other.
// While it is open, both are underlined in the article.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Analysis } from '../../core/analyze.ts';
import { type Span, sliceOf } from '../../core/span.ts';
import { words as shared } from '../popup/words.ts';
import { readerWords as words } from './words.ts';

/** Underline the reasons for a name in the article; null takes the lines away. */
export type ShowReasons = (reasons: { readonly source: readonly Span[]; readonly cue: readonly Span[] } | null) => void;

interface WhyProps {
  readonly analysis: Analysis;
  /** Index into `Analysis.attributions`. */
  readonly attribution: number;
  readonly gist: string;
  /** Tells the places apart where the same statement stands twice. */
  readonly place: string;
  readonly showReasons: ShowReasons;
}

/** A button that opens the reasons. */
export function Why({ analysis, attribution, gist, place, showReasons }: WhyProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const { source = [], cue = [], confidence = 0 } = analysis.attributions[attribution] ?? {};
  const resolution = analysis.resolutions[attribution];
  const speaker = resolution?.speaker == null ? null : (analysis.speakers[resolution.speaker] ?? null);
  const { article } = analysis;
  const printed = (spans: readonly Span[]): string =>
    spans.map((span) => sliceOf(article.text, span).replace(/\s+/g, ' ')).join(' … ');
  useEffect(() => {
    if (!isOpen) return undefined;
    showReasons({ source, cue });
    return () => showReasons(null);
  }, [isOpen]);
  const id = `why-${place}-${attribution}`;
  const certainty = Math.round(100 * Math.min(confidence, resolution?.confidence ?? 1));
  return (
    <>
      <button
        type="button"
        class="plain disclosure"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={words.whyOf(gist)}
        onClick={() => setOpen(!isOpen)}
      >
        {words.why}
      </button>
      <div id={id} class="why" hidden={!isOpen}>
        <dl>
          <dt>{words.source}</dt>
          <dd>
            {source.length > 0 ? (
              <q lang={article.lang ?? undefined} dir={article.dir}>
                {printed(source)}
              </q>
            ) : (
              words.noSource
            )}
          </dd>
          <dt>{words.cue}</dt>
          <dd>
            {cue.length > 0 ? (
              <q lang={article.lang ?? undefined} dir={article.dir}>
                {printed(cue)}
              </q>
            ) : (
              words.noCue
            )}
          </dd>
        </dl>
        <p>
          {speaker ? `${speaker.name}: ` : `${shared.speakerUnclear}. `}
          {speaker && resolution?.via ? `${words.via[resolution.via]} ` : ''}
          {words.certainty(certainty)}
        </p>
        {source.length + cue.length > 0 && <p>{words.whyUnderlined}</p>}
      </div>
    </>
  );
}
