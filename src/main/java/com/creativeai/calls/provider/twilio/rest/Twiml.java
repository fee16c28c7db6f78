package com.creativeai.calls.provider.twilio.rest;

import com.creativeai.calls.AnswerPlan;
import com.creativeai.calls.AnswerPlan.AgentReturns;
import com.creativeai.calls.AnswerPlan.ConnectAgent;
import com.creativeai.calls.provider.twilio.CallbackAddresses;
import com.creativeai.calls.provider.twilio.CallbackAddresses.Kind;
import com.creativeai.calls.provider.twilio.TwilioVoices;
import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Connect;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Parameter;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.Stream;
import java.net.URI;
import java.util.Optional;

/** The documents that tell Twilio what to do with a call. */
final class Twiml {
  /** Names of the stream's parameters, which come back in its {@code start} frame. */
  static final String ORGANIZATION = "organization";

  static final String ATTEMPT = "attempt";
  static final String TOKEN = "token";

  private Twiml() {}

  private static String connect(ConnectAgent plan, CallbackAddresses addresses) {
    return new VoiceResponse.Builder().connect(stream(plan, addresses)).build().toXml();
  }

  private static String connectAgain(AgentReturns plan, CallbackAddresses addresses) {
    return new VoiceResponse.Builder()
        .say(TwilioVoices.say(plan.apology(), plan.language()))
        .connect(stream(plan.agent(), addresses))
        .build()
        .toXml();
  }

  /**
   * Both directions of the call's audio go to the socket; when it closes, {@code after} is asked.
   */
  private static Connect stream(ConnectAgent plan, CallbackAddresses addresses) {
    URI after = addresses.of(plan.organization(), plan.attempt(), Kind.AFTER);
    Stream stream =
        new Stream.Builder()
            .url(addresses.mediaSocket().toString())
            .parameter(parameter(ORGANIZATION, plan.organization().toString()))
            .parameter(parameter(ATTEMPT, plan.attempt().value()))
            .parameter(parameter(TOKEN, plan.token()))
            .build();
    return new Connect.Builder().action(after).method(HttpMethod.POST).stream(stream).build();
  }

  static String of(AnswerPlan plan, CallbackAddresses addresses) {
    return plan.fold(
        connect -> connect(connect, addresses),
        returns -> connectAgain(returns, addresses),
        turned -> sayAndHangUp(Optional.of(turned.sentence())),
        () -> sayAndHangUp(Optional.empty()));
  }

  static String sayAndHangUp(Optional<String> sentence) {
    VoiceResponse.Builder response = new VoiceResponse.Builder();
    sentence.ifPresent(text -> response.say(new Say.Builder(text).build()));
    return response.hangup(new Hangup.Builder().build()).build().toXml();
  }

  static String hangUp() {
    return sayAndHangUp(Optional.empty());
  }

  /** Nothing more to do: a call that was asked about goes on. */
  static String goOn() {
    return new VoiceResponse.Builder().build().toXml();
  }

  /** Says something until a key is pressed, which is told; without one hangs up. */
  static String askForKey(String sentence, URI told) {
    Gather gather =
        new Gather.Builder()
            .numDigits(1)
            .action(told)
            .method(HttpMethod.POST)
            .say(new Say.Builder(sentence).build())
            .build();
    return new VoiceResponse.Builder()
        .gather(gather)
        .hangup(new Hangup.Builder().build())
        .build()
        .toXml();
  }

  private static Parameter parameter(String name, String value) {
    return new Parameter.Builder().name(name).value(value).build();
  }
}
