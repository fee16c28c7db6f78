package com.creativeai.calls.ui;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.Recording;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.Peaks;
import com.creativeai.platform.ui.RecordingPlayer;
import com.creativeai.platform.ui.Skeleton;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Transcript;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;

/** The recording of a call: to come, on its way, there, or none (CALL-5). */
class RecordingPart extends Card {
  private static final int SKELETON_LINES = 3;

  /** What can be said about a recording. */
  enum State {
    LATER,
    ON_ITS_WAY,
    KEPT,
    NEVER
  }

  private final Div place = new Div();
  private final transient Transcript transcript;
  private final boolean mayTry;
  private State state = State.LATER;

  /**
   * @param transcript follows the player
   * @param mayTry whether it may be replayed with an agent
   */
  RecordingPart(Transcript transcript, boolean mayTry) {
    super(Texts.get("calls.recording"));
    this.transcript = transcript;
    this.mayTry = mayTry;
    content(place);
    place.add(words("calls.recording.later"));
  }

  /** Shows where the recording is; a player that is there plays on. */
  void show(Call call) {
    State now = stateOf(call);
    if (now == state) {
      return;
    }
    state = now;
    place.removeAll();
    switch (now) {
      case LATER -> place.add(words("calls.recording.later"));
      case ON_ITS_WAY ->
          place.add(words("calls.recording.on-its-way"), Skeleton.text(SKELETON_LINES));
      case NEVER -> place.add(words("calls.recording.none"));
      case KEPT -> call.keptRecording().ifPresent(kept -> keep(call, kept));
    }
  }

  State state() {
    return state;
  }

  private static State stateOf(Call call) {
    Recording recording = call.recording();
    if (recording != null && recording.state() != Recording.State.AT_CARRIER) {
      return recording.isKept() ? State.KEPT : State.NEVER;
    }
    if (recording == null && !call.plan().recorded()) {
      return State.NEVER;
    }
    if (!call.isOver()) {
      return State.LATER;
    }
    boolean talked = recording != null || call.progress().answeredAt() != null;
    return talked ? State.ON_ITS_WAY : State.NEVER;
  }

  private void keep(Call call, Recording kept) {
    place.add(player(call, kept));
    if (mayTry) {
      place.add(
          new RouterLink(
              Texts.get("calls.replay.open"), ReplayView.class, ReplayView.address(call)));
    }
  }

  private Component player(Call call, Recording recording) {
    String address = "/api/v1/calls/" + call.id() + "/recording";
    RecordingPlayer player =
        new RecordingPlayer(address, peaks(recording), Duration.ofSeconds(recording.seconds()));
    player.setDownload(address, "call-" + call.id() + ".wav");
    player.leads(transcript);
    return player;
  }

  /** A waveform that was stored wrong is no reason to hide the recording. */
  private static Peaks peaks(Recording recording) {
    return recording.callerPeaks().size() == recording.agentPeaks().size()
        ? new Peaks(recording.callerPeaks(), recording.agentPeaks())
        : Peaks.NONE;
  }

  private static Paragraph words(String key) {
    Paragraph words = new Paragraph(Texts.get(key));
    words.addClassName("cai-muted");
    return words;
  }
}
