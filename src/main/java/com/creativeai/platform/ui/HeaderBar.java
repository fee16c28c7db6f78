package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The header row: where you are, whether the page is live, how it looks, and who you are. */
class HeaderBar extends Header {

  HeaderBar(Optional<SignedInCaller> caller) {
    addClassName("cai-header");
    DrawerToggle toggle = new DrawerToggle();
    toggle.getElement().removeAllChildren();
    toggle.setIcon(Glyph.PANEL_LEFT.icon());
    toggle.setAriaLabel(Texts.get("ui.navigation.toggle"));
    add(toggle);
    caller.ifPresent(known -> add(organization(known)));
    Span space = new Span();
    space.addClassName("cai-space");
    add(space, new ConnectionDot(), new SchemeSwitch());
    caller.ifPresent(known -> add(userMenu(known)));
  }

  private static Span organization(SignedInCaller caller) {
    Span name = new Span(caller.organizationName());
    name.addClassName("cai-organization");
    name.setTitle(caller.organizationName());
    return name;
  }

  private static MenuBar userMenu(SignedInCaller caller) {
    Span initials = new Span(initials(caller.name()));
    initials.addClassName("cai-avatar");
    initials.getElement().setAttribute("aria-hidden", "true");
    MenuBar bar = new MenuBar();
    bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
    bar.addClassName("cai-user-menu");
    MenuItem root = bar.addItem(initials);
    root.setAriaLabel(Texts.get("ui.user", caller.name()));
    SubMenu menu = root.getSubMenu();
    MenuItem who = menu.addItem(identity(caller));
    who.setEnabled(false);
    menu.addSeparator();
    addWorkplaces(menu, caller);
    caller.accountPage().ifPresent(page -> addAccount(menu, page));
    MenuItem signOut = menu.addItem(Glyph.LOG_OUT.icon(), click -> caller.signOut());
    signOut.add(Texts.get("ui.user.sign-out"));
    return bar;
  }

  /** Only where there is more than one to choose from. */
  private static void addWorkplaces(SubMenu menu, SignedInCaller caller) {
    List<SignedInCaller.Workplace> places = caller.workplaces();
    if (places.size() < 2) {
      return;
    }
    for (SignedInCaller.Workplace place : places) {
      MenuItem item =
          menu.addItem(
              place.current() ? Glyph.CHECK.icon() : Glyph.ARROW_RIGHT.icon(),
              click -> caller.switchTo(place));
      item.add(place.name());
      item.setEnabled(!place.current());
      item.setAriaLabel(
          Texts.get(
              place.current() ? "ui.user.workplace.current" : "ui.user.workplace", place.name()));
    }
    menu.addSeparator();
  }

  private static void addAccount(SubMenu menu, Class<? extends Component> page) {
    MenuItem account = menu.addItem(Glyph.USER.icon(), click -> UI.getCurrent().navigate(page));
    account.add(Texts.get("ui.user.account"));
  }

  private static Div identity(SignedInCaller caller) {
    Div who = new Div(new Span(caller.name()), new Span(caller.email()));
    who.addClassName("cai-who");
    return who;
  }

  static String initials(String name) {
    return Arrays.stream(name.strip().split("[\\s.@_-]+"))
        .filter(part -> !part.isEmpty())
        .limit(2)
        .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }
}
