package com.creativeai.agents.ui;

import com.creativeai.agents.AgentId;
import com.creativeai.agents.ListProviderAgents.Found;
import com.creativeai.platform.ui.CopyableId;
import com.creativeai.platform.ui.RelativeTime;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.function.Consumer;

/** One agent at the provider: what it is called there, and what to do with it. */
class FoundRow extends ListItem {
  private static final long serialVersionUID = 1L;

  FoundRow(Found agent, Consumer<Found> take) {
    Span name = new Span(agent.name());
    name.addClassName("agents-version");
    Div facts = new Div(new CopyableId(agent.providerAgentId()));
    facts.addClassNames("cai-small", "cai-muted", "agents-version-facts");
    agent.createdAt().map(RelativeTime::new).ifPresent(facts::add);
    Div words = new Div(name, facts);
    words.addClassName("agents-version-words");
    add(words, agent.agent().map(id -> link(agent, id)).orElseGet(() -> button(agent, take)));
  }

  private static Component link(Found agent, AgentId id) {
    RouterLink link =
        new RouterLink(Texts.get("agents.import.here"), AgentView.class, AgentView.address(id));
    link.getElement().setAttribute("aria-label", Texts.get("agents.import.here.of", agent.name()));
    return link;
  }

  private static Component button(Found agent, Consumer<Found> take) {
    Button button = new Button(Texts.get("agents.import.submit"));
    button.setAriaLabel(Texts.get("agents.import.submit.of", agent.name()));
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    button.setDisableOnClick(true);
    button.addClickListener(
        click -> {
          take.accept(agent);
          button.setEnabled(true);
        });
    return button;
  }
}
