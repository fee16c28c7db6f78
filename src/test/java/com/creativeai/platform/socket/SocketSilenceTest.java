package com.creativeai.platform.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * SK6, SK9 to SK11: a line without a word ends, and one that takes nothing; a busy one does not.
 */
class SocketSilenceTest {
  private final Ear ear = new Ear();
  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final SocketHandler handler =
      new SocketHandler(channel, new FrameWriter(false), 1000, ear);

  SocketSilenceTest() {
    channel.freezeTime();
    channel.pipeline().addLast(handler);
    handler.open();
  }

  private void endAfterTwoMinutes() {
    handler.endAfterSilence(channel.eventLoop(), Duration.ofMinutes(2));
  }

  private void pingInSilence() {
    handler.pingInSilence(channel.eventLoop());
  }

  private void pass(long seconds) {
    for (long second = 0; second < seconds; second++) {
      channel.advanceTimeBy(1, TimeUnit.SECONDS);
      channel.runPendingTasks();
    }
  }

  @Test
  void silentLineIsClosedAfterTwoMinutesAndGoneSoonAfter() {
    endAfterTwoMinutes();
    pass(119);
    assertThat((Object) channel.readOutbound()).isNull();
    pass(2);
    CloseWebSocketFrame close = channel.readOutbound();
    assertThat(close.statusCode()).isEqualTo(1001);
    close.release();
    pass(3);
    assertThat(channel.isOpen()).isFalse();
    assertThat(ear.words).containsExactly("closed 1006 ");
  }

  @Test
  void anyFrameKeepsItOpen() {
    endAfterTwoMinutes();
    for (int minute = 0; minute < 10; minute++) {
      pass(61);
      channel.writeInbound(new PongWebSocketFrame());
    }
    assertThat((Object) channel.readOutbound()).isNull();
    assertThat(channel.isOpen()).isTrue();
    pass(180);
    assertThat((Object) channel.readOutbound()).isInstanceOf(CloseWebSocketFrame.class);
  }

  @Test
  void peerThatTakesNothingForFiveSecondsIsGone() {
    leaveRoom(false);
    pass(4);
    leaveRoom(true);
    leaveRoom(false);
    pass(4);
    assertThat(channel.isOpen()).as("there was room in between").isTrue();
    pass(2);
    assertThat(channel.isOpen()).isFalse();
    assertThat(ear.words).containsExactly("writable", "closed 1006 ");
  }

  @Test
  void pingsOfAPeerThatTakesNothingAreNotAnswered() {
    leaveRoom(false);
    channel.writeInbound(new PingWebSocketFrame());
    assertThat((Object) channel.readOutbound()).isNull();
    leaveRoom(true);
    channel.writeInbound(new PingWebSocketFrame());
    assertThat((Object) channel.readOutbound()).isInstanceOf(PongWebSocketFrame.class);
  }

  @Test
  void serverThatSaysNothingIsPinged() {
    pingInSilence();
    pass(3);
    channel.writeInbound(new TextWebSocketFrame("{}"));
    pass(4);
    assertThat((Object) channel.readOutbound()).as("it said something in these 4 s").isNull();
    pass(1);
    assertThat((Object) channel.readOutbound()).isInstanceOf(PingWebSocketFrame.class);
  }

  @Test
  void serverThatAnswersPingsMaySayNothing() {
    pingInSilence();
    for (int minute = 0; minute < 10; minute++) {
      pass(5);
      assertThat((Object) channel.readOutbound()).isInstanceOf(PingWebSocketFrame.class);
      channel.writeInbound(new PongWebSocketFrame());
      pass(3);
    }
    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void serverThatAnswersNoPingIsGone() {
    pingInSilence();
    pass(7);
    assertThat(channel.isOpen()).isTrue();
    pass(2);
    assertThat(channel.isOpen()).isFalse();
    assertThat(ear.words).containsExactly("closed 1006 ");
  }

  @Test
  void serverThatIsNotReadIsNotSilent() {
    pingInSilence();
    channel.config().setAutoRead(false);
    pass(60);
    assertThat((Object) channel.readOutbound()).isNull();
    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void lineThatIsOverIsLookedAtNoMore() {
    endAfterTwoMinutes();
    channel.close();
    channel.runPendingTasks();
    assertThat(channel.hasPendingTasks()).as("nothing holds it").isFalse();
  }

  private void leaveRoom(boolean some) {
    channel.unsafe().outboundBuffer().setUserDefinedWritability(1, some);
    channel.runPendingTasks();
  }
}
