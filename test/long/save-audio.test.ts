// An article of 1,000 words saved as audio: how long it takes, that each browser plays what either has made, and that ffprobe, where
// the machine has it, reads the file and its chapters.

import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { launch } from '../browser/harness/launch.ts';
import { playAudio, pressSaveAudio, savedAudio } from '../browser/harness/save-audio.ts';
import { servePages } from '../browser/harness/server.ts';
import { startSound } from '../browser/harness/virtual-sound.ts';
import { writeArticle } from './article.ts';

const words = 1_000;
/** Most that it may take, as a share of the time that it plays. */
const mostShare = 0.05;
const files = new Map<string, Buffer>();

function hasFfprobe(): boolean {
  try {
    execFileSync('ffprobe', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('ffprobe is not here (Debian: apt-get install ffmpeg): what it makes of the files is not tested.');
    return false;
  }
}

describe.each(['chromium', 'firefox'] as const)('saved in %s', (name) => {
  it('is there in a twentieth of its playing time, and plays', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'lector-audio-'));
    const [server, sound] = await Promise.all([servePages(), startSound()]);
    const browser = await launch(name, { downloads: folder, env: sound.env });
    try {
      const { title, html } = writeArticle(words);
      const page = await browser.open(server.add('/article.html', html));
      const pressedMs = await pressSaveAudio(browser, page);
      const slug = (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('-');
      const file = await savedAudio(folder, `${slug}.ogg`, 300_000);
      const tookSeconds = (Date.now() - pressedMs) / 1000;
      files.set(name, file);
      const { duration, decoded, loudest } = await playAudio(page, file);
      expect(loudest).toBeGreaterThan(0.1);
      expect(Math.abs(duration - decoded)).toBeLessThan(0.2);
      const share = tookSeconds / duration;
      console.log(
        `${name}: ${words} words, ${duration.toFixed(0)} s of speech in ${tookSeconds.toFixed(1)} s (${(share * 100).toFixed(1)} %), ` +
          `${(file.length / 1e6).toFixed(2)} MB`,
      );
      expect(share).toBeLessThanOrEqual(mostShare);
      for (const [other, made] of files) {
        const played = await playAudio(page, made);
        expect(Math.abs(played.decoded - duration), `what ${other} made`).toBeLessThan(1);
      }
    } finally {
      await browser.close();
      await Promise.all([server.close(), sound.close(), rm(folder, { recursive: true, force: true })]);
    }
  });

  it.skipIf(!hasFfprobe())('is read by ffprobe, with its chapters', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'lector-audio-'));
    const file = path.join(folder, 'article.ogg');
    await writeFile(file, files.get(name) ?? '');
    const answer = execFileSync('ffprobe', [
      ...['-v', 'warning', '-of', 'json', '-show_format', '-show_streams', '-show_chapters', file],
    ]);
    const { format, streams, chapters } = JSON.parse(answer.toString()) as {
      format: { format_name: string; duration: string };
      streams: { codec_name: string; channels: number; tags: Record<string, string> }[];
      chapters: { start_time: string; tags: { title: string } }[];
    };
    expect(format.format_name).toBe('ogg');
    expect(streams).toHaveLength(1);
    expect(streams[0]).toMatchObject({ codec_name: 'opus', channels: 1, tags: { TITLE: writeArticle(words).title } });
    const starts = chapters.map(({ start_time }) => Number(start_time));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(starts.at(-1)).toBeLessThan(Number(format.duration));
    expect(chapters[0]?.tags.title).toBe(writeArticle(words).title);
    expect(new Set(chapters.map(({ tags }) => tags.title)).size).toBeGreaterThan(5);
    console.log(`${name}: ${chapters.length} chapters, ${Number(format.duration).toFixed(1)} s`);
    await rm(folder, { recursive: true, force: true });
  });
});
