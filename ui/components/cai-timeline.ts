import { LitElement, css, html, nothing } from 'lit';
import { base, clock, seekEvent, type Labels } from './shared';

interface Happening {
  lane: string;
  label: string;
  at: number;
  length: number;
  tone: 'neutral' | 'info' | 'success' | 'warning' | 'danger';
  detail: string;
}

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];

/** What happened in a call: one lane for each side, moments as marks, spans as bars; and the same as a table. */
class CaiTimeline extends LitElement {
  static override properties = {
    events: { attribute: false }, duration: { type: Number }, activeAt: { type: Number }, labels: { attribute: false },
    asTable: { state: true }, chosen: { state: true },
  };
  declare events: Happening[];
  declare duration: number;
  declare activeAt: number;
  declare labels: Labels;
  declare asTable: boolean;
  declare chosen: Happening | null;

  static override styles = [
    base,
    css`
      :host { display: block; min-width: 0; }
      .top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; margin-bottom: 12px; }
      .caption { min-height: 1.5rem; flex: 1 1 14rem; color: var(--cai-text-2); font-size: var(--cai-13); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
      .caption b { font-weight: 600; color: var(--cai-text); }
      .switch { display: inline-flex; padding: 2px; gap: 2px; border-radius: 7px; background: var(--cai-surface-3); }
      .switch button { min-height: 1.5rem; padding: 0 10px; border-radius: 5px; font-size: var(--cai-12); font-weight: 500; color: var(--cai-text-2); }
      .switch button[aria-pressed='true'] { background: var(--cai-surface); color: var(--cai-text); }
      .scroll { overflow-x: auto; scrollbar-width: thin; padding: 2px; margin: -2px; }
      .chart { position: relative; min-width: 34rem; display: grid; grid-template-columns: max-content minmax(0, 1fr); }
      .lane { padding-inline-end: 16px; align-self: center; font-size: var(--cai-13); font-weight: 500; color: var(--cai-text-2); }
      .track { position: relative; height: 2.5rem; margin-inline: 8px 12px; border-bottom: 1px solid var(--cai-line); }
      .lane.first + .track { border-top: 1px solid var(--cai-line); }
      .grid { position: absolute; top: 0; bottom: 0; width: 1px; background: var(--cai-line); }
      .now { position: absolute; top: 0; bottom: 0; width: 2px; margin-left: -1px; background: var(--cai-text); opacity: 0.85; pointer-events: none; z-index: 2; }
      .mark { --tone: var(--cai-text-3); --soft: var(--cai-surface-3); --on: var(--cai-text-2); position: absolute; top: 50%; min-height: 1.5rem; min-width: 1.5rem; transform: translateY(-50%); display: inline-flex; align-items: center; font-size: var(--cai-12); font-weight: 500; white-space: nowrap; }
      .info { --tone: var(--cai-info); --soft: var(--cai-info-soft); --on: var(--cai-info-text); }
      .success { --tone: var(--cai-success); --soft: var(--cai-success-soft); --on: var(--cai-success-text); }
      .warning { --tone: var(--cai-warning); --soft: var(--cai-warning-soft); --on: var(--cai-warning-text); }
      .danger { --tone: var(--cai-danger); --soft: var(--cai-danger-soft); --on: var(--cai-danger-text); }
      .span { background: var(--soft); color: var(--on); border-radius: 4px; border-inline-start: 3px solid var(--tone); padding: 0 7px; overflow: hidden; min-width: 6px; }
      .span.narrow { padding: 0; min-width: 6px; }
      .span > span { overflow: hidden; text-overflow: ellipsis; }
      .moment { margin-left: -12px; gap: 0; color: var(--cai-text-2); }
      .moment i { flex: none; width: 1.5rem; height: 1.5rem; display: grid; place-items: center; }
      .moment i::before { content: ''; width: 9px; height: 9px; border-radius: 50%; background: var(--tone); box-shadow: 0 0 0 2px var(--cai-surface); }
      .warning.moment i::before, .danger.moment i::before { border-radius: 2px; transform: rotate(45deg); }
      .moment.left { margin-left: 0; margin-right: -12px; flex-direction: row-reverse; }
      .mark:hover, .mark:focus-visible { z-index: 3; color: var(--cai-text); }
      .axis { position: relative; height: 1.5rem; margin-inline: 8px 12px; }
      .axis span { position: absolute; top: 4px; transform: translateX(-50%); font-size: var(--cai-12); font-variant-numeric: tabular-nums; color: var(--cai-text-3); }
      .axis span:first-child { transform: none; }
      table { width: 100%; border-collapse: collapse; font-size: var(--cai-13); font-variant-numeric: tabular-nums; }
      th { text-align: start; font-size: var(--cai-12); font-weight: 500; color: var(--cai-text-2); padding: 6px 12px 6px 0; border-bottom: 1px solid var(--cai-line); }
      td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--cai-line); vertical-align: top; overflow-wrap: anywhere; }
      tr:last-child td { border-bottom: 0; }
      td button { min-height: 1.5rem; color: var(--cai-brand-text); }
      td button:hover { text-decoration: underline; }
      .detail { display: block; color: var(--cai-text-2); }
      @media (max-width: 600px) { .caption { order: 1; flex-basis: 100%; min-height: 1.25rem; } .top { justify-content: flex-end; gap: 4px; margin-bottom: 4px; } .switch button { min-height: 2.25rem; } }
      .empty { padding: 16px; text-align: center; color: var(--cai-text-2); }
    `,
  ];

  constructor() {
    super();
    this.events = [];
    this.duration = 0;
    this.activeAt = -1;
    this.labels = {};
    this.asTable = false;
    this.chosen = null;
  }

  private get end(): number {
    return Math.max(1, this.duration, ...this.events.map((event) => event.at + event.length));
  }

  private choose(event: Happening) {
    this.chosen = event;
    this.dispatchEvent(seekEvent(event.at));
  }

  private mark(event: Happening, lane: Happening[]) {
    const start = (event.at / this.end) * 100;
    const name = `${clock(event.at)}, ${event.lane}: ${event.label}${event.length ? `, ${clock(event.length)}` : ''}${event.detail ? `. ${event.detail}` : ''}`;
    const show = () => (this.chosen = event);
    if (event.length > 0) {
      const width = (event.length / this.end) * 100;
      return html`<button type="button" class="mark span ${event.tone} ${width < 6 ? 'narrow' : ''}" style="left:${start}%;width:${width}%" aria-label=${name} @mouseenter=${show} @focus=${show} @click=${() => this.choose(event)}>${width < 6 ? nothing : html`<span>${event.label}</span>`}</button>`;
    }
    // A moment carries its words only where the next mark of its lane leaves room for them.
    const room = 100 - start;
    const need = (event.label.length + 4) * 1.15;
    const next = Math.min(...lane.filter((other) => other !== event && other.at >= event.at).map((other) => (other.at / this.end) * 100), 200);
    const before = Math.max(...lane.filter((other) => other !== event && other.at <= event.at).map((other) => ((other.at + other.length) / this.end) * 100), -200);
    // A bar that it stands in has words of its own there.
    const covered = lane.some((other) => other !== event && other.at <= event.at && event.at < other.at + other.length);
    const right = !covered && next - start > need && room > need;
    const left = !right && start - before > need * 2 && start > need;
    const place = left ? `right:${room}%` : `left:${start}%`;
    return html`<button type="button" class="mark moment ${event.tone} ${left ? 'left' : ''}" style=${place} aria-label=${name} @mouseenter=${show} @focus=${show} @click=${() => this.choose(event)}><i></i>${right || left ? html`<span>${event.label}</span>` : nothing}</button>`;
  }

  private chart() {
    const end = this.end;
    const step = STEPS.find((candidate) => end / candidate <= 8) ?? STEPS[STEPS.length - 1];
    const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
    const lanes = [...new Set(this.events.map((event) => event.lane))];
    const now = this.activeAt > 0 && this.activeAt <= end ? (this.activeAt / end) * 100 : null;
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${this.labels.label ?? ''}>
      <div class="chart">
        ${lanes.map((lane, index) => {
          const own = this.events.filter((event) => event.lane === lane);
          return html`<span class="lane ${index === 0 ? 'first' : ''}">${lane}</span>
            <div class="track">${ticks.map((tick) => html`<span class="grid" style="left:${(tick / end) * 100}%"></span>`)}${now === null ? nothing : html`<span class="now" style="left:${now}%"></span>`}${own.map((event) => this.mark(event, own))}</div>`;
        })}
        <span></span>
        <div class="axis" aria-hidden="true">${ticks.map((tick) => html`<span style="left:${(tick / end) * 100}%">${clock(tick)}</span>`)}</div>
      </div>
    </div>`;
  }

  private table() {
    return html`<table>
      <thead><tr><th scope="col">${this.labels.time}</th><th scope="col">${this.labels.lane}</th><th scope="col">${this.labels.event}</th><th scope="col">${this.labels.length}</th></tr></thead>
      <tbody>${[...this.events].sort((a, b) => a.at - b.at).map((event) => html`<tr>
        <td><button type="button" @click=${() => this.choose(event)}>${clock(event.at)}</button></td><td>${event.lane}</td>
        <td>${event.label}${event.detail ? html`<span class="detail">${event.detail}</span>` : nothing}</td><td>${event.length ? clock(event.length) : ''}</td></tr>`)}</tbody>
    </table>`;
  }

  protected override render() {
    if (this.events.length === 0) {
      return html`<p class="empty">${this.labels.empty}</p>`;
    }
    const chosen = this.chosen;
    return html`<div class="top">
        <span class="caption">${chosen && !this.asTable ? html`${clock(chosen.at)} · ${chosen.lane} · <b>${chosen.label}</b>${chosen.length ? ` · ${clock(chosen.length)}` : ''}${chosen.detail ? ` · ${chosen.detail}` : ''}` : nothing}</span>
        <span class="switch">
          <button type="button" aria-pressed=${!this.asTable} @click=${() => (this.asTable = false)}>${this.labels.chart}</button>
          <button type="button" aria-pressed=${this.asTable} @click=${() => (this.asTable = true)}>${this.labels.table}</button>
        </span>
      </div>
      ${this.asTable ? this.table() : this.chart()}`;
  }
}
customElements.define('cai-timeline', CaiTimeline);
