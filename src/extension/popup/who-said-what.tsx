import { Fragment, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Actions } from './connection.ts';
import type { Remark, StatementGroup, StatementLine } from './statements.ts';
import { TakeAlong, TakeAlongButton } from './take-along.tsx';
import type { Tongue, WhoView } from './view-model.ts';
import { words } from './words.ts';

const hueCount = 4;

/** Who said what: every statement under its speaker; Enter on one goes to its words in the page. */
export function WhoSaidWhat({ who, actions }: { who: WhoView; actions: Actions }): JSX.Element {
  const { counts, groups } = who.list;
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
      {groups.length > 0 && <TakeAlong isOpen={isTaking} outcome={who.taken} actions={actions} />}
      {groups.map((group) => (
        <Group key={group.statements[0]?.attribution} group={group} who={who} actions={actions} />
      ))}
    </section>
  );
}

/** The attributes of an element that holds only these words. */
const tongueFor = (remark: Remark, tongue: Tongue): Partial<Tongue> => (remark.isPrinted ? tongue : {});

function Group({ group, who, actions }: { group: StatementGroup; who: WhoView; actions: Actions }): JSX.Element {
  const { name, role, hue, statements } = group;
  return (
    <div class="speaker" data-hue={hue === null ? undefined : hue % hueCount}>
      <h3 {...tongueFor(name, who.tongue)}>{name.text}</h3>
      {role && (
        <p class="quiet" {...tongueFor(role, who.tongue)}>
          {role.text}
        </p>
      )}
      <ul>
        {statements.map((statement) => (
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
  return (
    <button
      type="button"
      id={statementId(statement.attribution)}
      class="statement"
      aria-current={isSpoken ? 'true' : undefined}
      onClick={() => actions.goToStatement(statement.attribution)}
      onKeyDown={(event) => {
        const isCopy = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === 'c';
        if (!isCopy || !getSelection()?.isCollapsed) return;
        event.preventDefault();
        actions.copyStatement(statement.attribution);
      }}
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
