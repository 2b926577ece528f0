// The speakers beside the article, and the plain list of all that was said, or of what one of them said.

import { Fragment, type JSX } from 'preact';
import type { Analysis } from '../../core/analyze.ts';
import { sliceOf } from '../../core/span.ts';
import type { Actions } from '../popup/connection.ts';
import type { Remark, StatementGroup, StatementLine } from '../popup/statements.ts';
import type { Tongue, WhoView } from '../popup/view-model.ts';
import { Only } from '../popup/who-said-what.tsx';
import { words as shared } from '../popup/words.ts';
import { hueCount } from './said-by.ts';
import { type ShowReasons, Why } from './why.tsx';
import { readerWords as words } from './words.ts';

/** What stands in the place of the article: the article, all statements, or those of one group. */
export type Shown = 'article' | 'all' | number;

export interface WhoActions {
  /** What is asked of the background. */
  readonly voice: Actions;
  show(shown: Shown): void;
  /** Go to the words of a statement in the article; `from` is what the reader comes back to. */
  goToWords(attribution: number, from: string): void;
  readonly showReasons: ShowReasons;
}

interface WhoProps {
  readonly analysis: Analysis;
  readonly who: WhoView;
  readonly shown: Shown;
  readonly actions: WhoActions;
}

/** More statements than this begin folded. */
const mostOpen = 8;

const hueOf = ({ hue }: StatementGroup): number | 'none' => (hue === null ? 'none' : hue % hueCount);
const tongueFor = ({ isPrinted }: Remark, tongue: Tongue): Partial<Tongue> => (isPrinted ? tongue : {});

/** Who said what: the speakers, their counts, the way to their words. */
export function WhoPanel({ analysis, who, shown, actions }: WhoProps): JSX.Element {
  const { counts, groups, provenance } = who.list;
  const total = groups.reduce((sum, { statements }) => sum + statements.length, 0);
  return (
    <aside id="who" class="who" aria-labelledby="who-title" tabIndex={-1}>
      <h2 id="who-title">{shared.whoSaidWhat}</h2>
      <p class="quiet">{groups.length > 0 ? counts.join(' · ') : shared.nobody}</p>
      {who.notice !== null && <p class="quiet">{who.notice}</p>}
      {groups.length > 0 && (
        <Only
          excerpt={{ kind: 'statements' }}
          isOn={who.excerpt.kind === 'statements'}
          label={shared.hearOnlyStatements}
          actions={actions.voice}
        />
      )}
      {groups.length > 0 && (
        <button
          type="button"
          class="plain"
          aria-pressed={shown === 'all'}
          onClick={() => actions.show(shown === 'all' ? 'article' : 'all')}
        >
          {words.listOfAll}
        </button>
      )}
      {groups.map((group, index) => (
        <section key={index} class="speaker" data-hue={hueOf(group)} aria-labelledby={`speaker-${index}`}>
          <h3 id={`speaker-${index}`} {...tongueFor(group.name, who.tongue)}>
            {group.name.text}
          </h3>
          {group.role && (
            <p class="quiet" {...tongueFor(group.role, who.tongue)}>
              {group.role.text}
            </p>
          )}
          <button
            type="button"
            class="plain"
            aria-pressed={shown === index}
            onClick={() => actions.show(shown === index ? 'article' : index)}
          >
            {isUnclear(group) ? words.showOnlyThese : words.showOnly}
            <span class="unseen"> {shared.ofSpeaker(group.name.text)}</span>
          </button>
          {group.speaker !== null && (
            <Only
              excerpt={{ kind: 'speaker', speaker: group.speaker }}
              isOn={who.excerpt.kind === 'speaker' && who.excerpt.speaker === group.speaker}
              label={shared.hearOnly}
              of={group.name.text}
              actions={actions.voice}
            />
          )}
          <details open={total <= mostOpen}>
            <summary>
              {words.statements(group.statements.length)}
              <span class="unseen"> {shared.ofSpeaker(group.name.text)}</span>
            </summary>
            <ul>
              {group.statements.map((statement) => (
                <li key={statement.attribution}>
                  <button
                    type="button"
                    id={`to-${statement.attribution}`}
                    class="statement"
                    aria-current={who.spoken.has(statement.attribution) ? 'true' : undefined}
                    onClick={() => actions.goToWords(statement.attribution, `to-${statement.attribution}`)}
                  >
                    <span class="gist" {...who.tongue}>
                      {statement.lead && <span class="quiet-lead">{statement.lead}</span>}
                      {statement.gist}
                    </span>
                    <Circumstances statement={statement} tongue={who.tongue} />
                  </button>
                  <Why
                    analysis={analysis}
                    attribution={statement.attribution}
                    gist={statement.gist}
                    place="panel"
                    showReasons={actions.showReasons}
                  />
                </li>
              ))}
            </ul>
          </details>
        </section>
      ))}
      {provenance.length > 0 && (
        <section class="provenance" aria-labelledby="provenance">
          <h3 id="provenance">{shared.provenance}</h3>
          {provenance.map((credit) => (
            <p key={credit} class="quiet" {...who.tongue}>
              {credit}
            </p>
          ))}
        </section>
      )}
    </aside>
  );
}

const isUnclear = ({ name, hue }: StatementGroup): boolean => hue === null && !name.isPrinted;
const onlyOf = (group: StatementGroup): string =>
  isUnclear(group) ? words.onlyUnclear : words.onlyWhatSaid(group.name.text);

function Circumstances({ statement, tongue }: { statement: StatementLine; tongue: Tongue }): JSX.Element {
  return (
    <span class="quiet">
      {statement.circumstances.map((remark, index) => (
        <Fragment key={remark.text}>
          {index > 0 && ' · '}
          <bdi {...tongueFor(remark, tongue)}>{remark.text}</bdi>
        </Fragment>
      ))}
    </span>
  );
}

/** The statements in whole, in the place of the article: of all speakers, or of one. */
export function StatementsView({ analysis, who, shown, actions }: WhoProps): JSX.Element {
  const groups = who.list.groups.filter((_, index) => shown === 'all' || shown === index);
  const title = shown === 'all' ? words.listOfAll : groups[0] ? onlyOf(groups[0]) : '';
  return (
    <section class="statements" aria-labelledby="statements-title">
      <div class="shown">
        {/* The headline is hidden with the article. */}
        <h1 id="statements-title">{title}</h1>
        <button type="button" onClick={() => actions.show('article')}>
          {words.wholeArticle}
        </button>
      </div>
      {groups.map((group, index) => (
        <section key={index} class="speaker" data-hue={hueOf(group)}>
          <h2 {...tongueFor(group.name, who.tongue)}>{group.name.text}</h2>
          {group.role && (
            <p class="quiet" {...tongueFor(group.role, who.tongue)}>
              {group.role.text}
            </p>
          )}
          <ol>
            {group.statements.map((statement) => (
              <li key={statement.attribution}>
                <p class="whole" {...who.tongue}>
                  {wholeOf(analysis, statement)}
                </p>
                <p>
                  <Circumstances statement={statement} tongue={who.tongue} />
                </p>
                <div class="row">
                  <button
                    type="button"
                    id={`from-${statement.attribution}`}
                    class="plain"
                    aria-label={`${words.goToWords}: ${statement.gist}`}
                    onClick={() => actions.goToWords(statement.attribution, `from-${statement.attribution}`)}
                  >
                    {words.goToWords}
                  </button>
                  <Why
                    analysis={analysis}
                    attribution={statement.attribution}
                    gist={statement.gist}
                    place="list"
                    showReasons={actions.showReasons}
                  />
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

/** The words in whole, as printed. */
function wholeOf({ article, attributions }: Analysis, { attribution, lead }: StatementLine): string {
  const content = attributions[attribution]?.content ?? [];
  return lead + content.map((span) => sliceOf(article.text, span).replace(/\s+/g, ' ')).join(' … ');
}
