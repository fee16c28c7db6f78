package com.creativeai.agents.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AgentId;
import com.creativeai.agents.Specs;
import com.creativeai.agents.suite.SuiteUseCases;
import com.creativeai.agents.suite.TestCall;
import com.creativeai.agents.suite.Tests;
import com.creativeai.agents.suite.Verdict;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.MockPages;
import com.creativeai.platform.ui.Transcript;
import com.creativeai.platform.ui.Turn;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** AG-2: tests on the agent's page. */
@ExtendWith(MockPages.class)
class TestsCardTest {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final AgentId RECEPTION = AgentId.parse("019a0000-0000-7000-8000-0000000000f1");

  private final SuiteUseCases cases = new SuiteUseCases();
  private final List<Runnable> beside = new ArrayList<>();
  private Set<String> permissions = Set.of(Permissions.AGENTS_WRITE);
  private TestsCard card;

  @BeforeEach
  void makeAgent() {
    cases.workshop.addDraft(ACME, Specs.draft(RECEPTION, ACME, 1, Specs.RECEPTION));
  }

  @Test
  void testIsWrittenAndItsMistakesAreSaidAtTheirFields() {
    open();
    assertThat(run().isEnabled()).isFalse();

    press("Add test");
    press("Save test");
    assertThat(_get(TextField.class, spec -> spec.withLabel("Name of the test")).getErrorMessage())
        .startsWith("Name it");
    assertThat(area("Who they are").getErrorMessage()).startsWith("Say who they are");

    _setValue(_get(TextField.class, spec -> spec.withLabel("Name of the test")), "In a hurry");
    _setValue(area("Who they are"), " Anna Berg. ");
    _setValue(area("What they want"), "Book a visit.");
    press("Save test");

    assertThat(stored())
        .singleElement()
        .satisfies(
            test -> {
              assertThat(test.persona().who()).isEqualTo("Anna Berg.");
              assertThat(test.mostTurns()).isEqualTo(20);
              assertThat(test.criteria()).isEmpty();
            });
    assertThat(words(_get(TestList.class))).contains("In a hurry", "Book a visit.");
    assertThat(run().isEnabled()).isTrue();
  }

  @Test
  void testIsChangedAndRemoved() {
    write(Tests.HURRIED, Tests.CURIOUS);
    open();

    _click(labelled("Edit test Curious"));
    _setValue(area("How they behave"), "Patient.");
    press("Save test");
    _click(labelled("Remove test In a hurry"));
    assertThat(stored()).hasSize(2);
    com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

    assertThat(stored())
        .singleElement()
        .satisfies(
            test -> {
              assertThat(test.name()).isEqualTo("Curious");
              assertThat(test.persona().behaviour()).isEqualTo("Patient.");
              assertThat(test.criteria()).containsExactly("appointment_made");
            });
  }

  @Test
  void runIsFollowedAndItsVerdictsAreShown() {
    write(Tests.HURRIED, Tests.CURIOUS);
    cases.talks =
        (agent, persona, spec, mostTurns) ->
            Tests.talk(
                persona.equals(Tests.HURRIED.persona())
                    ? Verdict.Judgement.MET
                    : Verdict.Judgement.NOT_MET);
    open();

    _click(run());
    assertThat(words(card)).contains("0 of 2 done", "Waiting");
    assertThat(run().isEnabled()).isFalse();
    beside.remove(0).run();
    MockVaadin.clientRoundtrip();

    assertThat(words(card)).contains("1 of 2 passed", "Passed", "Failed");
    assertThat(run().isEnabled()).isTrue();
    _click(_get(Button.class, spec -> spec.withText("Draft, revision 1")));
    assertThat(words(_get(Dialog.class)))
        .contains("appointment_made", "Met", "Not met", "So it was.");
    Details said = _find(Details.class).get(1);
    assertThat(_find(Transcript.class)).isEmpty();
    said.setOpened(true);
    assertThat(_get(Transcript.class).turns()).extracting(Turn::text).containsExactly("Hello.");
  }

  @Test
  void resultOfATestThatWasChangedSinceIsNotShownWithIt() {
    write(Tests.HURRIED);
    open();
    _click(run());
    beside.remove(0).run();
    MockVaadin.clientRoundtrip();
    assertThat(words(_get(TestList.class))).contains("Passed");

    _click(labelled("Edit test In a hurry"));
    _setValue(area("What they want"), "Nothing.");
    press("Save test");

    assertThat(words(_get(TestList.class))).doesNotContain("Passed");
  }

  /** TS1. */
  @Test
  void testsOfAColleagueAreNotOverwrittenFromADialogThatWasOpen() {
    write(Tests.HURRIED);
    open();
    _click(run());
    _click(labelled("Edit test In a hurry"));
    long seen = cases.edit.get(ACME, RECEPTION).revision();
    cases.edit.change(caller(), RECEPTION, seen, List.of(Tests.HURRIED, Tests.CURIOUS));
    beside.remove(0).run();
    MockVaadin.clientRoundtrip();
    assertThat(words(_get(TestList.class))).contains("Curious");

    _setValue(area("What they want"), "Nothing.");
    press("Save test");

    assertThat(stored()).containsExactly(Tests.HURRIED, Tests.CURIOUS);
    assertThat(_find(Notification.class)).isNotEmpty();
  }

  @Test
  void whoLostTheRoleIsRefused() {
    write(Tests.HURRIED);
    open();
    permissions = Set.of();

    _click(run());

    assertThat(cases.stores.list(ACME, RECEPTION, 1)).isEmpty();
    assertThat(_find(Notification.class)).isNotEmpty();
  }

  @Test
  void pageThatIsLeftIsToldNoMore() {
    write(Tests.HURRIED);
    open();
    _click(run());
    UI.getCurrent().remove(card);
    String before = words(card);

    beside.remove(0).run();
    MockVaadin.clientRoundtrip();

    assertThat(words(card)).isEqualTo(before);
  }

  private void write(TestCall... tests) {
    cases.edit.change(caller(), RECEPTION, 0, List.of(tests));
  }

  private List<TestCall> stored() {
    return cases.edit.get(ACME, RECEPTION).tests();
  }

  private void open() {
    CurrentCaller current =
        new CurrentCaller() {
          @Override
          public Optional<Caller> find() {
            return Optional.of(caller());
          }
        };
    SuiteDesk desk = new SuiteDesk(current);
    desk.suites = cases.edit;
    desk.run = cases.runner(beside::add);
    desk.history = cases.read;
    desk.topics = cases.topics;
    card = new TestsCard(desk);
    card.show(cases.agents.get(ACME, RECEPTION), List.of());
    UI.getCurrent().add(card);
  }

  private Caller caller() {
    return new Caller("ada", "Ada", ACME, "Acme", permissions);
  }

  private static void press(String text) {
    _click(_get(Button.class, spec -> spec.withText(text)));
  }

  private static Button run() {
    return _get(Button.class, spec -> spec.withText("Run tests"));
  }

  private static TextArea area(String label) {
    return _get(TextArea.class, spec -> spec.withLabel(label));
  }

  private static Button labelled(String label) {
    return _find(Button.class).stream()
        .filter(button -> label.equals(button.getElement().getAttribute("aria-label")))
        .findFirst()
        .orElseThrow();
  }

  private static String words(Component component) {
    StringBuilder all = new StringBuilder(component.getElement().getText());
    component.getChildren().forEach(child -> all.append(' ').append(words(child)));
    return all.toString();
  }
}
