package com.creativeai.calls.tool;

import static com.creativeai.calls.model.CallFixtures.callId;
import static com.creativeai.calls.model.CallFixtures.placedCall;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.BuiltInTool;
import com.creativeai.calls.PlaceCall;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.schedule.BookCallBack;
import com.creativeai.calls.schedule.ScheduledCall;
import com.creativeai.calls.schedule.ScheduledCall.State;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** SC6: what the agent asks for, and what it is told. */
class BookCallBackToolTest {
  private static final Instant AFTERNOON = Instant.parse("2026-11-28T20:30:00Z");

  private final List<BookCallBack.Wish> wishes = new ArrayList<>();
  private final BookCallBackTool tool = new BookCallBackTool();

  {
    tool.callBacks =
        new BookCallBack() {
          @Override
          public ScheduledCall book(Call call, Wish wish) {
            wishes.add(wish);
            return booked(call);
          }
        };
  }

  @Test
  void agentIsToldTheTimeOnThePersonsClock() {
    String told =
        tool.use(
            placedCall(callId(1)),
            Map.of("time", "2026-11-28T15:30", "time_zone", "America/New_York", "about", "rent"));

    assertThat(tool.tool()).isEqualTo(BuiltInTool.BOOK_CALL_BACK);
    assertThat(wishes)
        .containsExactly(new BookCallBack.Wish("2026-11-28T15:30", "America/New_York", "rent"));
    assertThat(told)
        .isEqualTo(
            "Booked: they are called on Saturday, November 28, 3:30 PM, America/New_York time.");
  }

  @Test
  void whatIsNotGivenIsEmpty() {
    tool.use(placedCall(callId(1)), Map.of("time", "2026-11-28T15:30"));

    assertThat(wishes).containsExactly(new BookCallBack.Wish("2026-11-28T15:30", "", ""));
  }

  private static ScheduledCall booked(Call call) {
    PlaceCall.Command order =
        new PlaceCall.Command(
            call.organization(),
            callId(2),
            call.theirs().e164(),
            call.ours().e164(),
            call.plan().dialogue().agent(),
            "",
            "",
            Map.of(),
            call.plan().voicemail(),
            List.of(),
            "user-1");
    return new ScheduledCall(
        order, AFTERNOON, ZoneId.of("America/New_York"), State.WAITING, "", AFTERNOON, 0);
  }
}
