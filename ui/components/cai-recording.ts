import { LitElement, css, html, nothing } from 'lit';
import { base, clock, type Labels } from './shared';
import './cai-icons';

const SPEEDS = [1, 1.25, 1.5, 2];
const BAR = 2;
const GAP = 1;

/** Plays a two-sided recording. The caller is drawn upwards, the agent downwards, from one middle line. */
class CaiRecording extends LitElement {
  static override properties = {
    src: {}, download: {}, fileName: {}, duration: { type: Number },
    caller: { attribute: false }, agent: { attribute: false }, labels: { attribute: false },
    at: { state: true }, playing: { state: true }, speed: { state: true }, failed: { state: true },
  };
  declare src: string;
  declare download: string;
  declare fileName: string;
  declare duration: number;
  declare caller: number[];
  declare agent: number[];
  declare labels: Labels;
  declare at: number;
  declare playing: boolean;
  declare speed: number;
  declare failed: boolean;

  private readonly audio = new Audio();
  private readonly followers = new Set<HTMLElement>();
  private readonly size = new ResizeObserver(() => this.draw());
  private readonly scheme = new MutationObserver(() => this.draw());
  private frame = 0;

  static override styles = [
    base,
    css`
      :host { display: block; min-width: 0; container-type: inline-size; }
      .wave { position: relative; height: 5.5rem; cursor: pointer; touch-action: pan-y; border-radius: 6px; }
      canvas { display: block; width: 100%; height: 100%; }
      .legend { display: flex; gap: 16px; margin-bottom: 8px; font-size: var(--cai-12); font-weight: 500; color: var(--cai-text-2); }
      .legend span { display: inline-flex; align-items: center; gap: 6px; }
      .legend i { width: 8px; height: 8px; border-radius: 2px; background: var(--cai-agent); }
      .legend .caller i { background: var(--cai-caller); }
      .head { position: absolute; top: 0; bottom: 0; width: 2px; margin-left: -1px; border-radius: 1px; background: var(--cai-text); pointer-events: none; }
      .controls { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; margin-top: 12px; }
      .play { display: inline-grid; place-items: center; width: 2.25rem; height: 2.25rem; border-radius: 50%; background: var(--cai-brand); color: var(--cai-on-brand); transition: background-color var(--cai-quick); }
      .play:hover { background: var(--cai-brand-hover); }
      .play:focus-visible { border-radius: 50%; }
      .play vaadin-icon { width: 1rem; height: 1rem; }
      .time { font-variant-numeric: tabular-nums; color: var(--cai-text-2); }
      .time b { font-weight: 500; color: var(--cai-text); }
      .space { flex: 1; }
      .quiet { display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-width: 3.25rem; min-height: 2rem; padding: 0 10px; border-radius: var(--cai-radius-control); border: 1px solid var(--cai-line-strong); color: var(--cai-text); font-size: var(--cai-13); font-weight: 500; font-variant-numeric: tabular-nums; text-decoration: none; transition: background-color var(--cai-quick); }
      .quiet:hover { background: var(--cai-hover); }
      .quiet vaadin-icon { width: 0.9375rem; height: 0.9375rem; color: var(--cai-text-3); }
      .failed { margin: 10px 0 0; font-size: var(--cai-13); color: var(--cai-danger-text); }
      @media (max-width: 600px) {
        .play, .quiet { min-height: 2.75rem; min-width: 2.75rem; }
        .play, .quiet { flex: none; }
      }
      @container (max-width: 26rem) {
        .download { min-width: 2.25rem; padding: 0; }
        .download span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      }
    `,
  ];

  constructor() {
    super();
    this.src = '';
    this.download = '';
    this.fileName = '';
    this.duration = 0;
    this.caller = [];
    this.agent = [];
    this.labels = {};
    this.at = 0;
    this.playing = false;
    this.speed = 1;
    this.failed = false;
    // Nothing is loaded before somebody wants to hear it: who heard a recording is written down.
    this.audio.preload = 'none';
    this.audio.addEventListener('loadedmetadata', () => {
      if (Number.isFinite(this.audio.duration) && this.audio.duration > 0) {
        this.duration = this.audio.duration;
      }
      this.failed = false;
    });
    this.audio.addEventListener('play', () => { this.playing = true; this.run(); });
    this.audio.addEventListener('pause', () => { this.playing = false; });
    this.audio.addEventListener('ended', () => { this.playing = false; this.moved(); });
    this.audio.addEventListener('error', () => { this.failed = this.audio.getAttribute('src') !== null; this.playing = false; });
  }

  override connectedCallback() {
    super.connectedCallback();
    this.scheme.observe(document.documentElement, { attributes: true, attributeFilter: ['theme'] });
  }

  override disconnectedCallback() {
    // Leaving the page ends the sound.
    this.audio.pause();
    cancelAnimationFrame(this.frame);
    this.size.disconnect();
    this.scheme.disconnect();
    super.disconnectedCallback();
  }

  /** Goes to a moment; plays from there if asked to. */
  seek(seconds: number, play = false) {
    this.audio.currentTime = Math.min(Math.max(0, seconds), this.duration || seconds);
    this.moved();
    if (play) {
      this.start();
    }
  }

  /** Keeps another component at the moment that plays, and plays from what is chosen there. */
  lead(follower: HTMLElement | null) {
    if (follower && !this.followers.has(follower)) {
      this.followers.add(follower);
      follower.addEventListener('seek', (event) => this.seek((event as CustomEvent).detail.seconds, true));
    }
  }

  private start() {
    this.audio.playbackRate = this.speed;
    this.audio.play().catch(() => { this.failed = this.audio.error !== null; });
  }

  private readonly toggle = () => (this.audio.paused ? this.start() : this.audio.pause());

  private readonly run = () => {
    this.moved();
    if (this.playing) {
      this.frame = requestAnimationFrame(this.run);
    }
  };

  private moved() {
    const before = this.at;
    this.at = this.audio.currentTime;
    this.followers.forEach((follower) => ((follower as any).activeAt = this.at));
    if (Math.floor(before * 4) !== Math.floor(this.at * 4)) {
      this.dispatchEvent(new CustomEvent('timeupdate', { detail: { seconds: this.at } }));
    }
  }

  private faster() {
    this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length];
    this.audio.playbackRate = this.speed;
  }

  private pointed(event: PointerEvent) {
    if (event.button !== 0 || (event.type === 'pointermove' && event.buttons !== 1)) {
      return;
    }
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    this.seek(((event.clientX - box.left) / box.width) * this.duration);
  }

  private key(event: KeyboardEvent) {
    const moves: Record<string, () => void> = {
      ArrowRight: () => this.seek(this.at + 5),
      ArrowUp: () => this.seek(this.at + 5),
      ArrowLeft: () => this.seek(this.at - 5),
      ArrowDown: () => this.seek(this.at - 5),
      PageUp: () => this.seek(this.at + 15),
      PageDown: () => this.seek(this.at - 15),
      Home: () => this.seek(0),
      End: () => this.seek(this.duration),
      ' ': this.toggle,
      Enter: this.toggle,
    };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      move();
    }
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('src')) {
      this.failed = false;
      if (this.src) {
        this.audio.src = this.src;
      } else {
        this.audio.removeAttribute('src');
      }
    }
  }

  override firstUpdated() {
    this.size.observe(this.renderRoot.querySelector('.wave')!);
  }

  override updated() {
    this.draw();
  }

  private draw() {
    const canvas = this.renderRoot.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context || canvas.clientWidth === 0) {
      return;
    }
    const ratio = window.devicePixelRatio || 1;
    const width = canvas.clientWidth;
    const height = canvas.clientHeight;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const style = getComputedStyle(this);
    const colours = [style.getPropertyValue('--cai-caller').trim(), style.getPropertyValue('--cai-agent').trim()];
    const played = this.duration > 0 ? (this.at / this.duration) * width : 0;
    const middle = height / 2;
    const bars = Math.max(1, Math.floor(width / (BAR + GAP)));
    [this.caller, this.agent].forEach((peaks, side) => {
      context.fillStyle = colours[side];
      for (let bar = 0; bar < bars; bar++) {
        const x = bar * (BAR + GAP);
        const length = Math.max(1, (loudest(peaks, bar / bars, (bar + 1) / bars) / 100) * (middle - 3));
        context.globalAlpha = x < played ? 1 : 0.42;
        context.fillRect(x, side === 0 ? middle - 1 - length : middle + 1, BAR, length);
      }
    });
    context.globalAlpha = 1;
  }

  protected override render() {
    const total = this.duration;
    const place = total > 0 ? Math.min(100, (this.at / total) * 100) : 0;
    return html`<div role="group" aria-label=${this.labels.label ?? ''}>
      <div class="legend"><span class="caller"><i aria-hidden="true"></i>${this.labels.caller}</span><span><i aria-hidden="true"></i>${this.labels.agent}</span></div>
      <div class="wave" role="slider" tabindex="0" aria-label=${this.labels.position ?? ''} aria-valuemin="0" aria-valuemax=${Math.round(total)} aria-valuenow=${Math.round(this.at)} aria-valuetext="${clock(this.at)} ${this.labels.of} ${clock(total)}" @pointerdown=${this.pointed} @pointermove=${this.pointed} @keydown=${this.key}>
        <canvas aria-hidden="true"></canvas>
        <span class="head" style="left:${place}%"></span>
      </div>
      <div class="controls">
        <button type="button" class="play" aria-label=${(this.playing ? this.labels.pause : this.labels.play) ?? ''} @click=${this.toggle}><vaadin-icon icon=${this.playing ? 'cai:pause' : 'cai:play'} aria-hidden="true"></vaadin-icon></button>
        <span class="time"><b>${clock(this.at)}</b> / ${clock(total)}</span>
        <span class="space"></span>
        <button type="button" class="quiet" aria-label="${this.labels.speed}: ${this.speed}" @click=${this.faster}>${this.speed}×</button>
        ${this.download ? html`<a class="quiet download" href=${this.download} download=${this.fileName} router-ignore><vaadin-icon icon="cai:download" aria-hidden="true"></vaadin-icon><span>${this.labels.download}</span></a>` : nothing}
      </div>
      ${this.failed ? html`<p class="failed" role="alert">${this.labels.failed}</p>` : nothing}
    </div>`;
  }
}

/** The loudest peak between two parts of the whole. */
function loudest(peaks: number[], from: number, to: number): number {
  if (peaks.length === 0) {
    return 0;
  }
  const first = Math.min(peaks.length - 1, Math.floor(from * peaks.length));
  const last = Math.max(first + 1, Math.ceil(to * peaks.length));
  let most = 0;
  for (let index = first; index < last && index < peaks.length; index++) {
    most = Math.max(most, peaks[index]);
  }
  return most;
}

customElements.define('cai-recording', CaiRecording);
