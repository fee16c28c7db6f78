import { RATE, encode } from './mulaw';
import { Resampler } from './resampler';
import { SpeakingLine } from './speaking-line';

declare const sampleRate: number;
declare function registerProcessor(name: string, processor: unknown): void;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}

/** 20 ms. */
const FRAME = RATE / 50;

/** Levels are told ten times a second. */
const LEVELS_EVERY = RATE / 10;

/** What the page says to the line. */
export type ToLine = { audio: Uint8Array; voice: number } | { mark: string } | { clear: true } | { muted: boolean };

/** What the line says to the page: a frame of the microphone, a mark that was reached, how loud both sides are. */
export type FromLine = { frame: Uint8Array } | { mark: string } | { levels: [number, number] };

/** The end of a telephone line, on the browser's audio thread: microphone in, voices out, both 8 kHz mu-law. */
class LineProcessor extends AudioWorkletProcessor {
  private readonly down = new Resampler(sampleRate, RATE);
  private readonly up = new Resampler(RATE, sampleRate);
  private readonly voices: [SpeakingLine, SpeakingLine];
  private readonly ready: number[] = [];
  private frame = new Uint8Array(FRAME);
  private filled = 0;
  private muted = false;
  private loudest: [number, number] = [0, 0];
  private sinceLevels = 0;

  constructor() {
    super();
    const reached = (mark: string) => this.tell({ mark });
    this.voices = [new SpeakingLine(reached), new SpeakingLine(reached)];
    this.port.onmessage = (event: MessageEvent<ToLine>) => this.told(event.data);
  }

  private told(word: ToLine) {
    if ('audio' in word) {
      this.voices[word.voice === 1 ? 1 : 0].add(word.audio);
    } else if ('mark' in word) {
      this.voices[0].mark(word.mark);
    } else if ('clear' in word) {
      this.voices.forEach((voice) => voice.clear());
    } else {
      this.muted = word.muted;
    }
  }

  private tell(word: FromLine, transfer: Transferable[] = []) {
    this.port.postMessage(word, transfer);
  }

  process(inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    const speaker = outputs[0] ?? [];
    const microphone = inputs[0]?.[0];
    const length = speaker[0]?.length ?? 128;
    for (let at = 0; at < length; at++) {
      this.down.feed(this.muted ? 0 : (microphone?.[at] ?? 0), (sample) => this.spoken(sample));
      while (this.ready.length === 0) {
        this.up.feed(this.voice(), (sample) => this.ready.push(sample));
      }
      const sound = this.ready.shift()!;
      speaker.forEach((channel) => (channel[at] = sound));
    }
    return true;
  }

  private voice(): number {
    const sample = this.voices[0].next() + this.voices[1].next();
    this.loudest[1] = Math.max(this.loudest[1], Math.abs(sample));
    return sample;
  }

  private spoken(sample: number) {
    this.loudest[0] = Math.max(this.loudest[0], Math.abs(sample));
    this.frame[this.filled++] = encode(sample);
    if (this.filled === FRAME) {
      this.tell({ frame: this.frame }, [this.frame.buffer]);
      this.frame = new Uint8Array(FRAME);
      this.filled = 0;
    }
    if (++this.sinceLevels >= LEVELS_EVERY) {
      this.tell({ levels: this.loudest });
      this.loudest = [0, 0];
      this.sinceLevels = 0;
    }
  }
}
registerProcessor('cai-line', LineProcessor);
