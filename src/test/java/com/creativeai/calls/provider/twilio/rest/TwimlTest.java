package com.creativeai.calls.provider.twilio.rest;

import static com.creativeai.calls.provider.twilio.Fixtures.ACME;
import static com.creativeai.calls.provider.twilio.Fixtures.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.AnswerPlan.ConnectAgent;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** CALL-2, C4, C8. */
class TwimlTest {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  @Test
  void connectingGivesTheStreamItsClaim() {
    String document =
        Twiml.connect(
            new ConnectAgent(ACME, FIRST, "one-time"),
            URI.create("wss://voice.example/media/twilio"),
            URI.create("https://voice.example/after"));

    assertThat(document.replace("\n", ""))
        .isEqualTo(
            HEAD
                + "<Response><Connect action=\"https://voice.example/after\" method=\"POST\">"
                + "<Stream url=\"wss://voice.example/media/twilio\">"
                + ("<Parameter name=\"organization\" value=\"" + ACME + "\"/>")
                + ("<Parameter name=\"attempt\" value=\"" + FIRST + "\"/>")
                + "<Parameter name=\"token\" value=\"one-time\"/>"
                + "</Stream></Connect></Response>");
  }

  @Test
  void decliningHangsUp() {
    assertThat(Twiml.hangUp().replace("\n", "")).isEqualTo(HEAD + "<Response><Hangup/></Response>");
  }

  @Test
  void lastWordsAreSpokenAsTheyAre() {
    assertThat(Twiml.sayAndHangUp(Optional.of("Sorry <& good bye>")).replace("\n", ""))
        .isEqualTo(HEAD + "<Response><Say>Sorry &lt;&amp; good bye&gt;</Say><Hangup/></Response>");
  }
}
