package com.creativeai.calls.tool;

import com.creativeai.agents.BuiltInTool;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.schedule.BookCallBack;
import com.creativeai.calls.schedule.ScheduledCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Books the call-back that the person on the line asks for (CALL-14). */
@ApplicationScoped
public class BookCallBackTool implements CallTool {
  private static final DateTimeFormatter SPOKEN =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, h:mm a", Locale.ENGLISH);

  @Inject BookCallBack callBacks;

  @Override
  public BuiltInTool tool() {
    return BuiltInTool.BOOK_CALL_BACK;
  }

  @Override
  public String use(Call call, Map<String, String> arguments) {
    ScheduledCall booked =
        callBacks.book(
            call,
            new BookCallBack.Wish(
                arguments.getOrDefault("time", ""),
                arguments.getOrDefault("time_zone", ""),
                arguments.getOrDefault("about", "")));
    return "Booked: they are called on "
        + SPOKEN.format(booked.at().atZone(booked.zone()))
        + ", "
        + booked.zone().getId()
        + " time.";
  }
}
