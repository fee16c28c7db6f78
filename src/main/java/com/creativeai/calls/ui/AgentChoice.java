package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.Consumer;

/** The agent of a call, somebody's default agent first (ID-4). */
class AgentChoice extends Div {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(AgentChoice.class.getName());

  private final transient Consumer<Agent> prefer;
  private final Select<Agent> select = new Select<>();
  private final Button makeDefault = new Button(Texts.get("calls.new.agent.make-default"));
  private final RouterLink tryIt = new RouterLink();
  private String preferred;

  /**
   * @param preferred the id of an agent, which may be none of these
   */
  AgentChoice(List<Agent> agents, String preferred, Consumer<Agent> prefer) {
    this.preferred = preferred;
    this.prefer = prefer;
    addClassName("calls-agent");
    select.setLabel(Texts.get("calls.new.agent"));
    select.setItemLabelGenerator(
        known ->
            Texts.get("calls.new.agent.item", known.name(), CallWords.language(known.language())));
    select.setItems(agents);
    select.setManualValidation(true);
    makeDefault.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    makeDefault.setDisableOnClick(true);
    makeDefault.addClickListener(click -> makeDefault());
    tryIt.setText(Texts.get("calls.new.agent.try"));
    // Loaded as a page of its own, because only then may it use the microphone.
    tryIt.getElement().setAttribute("router-ignore", true);
    add(select, tryIt, makeDefault);
    select.addValueChangeListener(change -> tell());
    agents.stream()
        .filter(this::isPreferred)
        .findFirst()
        .or(() -> agents.stream().findFirst())
        .ifPresent(select::setValue);
  }

  Select<Agent> select() {
    return select;
  }

  private void makeDefault() {
    try {
      Agent wanted = select.getValue();
      prefer.accept(wanted);
      preferred = wanted.id().toString();
      tell();
      // The button goes away under the focus.
      select.focus();
      Toasts.success(Texts.get("calls.new.agent.default.saved", wanted.name()));
    } catch (ProblemException refused) {
      Toasts.error(refused.detail());
    } catch (RuntimeException failed) {
      String id = PageFailure.log(LOG, "new-call", failed);
      Toasts.error(Texts.get("calls.new.agent.default.failed", id));
    } finally {
      makeDefault.setEnabled(true);
    }
  }

  private void tell() {
    tryIt.setRoute(TryAgentView.class, TryAgentView.address(select.getValue()));
    boolean isDefault = isPreferred(select.getValue());
    select.setHelperText(isDefault ? Texts.get("calls.new.agent.default") : "");
    makeDefault.setVisible(!isDefault);
  }

  private boolean isPreferred(Agent agent) {
    return agent.id().toString().equals(preferred);
  }
}
