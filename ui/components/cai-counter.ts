import { LitElement, css, html } from 'lit';
import { base, type Labels } from './shared';

/** Help under a field and how much of it is used. Lives in the field's helper slot. */
class CaiCounter extends LitElement {
  static override properties = { maximum: { type: Number }, help: {}, labels: { attribute: false }, used: { state: true } };
  declare maximum: number;
  declare help: string;
  declare labels: Labels;
  declare used: number;
  private field: (HTMLElement & { value?: string }) | null = null;

  static override styles = [
    base,
    css`
      :host { display: flex; justify-content: space-between; gap: 16px; position: relative; }
      .count { flex: none; font-variant-numeric: tabular-nums; margin-inline-start: auto; transition: color var(--cai-quick); }
      .near { color: var(--cai-warning-text); }
      .over { color: var(--cai-danger-text); font-weight: 600; }
    `,
  ];

  private readonly count = () => {
    const input = this.field?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    // Characters as people count them, not UTF-16 units.
    this.used = [...(input?.value ?? this.field?.value ?? '')].length;
  };

  constructor() {
    super();
    this.maximum = 0;
    this.help = '';
    this.labels = {};
    this.used = 0;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.field = this.parentElement;
    this.field?.addEventListener('input', this.count);
    this.field?.addEventListener('value-changed', this.count);
    requestAnimationFrame(this.count);
  }

  override disconnectedCallback() {
    this.field?.removeEventListener('input', this.count);
    this.field?.removeEventListener('value-changed', this.count);
    super.disconnectedCallback();
  }

  protected override render() {
    const left = this.maximum - this.used;
    const near = left <= this.maximum * 0.1;
    const spoken = left < 0 ? `${-left} ${this.labels.over}` : `${left} ${this.labels.left}`;
    return html`<span>${this.help}</span>
      <span class="count ${left < 0 ? 'over' : near ? 'near' : ''}" aria-hidden="true">${this.used} / ${this.maximum}</span>
      <span class="visually-hidden" role="status">${near ? spoken : ''}</span>`;
  }
}
customElements.define('cai-counter', CaiCounter);
