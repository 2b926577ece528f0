// Which printed form of a person's name is shown. The fullest, but not what a title or a headline made longer: beside "Rachel Moss"
// and many a "Moss", "Rachel Moss Show" is no name. A form counts for itself and for every bare surname that it ends in.

/** A form of a name: its folded tokens, as printed, and how often it is printed so. */
export interface NameForm {
  readonly tokens: readonly string[];
  readonly name: string;
  count: number;
}

// "Ana Roca Vela" may be "Ms. Roca" for short; a tail of two words or more that nobody uses is no second surname.
const LONGEST_UNUSED_TAIL = 1;

/** Return the form to show. `bare` says how often a surname is printed alone. At least one form. */
export function chooseForm(forms: readonly NameForm[], bare: ReadonlyMap<string, number>): Omit<NameForm, 'count'> {
  const uses = ({ tokens, count }: NameForm): number => count + (bare.get(tokens.at(-1) ?? '') ?? 0);
  let best: NameForm = forms[0] ?? { tokens: [], name: '', count: 0 };
  for (const form of forms.slice(1)) {
    const sameEnd = form.tokens.at(-1) === best.tokens.at(-1);
    const isFuller = fullness(form) > fullness(best) || (fullness(form) === fullness(best) && isWrittenOut(form, best));
    if (sameEnd ? isFuller : uses(form) > uses(best) || (uses(form) === uses(best) && isFuller)) best = form;
  }
  const last = best.tokens.length - 1;
  if (bare.has(best.tokens[last] ?? '')) return best;
  const surname = best.tokens.findIndex((token, i) => i > 0 && bare.has(token));
  const printed = best.name.split(' ');
  if (surname < 1 || last - surname <= LONGEST_UNUSED_TAIL || printed.length !== best.tokens.length) return best;
  return { tokens: best.tokens.slice(0, surname + 1), name: printed.slice(0, surname + 1).join(' ') };
}

/** "Benjamin Wolde" beside "Ben Wolde". */
function isWrittenOut({ tokens }: NameForm, than: NameForm): boolean {
  const [given = '', short = ''] = [tokens[0], than.tokens[0]];
  return short.length > 1 && given.length > short.length && given.startsWith(short);
}

function fullness({ tokens }: NameForm): number {
  return 2 * tokens.length + ((tokens[0]?.length ?? 0) > 1 ? 1 : 0);
}
