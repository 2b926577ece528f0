import { Fragment, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Excerpt } from '../../core/speech/excerpt.ts';
import type { Actions } from './connection.ts';
import type { Remark, StatementGroup, StatementLine } from './statements.ts';
import { TakeAlong, TakeAlongButton } from './take-along.tsx';
import type { Tongue, WhoView } from './view-model.ts';
import { words } from './words.ts';

const hueCount = 4;
/** So many statements of a speaker are shown at first, for there are more speakers below. */
const shownAtFirst = 4;
/** A button in place of so few would save nothing. */
const fewestHidden = 3;

interface WhoProps {
  readonly who: WhoView;
  /** The statement that the reader comes back to. */
  readonly wanted: number | null;
  readonly actions: Actions;
}

/** Who said what: every statement under its speaker; Enter on one goes to its words in the page. */
export function WhoSaidWhat({ who, wanted, actions }: WhoProps): JSX.Element {
  const { counts, groups, provenance } = who.list;
  const [isTaking, setTaking] = useState(false);
  const toggle = (): void => {
    // The links are looked for while the reader chooses.
    if (!isTaking) actions.prepareLinks();
    setTaking(!isTaking);
  };
  return (
    <section class="who" aria-labelledby="who">
      <div class="row top">
        <h2 id="who">{words.whoSaidWhat}</h2>
        {groups.length > 0 && <TakeAlongButton isOpen={isTaking} onToggle={toggle} />}
      </div>
      <p class="quiet">{groups.length > 0 ? counts.join(' · ') : words.nobody}</p>
      {groups.length > 0 && (
        <Only
          excerpt={{ kind: 'statements' }}
          isOn={who.excerpt.kind === 'statements'}
          label={words.hearOnlyStatements}
          actions={actions}
        />
      )}
      {who.notice !== null && <p class="quiet notice">{who.notice}</p>}
      {groups.length > 0 && <TakeAlong isOpen={isTaking} outcome={who.taken} actions={actions} />}
      {groups.map((group) => (
        <Group key={group.statements[0]?.attribution} group={group} who={who} wanted={wanted} actions={actions} />
      ))}
      {provenance.length > 0 && (
        <div class="provenance">
          <h3>{words.provenance}</h3>
          {provenance.map((credit) => (
            <p key={credit} class="quiet" {...who.tongue}>
              {credit}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}

/** The attributes of an element that holds only these words. */
const tongueFor = (remark: Remark, tongue: Tongue): Partial<Tongue> => (remark.isPrinted ? tongue : {});

interface OnlyProps {
  readonly excerpt: Excerpt;
  readonly isOn: boolean;
  readonly label: string;
  /** Whose, for those who do not see where it stands. */
  readonly of?: string;
  readonly actions: Actions;
}

/** Read only this, or all again. */
export function Only({ excerpt, isOn, label, of, actions }: OnlyProps): JSX.Element {
  return (
    <button
      type="button"
      class="plain only"
      aria-pressed={isOn}
      onClick={() => actions.readOnly(isOn ? { kind: 'all' } : excerpt)}
    >
      {label}
      {of !== undefined && <span class="unseen"> {words.ofSpeaker(of)}</span>}
    </button>
  );
}

function Group({ group, who, wanted, actions }: WhoProps & { group: StatementGroup }): JSX.Element {
  const { name, role, hue, statements } = group;
  const [isWhole, setWhole] = useState(statements.length < shownAtFirst + fewestHidden);
  const isShown = ({ attribution }: StatementLine, index: number): boolean =>
    isWhole || index < shownAtFirst || attribution === wanted || who.spoken.has(attribution);
  const shown = statements.filter(isShown);
  const firstHidden = useRef<number | null>(null);
  const showAll = (): void => {
    firstHidden.current = statements.find((statement, index) => !isShown(statement, index))?.attribution ?? null;
    setWhole(true);
  };
  useEffect(() => {
    // The button that was pressed is gone: the focus goes to the first of what it showed.
    if (firstHidden.current !== null) document.getElementById(statementId(firstHidden.current))?.focus();
    firstHidden.current = null;
  }, [isWhole]);
  return (
    <div class="speaker" data-hue={hue === null ? undefined : hue % hueCount}>
      <h3 {...tongueFor(name, who.tongue)}>{name.text}</h3>
      {role && (
        <p class="quiet" {...tongueFor(role, who.tongue)}>
          {role.text}
        </p>
      )}
      {group.speaker !== null && (
        <Only
          excerpt={{ kind: 'speaker', speaker: group.speaker }}
          isOn={who.excerpt.kind === 'speaker' && who.excerpt.speaker === group.speaker}
          label={words.hearOnly}
          of={name.text}
          actions={actions}
        />
      )}
      <ul>
        {shown.map((statement) => (
          <li key={statement.attribution}>
            <StatementButton
              statement={statement}
              tongue={who.tongue}
              isSpoken={who.spoken.has(statement.attribution)}
              actions={actions}
            />
          </li>
        ))}
      </ul>
      {shown.length < statements.length && (
        <button type="button" class="plain more" onClick={showAll}>
          {words.showMore(statements.length - shown.length)}
          <span class="unseen"> {words.ofSpeaker(name.text)}</span>
        </button>
      )}
    </div>
  );
}

/** Name the element of a statement, by index into `Analysis.attributions`. */
export const statementId = (attribution: number): string => `statement-${attribution}`;

interface StatementProps {
  readonly statement: StatementLine;
  readonly tongue: Tongue;
  readonly isSpoken: boolean;
  readonly actions: Actions;
}

function StatementButton({ statement, tongue, isSpoken, actions }: StatementProps): JSX.Element {
  const copyByKey = (event: KeyboardEvent): void => {
    const isCopy = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === 'c';
    // Words that are selected are what the reader wants to copy.
    if (!isCopy || !getSelection()?.isCollapsed) return;
    event.preventDefault();
    actions.copyStatement(statement.attribution);
  };
  return (
    <button
      type="button"
      id={statementId(statement.attribution)}
      class="statement"
      aria-current={isSpoken ? 'true' : undefined}
      onClick={() => actions.goToStatement(statement.attribution)}
      onKeyDown={copyByKey}
    >
      <span class="gist" {...tongue}>
        {statement.lead && <span class="lead">{statement.lead}</span>}
        {statement.gist}
      </span>
      <span class="quiet">
        {statement.circumstances.map((remark, index) => (
          <Fragment key={remark.text}>
            {index > 0 && ' · '}
            <bdi {...tongueFor(remark, tongue)}>{remark.text}</bdi>
          </Fragment>
        ))}
      </span>
    </button>
  );
}
