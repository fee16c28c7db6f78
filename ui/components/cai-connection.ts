import { LitElement, css, html } from 'lit';
import { base, type Labels } from './shared';

type State = 'live' | 'connecting' | 'offline';

/** Connection dot: follows Vaadin's connection state. A request under way still counts as live. */
class CaiConnection extends LitElement {
  static override properties = { labels: { attribute: false }, state: { state: true } };
  declare labels: Labels;
  declare state: State;

  static override styles = [
    base,
    css`
      :host { display: inline-flex; align-items: center; gap: 6px; height: 2rem; padding: 0 8px; color: var(--cai-text-2); font-size: var(--cai-12); font-weight: 500; white-space: nowrap; }
      .dot { width: 8px; height: 8px; border-radius: 50%; background: var(--cai-success); transition: background-color var(--cai-calm); }
      .connecting .dot { background: none; border: 2px solid var(--cai-warning); animation: pulse 1s ease-in-out infinite; }
      .offline .dot { background: var(--cai-danger); border-radius: 2px; }
      span { display: inline-flex; align-items: center; gap: 6px; }
      @keyframes pulse { 50% { opacity: 0.35; } }
      @media (max-width: 600px) { .live .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } }
    `,
  ];

  private readonly read = () => {
    const store = (window as any).Vaadin?.connectionState;
    const known = store?.state;
    this.state = known === 'connection-lost' ? 'offline' : known === 'reconnecting' ? 'connecting' : 'live';
  };

  constructor() {
    super();
    this.labels = {};
    this.state = 'live';
  }

  override connectedCallback() {
    super.connectedCallback();
    (window as any).Vaadin?.connectionState?.addStateChangeListener(this.read);
    this.read();
  }

  override disconnectedCallback() {
    (window as any).Vaadin?.connectionState?.removeStateChangeListener(this.read);
    super.disconnectedCallback();
  }

  protected override render() {
    return html`<span class=${this.state} role="status"><span class="dot" aria-hidden="true"></span><span class="word">${this.labels[this.state] ?? ''}</span></span>`;
  }
}
customElements.define('cai-connection', CaiConnection);
