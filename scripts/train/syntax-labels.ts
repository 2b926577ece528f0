// Brings the relations of a corpus to those of core/text: UD v1, the rare ones joined to their neighbours.

import { LABELS } from '../../src/core/text/tags.ts';
import type { ParsedSentence } from './syntax-corpora.ts';

const joined: Readonly<Record<string, string>> = {
  'acl:relcl': 'relcl',
  'nmod:poss': 'poss',
  'nmod:tmod': 'tmod',
  'nmod:npmod': 'nmod',
  'compound:prt': 'prt',
  'det:predet': 'det',
  'cc:preconj': 'cc',
  csubjpass: 'csubj',
};

/** Return the relations of a sentence as numbers in `LABELS`. */
export function goldLabels({ labels }: ParsedSentence): Uint8Array {
  return Uint8Array.from(labels, (label) => {
    const index = LABELS.indexOf(joined[label] ?? label);
    return index < 0 ? LABELS.indexOf('dep') : index;
  });
}
