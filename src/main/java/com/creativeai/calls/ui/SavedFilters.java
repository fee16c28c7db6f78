package com.creativeai.calls.ui;

import com.creativeai.calls.filter.KeepFilters;
import com.creativeai.calls.filter.SavedFilter;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The filters somebody kept: use one, keep what is filtered now, remove what is shown (SF2). */
class SavedFilters extends MenuBar {
  private static final System.Logger LOG = System.getLogger(SavedFilters.class.getName());

  private final transient FilterDesk desk;
  private final transient Consumer<CallSearch> chosen;
  private final SubMenu menu;
  private transient CallSearch shown = CallSearch.ALL;

  SavedFilters(FilterDesk desk, Consumer<CallSearch> chosen) {
    this.desk = desk;
    this.chosen = chosen;
    addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
    MenuItem top = addItem(Texts.get("calls.saved"));
    top.addComponentAsFirst(Glyph.LIST.icon());
    menu = top.getSubMenu();
    addClassName("calls-saved");
  }

  /** Offers what goes with a search. */
  void show(CallSearch search) {
    shown = search;
    List<SavedFilter> kept = kept();
    Optional<SavedFilter> current =
        kept.stream().filter(filter -> search(filter).equals(search)).findFirst();
    menu.removeAll();
    for (SavedFilter filter : kept) {
      MenuItem item = menu.addItem(filter.name(), click -> chosen.accept(search(filter)));
      item.setCheckable(true);
      item.setChecked(current.filter(filter::equals).isPresent());
    }
    if (!kept.isEmpty()) {
      menu.addComponent(new Hr());
    }
    menu.addItem(Texts.get("calls.saved.keep"), click -> ask())
        .setEnabled(!search.isAll() && current.isEmpty());
    current.ifPresent(
        filter ->
            menu.addItem(Texts.get("calls.saved.remove", filter.name()), click -> remove(filter)));
  }

  /**
   * The list of calls is worth more than the menu: without its filters it is shown all the same.
   */
  private List<SavedFilter> kept() {
    try {
      return desk.list();
    } catch (RuntimeException failed) {
      PageFailure.log(LOG, "calls", failed);
      return List.of();
    }
  }

  private void remove(SavedFilter filter) {
    if (Attempt.of("calls", () -> desk.remove(filter))) {
      Toasts.success(Texts.get("calls.saved.removed", filter.name()));
      show(shown);
    }
  }

  private void ask() {
    Dialog dialog = new Dialog(Texts.get("calls.saved.keep.title"));
    dialog.setWidth("24rem");
    dialog.setMaxWidth("94vw");
    TextField name = new TextField(Texts.get("calls.saved.name"));
    name.setMaxLength(KeepFilters.LONGEST_NAME);
    name.setWidthFull();
    name.setHelperText(Texts.get("calls.saved.name.help"));
    name.focus();
    Button keep = new Button(Texts.get("calls.saved.keep.do"), click -> keep(dialog, name));
    keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    keep.addClickShortcut(Key.ENTER).listenOn(name).setResetFocusOnActiveElement(true);
    dialog.add(name);
    dialog
        .getFooter()
        .add(new Button(Texts.get("calls.saved.cancel"), click -> dialog.close()), keep);
    dialog.open();
  }

  private void keep(Dialog dialog, TextField name) {
    if (Attempt.of("calls", Map.of("name", name), () -> desk.keep(name.getValue(), shown))) {
      dialog.close();
      Toasts.success(Texts.get("calls.saved.kept", name.getValue().strip()));
      show(shown);
    }
  }

  private static CallSearch search(SavedFilter filter) {
    return CallSearch.of(QueryParameters.fromString(filter.query()));
  }
}
