import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { audioWords as words } from './words.ts';

/** How far it has come. */
export type Progress =
  | { readonly kind: 'working'; readonly share: number }
  | { readonly kind: 'saved'; readonly file: string; readonly minutes: number }
  | { readonly kind: 'cancelled' | 'failed' | 'gone' | 'noVoice' | 'noEncoder' };

interface SavingProps {
  readonly article: { readonly title: string; readonly lang: string | undefined; readonly dir: 'ltr' | 'rtl' } | null;
  readonly progress: Progress;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
  readonly onSave: () => void;
}

/** What is being made, how far it is, and the way out. */
export function Saving({ article, progress, onCancel, onAgain, onSave }: SavingProps): JSX.Element {
  return (
    <main class="page">
      <h1>{words.title}</h1>
      {article && (
        <p lang={article.lang} dir={article.dir}>
          <strong>{article.title}</strong>
        </p>
      )}
      {progress.kind === 'working' && (
        <>
          <p>{words.working}</p>
          <progress
            max={100}
            value={percentOf(progress.share)}
            aria-label={words.progress}
            aria-valuetext={words.percent(percentOf(progress.share))}
          />
        </>
      )}
      <p role="status">{statusOf(progress)}</p>
      {progress.kind === 'saved' && <p class="quiet">{words.savedAdvice}</p>}
      <p class="row">
        {progress.kind === 'working' && <Button label={words.cancel} onPress={onCancel} />}
        {progress.kind === 'saved' && <Button label={words.saveAgain} onPress={onSave} />}
        {(progress.kind === 'cancelled' || progress.kind === 'failed') && (
          <Button label={words.again} onPress={onAgain} />
        )}
      </p>
    </main>
  );
}

/** The one thing to do: it has the focus as soon as it is there, where the one before has vanished. */
function Button({ label, onPress }: { label: string; onPress: () => void }): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <button key={label} ref={button} type="button" onClick={onPress}>
      {label}
    </button>
  );
}

/** Whole percents: some screen readers beep at every change of a progress bar. */
const percentOf = (share: number): number => Math.floor(share * 20) * 5;

function statusOf(progress: Progress): string {
  switch (progress.kind) {
    case 'working':
      return '';
    case 'saved':
      return words.saved(progress.file, progress.minutes);
    default:
      return words[progress.kind];
  }
}
