// The part of eSpeak NG's JavaScript build that is used here. The package has no types of its own.

declare module '@echogarden/espeak-ng-emscripten' {
  /** A place in the text or the sound. Positions in the text count code points from 1, those in the sound milliseconds. */
  export interface EspeakEvent {
    readonly type: string;
    readonly text_position: number;
    readonly word_length: number;
    readonly audio_position: number;
  }

  export interface EspeakWorker {
    /** 0 where there is such a voice. */
    set_voice(name: string): number;
    /** Words a minute, 80 to 450. */
    set_rate(wordsPerMinute: number): void;
    /** 0 to 99; 50 is the voice's own. */
    set_pitch(pitch: number): void;
    get_samplerate(): number;
    /** Call back with every stretch of sound and the events in it; true stops. */
    synthesize(text: string, callback: (samples: Int16Array | null, events: readonly EspeakEvent[]) => boolean): void;
  }

  export interface EspeakModule {
    readonly eSpeakNGWorker: new () => EspeakWorker;
    FS_createPath(parent: string, path: string, canRead: boolean, canWrite: boolean): void;
    FS_createDataFile(
      parent: string,
      name: string | null,
      data: Uint8Array,
      canRead: boolean,
      canWrite: boolean,
      canOwn: boolean,
    ): void;
  }

  export default function create(options: {
    preRun?: readonly ((module: EspeakModule) => void)[];
  }): Promise<EspeakModule>;
}
