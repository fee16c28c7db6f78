package com.creativeai.calls.ui;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.Ending;
import com.creativeai.calls.Turn;
import com.creativeai.calls.media.CallJournal;
import com.creativeai.platform.ui.Transcript;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.function.Consumer;

/**
 * Shows a conversation on the page it was begun from. What comes after the page went on to another
 * one, or away, is not shown.
 */
final class TalkShown implements CallJournal {
  private final UI ui;
  private final TurnsShown turns;
  private final Runnable connected;
  private final Consumer<Ending> ended;
  private boolean left;

  /**
   * Empties the transcript for it.
   *
   * @param connected is told, on the page, that the agent is there
   * @param ended is told, on the page, how it ended
   */
  TalkShown(UI ui, Transcript transcript, Runnable connected, Consumer<Ending> ended) {
    this.ui = ui;
    this.turns = new TurnsShown(transcript);
    this.connected = connected;
    this.ended = ended;
    turns.begin(List.of());
  }

  /** Nothing more is shown; called on the page. */
  void leave() {
    left = true;
  }

  @Override
  public void mediaStarted() {
    // The agent is still being called; the page says so.
  }

  @Override
  public void agentConnected(ConversationId conversation) {
    onPage(connected);
  }

  @Override
  public void turn(Turn turn) {
    onPage(() -> turns.apply(turn));
  }

  @Override
  public void ended(Ending ending) {
    onPage(() -> ended.accept(ending));
  }

  private void onPage(Runnable change) {
    ui.accessLater(
            () -> {
              if (!left) {
                change.run();
              }
            },
            () -> {})
        .run();
  }
}
