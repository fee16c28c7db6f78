package com.creativeai.calls.ui;

import com.creativeai.calls.CallId;
import com.creativeai.calls.media.log.MediaConnection;
import com.creativeai.calls.media.log.MediaEvent;
import com.creativeai.calls.media.log.MediaLogs;
import com.creativeai.platform.security.CurrentCaller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The media logs of the caller's organization. */
@Dependent
public class MediaDesk {
  private final CurrentCaller current;
  private final MediaLogs logs;

  @Inject
  public MediaDesk(CurrentCaller current, MediaLogs logs) {
    this.current = current;
    this.logs = logs;
  }

  boolean isOn() {
    return logs.isOn();
  }

  List<MediaConnection> connections() {
    return logs.list(current.organization());
  }

  List<MediaEvent> events(CallId call) {
    return logs.events(current.organization(), call);
  }
}
