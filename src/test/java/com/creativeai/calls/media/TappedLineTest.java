package com.creativeai.calls.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.port.CallMedia;
import com.creativeai.calls.port.CarrierStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** BR4: listening in never touches the call. */
class TappedLineTest {
  private final Line carrier = new Line();
  private final Person bridge = new Person();
  private final TappedLine line = new TappedLine();
  private final CarrierStream out = line.towardsPerson(carrier);
  private final CallMedia in = line.fromPerson(bridge);
  private final ArrayDeque<Runnable> later = new ArrayDeque<>();

  @Test
  void callIsPassedOnAsItIs() {
    out.play("agent");
    out.mark("1");
    out.clear();
    in.onAudio("person");
    in.onMark("1");
    in.onDigit("5");
    in.onStopped();
    in.onBroken("gone");
    out.close();

    assertThat(carrier.said).containsExactly("play agent", "mark 1", "clear", "close");
    assertThat(bridge.told).containsExactly("audio person", "mark 1", "digit 5", "stopped", "gone");
  }

  @Test
  void listenerHearsBothSidesUntilTheCallEnds() {
    Page page = listen(Runnable::run);
    out.play("agent");
    out.mark("1");
    in.onAudio("person");
    out.clear();
    out.close();

    assertThat(page.heard).containsExactly("agent agent", "person person", "clear", "close");
    assertThat(line.add(new Listener(new Page(), Runnable::run))).isFalse();
  }

  @Test
  void whoLeftHearsNothing() {
    Page page = new Page();
    Listener listener = new Listener(page, Runnable::run);
    line.add(listener);
    line.remove(listener);
    out.play("agent");

    assertThat(page.heard).isEmpty();
  }

  @Test
  void callDoesNotWaitForListenersAndTheOldestIsDropped() {
    Page page = listen(later::add);
    for (int frame = 0; frame < Listener.MOST_WAITING + 10; frame++) {
      out.play(String.valueOf(frame));
    }
    assertThat(carrier.said).hasSize(Listener.MOST_WAITING + 10);
    assertThat(page.heard).isEmpty();
    assertThat(later).hasSize(1);

    later.forEach(Runnable::run);

    assertThat(page.heard).hasSize(Listener.MOST_WAITING).startsWith("agent 10");
  }

  @Test
  void listenerIsHandedOverToAgainAfterAPause() {
    Page page = listen(later::add);
    out.play("1");
    later.remove().run();
    out.play("2");
    later.remove().run();

    assertThat(page.heard).containsExactly("agent 1", "agent 2");
  }

  @Test
  void callHasFiveListeners() {
    for (int listener = 0; listener < TappedLine.MOST_LISTENERS; listener++) {
      listen(Runnable::run);
    }

    assertThat(line.add(new Listener(new Page(), Runnable::run))).isFalse();
  }

  private Page listen(Executor executor) {
    Page page = new Page();
    assertThat(line.add(new Listener(page, executor))).isTrue();
    return page;
  }

  private static final class Page implements PageLine {
    final List<String> heard = new ArrayList<>();

    @Override
    public void play(String payload) {
      heard.add("agent " + payload);
    }

    @Override
    public void playPerson(String payload) {
      heard.add("person " + payload);
    }

    @Override
    public void mark(String name) {
      heard.add("mark " + name);
    }

    @Override
    public void clear() {
      heard.add("clear");
    }

    @Override
    public void close() {
      heard.add("close");
    }
  }

  private static final class Person implements CallMedia {
    final List<String> told = new ArrayList<>();

    @Override
    public void onAudio(String payload) {
      told.add("audio " + payload);
    }

    @Override
    public void onMark(String name) {
      told.add("mark " + name);
    }

    @Override
    public void onDigit(String digit) {
      told.add("digit " + digit);
    }

    @Override
    public void onStopped() {
      told.add("stopped");
    }

    @Override
    public void onBroken(String detail) {
      told.add(detail);
    }
  }
}
