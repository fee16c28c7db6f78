// What Vaadin tells screen readers too little or too much of, where something opens.

interface Item extends HTMLElement {
  _selectedChanged(selected: boolean): void;
}

interface Calendar extends HTMLElement {
  ready(): void;
}

function nameOf(field: Element | null): string {
  const labels = field?.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.textContent ?? '') ?? [];
  return field?.getAttribute('aria-label') ?? labels.join(' ').trim();
}

/** What a field opens is called as the field. */
document.addEventListener('vaadin-overlay-open', (event) => {
  const opened = (event.target as HTMLElement).querySelector('vaadin-select-list-box, vaadin-date-picker-overlay-content');
  opened?.setAttribute('aria-label', nameOf(document.querySelector(':is(vaadin-select, vaadin-date-picker)[opened] [aria-expanded=true]')));
});

/** Menus have no selection. */
void customElements.whenDefined('vaadin-menu-bar-item').then((item) => {
  (item.prototype as Item)._selectedChanged = () => {};
});

/** The days say their weekday themselves: its cells are hidden, and so must their row be. */
void customElements.whenDefined('vaadin-month-calendar').then((calendar) => {
  const prototype = calendar.prototype as Calendar;
  const { ready } = prototype;
  prototype.ready = function () {
    ready.call(this);
    this.shadowRoot?.querySelector('thead')?.setAttribute('aria-hidden', 'true');
  };
});
