package com.creativeai.apikeys.ui;

import com.creativeai.apikeys.ApiKey;
import com.creativeai.platform.ui.CardGrid;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.RelativeTime;
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
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keys as rows, or as cards where the page is narrow. */
class KeyGrid extends CardGrid<ApiKey> {
  private static final long serialVersionUID = 1L;

  static final String ACTIONS = "actions";

  private final transient ApiKeyDesk desk;
  private final transient KeyDialogs dialogs;

  KeyGrid(ApiKeyDesk desk, KeyDialogs dialogs) {
    super("apikeys", Texts.get("apikeys.title"));
    this.desk = desk;
    this.dialogs = dialogs;
    setAllRowsVisible(true);
    addComponentColumn(KeyGrid::name)
        .setHeader(Texts.get("apikeys.name"))
        .setWidth("11rem")
        .setFlexGrow(2);
    addComponentColumn(this::status)
        .setHeader(Texts.get("apikeys.status"))
        .setWidth("7rem")
        .setFlexGrow(0);
    addComponentColumn(KeyGrid::scopes)
        .setHeader(Texts.get("apikeys.scopes"))
        .setWidth("12rem")
        .setFlexGrow(3);
    addComponentColumn(key -> time(key.lastUsedAt(), "apikeys.used.never"))
        .setHeader(Texts.get("apikeys.used"))
        .setWidth("8rem")
        .setFlexGrow(0);
    addComponentColumn(key -> time(key.expiresAt(), "apikeys.expires.never"))
        .setHeader(Texts.get("apikeys.expires"))
        .setWidth("8rem")
        .setFlexGrow(0);
    addComponentColumn(this::actions)
        .setKey(ACTIONS)
        .setHeader(Texts.get("apikeys.actions"))
        .setWidth("5.5rem")
        .setFlexGrow(0);
  }

  private static Component name(ApiKey key) {
    Span name = new Span(key.name());
    name.addClassName("apikeys-name");
    Span start = new Span(key.start().isEmpty() ? "" : key.start() + "…");
    start.addClassNames("cai-muted", "cai-small", "apikeys-start");
    Div both = new Div(name, start);
    both.addClassName("apikeys-who");
    return both;
  }

  private StatusBadge status(ApiKey key) {
    Instant now = desk.now();
    if (!key.isValid(now)) {
      return key.revokedAt().isPresent()
          ? new StatusBadge(Tone.DANGER, Texts.get("apikeys.status.revoked"))
          : new StatusBadge(Tone.NEUTRAL, Texts.get("apikeys.status.expired"));
    }
    return key.replacedBy().isPresent()
        ? new StatusBadge(Tone.WARNING, Texts.get("apikeys.status.replaced"))
        : new StatusBadge(Tone.SUCCESS, Texts.get("apikeys.status.active"));
  }

  private static Span scopes(ApiKey key) {
    String words =
        key.scopes().stream()
            .sorted()
            .map(CreateKeyDialog::words)
            .collect(Collectors.joining(", "));
    Span scopes = new Span(words);
    scopes.addClassNames("cai-muted", "apikeys-scopes");
    scopes.setTitle(words);
    return scopes;
  }

  private static Component time(Optional<Instant> at, String otherwise) {
    return at.<Component>map(RelativeTime::new).orElseGet(() -> new Span(Texts.get(otherwise)));
  }

  private Component actions(ApiKey key) {
    MenuBar menu = new MenuBar();
    menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
    MenuItem more = menu.addItem(Glyph.ELLIPSIS.icon());
    more.setAriaLabel(Texts.get("apikeys.actions.of", key.name()));
    SubMenu items = more.getSubMenu();
    items.addItem(Texts.get("apikeys.usage"), click -> dialogs.usage(key));
    if (desk.mayChange() && key.isValid(desk.now())) {
      items.addItem(Texts.get("apikeys.rename"), click -> dialogs.rename(key));
      if (key.replacedBy().isEmpty()) {
        items.addItem(Texts.get("apikeys.rotate"), click -> dialogs.rotate(key));
      }
      items.addItem(Texts.get("apikeys.revoke"), click -> dialogs.revoke(key));
    }
    return menu;
  }

  @Override
  protected Component card(ApiKey key) {
    Div head = new Div(name(key), status(key), actions(key));
    head.addClassName("apikeys-card-head");
    Div all = new Div(head, scopes(key));
    all.addClassName("apikeys-card");
    return all;
  }
}
