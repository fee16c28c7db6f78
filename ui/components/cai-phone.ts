import { LitElement, css, html, nothing } from 'lit';
import { Line } from '../audio/line';
import { base, clock, type Labels } from './shared';
import './cai-icons';

type State = 'idle' | 'asking' | 'connecting' | 'live' | 'ended' | 'denied' | 'missing' | 'failed';

/** A loud voice fills the meter; the ear counts in decibels, and so does the meter: from -48 to 0. */
const share = (level: number) => Math.max(0, Math.min(1, 1 + Math.log10(Math.max(level, 1e-4)) / 2.4));

/** Whether the page that was loaded may use the microphone; browsers that do not tell are asked when it is used. */
function mayListen(): boolean {
  const policy = (document as Document & { featurePolicy?: { allowsFeature(name: string): boolean } }).featurePolicy;
  return policy?.allowsFeature('microphone') ?? true;
}

function whyNot(refusal: unknown): State {
  return refusal instanceof DOMException && ['NotAllowedError', 'SecurityError'].includes(refusal.name) ? 'denied' : 'missing';
}

function loadedAt(): string {
  return new URL(performance.getEntriesByType('navigation')[0]?.name ?? location.href).pathname;
}

/** The connection broke without a word. */
const BROKEN = 1006;
/** Somebody else was faster, or nobody is there any more. */
const NO_ROOM = 4029;

/**
 * A phone in the page: asks for the microphone, unless it only listens, tells the server by `line-ready`, and connects
 * with the ticket it gets. The server says when the other side is there and why it ended. Whoever listens may be offered
 * to take the call over: the microphone is asked for by a second line, `take-over-ready` asks for its ticket, and it takes
 * the place of the first when it is open.
 */
class CaiPhone extends LitElement {
  static override properties = { labels: { attribute: false }, listening: { type: Boolean }, takeover: { type: Boolean }, taken: { type: Boolean }, state: { state: true }, reason: { state: true }, muted: { state: true }, talking: { state: true }, asked: { state: true }, notice: { state: true } };
  declare labels: Labels;
  declare listening: boolean;
  declare state: State;
  declare reason: string;
  declare muted: boolean;
  /** Whether whoever listens may take over. */
  declare takeover: boolean;
  /** Whether somebody has taken over. */
  declare taken: boolean;
  /** Whether this phone has taken over. */
  declare talking: boolean;
  /** Whether taking over is under way. */
  declare asked: boolean;
  /** What came of taking over, while it listens on. */
  declare notice: string;

  private line: Line | null = null;
  private next: Line | null = null;
  private retried = false;
  private since = 0;
  private timer = 0;

  static override styles = [
    base,
    css`
      :host { display: block; min-width: 0; }
      .phone { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: 12px 16px; }
      .state { display: flex; align-items: center; gap: 8px; min-height: 2.25rem; font-weight: 500; color: var(--cai-text); }
      .state vaadin-icon { flex: none; width: 1.125rem; height: 1.125rem; color: var(--cai-text-3); }
      .live .state vaadin-icon { color: var(--cai-success); }
      .bad .state vaadin-icon { color: var(--cai-danger); }
      .time { font-variant-numeric: tabular-nums; font-weight: 400; color: var(--cai-text-2); }
      .keys { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; }
      .keys button { display: inline-flex; align-items: center; gap: 6px; min-height: 2.25rem; padding: 0 14px; border-radius: var(--cai-radius-control); border: 1px solid var(--cai-line-strong); font-size: var(--cai-13); font-weight: 500; transition: background-color var(--cai-quick); }
      .keys button:hover { background: var(--cai-hover); }
      .keys button.main { background: var(--cai-brand); border-color: transparent; color: var(--cai-on-brand); }
      .keys button.main:hover { background: var(--cai-brand-hover); }
      .keys button.end { border-color: var(--cai-danger); color: var(--cai-danger-text); }
      .keys button.end:hover { background: var(--cai-danger-soft); }
      .keys vaadin-icon { width: 1rem; height: 1rem; }
      .keys button[disabled] { color: var(--cai-text-3); cursor: default; }
      .notice { grid-column: 1 / -1; margin: 0; font-size: var(--cai-13); color: var(--cai-danger-text); }
      .notice:empty { display: none; }
      .meters { grid-column: 1 / -1; display: grid; grid-template-columns: max-content minmax(0, 1fr); align-items: center; gap: 6px 12px; font-size: var(--cai-12); color: var(--cai-text-2); }
      .meter { height: 6px; border-radius: 3px; background: var(--cai-surface-3); overflow: hidden; }
      .meter i { display: block; height: 100%; width: 100%; transform: scaleX(0); transform-origin: left; border-radius: 3px; background: var(--cai-caller); transition: transform 100ms linear; }
      .meter.voices i { background: var(--cai-agent); }
      .muted .meter.own i { background: var(--cai-text-3); }
      @media (max-width: 600px) {
        .phone { grid-template-columns: minmax(0, 1fr); }
        .keys { justify-content: stretch; }
        .keys button { min-height: 2.75rem; flex: 1; justify-content: center; }
      }
    `,
  ];

  constructor() {
    super();
    this.labels = {};
    this.listening = false;
    this.state = 'idle';
    this.reason = '';
    this.muted = false;
    this.takeover = false;
    this.taken = false;
    this.talking = false;
    this.asked = false;
    this.notice = '';
  }

  /** The ticket for the media socket. */
  connect(ticket: string) {
    if (this.state === 'asking') {
      this.state = 'connecting';
      this.line?.connect(ticket).catch(() => this.fail('failed'));
    }
  }

  /** The other side is there. */
  live() {
    if (this.state === 'connecting') {
      this.state = 'live';
      this.since = performance.now();
      this.timer = window.setInterval(() => this.tick(), 250);
    }
  }

  /** It is over, and this is why. */
  ended(reason: string) {
    this.reason = reason;
    this.leave('ended');
  }

  override connectedCallback() {
    super.connectedCallback();
    if ((!this.listening || this.takeover) && !mayListen() && loadedAt() !== location.pathname) {
      // The page came by a link inside the app, under the policy of a page without a microphone.
      location.reload();
    }
  }

  override disconnectedCallback() {
    // Leaving the page hangs up.
    this.leave('idle');
    super.disconnectedCallback();
  }

  private async start() {
    this.leave('asking');
    this.reason = '';
    this.muted = false;
    const line = new Line({
      opened: () => this.listening && this.live(),
      levels: (microphone, voices) => this.draw(microphone, voices),
      over: () => this.line === line && this.leave(this.state === 'connecting' ? 'failed' : 'ended'),
    });
    this.line = line;
    try {
      if (!this.listening) {
        await line.ask();
      }
      if (this.line === line) {
        this.dispatchEvent(new CustomEvent('line-ready'));
      }
    } catch (refusal) {
      if (this.line === line) {
        this.fail(whyNot(refusal));
      }
    }
  }

  /** Asks for the microphone; what is heard goes on meanwhile. */
  private async takeOver() {
    const line: Line = new Line({
      opened: () => this.next === line && this.talk(line),
      levels: (microphone, voices) => this.line === line && this.draw(microphone, voices),
      over: (code) => this.lost(line, code),
    });
    this.next?.close();
    this.next = line;
    this.asked = true;
    this.notice = '';
    try {
      await line.ask();
      if (this.next === line) {
        this.dispatchEvent(new CustomEvent('take-over-ready'));
      }
    } catch (refusal) {
      if (this.next === line) {
        this.refused(this.labels[whyNot(refusal)] ?? '');
      }
    }
  }

  /** The ticket with which the call is taken over. */
  takeOverWith(ticket: string) {
    this.next?.connect(ticket).catch(() => this.refused(this.labels.refused ?? ''));
  }

  /** The call is not taken over, and this is why. */
  refused(reason: string) {
    const line = this.next;
    this.next = null;
    this.asked = false;
    this.notice = reason;
    line?.close();
    if (this.talking) {
      this.ended(reason);
    }
  }

  private talk(line: Line) {
    const listened = this.line;
    this.line = line;
    this.next = null;
    this.asked = false;
    this.muted = false;
    if (!this.talking) {
      this.talking = true;
      this.since = performance.now();
    }
    listened?.close();
  }

  /** A line with a microphone is gone; once, a network that broke gets a new one. */
  private lost(line: Line, code: number) {
    if (this.next === line) {
      this.refused(this.labels.refused ?? '');
    } else if (this.line === line) {
      if (code === BROKEN && !this.retried) {
        this.retried = true;
        void this.takeOver();
      } else {
        this.ended((code === NO_ROOM ? this.labels.refused : this.labels.left) ?? '');
      }
    }
  }

  private giveBack() {
    this.ended(this.labels.gaveBack ?? '');
  }

  private fail(state: State) {
    this.leave(state);
  }

  private leave(state: State) {
    const lines = [this.line, this.next];
    this.line = null;
    this.next = null;
    this.talking = false;
    this.asked = false;
    this.retried = false;
    this.notice = '';
    clearInterval(this.timer);
    lines.forEach((line) => line?.close());
    this.state = state;
  }

  private mute() {
    this.muted = !this.muted;
    this.line?.mute(this.muted);
  }

  private tick() {
    const place = this.renderRoot.querySelector('.time');
    if (place) {
      place.textContent = clock((performance.now() - this.since) / 1000);
    }
  }

  private draw(microphone: number, voices: number) {
    const bar = (meter: string) => this.renderRoot.querySelector<HTMLElement>(`.${meter} i`);
    bar('own')?.style.setProperty('transform', `scaleX(${share(microphone)})`);
    bar('voices')?.style.setProperty('transform', `scaleX(${share(voices)})`);
  }

  private get icon(): string {
    if (['denied', 'missing', 'failed'].includes(this.state)) {
      return 'cai:triangle-alert';
    }
    return { live: 'cai:phone-call', ended: 'cai:phone-off', asking: 'cai:mic' }[this.state as string] ?? 'cai:phone';
  }

  protected override render() {
    const busy = ['asking', 'connecting', 'live'].includes(this.state);
    const bad = ['denied', 'missing', 'failed'].includes(this.state);
    const speaks = !this.listening || this.talking;
    return html`<div class="phone ${this.state} ${bad ? 'bad' : ''} ${this.muted ? 'muted' : ''}">
      <div class="state">
        <vaadin-icon icon=${this.icon} aria-hidden="true"></vaadin-icon>
        <span role="status">${this.reason || this.labels[this.talking ? 'talking' : this.state]}</span>
        ${this.state === 'live' ? html`<span class="time" role="timer" aria-live="off"></span>` : nothing}
      </div>
      <div class="keys">
        ${this.state === 'live' && speaks ? html`<button type="button" aria-pressed=${this.muted} @click=${this.mute}><vaadin-icon icon="cai:mic" aria-hidden="true"></vaadin-icon>${this.muted ? this.labels.unmute : this.labels.mute}</button>` : nothing}
        ${this.state === 'live' && this.takeover && !this.talking && !this.taken
          ? html`<button type="button" class="main" ?disabled=${this.asked} @click=${this.takeOver}><vaadin-icon icon="cai:mic" aria-hidden="true"></vaadin-icon>${this.labels.takeOver}</button>`
          : nothing}
        ${busy && this.talking
          ? html`<button type="button" class="main" @click=${this.giveBack}><vaadin-icon icon="cai:phone" aria-hidden="true"></vaadin-icon>${this.labels.giveBack}</button>`
          : busy
          ? html`<button type="button" class="end" @click=${() => this.ended('')}><vaadin-icon icon="cai:phone-off" aria-hidden="true"></vaadin-icon>${this.labels.hangUp}</button>`
          : html`<button type="button" class="main" @click=${this.start}><vaadin-icon icon="cai:phone" aria-hidden="true"></vaadin-icon>${this.state === 'idle' ? this.labels.start : this.labels.again}</button>`}
      </div>
      <p class="notice" role="alert">${this.notice}</p>
      ${this.state === 'live'
        ? html`<div class="meters" aria-hidden="true">${!speaks ? nothing : html`<span>${this.labels.own}</span><span class="meter own"><i></i></span>`}<span>${this.talking ? this.labels.caller : this.labels.voices}</span><span class="meter voices"><i></i></span></div>`
        : nothing}
    </div>`;
  }
}
customElements.define('cai-phone', CaiPhone);
