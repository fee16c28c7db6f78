package com.creativeai.calls.connection.ui;

import com.creativeai.agents.Agent;
import com.creativeai.calls.CallId;
import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.Turn;
import com.creativeai.calls.connection.TestCall;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.ui.NumberField;
import com.creativeai.calls.ui.PageUpdates;
import com.creativeai.platform.event.LiveTopics.Subscription;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls whoever tries the connections, and follows the call (CC8). */
class TestCallCard extends Card {
  private static final long serialVersionUID = 1L;

  private final transient ConnectionsDesk desk;
  private final transient PageUpdates updates;
  private final transient Consumer<CallId> placed;
  private final NumberField to;
  private final Select<Agent> agent = new Select<>();
  private final Button call = new Button(Texts.get("connections.test.call"));
  private final TestCallSteps steps = new TestCallSteps();
  private final Anchor page = new Anchor("", Texts.get("connections.test.page"));
  private final Div course = new Div(steps, page);
  private transient @Nullable Subscription live;
  private transient @Nullable CallId followed;
  private long shownVersion = -1;

  /**
   * @param placed hears which call is followed now
   */
  TestCallCard(
      ConnectionsDesk desk,
      CallableNumbers numbers,
      PageUpdates updates,
      List<Agent> agents,
      Consumer<CallId> placed) {
    super(Texts.get("connections.test"));
    this.desk = desk;
    this.updates = updates;
    this.placed = placed;
    to = new NumberField(numbers, "to", Texts.get("connections.test.to"));
    agent.setLabel(Texts.get("connections.test.agent"));
    agent.setItemLabelGenerator(Agent::name);
    agent.setItems(agents);
    agent.setValue(agents.get(0));
    agent.setManualValidation(true);
    call.setIcon(Glyph.PHONE_CALL.icon());
    call.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    call.setDisableOnClick(true);
    call.addClickListener(click -> place());
    Div form = new Div(to, agent, call);
    form.addClassName("connections-form");
    course.setVisible(false);
    content(
        new Paragraph(
            Texts.get(desk.isSandbox() ? "connections.test.sandbox" : "connections.test.sentence")),
        form,
        course);
  }

  private void place() {
    Attempt.of(
        "connections",
        Map.of("to", to, "agentId", agent),
        () -> {
          Call begun = desk.call(to.getValue(), agent.getValue().id());
          follow(begun);
          placed.accept(begun.id());
        });
    call.setEnabled(true);
  }

  /** Shows how far it is, from now on. */
  void follow(Call one) {
    shownVersion = -1;
    followed = one.id();
    page.setHref("calls/" + one.id());
    course.setVisible(true);
    show(one, desk.transcript(one.id()));
    getUI().ifPresent(ui -> listen(ui, one.id()));
  }

  private void listen(UI ui, CallId id) {
    unfollow();
    live = updates.watch(id, news -> hear(ui, id));
    // Between reading the call and watching it something may have happened.
    hear(ui, id);
  }

  /** Reads outside of the page's lock, then enters it. */
  private void hear(UI ui, CallId id) {
    Optional<Call> now = desk.find(id);
    List<Turn> turns = now.map(found -> desk.transcript(id)).orElse(List.of());
    ui.accessLater(() -> now.ifPresent(found -> show(found, turns)), () -> {}).run();
  }

  /** Reads may overtake each other; an older call than the shown one is not shown. */
  private void show(Call one, List<Turn> turns) {
    if (one.id().equals(followed) && one.version() >= shownVersion) {
      shownVersion = one.version();
      steps.show(one, TestCall.of(one, turns));
    }
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    CallId id = followed;
    if (id != null) {
      listen(attached.getUI(), id);
    }
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    unfollow();
  }

  private void unfollow() {
    if (live != null) {
      live.close();
      live = null;
    }
  }
}
