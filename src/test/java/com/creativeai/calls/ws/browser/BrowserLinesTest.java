package com.creativeai.calls.ws.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.media.BrowserVisit;
import com.creativeai.calls.media.PageLine;
import com.creativeai.calls.port.CallMedia;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.StandingCaller;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** BM2 to BM4: browsers on the line. */
class BrowserLinesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String RIGHT = "calls:write";
  private static final OrganizationId ACME = new OrganizationId(new UUID(0, 1));
  private static final byte[] FRAME = new byte[160];
  private static final String PAYLOAD = Base64.getEncoder().encodeToString(FRAME);

  private final BrowserLines lines = new BrowserLines();
  private final Side side = new Side();
  private final Connection connection = new Connection();
  private Set<String> rights = Set.of(RIGHT);
  private boolean room = true;

  @BeforeEach
  void startAtNoon() {
    lines.clock = Clock.fixed(NOON, ZoneOffset.UTC);
  }

  @Test
  void audioAndMarksGoBothWays() {
    BrowserLine line = open();
    line.onAudio(FRAME);
    line.play(PAYLOAD);
    line.playPerson(PAYLOAD);
    line.mark("7");
    line.onText("mark:7");
    line.clear();

    assertThat(side.told).containsExactly("audio " + PAYLOAD, "mark 7");
    assertThat(connection.sent)
        .containsExactly("voice 0, 160 bytes", "voice 1, 160 bytes", "mark:7", "clear");
  }

  @Test
  void endIsToldOnce() {
    BrowserLine line = open();
    line.onText("stop");
    line.onAudio(FRAME);
    lines.closed(line, "gone");

    assertThat(side.told).containsExactly("stopped");
    assertThat(connection.closings).containsExactly(BrowserWire.Closing.NORMAL);
  }

  @Test
  void lostConnectionIsToldAsBroken() {
    lines.closed(open(), "the browser left with 1006");

    assertThat(side.told).containsExactly("broken the browser left with 1006");
  }

  @Test
  void endByOurSideIsNotToldBack() {
    BrowserLine line = open();
    line.close();
    lines.closed(line, "gone");

    assertThat(side.told).isEmpty();
    assertThat(connection.closings).containsExactly(BrowserWire.Closing.NORMAL);
  }

  @Test
  void lineEndsWhenTheRightIsGone() {
    open();
    lines.check();
    assertThat(connection.closings).isEmpty();

    rights = Set.of("calls:read");
    lines.check();

    assertThat(side.told).containsExactly("broken the right to be here is gone");
    assertThat(connection.closings).containsExactly(BrowserWire.Closing.NOT_ALLOWED);
  }

  @Test
  void personHasThreeLinesAndAnotherOneAfterLeaving() {
    BrowserLine first = open();
    open();
    open();
    assertThat(connection.closings).isEmpty();
    open();
    assertThat(connection.closings).containsExactly(BrowserWire.Closing.NO_ROOM);

    lines.closed(first, "gone");
    open();

    assertThat(connection.closings).hasSize(1);
  }

  @Test
  void visitThatFindsNoRoomIsClosed() {
    room = false;
    open();

    assertThat(connection.closings).containsExactly(BrowserWire.Closing.NO_ROOM);
  }

  @Test
  void whoeverSendsFasterThanPeopleSpeakIsClosed() {
    BrowserLine line = open();
    for (int frame = 0; frame <= 500; frame++) {
      line.onAudio(FRAME);
    }

    assertThat(side.told)
        .hasSize(501)
        .endsWith("broken the browser sent more than anybody can speak");
    assertThat(connection.closings).containsExactly(BrowserWire.Closing.OUT_OF_STEP);
  }

  @Test
  void nobodyWaitsForABrowserThatTakesNothing() {
    connection.stuck = true;
    BrowserLine line = open();
    for (int frame = 0; frame <= 501; frame++) {
      line.play(PAYLOAD);
    }

    assertThat(connection.sent).hasSize(501);
    assertThat(connection.closings).containsExactly(BrowserWire.Closing.OUT_OF_STEP);
  }

  private BrowserLine open() {
    StandingCaller ann = new StandingCaller(caller(), () -> Optional.of(caller()));
    return lines.open(new BrowserVisitor(ann, new Visit()), connection);
  }

  private Caller caller() {
    return new Caller("ann", "Ann", ACME, "Acme", rights);
  }

  private final class Visit implements BrowserVisit {
    @Override
    public String permission() {
      return RIGHT;
    }

    @Override
    public Optional<CallMedia> enter(PageLine page) {
      return room ? Optional.of(side) : Optional.empty();
    }
  }

  /** Our side, as words. */
  private static final class Side implements CallMedia {
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
      told.add("broken " + detail);
    }
  }

  /** A connection, as words. */
  private static final class Connection implements BrowserWire {
    final List<String> sent = new ArrayList<>();
    final List<Closing> closings = new ArrayList<>();
    boolean stuck;

    @Override
    public void send(ByteBuffer audio, Runnable done) {
      sent.add("voice " + audio.get(0) + ", " + (audio.remaining() - 1) + " bytes");
      if (!stuck) {
        done.run();
      }
    }

    @Override
    public void send(String words, Runnable done) {
      sent.add(words);
      done.run();
    }

    @Override
    public void close(Closing why) {
      closings.add(why);
    }
  }
}
