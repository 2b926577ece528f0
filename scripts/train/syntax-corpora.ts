// Reads the treebanks and parses that the tagger and the parser learn from, all of them into one shape.
// Offsets of the parses of PolNeAR refer to its articles; the UD treebanks' sentences get a text of their own.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { TAGS } from '../../src/core/text/tags.ts';

/** Where the corpora lie, from the root of the repository. */
export const CORPORA = '../shared/corpora';

/** A sentence with its syntax; token i is `text.slice(starts[i], ends[i])`. */
export interface ParsedSentence {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Penn tags. */
  readonly tags: readonly string[];
  /** Index of the head, -1 for the root. */
  readonly heads: Int32Array;
  readonly labels: readonly string[];
}

export interface ParsedDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly ParsedSentence[];
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

interface PolnearRow {
  readonly id: string;
  readonly sentences: readonly {
    readonly tokens: readonly (readonly [number, number, string, string, number, string, string])[];
  }[];
}

/** Read CoreNLP's parses of PolNeAR. */
export function readPolnear(split: 'train' | 'dev'): ParsedDocument[] {
  const texts = new Map<string, string>();
  for (const line of lines(readFileSync(`${CORPORA}/quotations/polnear.${split}.jsonl`, 'utf8'))) {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    texts.set(id, text);
  }
  const packed = readFileSync(`${CORPORA}/syntax/polnear.${split}.syntax.jsonl.gz`);
  return lines(gunzipSync(packed).toString('utf8')).map((line) => {
    const row = JSON.parse(line) as PolnearRow;
    const text = texts.get(row.id) ?? '';
    const sentences = row.sentences.map(({ tokens }) => ({
      text,
      starts: Int32Array.from(tokens, (token) => token[0]),
      ends: Int32Array.from(tokens, (token) => token[1]),
      tags: tokens.map((token) => token[2]),
      heads: Int32Array.from(tokens, (token) => token[4]),
      labels: tokens.map((token) => token[5]),
    }));
    return { id: row.id, text, sentences };
  });
}

/** Read a UD treebank, document by document; sentences of a document are joined by a space. */
export function readTreebank(name: string): ParsedDocument[] {
  const conllu = gunzipSync(readFileSync(`${CORPORA}/syntax/${name}.conllu.gz`)).toString('utf8');
  const documents: { id: string; text: string; sentences: ParsedSentence[] }[] = [];
  const pending: { starts: number[]; ends: number[]; tags: string[]; heads: number[]; labels: string[] }[][] = [];
  for (const part of conllu.split('\n\n')) {
    const rows = lines(part);
    if (rows.length === 0) continue;
    const newDocument = rows.find((row) => row.startsWith('# newdoc'));
    if (newDocument !== undefined || documents.length === 0) {
      documents.push({ id: newDocument?.split('= ')[1] ?? name, text: '', sentences: [] });
      pending.push([]);
    }
    const document = documents.at(-1);
    if (document === undefined) continue;
    const newParagraph = rows.some((row) => row.startsWith('# newpar'));
    if (document.text !== '') document.text = document.text.trimEnd() + (newParagraph ? '\n\n' : ' ');
    const sentence = {
      starts: [] as number[],
      ends: [] as number[],
      tags: [] as string[],
      heads: [] as number[],
      labels: [] as string[],
    };
    let whole: { until: number; start: number; end: number; form: string } | null = null;
    let inside = 0;
    for (const row of rows) {
      if (row.startsWith('#')) continue;
      const [id = '', form = '', , , xpos = '', , head = '', label = '', , misc = ''] = row.split('\t');
      if (id.includes('.')) continue;
      const space = misc.includes('SpaceAfter=No') ? '' : ' ';
      if (id.includes('-')) {
        const start = document.text.length;
        document.text += form + space;
        whole = { until: Number(id.split('-')[1]), start, end: start + form.length, form };
        inside = start;
        continue;
      }
      let start: number;
      let end: number;
      if (whole !== null && Number(id) <= whole.until) {
        start = inside;
        end = Number(id) === whole.until ? whole.end : Math.min(whole.end, start + form.length);
        inside = end;
        if (Number(id) === whole.until) whole = null;
      } else {
        start = document.text.length;
        document.text += form + space;
        end = start + form.length;
      }
      sentence.starts.push(start);
      sentence.ends.push(end);
      sentence.tags.push(xpos);
      sentence.heads.push(Number(head) - 1);
      sentence.labels.push(label);
    }
    pending.at(-1)?.push(sentence);
  }
  for (const [index, document] of documents.entries()) {
    for (const { starts, ends, tags, heads, labels } of pending[index] ?? []) {
      document.sentences.push({
        text: document.text,
        starts: Int32Array.from(starts),
        ends: Int32Array.from(ends),
        tags,
        heads: Int32Array.from(heads),
        labels,
      });
    }
  }
  return documents;
}

// Genres of GUM whose texts are under a non-commercial licence, the Santa Barbara conversations, and news, which the figures for
// speakers are measured on.
const leftOut = /^GUM_(?:fiction|whow|essay|letter|podcast|conversation|news)_/;

/** Read the part of GUM's train that weights which ship may be made of. */
export function readShippableGum(): ParsedDocument[] {
  return readTreebank('en_gum-ud-train').filter(({ id }) => !leftOut.test(id));
}

// Tags that only the UD treebanks have.
const pennOf: Readonly<Record<string, string>> = { HYPH: ':', NFP: ':', ADD: 'NNP', AFX: 'JJ', GW: 'NN', XX: 'FW' };

/** Return the tags of a sentence as numbers in `TAGS`. "to" is TO in all corpora, as it is for CoreNLP. */
export function goldTags(sentence: ParsedSentence): Uint8Array {
  return Uint8Array.from(sentence.tags, (tag, i) => {
    const isTo = tag === 'IN' && sentence.text.slice(sentence.starts[i], sentence.ends[i]).toLowerCase() === 'to';
    const index = TAGS.indexOf(isTo ? 'TO' : (pennOf[tag] ?? tag));
    return Math.max(0, index);
  });
}
