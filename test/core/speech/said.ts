// Statements in the notation of `../quotation/marked.ts`, as an analysis: what the tests of speech are written in.

import type { Analysis } from '../../../src/core/analyze.ts';
import type { Attribution } from '../../../src/core/quotation/attribution.ts';
import { hullOf, type Span, sliceOf } from '../../../src/core/span.ts';
import type { Resolution, Speaker } from '../../../src/core/speaker/speaker.ts';
import { segmentSentences } from '../../../src/core/text/sentence.ts';
import { plainArticle } from '../quotation/marked.ts';

/**
 * Read a line into an analysis: the statements are those that it marks, "|" parts paragraphs. Sources of the same words are one
 * speaker; "[s2>1 she]" is the speaker of the statement without a number.
 */
export function saidOf(line: string): Analysis {
  const found = new Map<string, Record<'c' | 'cue' | 's', Span[]>>();
  const open: { key: string; kind: 'c' | 'cue' | 's'; start: number }[] = [];
  const sameAs = new Map<string, string>();
  let text = '';
  for (const [token, opening, kind, key = '', same] of line.matchAll(
    /(\[(c|cue|s)(\d*)(?:>(\d+))? )|\||\]|[^[\]|]+/g,
  )) {
    if (opening) {
      open.push({ key, kind: kind as 'c' | 'cue' | 's', start: text.length });
      if (same) sameAs.set(key, same === '1' ? '' : same);
    } else if (token === '|') text += '\n\n';
    else if (token === ']') {
      const last = open.pop();
      if (!last) throw new Error(`a bracket too many: ${line}`);
      const one = found.get(last.key) ?? { c: [], cue: [], s: [] };
      one[last.kind].push({ start: last.start, end: text.length });
      found.set(last.key, one);
    } else text += token;
  }
  const attributions = [...found.values()].map(({ c, cue, s }): Attribution => {
    const words = c.map(({ start, end }) => text.slice(start, end)).join('');
    const kind = /[“"]/.test(words) ? (/^[“"]/.test(words) ? 'direct' : 'mixed') : 'indirect';
    return { source: s, cue, content: c, kind, confidence: 1 };
  });
  const article = plainArticle(text);
  const nameOf = (key: string): string | null => {
    const source = hullOf(found.get(sameAs.get(key) ?? key)?.s ?? []);
    return source && sliceOf(text, source);
  };
  const names = [...new Set([...found.keys()].flatMap((key) => nameOf(key) ?? []))];
  const resolutions = [...found.keys()].map((key): Resolution => {
    const name = nameOf(key);
    return { speaker: name === null ? null : names.indexOf(name), via: 'name', confidence: 1 };
  });
  const speakers = names.map((name, speaker): Speaker => {
    const own = resolutions.flatMap((resolution, index) => (resolution.speaker === speaker ? [index] : []));
    return { name, role: null, kind: 'person', mentions: [], attributions: own };
  });
  return { article, sentences: segmentSentences(article), attributions, resolutions, speakers };
}
