package com.creativeai.calls.provider.twilio.rest;

import static com.creativeai.calls.provider.twilio.Fixtures.ACME;
import static com.creativeai.calls.provider.twilio.Fixtures.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.AnswerPlan.AgentReturns;
import com.creativeai.calls.AnswerPlan.ConnectAgent;
import com.creativeai.calls.AnswerPlan.Decline;
import com.creativeai.calls.AnswerPlan.TurnAway;
import com.creativeai.calls.provider.twilio.CallbackAddresses;
import com.creativeai.calls.provider.twilio.CallbackAddresses.Kind;
import com.creativeai.calls.provider.twilio.Fixtures;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** CALL-2, C4, C8. */
class TwimlTest {
  private static final CallbackAddresses ADDRESSES =
      Fixtures.addresses("PUBLIC_ORIGIN", "https://voice.example");
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  @Test
  void connectingGivesTheStreamItsClaim() {
    String document = Twiml.of(new ConnectAgent(ACME, FIRST, "one-time"), ADDRESSES);

    assertThat(document.replace("\n", ""))
        .isEqualTo(
            HEAD
                + "<Response><Connect action=\""
                + ADDRESSES.of(ACME, FIRST, Kind.AFTER)
                + "\" method=\"POST\">"
                + "<Stream url=\"wss://voice.example/media/twilio\">"
                + ("<Parameter name=\"organization\" value=\"" + ACME + "\"/>")
                + ("<Parameter name=\"attempt\" value=\"" + FIRST + "\"/>")
                + "<Parameter name=\"token\" value=\"one-time\"/>"
                + "</Stream></Connect></Response>");
  }

  /** C17. */
  @Test
  void returningSaysSoInTheLanguageOfTheCallAndConnectsAgain() {
    ConnectAgent again = new ConnectAgent(ACME, FIRST, "return");
    String document = Twiml.of(new AgentReturns(again, "Einen Moment bitte.", "de"), ADDRESSES);

    assertThat(document.replace("\n", ""))
        .isEqualTo(
            Twiml.of(again, ADDRESSES)
                .replace("\n", "")
                .replace(
                    "<Response>", "<Response><Say language=\"de-DE\">Einen Moment bitte.</Say>"));
  }

  @Test
  void decliningHangsUp() {
    assertThat(Twiml.of(new Decline(), ADDRESSES).replace("\n", ""))
        .isEqualTo(HEAD + "<Response><Hangup/></Response>");
  }

  @Test
  void turningAwaySaysWhy() {
    assertThat(Twiml.of(new TurnAway("We are closed."), ADDRESSES).replace("\n", ""))
        .isEqualTo(HEAD + "<Response><Say>We are closed.</Say><Hangup/></Response>");
  }

  @Test
  void lastWordsAreSpokenAsTheyAre() {
    assertThat(Twiml.sayAndHangUp(Optional.of("Sorry <& good bye>")).replace("\n", ""))
        .isEqualTo(HEAD + "<Response><Say>Sorry &lt;&amp; good bye&gt;</Say><Hangup/></Response>");
  }
}
