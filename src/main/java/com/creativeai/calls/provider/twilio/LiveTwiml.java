package com.creativeai.calls.provider.twilio;

import com.creativeai.calls.port.Handover;
import com.creativeai.calls.provider.twilio.CallbackAddresses.Kind;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Pause;
import java.net.URI;

/** The documents that change a call while it lasts. */
final class LiveTwiml {
  private static final Pause SO_THAT_THE_LAST_WORD_IS_RECORDED =
      new Pause.Builder().length(1).build();

  private LiveTwiml() {}

  static String sayLast(String sentence, String language) {
    return new VoiceResponse.Builder()
        .say(TwilioVoices.say(sentence, language))
        .pause(SO_THAT_THE_LAST_WORD_IS_RECORDED)
        .hangup(new Hangup.Builder().build())
        .build()
        .toXml();
  }

  /**
   * Who is asked first hears the briefing and accepts by a key, which tells that the call is
   * connected; with everybody else the carrier tells that.
   */
  static String handOver(Handover order, CallbackAddresses callbacks) {
    URI connected = callbacks.of(order.organization(), order.attempt(), Kind.CONNECTED);
    Number.Builder person = new Number.Builder(order.to().e164());
    if (order.asksFirst()) {
      person.url(callbacks.of(order.organization(), order.attempt(), Kind.BRIEFING));
    } else {
      person.statusCallback(connected).statusCallbackEvents(Number.Event.ANSWERED);
    }
    Dial dial =
        new Dial.Builder()
            .callerId(order.from().e164())
            .timeout(Math.toIntExact(order.ringFor().toSeconds()))
            .answerOnBridge(true)
            .action(callbacks.of(order.organization(), order.attempt(), Kind.TRANSFERRED))
            .number(person.build())
            .build();
    return new VoiceResponse.Builder().dial(dial).build().toXml();
  }
}
