import type { JSX } from 'preact';
import { readerWords as words } from './words.ts';

/** The article is no longer known: what to do. */
export function Gone({ address }: { address: string | null }): JSX.Element {
  return (
    <main id="article" class="gone">
      <h1>{words.gone}</h1>
      <p>{address === null ? words.goneWithout : words.goneAdvice}</p>
      {address !== null && (
        <p>
          <a href={address} rel="noreferrer noopener">
            {words.openOriginal}
          </a>
        </p>
      )}
    </main>
  );
}
