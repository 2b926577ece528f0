import type { JSX } from 'preact';
import type { Actions } from './connection.ts';
import type { Statement, StatementGroup } from './statements.ts';
import type { Tongue, WhoView } from './view-model.ts';
import { words } from './words.ts';

const hueCount = 4;

/** Who said what: every statement under its speaker; Enter on one goes to its words in the page. */
export function WhoSaidWhat({ who, actions }: { who: WhoView; actions: Actions }): JSX.Element {
  return (
    <section class="who" aria-labelledby="who">
      <h2 id="who">{words.whoSaidWhat}</h2>
      <p class="quiet">{who.groups.length > 0 ? who.counts.join(' · ') : words.nobody}</p>
      {who.groups.map((group) => (
        <Group key={group.statements[0]?.attribution} group={group} who={who} actions={actions} />
      ))}
    </section>
  );
}

function Group({ group, who, actions }: { group: StatementGroup; who: WhoView; actions: Actions }): JSX.Element {
  const tongue = group.isPrinted ? who.tongue : undefined;
  return (
    <div class="speaker" data-hue={group.hue === null ? undefined : group.hue % hueCount}>
      <h3 lang={tongue?.lang} dir={tongue?.dir}>
        {group.name}
      </h3>
      {group.role !== null ? (
        <p class="quiet" lang={tongue?.lang} dir={tongue?.dir}>
          {group.role}
        </p>
      ) : (
        group.kind !== null && <p class="quiet">{group.kind}</p>
      )}
      <ul>
        {group.statements.map((statement) => (
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

interface StatementProps {
  readonly statement: Statement;
  readonly tongue: Tongue;
  readonly isSpoken: boolean;
  readonly actions: Actions;
}

function StatementButton({ statement, tongue, isSpoken, actions }: StatementProps): JSX.Element {
  return (
    <button
      type="button"
      class="statement"
      aria-current={isSpoken ? 'true' : undefined}
      onClick={() => actions.goToStatement(statement.attribution)}
    >
      <span class="gist" lang={tongue.lang} dir={tongue.dir}>
        {statement.gist}
      </span>
      <span class="quiet">{statement.circumstances.join(' · ')}</span>
    </button>
  );
}
