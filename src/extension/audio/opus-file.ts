// A recording as a file: Opus in Ogg, by the browser's own encoder, with the article's facts and its chapters in the head.
// Hard case: the head comes first in the file, and when a chapter begins is known last. So the encoded sound, a twentieth of the
// raw, is kept until the end.

import { BufferTarget, EncodedAudioPacketSource, EncodedPacket, OggOutputFormat, Output } from 'mediabunny';

/** Bits a second: clear for one voice, 1.8 MB for ten minutes. */
const bitrate = 24_000;
/** The encoder is given no more before it has done with some, pieces of sound. */
const mostWaiting = 16;

/** What players show, as Vorbis comments. */
export interface FileTags {
  readonly title: string;
  readonly artist: string | null;
  readonly album: string | null;
  readonly comment: string | null;
  readonly chapters: readonly { readonly seconds: number; readonly title: string }[];
}

/** Return whether this browser can encode sound. */
export const canRecord = (): boolean => typeof AudioEncoder === 'function';

export class OpusFile {
  readonly #encoder: AudioEncoder;
  readonly #sampleRate: number;
  readonly #packets: EncodedPacket[] = [];
  #head: EncodedAudioChunkMetadata | undefined;
  #samples = 0;
  #failure: Error | null = null;

  constructor(sampleRate: number) {
    this.#sampleRate = sampleRate;
    this.#encoder = new AudioEncoder({
      output: (chunk, about) => {
        this.#packets.push(EncodedPacket.fromEncodedChunk(chunk));
        if (about?.decoderConfig) this.#head ??= about;
      },
      error: (error) => {
        this.#failure = error;
      },
    });
    this.#encoder.configure({ codec: 'opus', sampleRate, numberOfChannels: 1, bitrate });
  }

  /** How long it is so far. */
  get seconds(): number {
    return this.#samples / this.#sampleRate;
  }

  /** Append sound; resolves when the encoder can take more. Rejects where it failed. */
  async add(samples: Float32Array<ArrayBuffer>): Promise<void> {
    if (this.#failure) throw this.#failure;
    if (samples.length === 0) return;
    const sound = new AudioData({
      format: 'f32',
      sampleRate: this.#sampleRate,
      numberOfFrames: samples.length,
      numberOfChannels: 1,
      timestamp: Math.round(this.seconds * 1e6),
      data: samples,
    });
    this.#encoder.encode(sound);
    sound.close();
    this.#samples += samples.length;
    while (this.#encoder.state === 'configured' && this.#encoder.encodeQueueSize > mostWaiting) {
      await new Promise((resolve) => this.#encoder.addEventListener('dequeue', resolve, { once: true }));
    }
  }

  addSilence(ms: number): Promise<void> {
    return this.add(new Float32Array(Math.round((ms / 1000) * this.#sampleRate)));
  }

  /** Return the whole file. Nothing can be appended any more. */
  async finish({ title, artist, album, comment, chapters }: FileTags): Promise<Blob> {
    await this.#encoder.flush();
    this.close();
    if (this.#failure) throw this.#failure;
    const output = new Output({ format: new OggOutputFormat(), target: new BufferTarget() });
    const track = new EncodedAudioPacketSource('opus');
    output.addAudioTrack(track);
    output.setMetadataTags({
      title,
      ...(artist === null ? {} : { artist }),
      ...(album === null ? {} : { album }),
      ...(comment === null ? {} : { comment }),
      raw: chapterTags(chapters),
    });
    await output.start();
    for (const packet of this.#packets) await track.add(packet, this.#head);
    await output.finalize();
    if (!output.target.buffer) throw new Error('The file is empty.');
    return new Blob([output.target.buffer], { type: 'audio/ogg' });
  }

  /** Give up the encoder. */
  close(): void {
    if (this.#encoder.state !== 'closed') this.#encoder.close();
  }
}

/** Chapters as players know them: https://wiki.xiph.org/Chapter_Extension. */
function chapterTags(chapters: FileTags['chapters']): Record<string, string> {
  return Object.fromEntries(
    chapters.flatMap(({ seconds, title }, index) => {
      const key = `CHAPTER${String(index).padStart(3, '0')}`;
      return [
        [key, clockTime(seconds)],
        [`${key}NAME`, title],
      ];
    }),
  );
}

/** "00:01:02.500" */
function clockTime(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}
