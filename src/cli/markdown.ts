// An analysis as Markdown: the article, then who said what, each statement in its printed words.

import type { Analysis } from '../core/analyze.ts';
import { sliceOf } from '../core/span.ts';

/** Return the article and its statements by speaker as Markdown. */
export function markdownOf({ article, attributions, speakers, resolutions }: Analysis): string {
  const lines: string[] = [];
  if (article.title !== '') lines.push(`# ${article.title}`);
  const about = [article.byline, article.siteName, article.published].filter((part) => part !== null);
  if (about.length > 0) lines.push(about.join(' · '));
  for (const { kind, span, level } of article.blocks) {
    const text = sliceOf(article.text, span);
    if (kind === 'heading') lines.push(`${'#'.repeat(Math.max(2, level ?? 2))} ${text}`);
    else if (kind === 'quote') lines.push(`> ${text}`);
    else if (kind === 'listItem') lines.push(`${'  '.repeat((level ?? 1) - 1)}- ${text}`);
    else if (kind === 'preformatted') lines.push(`\`\`\`\n${text}\n\`\`\``);
    else lines.push(text);
  }
  for (const credit of article.credits) lines.push(`*${credit.text}*`);
  if (attributions.length > 0) lines.push('## Who said what');
  const statement = (at: number): string => {
    const attribution = attributions[at];
    if (attribution === undefined) return '';
    const words = attribution.content.map((span) => sliceOf(article.text, span)).join(' … ');
    return `- ${words} (${attribution.kind})`;
  };
  for (const speaker of speakers) {
    lines.push(`### ${speaker.name}${speaker.role === null ? '' : `, ${speaker.role}`}`);
    lines.push(speaker.attributions.map(statement).join('\n'));
  }
  const unclear = attributions.flatMap((_, at) => (resolutions[at]?.speaker == null ? [at] : []));
  if (unclear.length > 0) lines.push('### Speaker unclear', unclear.map(statement).join('\n'));
  return `${lines.join('\n\n')}\n`;
}
