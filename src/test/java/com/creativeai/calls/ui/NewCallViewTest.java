package com.creativeai.calls.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.Agent;
import com.creativeai.calls.CallProblem;
import com.creativeai.calls.VoicemailPolicy;
import com.creativeai.calls.cost.SpendingProblem;
import com.creativeai.calls.schedule.ScheduleProblem;
import com.creativeai.identity.AiSettings;
import com.creativeai.identity.CustomPrompt;
import com.creativeai.identity.VoicePreferences;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.EmptyState;
import com.creativeai.platform.ui.ErrorState;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** CALL-1 and CALL-7: placing a call. */
class NewCallViewTest extends PageTest {
  private static final String NUMBER = "Phone number";

  @Test
  void placedCallIsWhatTheFieldsSayAndItsPageOpens() {
    open();
    _setValue(field(NUMBER), "(415) 555-2671");
    _setValue(area("Prompt"), "Confirm the appointment.");
    _setValue(field("Tags (optional)"), "spring, , vip ");

    place();

    assertThat(desk.placed)
        .containsExactly(
            new NewCall(
                "(415) 555-2671",
                FakeCallDesk.OWN.e164(),
                FakeCallDesk.SOPHIE.id(),
                "Confirm the appointment.",
                "",
                VoicemailPolicy.TALK,
                List.of("spring", "vip"),
                Optional.empty()));
    assertThat(address()).isEqualTo("calls/" + desk.calls.keySet().iterator().next());
  }

  @Test
  void messageForAVoicemailIsAskedForWhereOneIsLeft() {
    open();
    _setValue(field(NUMBER), "(415) 555-2671");
    assertThat(_find(TextArea.class, spec -> spec.withCaption("Message"))).isEmpty();

    leaveMessage("Please call back.");
    place();

    assertThat(desk.placed)
        .extracting(NewCall::voicemail)
        .containsExactly(
            new VoicemailPolicy(VoicemailPolicy.Action.LEAVE_MESSAGE, "Please call back."));
  }

  @SuppressWarnings("unchecked")
  private static void leaveMessage(String words) {
    Select<VoicemailPolicy.Action> action =
        _get(Select.class, spec -> spec.withCaption("When a voicemail answers"));
    action.setValue(VoicemailPolicy.Action.LEAVE_MESSAGE);
    _setValue(area("Message"), words);
  }

  @Test
  void completeNumberTellsItsFormAndCountryWhileItIsTyped() {
    open();

    _setValue(field(NUMBER), "+49 30 901820");

    assertThat(field(NUMBER).getHelperText()).isEqualTo("+49 30 901820 · Germany");
    assertThat(field(NUMBER).isInvalid()).isFalse();
  }

  @Test
  void numberIsTidiedWhenTheFieldIsLeft() {
    open();
    _setValue(field(NUMBER), "4155552671");

    leave();

    assertThat(field(NUMBER).getValue()).isEqualTo("+1 415-555-2671");
  }

  @Test
  void incompleteNumberIsOnlyWrongWhenTheFieldIsLeft() {
    open();
    _setValue(field(NUMBER), "+1 415");
    assertThat(field(NUMBER).isInvalid()).isFalse();

    leave();

    assertThat(field(NUMBER).isInvalid()).isTrue();
    assertThat(field(NUMBER).getErrorMessage()).contains("Check the digits");
  }

  @Test
  void emergencyNumberIsRefusedAtOnce() {
    open();

    _setValue(field(NUMBER), "911");

    assertThat(field(NUMBER).getErrorMessage()).isEqualTo("Emergency numbers are never called.");
  }

  @Test
  void longPromptIsToldAtItsFieldAndKept() {
    open();

    _setValue(area("Prompt"), "x".repeat(1001));

    assertThat(area("Prompt").isInvalid()).isTrue();
    assertThat(area("Prompt").getErrorMessage()).contains("1,000").contains("1,001");
    assertThat(area("Prompt").getValue()).hasSize(1001);
  }

  /** CALL-12. */
  @Test
  void costIsToldAsSoonAsTheNumberIsOne() {
    open();
    _setValue(field(NUMBER), "+1 415");
    assertThat(words(_get(CostHint.class))).isEmpty();

    _setValue(field(NUMBER), "+1 415 555 2671");
    assertThat(words(_get(CostHint.class)))
        .isEqualTo("About $0.342 for 3 minutes, at most $1.14 (10 minutes)");

    desk.fits = false;
    _setValue(field(NUMBER), "+1 415 555 2672");
    assertThat(words(_get(CostHint.class))).contains("caps do not leave that much");
  }

  /** CALL-12: what it costs is not needed to place a call. */
  @Test
  void callIsPlacedWhenItsCostCannotBeSaid() {
    open();
    desk.failure = new IllegalStateException("no store");
    _setValue(field(NUMBER), "+1 415 555 2671");
    assertThat(words(_get(CostHint.class))).isEmpty();

    desk.failure = null;
    place();
    assertThat(desk.placed).hasSize(1);
  }

  /** CALL-12. */
  @Test
  void refusalByTheCapsIsToldAboveTheForm() {
    open();
    _setValue(field(NUMBER), "+1 415 555 2671");
    desk.failure =
        new ProblemException(SpendingProblem.SPENDING_CAP_REACHED, "The caps leave too little.");

    place();

    assertThat(words(_get(ErrorState.class))).contains("The caps leave too little.");
  }

  /** CALL-14. */
  @Test
  void callForLaterIsPlannedForItsDayTimeAndZone() {
    open();
    _setValue(field(NUMBER), "+1 415 555 2671");
    _setValue(_get(Checkbox.class, spec -> spec.withLabel("Call later")), true);
    _click(_get(Button.class, spec -> spec.withText("Schedule call")));
    assertThat(_get(DateTimePicker.class).getErrorMessage()).contains("Choose a day");
    assertThat(desk.placed).isEmpty();

    _setValue(_get(DateTimePicker.class), LocalDateTime.parse("2026-11-28T15:30"));
    _setValue(zone(), "America/New_York");
    desk.failure =
        ProblemException.atField(
            ScheduleProblem.TIME_NOT_POSSIBLE, "scheduledAt", "This time has passed.");
    _click(_get(Button.class, spec -> spec.withText("Schedule call")));

    assertThat(desk.placed)
        .extracting(NewCall::later)
        .containsExactly(
            Optional.of(
                LocalDateTime.parse("2026-11-28T15:30").atZone(ZoneId.of("America/New_York"))));
    assertThat(_get(DateTimePicker.class).getErrorMessage()).isEqualTo("This time has passed.");
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<String> zone() {
    return (ComboBox<String>) _get(ComboBox.class, spec -> spec.withLabel("Time zone"));
  }

  @Test
  void problemsLandAtTheirFields() {
    open();
    desk.failure =
        new ProblemException(
            CallProblem.TEXT_TOO_LONG,
            "2 fields need correction.",
            List.of(
                new FieldError("to", "This number does not exist."),
                new FieldError("firstMessage", "At most 500 characters.")));

    place();

    assertThat(field(NUMBER).getErrorMessage()).isEqualTo("This number does not exist.");
    assertThat(area("First message").getErrorMessage()).isEqualTo("At most 500 characters.");
    assertThat(hasError()).isFalse();
    assertThat(placeButton().isEnabled()).isTrue();
  }

  @Test
  void problemWithoutFieldIsToldAboveTheForm() {
    open();
    desk.failure = new ProblemException(CallProblem.ALREADY_CALLING, "A call is in progress.");

    place();

    assertThat(words(_get(ErrorState.class))).contains("A call is in progress.");
  }

  @Test
  void unexpectedFailureShowsNoCauseAndTheRetryIsTheSameCall() {
    open();
    _setValue(field(NUMBER), "4155552671");
    desk.failure = new IllegalStateException("secret");
    place();
    assertThat(words(_get(ErrorState.class))).doesNotContain("secret");

    desk.failure = null;
    _click(_get(Button.class, spec -> spec.withText("Try again")));

    assertThat(desk.placedAs).hasSize(2);
    assertThat(desk.placedAs.get(0)).isEqualTo(desk.placedAs.get(1));
  }

  @Test
  void otherFieldsAreAnotherCall() {
    open();
    _setValue(field(NUMBER), "4155552671");
    desk.failure = new ProblemException(CallProblem.ALREADY_CALLING, "A call is in progress.");
    place();
    _setValue(field(NUMBER), "4155552672");

    place();

    assertThat(desk.placedAs.get(0)).isNotEqualTo(desk.placedAs.get(1));
  }

  @Test
  void sandboxNumberIsUsedByAClick() {
    open();

    _click(_find(Button.class, spec -> spec.withText("Use")).get(1));

    assertThat(field(NUMBER).getValue()).isEqualTo("+1 202-555-0101");
    assertThat(field(NUMBER).isInvalid()).isFalse();
  }

  @Test
  void everySandboxNumberPassesTheCheck() {
    open();

    for (Button use : _find(Button.class, spec -> spec.withText("Use"))) {
      _click(use);
      assertThat(field(NUMBER).isInvalid()).as(field(NUMBER).getValue()).isFalse();
    }
  }

  @Test
  void silentCarrierLeavesTheCallerIdToTheProduct() {
    desk.carrierIsSilent = true;
    open();
    _setValue(field(NUMBER), "4155552671");

    place();

    assertThat(desk.placed).extracting(NewCall::from).containsExactly("");
  }

  /** ID-4. */
  @Test
  void defaultAgentIsChosenFirst() {
    desk.agents = List.of(FakeCallDesk.SOPHIE, FakeCallDesk.THEO);
    desk.preferences = preferring(FakeCallDesk.THEO.id().toString());
    open();

    assertThat(agent().getValue()).isEqualTo(FakeCallDesk.THEO);
    assertThat(agent().getHelperText()).isEqualTo("Your default agent");
    assertThat(area("First message").getPlaceholder()).isEqualTo("Hallo!");
    assertThat(_find(Button.class, spec -> spec.withText("Make this my default"))).isEmpty();
  }

  /** ID-4: the agent may be of another organization, or be gone. */
  @Test
  void defaultAgentThatIsNotHereIsPassedOver() {
    desk.preferences = preferring(FakeCallDesk.THEO.id().toString());
    open();

    assertThat(agent().getValue()).isEqualTo(FakeCallDesk.SOPHIE);
  }

  /** ID-4. */
  @Test
  void agentIsMadeTheDefault() {
    desk.agents = List.of(FakeCallDesk.SOPHIE, FakeCallDesk.THEO);
    open();
    _setValue(agent(), FakeCallDesk.THEO);
    desk.failure = new IllegalStateException("secret");
    _click(_get(Button.class, spec -> spec.withText("Make this my default")));
    assertThat(agent().getHelperText()).isEmpty();

    desk.failure = null;
    _click(_get(Button.class, spec -> spec.withText("Make this my default")));

    assertThat(desk.preferred).containsExactly(FakeCallDesk.THEO.id());
    assertThat(agent().getHelperText()).isEqualTo("Your default agent");
    assertThat(_find(Button.class, spec -> spec.withText("Make this my default"))).isEmpty();
  }

  /** ID-4. */
  @Test
  void ownPromptFillsTheFieldAndCanBeChosenAgainOnceChanged() {
    CustomPrompt confirm = new CustomPrompt("Confirm", "Confirm the appointment.");
    desk.preferences =
        new AiSettings(
            Optional.empty(),
            List.of(confirm, new CustomPrompt("Ask", "Ask.")),
            VoicePreferences.NONE);
    open();
    _setValue(area("Prompt"), "By hand");
    _setValue(prompts(), confirm);
    assertThat(area("Prompt").getValue()).isEqualTo("Confirm the appointment.");

    _setValue(area("Prompt"), "Confirm the appointment. Be quick.");
    assertThat(prompts().getValue()).isNull();
    assertThat(area("Prompt").getValue()).isEqualTo("Confirm the appointment. Be quick.");

    _setValue(prompts(), confirm);
    assertThat(area("Prompt").getValue()).isEqualTo("Confirm the appointment.");
  }

  /** ID-4. */
  @Test
  void withoutOwnPromptsNoneAreOffered() {
    open();

    assertThat(_find(PromptChoice.class)).isEmpty();
  }

  @Test
  void withoutAgentsThePageSaysWhatToDo() {
    desk.agents = List.of();

    open();

    assertThat(emptyTitle()).isEqualTo("You have no agents yet");
    assertThat(_find(EmptyState.class)).hasSize(1);
    assertThat(_find(TextField.class)).isEmpty();
  }

  private static void open() {
    UI.getCurrent().navigate(NewCallView.class);
    push();
  }

  private static AiSettings preferring(String agentId) {
    return new AiSettings(Optional.of(agentId), List.of(), VoicePreferences.NONE);
  }

  @SuppressWarnings("unchecked")
  private static Select<Agent> agent() {
    return (Select<Agent>) _get(Select.class, spec -> spec.withLabel("Agent"));
  }

  private static PromptChoice prompts() {
    return _get(PromptChoice.class, spec -> spec.withLabel("Your prompts"));
  }

  private static TextField field(String label) {
    return _get(TextField.class, spec -> spec.withLabel(label));
  }

  private static TextArea area(String label) {
    return _get(TextArea.class, spec -> spec.withLabel(label));
  }

  private static Button placeButton() {
    return _get(Button.class, spec -> spec.withText("Place call"));
  }

  private static void place() {
    _click(placeButton());
  }

  private static void leave() {
    ComponentUtil.fireEvent(field(NUMBER), new BlurNotifier.BlurEvent<>(field(NUMBER), true));
  }
}
