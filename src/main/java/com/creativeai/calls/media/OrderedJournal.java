package com.creativeai.calls.media;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.Ending;
import com.creativeai.calls.Turn;
import com.creativeai.platform.serial.OrderedTasks;

/** Writes a journal in order without making anybody wait (M9). */
final class OrderedJournal {
  private final CallJournal journal;
  private final OrderedTasks tasks;

  OrderedJournal(CallJournal journal, OrderedTasks tasks) {
    this.journal = journal;
    this.tasks = tasks;
  }

  void mediaStarted() {
    tasks.run(journal::mediaStarted);
  }

  void agentConnected(ConversationId conversation) {
    tasks.run(() -> journal.agentConnected(conversation));
  }

  void turn(Turn turn) {
    tasks.run(() -> journal.turn(turn));
  }

  void keysPressed(int count) {
    tasks.run(() -> journal.keysPressed(count));
  }

  void takenOver(String name) {
    tasks.run(() -> journal.takenOver(name));
  }

  void givenBack(String why) {
    tasks.run(() -> journal.givenBack(why));
  }

  /**
   * @param afterwards runs when the ending is written, or could not be
   */
  void ended(Ending ending, Runnable afterwards) {
    tasks.run(() -> journal.ended(ending));
    tasks.run(afterwards);
  }
}
