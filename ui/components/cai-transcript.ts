import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { base, clock, reducedMotion, seekEvent, type Labels } from './shared';
import './cai-icons';

interface Turn {
  id: string;
  speaker: 'agent' | 'caller' | 'tool' | 'note';
  at: number;
  title: string;
  text: string;
  tentative: boolean;
  interrupted: boolean;
  heard?: string;
  waited?: string;
  waitedDetail?: string;
}

/** Typing is quick: 8 ms a character, never longer than 900 ms for a turn. */
const PER_CHARACTER = 8;
const LONGEST = 900;
/** So near to the end, the reader wants to stay there. */
const NEAR_END = 64;

/**
 * A conversation that grows while it is read. All text is rendered as text nodes: what people say on the phone is hostile
 * input. The whole of a turn is laid out at once and only uncovered letter by letter, so that nothing jumps; screen readers
 * get each finished turn once, from a live region of its own.
 */
class CaiTranscript extends LitElement {
  static override properties = {
    labels: { attribute: false },
    activeAt: { type: Number },
    live: { type: Boolean },
    turns: { state: true },
    fresh: { state: true },
    said: { state: true },
  };
  declare labels: Labels;
  declare activeAt: number;
  declare live: boolean;
  declare turns: Turn[];
  declare fresh: number;
  declare said: string;

  private typing = new Map<string, { from: number; begun: number; shown: number }>();
  private spoken = new Set<string>();
  private frame = 0;
  private stick = true;
  private readerMovedAt = -10_000;
  private activeId = '';
  private silence = 0;
  private readonly growth = new ResizeObserver(() => this.keepEnd());

  static override styles = [
    base,
    css`
      :host { display: block; position: relative; min-width: 0; }
      .scroll { max-height: var(--cai-transcript-height, min(64vh, 38rem)); overflow-y: auto; overscroll-behavior: contain; scrollbar-width: thin; padding: 12px 8px; }
      .scroll:focus-visible { outline-offset: -2px; border-radius: var(--cai-radius); }
      ol { list-style: none; margin: 0; padding: 0; }
      li { display: grid; grid-template-columns: 3.25rem 1.5rem minmax(0, 1fr); column-gap: 8px; padding: 6px 8px; border-radius: 6px; transition: background-color var(--cai-calm); }
      li.active { background: var(--cai-brand-soft); }
      li.fresh { animation: arrive var(--cai-calm) var(--cai-ease); }
      @keyframes arrive { from { opacity: 0; transform: translateY(4px); } }
      .at { justify-self: end; align-self: start; min-height: 1.5rem; padding: 0 4px; font-size: var(--cai-12); font-variant-numeric: tabular-nums; color: var(--cai-text-3); border-radius: 4px; }
      .at:hover { background: var(--cai-hover); color: var(--cai-text); }
      .active .at { color: var(--cai-text-2); }
      .face { display: inline-grid; place-items: center; width: 1.5rem; height: 1.5rem; border-radius: 50%; }
      .face vaadin-icon { width: 0.8125rem; height: 0.8125rem; }
      .agent .face { color: var(--cai-agent); background: color-mix(in srgb, var(--cai-agent) 13%, transparent); }
      .caller .face { color: var(--cai-caller); background: color-mix(in srgb, var(--cai-caller) 14%, transparent); }
      .tool .face, .note .face { color: var(--cai-text-3); background: var(--cai-surface-3); }
      .who { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 8px; min-height: 1.5rem; font-size: var(--cai-13); font-weight: 600; }
      .text { margin: 0; line-height: 1.55; overflow-wrap: anywhere; white-space: pre-wrap; color: var(--cai-text); }
      .tool .text, .note .text { color: var(--cai-text-2); font-size: var(--cai-13); }
      .tool code { font-family: var(--cai-mono); font-size: var(--cai-12); font-weight: 500; color: var(--cai-text-2); overflow-wrap: anywhere; }
      .tentative .text { color: var(--cai-text-2); font-style: italic; }
      .veiled { color: transparent; }
      .caret { display: inline-block; width: 2px; height: 1em; margin-inline: 1px -3px; vertical-align: -0.15em; background: var(--cai-brand); }
      del { color: var(--cai-text-3); text-decoration-thickness: 1px; }
      .pending { color: var(--cai-text-3); }
      .cut { display: inline-block; width: 2px; height: 1em; margin: 0 3px; vertical-align: -0.15em; background: var(--cai-warning); border-radius: 1px; }
      .flag { display: inline-flex; align-items: center; gap: 4px; padding: 0 6px; min-height: 1.125rem; border-radius: 999px; font-size: 0.6875rem; font-weight: 500; background: var(--cai-warning-soft); color: var(--cai-warning-text); }
      .flag.quiet { background: var(--cai-surface-3); color: var(--cai-text-2); }
      .waited { font-size: 0.6875rem; font-weight: 400; font-variant-numeric: tabular-nums; color: var(--cai-text-3); }
      .dots { display: inline-flex; gap: 3px; }
      .dots i { width: 3px; height: 3px; border-radius: 50%; background: currentColor; animation: dot 1s infinite; }
      .dots i:nth-child(2) { animation-delay: 150ms; }
      .dots i:nth-child(3) { animation-delay: 300ms; }
      @keyframes dot { 50% { opacity: 0.25; } }
      .correction { display: block; font-size: var(--cai-12); color: var(--cai-text-3); }
      .empty { padding: 32px 16px; text-align: center; color: var(--cai-text-2); }
      .pill { position: absolute; inset-inline: 0; bottom: 12px; margin-inline: auto; width: max-content; display: inline-flex; align-items: center; gap: 6px; min-height: 1.875rem; padding: 0 12px; border-radius: 999px; background: var(--cai-text); color: var(--cai-surface); font-size: var(--cai-13); font-weight: 500; box-shadow: var(--cai-shadow); animation: rise var(--cai-calm) var(--cai-ease); }
      .pill:focus-visible { border-radius: 999px; }
      .pill vaadin-icon { width: 0.875rem; height: 0.875rem; }
      @keyframes rise { from { transform: translateY(8px); opacity: 0; } }
      @media (max-width: 600px) {
        li { grid-template-columns: 1.5rem minmax(0, 1fr); }
        .at { grid-column: 2; grid-row: 1; justify-self: end; min-height: 1.75rem; padding-inline: 8px; }
        .face { grid-column: 1; grid-row: 1; }
        .said { grid-column: 2; grid-row: 1; }
        .who { padding-inline-end: 3.5rem; }
        .pill { min-height: 2.75rem; }
      }
    `,
  ];

  constructor() {
    super();
    this.labels = {};
    this.activeAt = -1;
    this.live = false;
    this.turns = [];
    this.fresh = 0;
    this.said = '';
  }

  /** Shows exactly these turns, without typing. */
  setTurns(turns: Turn[]) {
    this.typing.clear();
    this.spoken = new Set(turns.filter((turn) => !turn.tentative).map((turn) => turn.id));
    this.turns = inOrder(turns);
    this.fresh = 0;
    // A call that is over is read from its beginning, a live one from its end.
    this.stick = this.live;
  }

  /** Adds a turn, or changes the one with its id in place. */
  upsert(turn: Turn) {
    const before = this.turns.find((known) => known.id === turn.id);
    this.turns = inOrder(before ? this.turns.map((known) => (known === before ? turn : known)) : [...this.turns, turn]);
    if (!before && !this.stick) {
      this.fresh += 1;
    }
    this.type(turn, before);
    this.announce(turn);
  }

  private type(turn: Turn, before: Turn | undefined) {
    const speech = turn.speaker === 'agent' || turn.speaker === 'caller';
    if (!speech || reducedMotion() || document.hidden) {
      this.typing.delete(turn.id);
      return;
    }
    const seen = this.typing.get(turn.id)?.shown ?? before?.text.length ?? 0;
    const from = before && turn.text.startsWith(before.text.slice(0, seen)) ? seen : before ? turn.text.length : 0;
    if (from < turn.text.length) {
      this.typing.set(turn.id, { from, begun: performance.now(), shown: from });
      this.frame ||= requestAnimationFrame(this.step);
    } else {
      this.typing.delete(turn.id);
    }
  }

  private readonly step = (now: number) => {
    this.frame = 0;
    for (const [id, run] of this.typing) {
      const turn = this.turns.find((known) => known.id === id);
      const rest = (turn?.text.length ?? 0) - run.from;
      const pace = Math.min(PER_CHARACTER, LONGEST / Math.max(1, rest));
      run.shown = run.from + Math.max(0, Math.floor((now - run.begun) / pace));
      if (!turn || run.shown >= turn.text.length) {
        this.typing.delete(id);
      }
    }
    this.requestUpdate();
    if (this.typing.size > 0) {
      this.frame = requestAnimationFrame(this.step);
    }
  };

  private readonly skip = () => {
    if (this.typing.size > 0) {
      this.typing.clear();
      this.requestUpdate();
    }
  };

  private announce(turn: Turn) {
    if (turn.tentative || this.spoken.has(turn.id)) {
      return;
    }
    this.spoken.add(turn.id);
    const line = `${turn.title || this.labels[turn.speaker]}: ${turn.text}`;
    this.said = this.said ? `${this.said}\n${line}` : line;
    clearTimeout(this.silence);
    this.silence = window.setTimeout(() => (this.said = ''), 4000);
  }

  private get scroller(): HTMLElement | null {
    return this.renderRoot.querySelector('.scroll');
  }

  private readonly scrolled = () => {
    const box = this.scroller;
    if (!box) {
      return;
    }
    this.stick = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END;
    if (this.stick) {
      this.fresh = 0;
    }
  };

  private readonly moved = () => {
    this.readerMovedAt = performance.now();
  };

  private toEnd() {
    const box = this.scroller;
    this.fresh = 0;
    this.stick = true;
    box?.scrollTo({ top: box.scrollHeight, behavior: reducedMotion() ? 'auto' : 'smooth' });
    // The pill is about to go: focus must not go with it.
    box?.focus({ preventScroll: true });
  }

  override disconnectedCallback() {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.typing.clear();
    clearTimeout(this.silence);
    super.disconnectedCallback();
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('activeAt') || changed.has('turns')) {
      const before = this.activeId;
      this.activeId = this.activeAt < 0 ? '' : ([...this.turns].reverse().find((turn) => turn.at <= this.activeAt + 0.05)?.id ?? '');
      if (this.activeId !== before && changed.has('activeAt')) {
        void this.updateComplete.then(() => this.follow());
      }
    }
  }

  private follow() {
    const box = this.scroller;
    const line = this.renderRoot.querySelector<HTMLElement>('li.active');
    if (!box || !line || performance.now() - this.readerMovedAt < 4000) {
      return;
    }
    const top = line.offsetTop - box.offsetTop;
    if (top < box.scrollTop || top + line.offsetHeight > box.scrollTop + box.clientHeight) {
      this.stick = false;
      box.scrollTo({ top: Math.max(0, top - box.clientHeight / 3), behavior: reducedMotion() ? 'auto' : 'smooth' });
    }
  }

  override updated(changed: Map<string, unknown>) {
    if (changed.has('turns')) {
      this.keepEnd();
    }
  }

  override firstUpdated() {
    this.growth.observe(this.renderRoot.querySelector('.inner')!);
  }

  /** Whoever reads at the end stays there, also when fonts or widths change. */
  private keepEnd() {
    const box = this.scroller;
    if (box && this.stick) {
      box.scrollTop = box.scrollHeight;
    }
  }

  private words(turn: Turn): TemplateResult {
    const run = this.typing.get(turn.id);
    if (run) {
      return html`${turn.text.slice(0, run.shown)}<span class="caret" aria-hidden="true"></span><span class="veiled">${turn.text.slice(run.shown)}</span>`;
    }
    if (turn.heard === undefined || turn.heard === turn.text) {
      return html`${turn.text}`;
    }
    const heard = turn.heard.replace(/(\.\.\.|…)\s*$/, '').trimEnd();
    if (!turn.text.startsWith(heard)) {
      return html`${turn.heard}<span class="correction">${this.labels.corrected} <del>${turn.text}</del></span>`;
    }
    const rest = turn.text.slice(heard.length);
    if (!turn.interrupted) {
      return html`${heard}<span class="pending">${rest}</span>`;
    }
    return html`${heard}<span class="cut" aria-hidden="true"></span><span class="visually-hidden"> (${this.labels.unheard}: </span><del title=${this.labels.unheard}>${rest}</del><span class="visually-hidden">)</span>`;
  }

  private line(turn: Turn): TemplateResult {
    const icon = { agent: 'cai:bot', caller: 'cai:user', tool: 'cai:wrench', note: 'cai:info' }[turn.speaker];
    const time = clock(turn.at);
    const classes = `${turn.speaker} ${turn.tentative ? 'tentative' : ''} ${turn.id === this.activeId ? 'active' : ''} ${this.typing.has(turn.id) ? 'fresh' : ''}`;
    return html`<li class=${classes}>
      <button type="button" class="at" aria-label="${this.labels.play} ${time}" @click=${() => this.dispatchEvent(seekEvent(turn.at))}>${time}</button>
      <span class="face" aria-hidden="true"><vaadin-icon icon=${icon}></vaadin-icon></span>
      <div class="said">
        <div class="who">
          <span>${this.labels[turn.speaker]}</span>${turn.title ? html`<code>${turn.title}</code>` : nothing}
          ${turn.tentative ? html`<span class="flag quiet">${this.labels.tentative}<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span></span>` : nothing}
          ${turn.waited ? html`<span class="waited" title=${turn.waitedDetail ?? ''}><span aria-hidden="true">${turn.waited}</span><span class="visually-hidden">${turn.waitedDetail}</span></span>` : nothing}
          ${turn.interrupted ? html`<span class="flag">${this.labels.interrupted}</span>` : nothing}
        </div>
        <p class="text">${this.words(turn)}</p>
      </div>
    </li>`;
  }

  protected override render() {
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${this.labels.label ?? ''} @scroll=${this.scrolled} @wheel=${this.moved} @touchmove=${this.moved} @pointerdown=${this.skip} @keydown=${() => { this.skip(); this.moved(); }}>
        <div class="inner">${this.turns.length === 0 ? html`<p class="empty">${this.live ? this.labels.waiting : this.labels.empty}</p>` : html`<ol>${repeat(this.turns, (turn) => turn.id, (turn) => this.line(turn))}</ol>`}</div>
      </div>
      ${this.fresh > 0 ? html`<button type="button" class="pill" @click=${this.toEnd}>${this.labels.fresh}<span>(${this.fresh})</span><vaadin-icon icon="cai:arrow-down" aria-hidden="true"></vaadin-icon></button>` : nothing}
      <div class="visually-hidden" role="log" aria-live="polite">${this.said}</div>`;
  }
}

/** By time; turns of one time stay in the order they came. */
function inOrder(turns: Turn[]): Turn[] {
  return [...turns].sort((a, b) => a.at - b.at);
}

customElements.define('cai-transcript', CaiTranscript);
