import { LitElement, css, html } from 'lit';
import { base, type Labels } from './shared';

// One timer for all times on the page.
const shown = new Set<CaiTime>();
setInterval(() => shown.forEach((time) => time.requestUpdate()), 15_000);

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago something was; the exact time and its zone in the title. */
class CaiTime extends LitElement {
  static override properties = { at: {}, zone: {}, locale: {}, exact: { type: Boolean, reflect: true }, labels: { attribute: false } };
  declare at: string;
  declare zone: string;
  declare locale: string;
  declare exact: boolean;
  declare labels: Labels;

  static override styles = [base, css`:host { display: inline; white-space: nowrap; } time { font-variant-numeric: tabular-nums; } :host([exact]) { white-space: normal; }`];

  constructor() {
    super();
    this.at = '';
    this.zone = '';
    this.locale = 'en';
    this.exact = false;
    this.labels = {};
  }

  override connectedCallback() {
    super.connectedCallback();
    shown.add(this);
  }

  override disconnectedCallback() {
    shown.delete(this);
    super.disconnectedCallback();
  }

  private distance(date: Date): string {
    const seconds = (date.getTime() - Date.now()) / 1000;
    for (const [unit, length] of STEPS) {
      if (Math.abs(seconds) >= length) {
        return new Intl.RelativeTimeFormat(this.locale, { numeric: 'auto', style: 'short' }).format(Math.trunc(seconds / length), unit);
      }
    }
    return this.labels.now ?? '';
  }

  protected override render() {
    const date = new Date(this.at);
    if (Number.isNaN(date.getTime())) {
      return html`–`;
    }
    const zone = this.zone || undefined;
    const full = new Intl.DateTimeFormat(this.locale, {
      dateStyle: 'medium',
      timeStyle: 'medium',
      timeZone: zone,
    }).format(date);
    const name = new Intl.DateTimeFormat(this.locale, { timeZoneName: 'short', timeZone: zone }).formatToParts(date).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const exact = `${full} ${name}`;
    return html`<time datetime=${this.at} title=${exact}>${this.exact ? exact : this.distance(date)}${this.exact ? '' : html`<span class="visually-hidden">, ${exact}</span>`}</time>`;
  }
}
customElements.define('cai-time', CaiTime);
