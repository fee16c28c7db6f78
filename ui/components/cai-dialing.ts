import { LitElement, css, html } from 'lit';
import { base, clock } from './shared';
import './cai-icons';

type Motion = 'queued' | 'ringing' | 'in-progress' | 'ended';
const ICONS: Record<Motion, string> = { queued: 'cai:clock', ringing: 'cai:phone-outgoing', 'in-progress': 'cai:phone-call', ended: 'cai:phone-off' };

/** Where a call stands. The duration is counted here; the server says only where it began. */
class CaiDialing extends LitElement {
  static override properties = { motion: {}, words: {}, tone: {}, elapsed: { type: Number } };
  declare motion: Motion;
  declare words: string;
  declare tone: string;
  declare elapsed: number;
  private since = 0;
  private timer = 0;

  static override styles = [
    base,
    css`
      :host { display: inline-flex; --tone: var(--cai-info); --tone-text: var(--cai-info-text); --tone-soft: var(--cai-info-soft); }
      :host([tone='success']) { --tone: var(--cai-success); --tone-text: var(--cai-success-text); --tone-soft: var(--cai-success-soft); }
      :host([tone='warning']) { --tone: var(--cai-warning); --tone-text: var(--cai-warning-text); --tone-soft: var(--cai-warning-soft); }
      :host([tone='danger']) { --tone: var(--cai-danger); --tone-text: var(--cai-danger-text); --tone-soft: var(--cai-danger-soft); }
      :host([tone='neutral']) { --tone: var(--cai-text-3); --tone-text: var(--cai-text-2); --tone-soft: var(--cai-surface-3); }
      .all { display: inline-flex; align-items: center; gap: 10px; min-height: 2rem; }
      .mark { position: relative; display: inline-grid; place-items: center; width: 1.75rem; height: 1.75rem; border-radius: 50%; background: var(--tone-soft); color: var(--tone-text); transition: background-color var(--cai-calm), color var(--cai-calm); }
      .mark vaadin-icon { width: 0.9375rem; height: 0.9375rem; }
      .ringing vaadin-icon { animation: shake 1.2s var(--cai-ease) infinite; }
      .ringing .mark::after, .queued .mark::after { content: ''; position: absolute; inset: 0; border-radius: 50%; border: 1.5px solid var(--tone); animation: ring 1.6s ease-out infinite; }
      .queued .mark::after { animation-duration: 2.6s; }
      .words { font-weight: 500; color: var(--cai-text); }
      .length { font-variant-numeric: tabular-nums; color: var(--cai-text-2); }
      .bars { display: inline-flex; align-items: center; gap: 2px; height: 14px; }
      .bars i { width: 2px; height: 100%; border-radius: 1px; background: currentColor; transform: scaleY(0.3); animation: talk 900ms ease-in-out infinite; }
      .bars i:nth-child(2) { animation-delay: -600ms; }
      .bars i:nth-child(3) { animation-delay: -300ms; }
      @keyframes ring { from { transform: scale(1); opacity: 0.7; } to { transform: scale(1.65); opacity: 0; } }
      @keyframes shake { 0%, 50%, 100% { transform: none; } 10%, 30% { transform: rotate(-9deg); } 20%, 40% { transform: rotate(9deg); } }
      @keyframes talk { 50% { transform: scaleY(1); } }
    `,
  ];

  constructor() {
    super();
    this.motion = 'queued';
    this.words = '';
    this.tone = 'info';
    this.elapsed = 0;
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('elapsed') || changed.has('motion')) {
      this.since = performance.now() - this.elapsed * 1000;
    }
    this.setAttribute('tone', this.tone);
  }

  override updated() {
    clearInterval(this.timer);
    if (this.motion === 'in-progress' && this.isConnected) {
      this.timer = window.setInterval(() => this.tick(), 250);
    }
  }

  override disconnectedCallback() {
    clearInterval(this.timer);
    super.disconnectedCallback();
  }

  override connectedCallback() {
    super.connectedCallback();
    this.requestUpdate();
  }

  private tick() {
    const place = this.renderRoot.querySelector('.length');
    if (place) {
      place.textContent = clock((performance.now() - this.since) / 1000);
    }
  }

  protected override render() {
    const talking = this.motion === 'in-progress';
    const length = talking ? clock((performance.now() - this.since) / 1000) : this.elapsed > 0 ? clock(this.elapsed) : '';
    return html`<span class="all ${this.motion}">
      <span class="mark" aria-hidden="true">${talking ? html`<span class="bars"><i></i><i></i><i></i></span>` : html`<vaadin-icon icon=${ICONS[this.motion]}></vaadin-icon>`}</span>
      <span class="words" role="status">${this.words}</span>
      <span class="length" role="timer" aria-live="off" .textContent=${length}></span>
    </span>`;
  }
}
customElements.define('cai-dialing', CaiDialing);
