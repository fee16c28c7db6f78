import { DECODED, RATE } from './mulaw';

/** Played once so much is there, so that frames that come unevenly do not tear the sound. */
const AHEAD = 0.06 * RATE;

type Piece = Uint8Array | string;

/** What came over the line and is not yet played: audio, and marks between. */
export class SpeakingLine {
  private readonly pieces: Piece[] = [];
  private at = 0;
  private waiting = 0;
  private flowing = false;
  private patience = 0;

  /** @param reached is told a mark when everything before it was played or cleared */
  constructor(private readonly reached: (mark: string) => void) {}

  add(audio: Uint8Array) {
    this.pieces.push(audio);
    this.waiting += audio.length;
  }

  mark(name: string) {
    this.pieces.push(name);
  }

  /** Throws away what is not yet played; marks count as reached. */
  clear() {
    const marks = this.pieces.filter((piece): piece is string => typeof piece === 'string');
    this.pieces.length = 0;
    this.at = 0;
    this.waiting = 0;
    this.flowing = false;
    marks.forEach(this.reached);
  }

  /** The next sample of 8 kHz; silence when there is none. */
  next(): number {
    this.pass();
    if (!this.flowing) {
      // What is short is played after a moment all the same.
      this.patience = this.waiting > 0 ? this.patience + 1 : 0;
      this.flowing = this.waiting >= AHEAD || this.patience >= AHEAD;
    }
    const piece = this.pieces[0];
    if (!this.flowing || !(piece instanceof Uint8Array)) {
      this.flowing = false;
      return 0;
    }
    this.waiting -= 1;
    const sample = DECODED[piece[this.at++]!]!;
    this.pass();
    return sample;
  }

  private pass() {
    for (let piece = this.pieces[0]; piece !== undefined; piece = this.pieces[0]) {
      if (piece instanceof Uint8Array && this.at < piece.length) {
        return;
      }
      this.pieces.shift();
      this.at = 0;
      if (typeof piece === 'string') {
        this.reached(piece);
      }
    }
  }
}
