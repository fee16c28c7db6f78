package com.creativeai.agents.ui;

import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.AgentVersion;
import com.creativeai.agents.SpecChange;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.RelativeTime;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** What was published, newest first, to compare and to restore. */
class VersionsCard extends Card {
  private static final long serialVersionUID = 1L;

  private final transient AgentDesk desk;
  private final transient Supplier<AgentSpec> present;
  private final transient IntConsumer restore;
  private final Paragraph none = new Paragraph(Texts.get("agents.versions.none"));
  private final UnorderedList list = new UnorderedList();

  /**
   * @param present what stands in the fields now
   */
  VersionsCard(AgentDesk desk, Supplier<AgentSpec> present, IntConsumer restore) {
    super(Texts.get("agents.versions"));
    this.desk = desk;
    this.present = present;
    this.restore = restore;
    none.addClassName("cai-muted");
    list.addClassName("agents-versions");
    content(none, list);
  }

  void show(List<AgentVersion> versions) {
    list.removeAll();
    versions.forEach(version -> list.add(line(version)));
    none.setVisible(versions.isEmpty());
  }

  private ListItem line(AgentVersion version) {
    Span number = new Span(AgentWords.version(version.number()));
    number.addClassName("agents-version");
    Div facts = new Div();
    facts.addClassNames("cai-muted", "cai-small", "agents-version-facts");
    if (version.publishedAt().isAfter(Instant.EPOCH)) {
      facts.add(new RelativeTime(version.publishedAt()));
    }
    desk.findName(version.publishedBy()).ifPresent(name -> facts.add(new Span(name)));
    Div words = new Div(number, facts);
    if (!version.note().isEmpty()) {
      words.add(new Span(version.note()));
    }
    words.addClassName("agents-version-words");
    Button compare = button("agents.compare", version, () -> compare(version));
    Button back = button("agents.restore", version, () -> restore.accept(version.number()));
    Div actions = new Div(compare, back);
    actions.addClassName("agents-version-actions");
    return new ListItem(words, actions);
  }

  private static Button button(String key, AgentVersion version, Runnable action) {
    Button button = new Button(Texts.get(key), click -> action.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    button.setAriaLabel(Texts.get(key + ".of", version.number()));
    return button;
  }

  private void compare(AgentVersion version) {
    Dialog dialog = new Dialog(Texts.get("agents.compare.title", version.number()));
    dialog.setWidth("40rem");
    dialog.setMaxWidth("94vw");
    dialog.add(new SpecDiff(SpecChange.between(version.spec(), present.get())));
    dialog.getFooter().add(new Button(Texts.get("agents.close"), click -> dialog.close()));
    dialog.open();
  }
}
