import type { JSX } from 'preact';
import type { Sleep } from '../../core/speech/sleep.ts';
import type { Actions } from './connection.ts';
import { words, wordsLang } from './words.ts';

/** Minutes that are offered. */
const minutesOffered: readonly number[] = [5, 10, 15, 30, 45, 60];

interface SleepProps {
  readonly sleep: Sleep | null;
  readonly actions: Actions;
  readonly class: string;
}

/** When the reading ends by itself. A time that was chosen is shown by the clock, since the minutes until then pass. */
export function SleepChoice({ sleep, actions, class: className }: SleepProps): JSX.Element {
  const choose = (value: string): void => {
    if (value === 'article') actions.setSleep(null);
    else if (value === 'paragraph') actions.setSleep('paragraph');
    else if (Number(value) > 0) actions.setSleep(Number(value));
  };
  return (
    <label class={className}>
      <span>{words.sleep}</span>
      <select value={sleep?.kind ?? 'article'} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="article">{words.sleepAt.article}</option>
        <option value="paragraph">{words.sleepAt.paragraph}</option>
        {sleep?.kind === 'time' && <option value="time">{words.sleepAt.time(clockTime(sleep.atMs))}</option>}
        {minutesOffered.map((minutes) => (
          <option key={minutes} value={minutes}>
            {words.sleepAt.minutes(minutes)}
          </option>
        ))}
      </select>
    </label>
  );
}

const clockTime = (atMs: number): string =>
  new Intl.DateTimeFormat(wordsLang, { hour: 'numeric', minute: '2-digit' }).format(atMs);
