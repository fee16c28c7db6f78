import { LitElement, css, html } from 'lit';
import { base, type Labels } from './shared';
import './cai-icons';

const KEY = 'cai-scheme';
const ORDER = ['system', 'light', 'dark'] as const;
type Scheme = (typeof ORDER)[number];
const ICONS: Record<Scheme, string> = { system: 'cai:monitor', light: 'cai:sun', dark: 'cai:moon' };

/** The colour scheme's switch; the script in index.html applies what it remembers. */
class CaiScheme extends LitElement {
  static override properties = { labels: { attribute: false }, scheme: { state: true } };
  declare labels: Labels;
  declare scheme: Scheme;

  static override styles = [
    base,
    css`
      :host { display: inline-flex; }
      button { display: inline-grid; place-items: center; width: 2rem; height: 2rem; border-radius: var(--cai-radius-control); color: var(--cai-text-2); transition: background-color var(--cai-quick); }
      button:hover { background: var(--cai-hover); color: var(--cai-text); }
      vaadin-icon { width: 1.0625rem; height: 1.0625rem; }
      @media (max-width: 600px) { button { width: 2.75rem; height: 2.75rem; } }
    `,
  ];

  constructor() {
    super();
    this.labels = {};
    this.scheme = 'system';
    try {
      const kept = localStorage.getItem(KEY);
      if (kept === 'light' || kept === 'dark') {
        this.scheme = kept;
      }
    } catch {
      // Storage may be closed; the system decides then.
    }
  }

  private next() {
    this.scheme = ORDER[(ORDER.indexOf(this.scheme) + 1) % ORDER.length];
    try {
      if (this.scheme === 'system') {
        localStorage.removeItem(KEY);
      } else {
        localStorage.setItem(KEY, this.scheme);
      }
    } catch {
      // As above.
    }
    window.dispatchEvent(new Event('cai-scheme'));
  }

  protected override render() {
    const name = `${this.labels.label}: ${this.labels[this.scheme]}`;
    return html`<button type="button" aria-label=${name} title=${name} @click=${this.next}><vaadin-icon icon=${ICONS[this.scheme]} aria-hidden="true"></vaadin-icon></button>`;
  }
}
customElements.define('cai-scheme', CaiScheme);
