// The parts of speech, as the Penn Treebank names them, and the relations between words, after Universal Dependencies 1.
// The relations are fewer than there: rare ones are one with their neighbours ("det:predet" is "det") or "dep".

/** Penn tags; a tag's number is its place here. */
export const TAGS = (
  'NN NNP NNPS NNS JJ JJR JJS RB RBR RBS VB VBD VBG VBN VBP VBZ MD IN TO DT PDT WDT PRP PRP$ WP WP$ WRB EX CC CD RP POS UH FW LS SYM ' +
  "$ # . , : `` '' -LRB- -RRB-"
).split(' ') as readonly string[];

/** Relations of a word to its head; a relation's number is its place here. */
export const LABELS = (
  'root nsubj nsubjpass csubj dobj iobj ccomp xcomp advcl acl relcl appos conj cc mark case det nmod poss tmod amod nummod compound prt ' +
  'aux auxpass cop neg advmod parataxis expl punct dep'
).split(' ') as readonly string[];
