package com.creativeai.calls.media;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.Ending;
import com.creativeai.calls.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A journal in memory: every entry as a word, the turns, and the endings. */
final class WrittenJournal implements CallJournal {
  final List<String> entries = new ArrayList<>();
  final List<Turn> versions = new ArrayList<>();
  final Map<Integer, Turn> turns = new LinkedHashMap<>();
  final List<Ending> endings = new ArrayList<>();

  @Override
  public void mediaStarted() {
    entries.add("started");
  }

  @Override
  public void agentConnected(ConversationId conversation) {
    entries.add("connected " + conversation);
  }

  @Override
  public void turn(Turn turn) {
    entries.add("turn " + turn.number() + " " + turn.state());
    versions.add(turn);
    turns.put(turn.number(), turn);
  }

  @Override
  public void keysPressed(int count) {
    entries.add(count + " keys");
  }

  @Override
  public void takenOver(String name) {
    entries.add("taken over by " + name);
  }

  @Override
  public void givenBack(String why) {
    entries.add("given back " + why);
  }

  @Override
  public void ended(Ending ending) {
    entries.add("ended " + ending.reason());
    endings.add(ending);
  }
}
