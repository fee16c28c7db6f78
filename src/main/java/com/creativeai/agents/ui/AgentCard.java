package com.creativeai.agents.ui;

import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.ReadAgents.Worked;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** One agent among the others. */
class AgentCard extends ListItem {
  private static final long serialVersionUID = 1L;

  AgentCard(AgentDesk desk, Worked worked) {
    addClassNames("cai-card", "agents-card");
    AgentSpec spec = worked.draft().spec();
    H2 name = new H2(name(desk, worked));
    Div head = new Div(name, AgentWords.badge(worked));
    head.addClassName("agents-card-head");
    Paragraph words =
        new Paragraph(
            spec.firstMessage().isEmpty()
                ? Texts.get("agents.waits")
                : Texts.get("agents.says", spec.firstMessage()));
    words.addClassNames("cai-muted", "agents-card-words");
    Div foot = new Div(new Span(AgentWords.language(spec.language())));
    foot.addClassNames("cai-small", "cai-muted", "agents-card-foot");
    if (desk.mayTry() && worked.published().isPresent() && !worked.draft().archived()) {
      foot.add(tryLink(worked));
    }
    add(head, words, foot);
  }

  /** The page where one writes with it is another capability's. */
  static Anchor tryLink(Worked worked) {
    Anchor link = new Anchor("try/" + worked.draft().id(), Texts.get("agents.try"));
    link.getElement()
        .setAttribute("aria-label", Texts.get("agents.try.of", worked.draft().spec().name()));
    return link;
  }

  private static Component name(AgentDesk desk, Worked worked) {
    String name = worked.draft().spec().name();
    return desk.mayChange()
        ? new RouterLink(name, AgentView.class, AgentView.address(worked.draft().id()))
        : new Span(name);
  }
}
