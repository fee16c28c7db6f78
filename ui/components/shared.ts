import { css } from 'lit';

/** What every component of ours begins with: one box model, visible focus, reduced motion, text for screen readers only. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none !important;
  }
  button,
  a,
  [tabindex] {
    outline: none;
  }
  :is(button, a, [tabindex]):focus-visible {
    outline: 2px solid var(--cai-focus);
    outline-offset: 2px;
    border-radius: 4px;
  }
  button {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    margin: 0;
    cursor: pointer;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 1ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 1ms !important;
    }
  }
`;

export const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** 65 → "1:05", 3725 → "1:02:05". */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(Number.isFinite(seconds) ? seconds : 0));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

export type Labels = Record<string, string>;

/** Tells that a moment of the call was chosen. */
export function seekEvent(seconds: number): CustomEvent {
  return new CustomEvent('seek', { detail: { seconds }, bubbles: true, composed: true });
}
