package com.creativeai.calls.schedule.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallId;
import com.creativeai.calls.PlaceCall;
import com.creativeai.calls.VoicemailPolicy;
import com.creativeai.calls.model.CallFixtures;
import com.creativeai.calls.schedule.ScheduleProblem;
import com.creativeai.calls.schedule.ScheduledCall;
import com.creativeai.calls.schedule.ScheduledCall.State;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.EmptyState;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.MockPages;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CALL-14: the page of calls for later. */
@ExtendWith(MockPages.class)
class ScheduleViewTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant AFTERNOON = Instant.parse("2026-11-28T20:30:00Z");

  private final Desk desk = new Desk();

  @Test
  void withoutCallsForLaterThePageSaysHowToGetSome() {
    open();

    assertThat(_find(EmptyState.class)).hasSize(1);
    assertThat(_find(ScheduleGrid.class)).isEmpty();
  }

  @Test
  void timeIsShownInItsZoneAndTheStateWithItsReason() {
    desk.calls.add(call(1, State.WAITING, ""));
    desk.calls.add(call(2, State.MISSED, "The product was not running at its time."));
    open();

    assertThat(ScheduleGrid.time(desk.calls.get(0)))
        .contains("Nov 28, 2026", "3:30", "America/New_York");
    assertThat(words(cell(0, ScheduleGrid.STATE))).isEqualTo("Waiting");
    assertThat(words(cell(1, ScheduleGrid.STATE))).contains("Missed", "not running");
    assertThat(_find(cell(0, ScheduleGrid.ACTIONS), Button.class)).hasSize(2);
    assertThat(_find(cell(1, ScheduleGrid.ACTIONS), Button.class)).isEmpty();
  }

  @Test
  void callThatWaitsIsCanceled() {
    desk.calls.add(call(1, State.WAITING, ""));
    open();

    _click(_find(cell(0, ScheduleGrid.ACTIONS), Button.class).get(1));

    assertThat(desk.canceled).containsExactly(CallFixtures.callId(1));
  }

  @Test
  void callThatWaitsIsMovedAndAWrongTimeToldAtItsField() {
    desk.calls.add(call(1, State.WAITING, ""));
    open();
    _click(_find(cell(0, ScheduleGrid.ACTIONS), Button.class).get(0));
    DateTimePicker time = _get(DateTimePicker.class);
    assertThat(time.getValue()).isEqualTo(LocalDateTime.parse("2026-11-28T15:30"));

    desk.refusal =
        ProblemException.atField(
            ScheduleProblem.TIME_NOT_POSSIBLE, "scheduledAt", "This time has passed.");
    save();
    assertThat(time.getErrorMessage()).isEqualTo("This time has passed.");
    assertThat(_find(Dialog.class)).hasSize(1);

    desk.refusal = null;
    _setValue(time, LocalDateTime.parse("2026-11-29T16:00"));
    save();
    assertThat(desk.moved)
        .containsExactly(LocalDateTime.parse("2026-11-29T16:00").atZone(NEW_YORK));
    assertThat(_find(Dialog.class)).isEmpty();
  }

  @Test
  void timeThatIsMissingIsAskedFor() {
    desk.calls.add(call(1, State.WAITING, ""));
    open();
    _click(_find(cell(0, ScheduleGrid.ACTIONS), Button.class).get(0));
    _setValue(_get(DateTimePicker.class), null);
    save();

    assertThat(_get(DateTimePicker.class).isInvalid()).isTrue();
    assertThat(desk.moved).isEmpty();
  }

  @Test
  void whoMayOnlyReadChangesNothing() {
    desk.mayChange = false;
    desk.calls.add(call(1, State.WAITING, ""));
    open();

    assertThat(_find(cell(0, ScheduleGrid.ACTIONS), Button.class)).isEmpty();
  }

  @Test
  void failureIsToldInPlace() {
    desk.failure = new IllegalStateException("secret");
    open();

    assertThat(words(_get(ErrorState.class))).doesNotContain("secret");
  }

  private void open() {
    UI.getCurrent().add(new ScheduleView(desk));
  }

  private static void save() {
    _click(_get(Button.class, spec -> spec.withText("Save")));
  }

  private static Component cell(int row, String column) {
    return GridKt._getCellComponent(_get(ScheduleGrid.class), row, column);
  }

  private static String words(Component component) {
    return component.getElement().getTextRecursively();
  }

  private static ScheduledCall call(int number, State state, String detail) {
    PlaceCall.Command order =
        new PlaceCall.Command(
            CallFixtures.ACME,
            CallFixtures.callId(number),
            "+14155552671",
            "+14155550100",
            CallFixtures.CONCIERGE,
            "",
            "",
            Map.of(),
            VoicemailPolicy.TALK,
            List.of(),
            "user-1");
    return new ScheduledCall(order, AFTERNOON, NEW_YORK, state, detail, AFTERNOON, 0);
  }

  /** A product in memory. */
  private static final class Desk implements ScheduleDesk {
    private final List<ScheduledCall> calls = new ArrayList<>();
    private final List<CallId> canceled = new ArrayList<>();
    private final List<ZonedDateTime> moved = new ArrayList<>();
    private boolean mayChange = true;
    private @Nullable RuntimeException failure;
    private @Nullable ProblemException refusal;

    @Override
    public boolean mayChange() {
      return mayChange;
    }

    @Override
    public List<ScheduledCall> list() {
      if (failure != null) {
        throw failure;
      }
      return calls;
    }

    @Override
    public String agent(AgentId id) {
      return "Concierge";
    }

    @Override
    public String readable(String number) {
      return number;
    }

    @Override
    public void move(CallId id, ZonedDateTime at) {
      if (refusal != null) {
        throw refusal;
      }
      moved.add(at);
    }

    @Override
    public void cancel(CallId id) {
      canceled.add(id);
    }
  }
}
