package com.creativeai.calls.number.ui;

import com.creativeai.agents.Agent;
import com.creativeai.calls.number.OwnNumber;
import com.creativeai.platform.ui.CardGrid;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.StatusBadge;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** Numbers as rows, or as cards where the page is narrow. */
class NumberGrid extends CardGrid<OwnNumber> {
  private static final long serialVersionUID = 1L;

  private final transient NumbersDesk desk;
  private final transient NumberDialogs dialogs;

  NumberGrid(NumbersDesk desk, NumberDialogs dialogs) {
    super("numbers", Texts.get("numbers.title"));
    this.desk = desk;
    this.dialogs = dialogs;
    setAllRowsVisible(true);
    addComponentColumn(this::digits)
        .setHeader(Texts.get("numbers.number"))
        .setWidth("11rem")
        .setFlexGrow(1);
    addColumn(this::agent).setHeader(Texts.get("numbers.agent")).setWidth("10rem").setFlexGrow(2);
    addComponentColumn(this::state)
        .setHeader(Texts.get("numbers.state"))
        .setWidth("9rem")
        .setFlexGrow(0);
    addColumn(NumberGrid::hours)
        .setHeader(Texts.get("numbers.hours"))
        .setWidth("11rem")
        .setFlexGrow(1);
    addComponentColumn(this::actions)
        .setHeader(Texts.get("numbers.actions"))
        .setWidth("5.5rem")
        .setFlexGrow(0);
  }

  private Span digits(OwnNumber number) {
    Span digits = new Span(desk.readable(number.number()));
    digits.addClassName("cai-number");
    return digits;
  }

  private String agent(OwnNumber number) {
    return desk.agent(number.agent()).map(Agent::name).orElse(Texts.get("numbers.agent.gone"));
  }

  private StatusBadge state(OwnNumber number) {
    if (number.carrierId() == null) {
      return new StatusBadge(Tone.WARNING, Texts.get("numbers.state.pending"));
    }
    return number.hours().isOpen(desk.now())
        ? new StatusBadge(Tone.SUCCESS, Texts.get("numbers.state.open"))
        : new StatusBadge(Tone.NEUTRAL, Texts.get("numbers.state.closed"));
  }

  private static String hours(OwnNumber number) {
    return number.hours().isAlways()
        ? Texts.get("numbers.hours.always")
        : number.hours().zone().getId();
  }

  private Component actions(OwnNumber number) {
    MenuBar menu = new MenuBar();
    menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
    MenuItem more = menu.addItem(Glyph.ELLIPSIS.icon());
    more.setAriaLabel(Texts.get("numbers.actions.of", desk.readable(number.number())));
    SubMenu items = more.getSubMenu();
    if (desk.mayRing()) {
      items.addItem(Texts.get("numbers.ring"), click -> dialogs.ring(number));
    }
    if (desk.mayChange()) {
      if (number.carrierId() == null) {
        items.addItem(Texts.get("numbers.retry"), click -> dialogs.retry(number));
      }
      items.addItem(Texts.get("numbers.edit"), click -> dialogs.edit(number));
      items.addItem(Texts.get("numbers.release"), click -> dialogs.release(number));
    }
    menu.setVisible(!items.getItems().isEmpty());
    return menu;
  }

  @Override
  protected Component card(OwnNumber number) {
    Div head = new Div(digits(number), state(number), actions(number));
    head.addClassName("numbers-card-head");
    Span facts = new Span(agent(number) + " · " + hours(number));
    facts.addClassNames("cai-muted", "cai-small");
    Div all = new Div(head, facts);
    all.addClassName("numbers-card");
    return all;
  }
}
