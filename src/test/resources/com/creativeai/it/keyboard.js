// Runs before a page: what people may press on it, and what the focus comes to.
(() => {
  const CONTROLS =
    'a[href], button, input, select, textarea, summary, audio[controls], [role=button], [role=link], [role=tab], [role=switch],' +
    ' [role=slider], [role=checkbox], [role=radio], [role=combobox], [role=menuitem], [tabindex]:not([tabindex="-1"])';
  // One stop each, with arrow keys inside.
  const COMPOSITES = 'vaadin-grid, [role=grid], [role=tablist], [role=menubar], [role=menu], [role=listbox], [role=radiogroup]';

  const heard = new WeakSet();
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (type === 'click' && this instanceof Element) {
      heard.add(this);
    }
    return listen.call(this, type, ...rest);
  };

  const parent = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;
  const upwards = (element) => {
    const path = [];
    for (let at = element; at; at = parent(at)) {
      path.push(at);
    }
    return path;
  };
  const within = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? within(one.shadowRoot) : [])]);
  const isForeign = (element) => element.getRootNode().host?.localName.startsWith('vaadin-') ?? false;
  const isShown = (element) => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && box.width > 1 && box.height > 1;
  };
  const isOff = (element) => upwards(element).some((one) => one.disabled || one.inert || one.getAttribute('aria-disabled') === 'true');
  const isControl = (element) =>
    element.matches(CONTROLS)
      ? !isForeign(element) || !upwards(element).some((one) => one.getAttribute('aria-hidden') === 'true')
      : heard.has(element) && !isForeign(element) && element.localName !== 'label';
  const composite = (element) => upwards(element).findLast((one) => one.matches(COMPOSITES));
  const isTwin = (one, other) => one.type === 'radio' && other.type === 'radio' && one.name === other.name;

  const active = () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) {
      at = at.shadowRoot.activeElement;
    }
    return at === document.body ? null : at;
  };
  const words = (element) => {
    const host = element.getRootNode().host;
    const labels = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => element.getRootNode().getElementById(id));
    return [element.getAttribute('aria-label'), labels[0]?.textContent, element.labels?.[0]?.textContent, element.textContent, host?.textContent]
      .map((told) => (told ?? '').trim().replace(/\s+/g, ' '))
      .find((told) => told !== '') ?? '';
  };
  const named = (element) => `${words(element).slice(0, 80)} <${element.localName}>`;

  const ring = (element) =>
    [null, '::before', '::after']
      .map((pseudo) => getComputedStyle(element, pseudo))
      .map((style) => `${style.outlineStyle === 'none' ? '' : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`}|${style.boxShadow}`)
      .join();
  const rings = (element) => {
    const near = upwards(element).slice(0, 6);
    const parts = near.filter((one) => one.localName.startsWith('vaadin-') && one.shadowRoot && one.localName !== 'vaadin-grid');
    return new Map([...near, ...parts.slice(0, 2).flatMap((one) => [...one.shadowRoot.querySelectorAll('*')])].map((one) => [one, ring(one)]));
  };

  let controls = [];
  let reached = new Set();
  let first = null;
  // Where the focus was and nothing has changed since.
  let lit = new Map();

  window.keyboard = {
    named: () => (active() ? named(active()) : ''),
    /** Forgets everything and looks at what is shown below an element. */
    begin(root) {
      controls = within(root).filter((one) => isControl(one) && isShown(one) && !isOff(one));
      reached = new Set();
      first = null;
      lit = new Map();
    },
    /** After a key: whether the focus is where it was first. */
    step() {
      const now = active();
      for (const [element, seen] of lit) {
        if (element !== now && [...seen].some(([one, was]) => !one.isConnected || ring(one) !== was)) {
          lit.delete(element);
        }
      }
      if (now === first && first !== null) {
        return true;
      }
      first ??= now;
      if (now) {
        reached.add(now);
        lit.set(now, rings(now));
      }
      return false;
    },
    /** Controls to which the focus did not come. */
    unreached() {
      const passed = new Set([...reached].flatMap(upwards));
      const entered = new Set([...reached].map(composite));
      return controls
        .filter((one) => one.isConnected && isShown(one) && !isOff(one))
        .filter((one) => !reached.has(one) && !(composite(one) && entered.has(composite(one))))
        .filter((one) => ![...reached].some((other) => isTwin(one, other)))
        .filter((one) => one.matches(CONTROLS) || !(passed.has(one) || upwards(one).some((outer) => reached.has(outer))))
        .map(named);
    },
    /** Controls that did not look different while they had the focus. */
    dim: () => [...lit.keys()].filter((one) => one !== active()).map(named),
    /** Goes to the first cell of a list; answers how many columns it has. */
    enter(grid) {
      const row = grid.shadowRoot.querySelector('#items tr:not([hidden])');
      const cells = row ? [...row.querySelectorAll('td')].filter(isShown) : [];
      cells[0]?.focus();
      return cells.length;
    },
    /** What can be pressed in the cell that has the focus. */
    inCell() {
      const cell = active();
      const content = cell?.querySelector('slot')?.assignedElements() ?? [];
      controls = content.flatMap(within).filter((one) => isControl(one) && isShown(one) && !isOff(one) && one.matches(CONTROLS));
      return controls.length;
    },
    /** Whether the focus is on something in that cell. */
    isInside: () => controls.some((one) => one === active()),
  };
})();
