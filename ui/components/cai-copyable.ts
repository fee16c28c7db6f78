import { LitElement, css, html } from 'lit';
import { base, type Labels } from './shared';
import './cai-icons';

/** An id that a click copies. */
class CaiCopyable extends LitElement {
  static override properties = { value: {}, shown: {}, labels: { attribute: false }, said: { state: true } };
  declare value: string;
  declare shown: string;
  declare labels: Labels;
  declare said: '' | 'copied' | 'failed';
  private timer = 0;

  static override styles = [
    base,
    css`
      :host { display: inline-flex; max-width: 100%; min-width: 0; vertical-align: middle; position: relative; }
      button { display: inline-flex; align-items: center; gap: 6px; min-height: 1.5rem; max-width: calc(100% + 5px); padding: 0 5px; margin-inline-start: -5px; border-radius: 4px; color: var(--cai-text-2); transition: background-color var(--cai-quick); }
      button:hover { background: var(--cai-hover); color: var(--cai-text); }
      code { font: 400 0.929em / 1.4 var(--cai-mono); font-variant-ligatures: none; letter-spacing: -0.02em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      vaadin-icon { flex: none; width: 0.8125rem; height: 0.8125rem; color: var(--cai-text-3); }
      .copied vaadin-icon { color: var(--cai-success); }
      .failed { font-size: var(--cai-12); }
    `,
  ];

  constructor() {
    super();
    this.value = '';
    this.shown = '';
    this.labels = {};
    this.said = '';
  }

  private async copy(event: Event) {
    // In a grid row the click is for the id, not for the row.
    event.stopPropagation();
    try {
      await navigator.clipboard.writeText(this.value);
      this.said = 'copied';
    } catch {
      this.said = 'failed';
    }
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => (this.said = ''), this.said === 'copied' ? 1600 : 6000);
  }

  protected override render() {
    return html`<button type="button" class=${this.said} aria-label="${this.labels.copy} ${this.shown}" title="${this.labels.copy}: ${this.value}" @click=${this.copy}>
        <code>${this.shown}</code><vaadin-icon icon=${this.said === 'copied' ? 'cai:check' : 'cai:copy'} aria-hidden="true"></vaadin-icon>
      </button><span role="status" class=${this.said === 'failed' ? 'failed' : 'visually-hidden'}>${this.said ? this.labels[this.said] : ''}</span>`;
  }
}
customElements.define('cai-copyable', CaiCopyable);
