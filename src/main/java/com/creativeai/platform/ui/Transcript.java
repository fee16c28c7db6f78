package com.creativeai.platform.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import elemental.json.Json;
import elemental.json.JsonArray;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A conversation that grows while it is read (UI7). Turns come in any order and change in place by
 * their id; only turns that arrive by {@link #upsert} type themselves.
 */
@Tag("cai-transcript")
@JsModule("./components/cai-transcript.ts")
public class Transcript extends Component implements HasSize, HasStyle {
  private final Map<String, Turn> turns = new LinkedHashMap<>();

  public Transcript() {
    getElement()
        .setPropertyJson(
            "labels",
            Labels.of(
                "ui.transcript",
                "agent",
                "caller",
                "tool",
                "note",
                "label",
                "fresh",
                "interrupted",
                "unheard",
                "corrected",
                "tentative",
                "play",
                "empty",
                "waiting"));
  }

  /** Shows exactly these turns, at once. */
  public void setTurns(List<Turn> all) {
    turns.clear();
    all.forEach(turn -> turns.put(turn.id(), turn));
    if (isAttached()) {
      sendAll();
    }
  }

  /** Adds a turn, or changes the one with its id in place. */
  public void upsert(Turn turn) {
    Turn before = turns.put(turn.id(), turn);
    if (isAttached() && !turn.equals(before)) {
      getElement().callJsFunction("upsert", turn.json());
    }
  }

  /**
   * Marks how much of a turn was really heard; unknown ids are ignored, for marks may outlive their
   * turn.
   */
  public void markHeard(String id, String heard) {
    Turn turn = turns.get(id);
    if (turn != null) {
      upsert(turn.heard(heard));
    }
  }

  /** Highlights the turn that is spoken at this moment of the recording. */
  public void setActiveAt(Duration at) {
    getElement().setProperty("activeAt", Seconds.of(at));
  }

  /**
   * Whether the call is still going on: an empty transcript then waits instead of saying that there
   * is none.
   */
  public void setLive(boolean live) {
    getElement().setProperty("live", live);
  }

  /** The turns shown, in the order they came. */
  public Collection<Turn> turns() {
    return List.copyOf(turns.values());
  }

  /** Hears that somebody chose a turn's time. */
  public Registration addSeekListener(Consumer<Duration> listener) {
    return Seek.listen(getElement(), listener);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    sendAll();
  }

  private void sendAll() {
    JsonArray all = Json.createArray();
    turns.values().forEach(turn -> all.set(all.length(), turn.json()));
    getElement().callJsFunction("setTurns", all);
  }
}
