package com.creativeai.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;

/** The product's mark and the ways through the product. */
class Sidebar extends Div {

  Sidebar(Shell shell) {
    addClassName("cai-sidebar");
    SideNav main = navigation("ui.navigation", shell.navigation(NavigationEntry.Place.MAIN));
    main.addClassName("cai-sidebar-main");
    add(new Brand(), main);
    List<NavigationEntry> foot = shell.navigation(NavigationEntry.Place.FOOT);
    if (!foot.isEmpty()) {
      add(navigation("ui.navigation.foot", foot));
    }
  }

  private static SideNav navigation(String labelKey, List<NavigationEntry> entries) {
    SideNav navigation = new SideNav();
    navigation.getElement().setAttribute("aria-label", Texts.get(labelKey));
    for (NavigationEntry entry : entries) {
      SideNavItem item =
          new SideNavItem(Texts.get(entry.labelKey()), entry.view(), entry.glyph().icon());
      item.setMatchNested(!item.getPath().isEmpty());
      navigation.addItem(item);
    }
    return navigation;
  }
}
