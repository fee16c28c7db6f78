/** Phases between two samples that the filter is known for. */
const PHASES = 64;

/** Zero crossings of the filter on each side: telephone speech reaches up to 3.75 of its 4 kHz. */
const CROSSINGS = 16;

/** Changes the rate of a sound, sample by sample, by a windowed sinc filter. */
export class Resampler {
  private readonly taps: number;
  private readonly filters: Float32Array[];
  private readonly past: Float32Array;
  private readonly step: number;
  private at = 0;
  /** How far the next result lies behind the middle of the filter, in samples of the source. */
  private due = 0;

  constructor(from: number, to: number) {
    this.step = from / to;
    const cutoff = Math.min(1, to / from) * 0.97;
    const reach = CROSSINGS / Math.min(1, to / from);
    this.taps = 2 * Math.ceil(reach);
    this.past = new Float32Array(this.taps);
    this.filters = Array.from({ length: PHASES + 1 }, (_, phase) => {
      const filter = Float32Array.from({ length: this.taps }, (__, tap) => {
        const x = tap - this.taps / 2 + 1 - phase / PHASES;
        const window = Math.abs(x) < reach ? 0.5 + 0.5 * Math.cos((Math.PI * x) / reach) : 0;
        const turn = Math.PI * cutoff * x;
        return window * (x === 0 ? 1 : Math.sin(turn) / turn);
      });
      const sum = filter.reduce((total, weight) => total + weight, 0);
      return filter.map((weight) => weight / sum);
    });
  }

  /** Takes one sample in and tells those that come out. */
  feed(sample: number, out: (sample: number) => void) {
    this.past[this.at] = sample;
    this.at = (this.at + 1) % this.taps;
    while (this.due < 1) {
      const filter = this.filters[Math.round(this.due * PHASES)]!;
      let sum = 0;
      for (let tap = 0; tap < this.taps; tap++) {
        sum += filter[tap]! * this.past[(this.at + tap) % this.taps]!;
      }
      out(sum);
      this.due += this.step;
    }
    this.due -= 1;
  }
}
