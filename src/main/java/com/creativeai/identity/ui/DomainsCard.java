package com.creativeai.identity.ui;

import com.creativeai.identity.model.Organization;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Domains whose people may join by themselves (O6). */
class DomainsCard extends Card {
  private static final long serialVersionUID = 1L;

  private final transient OrganizationDesk desk;
  private final Set<String> allowed;
  private final transient Runnable changed;
  private final TextField domain = new TextField(Texts.get("organization.domains.domain"));

  DomainsCard(OrganizationDesk desk, Organization tenant, Runnable changed) {
    super(Texts.get("organization.domains"));
    this.desk = desk;
    this.changed = changed;
    allowed = new TreeSet<>(tenant.settings().allowedDomains());
    Paragraph sentence = new Paragraph(Texts.get("organization.domains.sentence"));
    sentence.addClassName("cai-muted");
    domain.setPlaceholder(Texts.get("organization.domains.example"));
    domain.setHelperText(Texts.get("organization.domains.help"));
    Button add = new Button(Texts.get("organization.domains.add"), click -> add());
    domain.addKeyPressListener(Key.ENTER, enter -> add());
    Div actions = new Div(add);
    actions.addClassName("cai-actions");
    Div form = new Div(sentence, list(), domain, actions);
    form.addClassName("cai-form");
    content(form);
  }

  private UnorderedList list() {
    UnorderedList list = new UnorderedList();
    list.addClassName("organizations-list");
    list.setVisible(!allowed.isEmpty());
    for (String known : allowed) {
      Button remove = new Button(Glyph.X.icon(), click -> remove(known));
      remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
      remove.setAriaLabel(Texts.get("organization.domains.remove", known));
      list.add(new ListItem(new Span(known), remove));
    }
    return list;
  }

  private void add() {
    Set<String> wanted = new TreeSet<>(allowed);
    wanted.add(domain.getValue());
    save(wanted);
  }

  private void remove(String known) {
    Set<String> wanted = new TreeSet<>(allowed);
    wanted.remove(known);
    save(wanted);
  }

  private void save(Set<String> wanted) {
    boolean saved =
        Attempt.of(
            "organization", Map.of("settings.allowedDomains", domain), () -> desk.allow(wanted));
    if (saved) {
      Toasts.success(Texts.get("organization.saved"));
      changed.run();
    }
  }
}
