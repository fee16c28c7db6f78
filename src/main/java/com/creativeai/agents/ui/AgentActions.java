package com.creativeai.agents.ui;

import com.creativeai.agents.ReadAgents.Worked;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What can be done with an agent, at the head of its page. */
final class AgentActions implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Button save = new Button(Texts.get("agents.save"));
  private final Button publish = new Button(Texts.get("agents.publish"));

  AgentActions(Runnable saved, Runnable published) {
    save.addClickListener(click -> saved.run());
    publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    publish.addClickListener(click -> published.run());
  }

  /** The primary one last. */
  Component[] of(Worked worked, boolean mayTry, Runnable archive, Runnable pull) {
    List<Component> all = new ArrayList<>();
    if (mayTry && worked.published().isPresent() && !worked.draft().archived()) {
      all.add(AgentCard.tryLink(worked));
    }
    MenuBar menu = new MenuBar();
    menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
    MenuItem more = menu.addItem(Glyph.ELLIPSIS.icon());
    more.setAriaLabel(Texts.get("agents.more"));
    boolean provided = !worked.draft().provided().isNone();
    more.getSubMenu().addItem(Texts.get("agents.pull"), click -> pull.run()).setEnabled(provided);
    more.getSubMenu()
        .addItem(Texts.get("agents.archive"), click -> archive.run())
        .setEnabled(!worked.draft().archived());
    all.add(menu);
    all.add(save);
    all.add(publish);
    return all.toArray(Component[]::new);
  }

  /** Nothing to keep, nothing to publish: nothing to press. */
  void fit(boolean touched, boolean publishable) {
    save.setEnabled(touched);
    publish.setEnabled(touched || publishable);
  }
}
