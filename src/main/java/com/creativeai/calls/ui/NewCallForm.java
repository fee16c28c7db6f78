package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.calls.CallRequestCheck;
import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.schedule.ScheduleCalls;
import com.creativeai.identity.AiSettings;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.ui.CharacterCounter;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a call to be placed (CALL-1). */
class NewCallForm extends Div {
  private static final int PAUSE_MILLIS = 400;

  private final NumberField to;
  private final AgentChoice agent;
  private final TextArea prompt = new TextArea(Texts.get("calls.new.prompt"));
  private final TextArea firstMessage = new TextArea(Texts.get("calls.new.first-message"));
  private final Select<PhoneNumber> from = new Select<>();
  private final VoicemailChoice voicemail = new VoicemailChoice();
  private final LaterChoice later;
  private final TextField tags = new TextField(Texts.get("calls.new.tags"));

  /** By the names that problems use, in the order of the page. */
  private final Map<String, HasValidation> fields = new LinkedHashMap<>();

  /**
   * @param laterChanged hears when somebody decides for now or later
   */
  NewCallForm(CallableNumbers numbers, CallDesk desk, List<Agent> agents, Runnable laterChanged) {
    later = new LaterChoice(laterChanged);
    AiSettings preferences = desk.preferences();
    addClassNames("cai-form", "calls-form");
    to = new NumberField(numbers, "to", Texts.get("calls.new.to"));
    agent =
        new AgentChoice(
            agents, preferences.defaultAgentId().orElse(""), wanted -> desk.prefer(wanted.id()));
    agent.select().addValueChangeListener(change -> greetAs(change.getValue()));
    limit(prompt, CallRequestCheck.LONGEST_PROMPT, "calls.new.prompt");
    limit(firstMessage, CallRequestCheck.LONGEST_FIRST_MESSAGE, "calls.new.first-message");
    greetAs(agent.select().getValue());
    prompt.setMinHeight("8rem");
    firstMessage.setMinHeight("5rem");
    chooseFrom(numbers);
    tags.setHelperText(Texts.get("calls.new.tags.help"));
    tags.setManualValidation(true);
    fields.put("to", to);
    fields.put("agentId", agent.select());
    fields.put("prompt", prompt);
    fields.put("firstMessage", firstMessage);
    fields.put("from", from);
    fields.put("tags", tags);
    fields.put("voicemail.message", voicemail.message());
    fields.put(ScheduleCalls.FIELD, later.time());
    add(
        to,
        new CostHint(numbers, to, desk::estimate),
        agent,
        new PromptChoice(preferences.customPrompts(), prompt));
    add(prompt, firstMessage, from, tags, voicemail, later);
  }

  NumberField to() {
    return to;
  }

  LaterChoice later() {
    return later;
  }

  /** Gives the choice of numbers to call from; of one there is none. */
  void offer(List<PhoneNumber> callerIds) {
    from.setItems(callerIds);
    callerIds.stream().findFirst().ifPresent(from::setValue);
    from.setReadOnly(callerIds.size() < 2);
    if (callerIds.isEmpty()) {
      from.setHelperText(Texts.get("calls.new.from.none"));
    }
  }

  /** The call as the fields say it; without an agent there is none to place. */
  NewCall call() {
    return new NewCall(
        to.getValue(),
        from.isEmpty() ? "" : from.getValue().e164(),
        agent.select().getValue().id(),
        prompt.getValue(),
        firstMessage.getValue(),
        voicemail.policy(),
        Arrays.stream(tags.getValue().split(","))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .toList(),
        later.isLater() ? later.read() : Optional.empty());
  }

  /** Forgets what was wrong. */
  void absolve() {
    fields.values().forEach(field -> field.setInvalid(false));
  }

  /** Tells each problem at its field, goes to the first, and answers those that have no field. */
  List<FieldError> show(List<FieldError> errors) {
    List<FieldError> elsewhere = new ArrayList<>();
    for (FieldError error : errors) {
      HasValidation field = fields.get(error.field());
      if (field == null) {
        elsewhere.add(error);
      } else {
        field.setErrorMessage(error.message());
        field.setInvalid(true);
      }
    }
    fields.values().stream()
        .filter(HasValidation::isInvalid)
        .findFirst()
        .ifPresent(field -> ((Focusable<?>) field).focus());
    return elsewhere;
  }

  private void greetAs(Agent chosen) {
    firstMessage.setPlaceholder(chosen.firstMessage());
  }

  private void chooseFrom(CallableNumbers numbers) {
    from.setLabel(Texts.get("calls.new.from"));
    from.setItemLabelGenerator(numbers::readable);
    from.setPlaceholder(Texts.get("calls.new.from.first"));
    from.setHelperText(Texts.get("calls.new.from.help"));
    from.setManualValidation(true);
    from.setReadOnly(true);
  }

  private static void limit(TextArea area, int longest, String key) {
    CharacterCounter.under(area, longest, Texts.get(key + ".help"));
    area.setPlaceholder(Texts.get(key + ".example"));
    area.setManualValidation(true);
    area.setValueChangeMode(ValueChangeMode.LAZY);
    area.setValueChangeTimeout(PAUSE_MILLIS);
    area.addValueChangeListener(
        change -> {
          int length = change.getValue().length();
          area.setErrorMessage(Texts.get("calls.new.long", longest, length));
          area.setInvalid(length > longest);
        });
  }
}
