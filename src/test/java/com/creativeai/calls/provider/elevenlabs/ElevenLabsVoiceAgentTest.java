package com.creativeai.calls.provider.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentAccounts;
import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.agents.InMemoryAccounts;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.Outcome;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.AgentClosure.Kind;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.AgentSession;
import com.creativeai.calls.port.ConversationReport;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.problem.ProviderBusy;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.socket.SocketClient;
import com.creativeai.platform.socket.SocketLoops;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CALL-3, CALL-10, EL1 to EL5: against a stub on the loopback. */
class ElevenLabsVoiceAgentTest {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final AgentBriefing PLAIN =
      new AgentBriefing(ProvidedAgent.inDefault("agent_1"), "", "", "", Map.of(), "");
  private static final AgentBriefing RICH =
      new AgentBriefing(
          ProvidedAgent.inDefault("agent 1&x"),
          "Sell \"tea\"",
          "Hi!",
          "de",
          Map.of("name", "Ann"),
          "p-1");
  private static final String METADATA =
      "{\"type\":\"conversation_initiation_metadata\",\"conversation_initiation_metadata_event\":"
          + "{\"conversation_id\":\"conv_1\",\"agent_output_audio_format\":\"OUT\","
          + "\"user_input_audio_format\":\"ulaw_8000\"}}";
  private static final String GOOD_METADATA = METADATA.replace("OUT", "ulaw_8000");

  private final StubElevenLabs stub = new StubElevenLabs();
  private final Told told = new Told();
  private final SocketLoops loops = SocketLoops.started();
  private final SocketClient sockets = new SocketClient(loops);
  private final ElevenLabsSettings settings = stub.settings();
  private final InMemoryAccounts connected = new InMemoryAccounts();
  private final AgentAccounts accounts = connected.over(settings);
  private final ElevenLabsHttp http = new ElevenLabsHttp(settings);
  private final ElevenLabsVoiceAgent agent =
      new ElevenLabsVoiceAgent(
          new AgentAddresses(new SignedUrls(http), accounts),
          new ElevenLabsConversations(new GuardedReads(http), accounts),
          sockets);

  @AfterEach
  void stop() throws IOException {
    stub.close();
    http.stop();
    loops.stop();
  }

  /** Keeps what a listener is told, as words. */
  private static final class Told implements AgentListener {
    final BlockingQueue<String> words = new LinkedBlockingQueue<>();

    String next() throws InterruptedException {
      return String.valueOf(words.poll(8, TimeUnit.SECONDS));
    }

    @Override
    public void onReady(ConversationId conversation) {
      words.add("ready " + conversation);
    }

    @Override
    public void onAudio(long eventId, String payload) {
      words.add("audio " + eventId + " " + payload);
    }

    @Override
    public void onAgentSaid(long eventId, String text) {
      words.add("said " + eventId + " " + text);
    }

    @Override
    public void onAgentCorrected(long eventId, String heard) {
      words.add("corrected " + eventId + " " + heard);
    }

    @Override
    public void onUserTentative(String text) {
      words.add("maybe " + text);
    }

    @Override
    public void onUserSaid(String text) {
      words.add("user " + text);
    }

    @Override
    public void onInterrupted(long eventId) {
      words.add("interrupted " + eventId);
    }

    @Override
    public void onClosed(AgentClosure closure) {
      words.add("closed " + closure.kind() + " " + closure.detail());
    }
  }

  private WebSocketChannel talk() throws InterruptedException {
    agent.open(PLAIN, told);
    WebSocketChannel socket = stub.socket();
    stub.nextFrame();
    StubElevenLabs.send(socket, GOOD_METADATA);
    assertThat(told.next()).isEqualTo("ready conv_1");
    return socket;
  }

  private void assertClosedOnce(String words) throws InterruptedException {
    assertThat(told.next()).isEqualTo(words);
    assertThat(told.words.poll(150, TimeUnit.MILLISECONDS)).isNull();
  }

  private static void assertSame(String json, @org.jspecify.annotations.Nullable String frame)
      throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    assertThat(frame).isNotNull();
    assertThat(mapper.readTree(frame)).isEqualTo(mapper.readTree(json));
  }

  @Test
  void conversationOpensWithWhatThisCallNeeds() throws Exception {
    agent.open(RICH, told);
    stub.socket();
    assertSame(
        """
        {"type":"conversation_initiation_client_data","user_id":"p-1",
         "conversation_config_override":{"agent":{"prompt":{"prompt":"Sell \\"tea\\""},
           "first_message":"Hi!","language":"de"}},
         "dynamic_variables":{"name":"Ann"}}
        """,
        stub.nextFrame());
    assertThat(stub.requests)
        .containsExactly("/v1/convai/conversation/get-signed-url?agent_id=agent+1%26x");
  }

  @Test
  void nothingIsOverriddenThatThisCallDoesNotSay() throws Exception {
    agent.open(PLAIN, told);
    stub.socket();
    assertSame("{\"type\":\"conversation_initiation_client_data\"}", stub.nextFrame());
  }

  @Test
  void framesAreToldInOrder() throws Exception {
    WebSocketChannel socket = talk();
    StubElevenLabs.send(
        socket,
        "{\"type\":\"agent_response\",\"agent_response_event\":{\"agent_response\":\" Hi \",\"event_id\":1}}");
    StubElevenLabs.send(
        socket, "{\"type\":\"audio\",\"audio_event\":{\"audio_base_64\":\"AAAA\",\"event_id\":1}}");
    StubElevenLabs.send(
        socket,
        "{\"type\":\"audio\",\"audio_event\":{\"audio_base_64\":\"A\\/8=\",\"event_id\":2.0}}");
    StubElevenLabs.send(
        socket,
        "{\"type\":\"audio\",\"audio_event\":{\"audio_base_64\":\"no base64\",\"event_id\":3}}");
    StubElevenLabs.send(
        socket,
        "{\"type\":\"tentative_user_transcript\",\"tentative_user_transcription_event\":{\"user_transcript\":\"wa\"}}");
    StubElevenLabs.send(
        socket, "{\"type\":\"interruption\",\"interruption_event\":{\"event_id\":3}}");
    StubElevenLabs.send(
        socket,
        "{\"type\":\"agent_response_correction\",\"agent_response_correction_event\":"
            + "{\"original_agent_response\":\"Hi\",\"corrected_agent_response\":\"H\",\"event_id\":1}}");
    StubElevenLabs.send(
        socket,
        "{\"type\":\"user_transcript\",\"user_transcription_event\":{\"user_transcript\":\"wait\"}}");
    assertThat(told.next()).isEqualTo("said 1 Hi");
    assertThat(told.next()).isEqualTo("audio 1 AAAA");
    assertThat(told.next()).isEqualTo("audio 2 A/8=");
    assertThat(told.next()).isEqualTo("maybe wa");
    assertThat(told.next()).isEqualTo("interrupted 3");
    assertThat(told.next()).isEqualTo("corrected 1 H");
    assertThat(told.next()).isEqualTo("user wait");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"not json", "{\"type\":\"vad_score\"}", "[]", "{}", "\"x\"", "{\"type\":7}", ""})
  void unknownAndUnreadableFramesAreIgnored(String frame) throws Exception {
    WebSocketChannel socket = talk();
    StubElevenLabs.send(socket, frame);
    StubElevenLabs.send(socket, GOOD_METADATA);
    StubElevenLabs.send(
        socket, "{\"type\":\"interruption\",\"interruption_event\":{\"event_id\":1}}");
    assertThat(told.next()).isEqualTo("interrupted 1");
  }

  @Test
  void pingIsAnsweredAndUnknownToolIsRefused() throws Exception {
    WebSocketChannel socket = talk();
    StubElevenLabs.send(
        socket, "{\"type\":\"ping\",\"ping_event\":{\"event_id\":77,\"ping_ms\":null}}");
    assertSame("{\"type\":\"pong\",\"event_id\":77}", stub.nextFrame());
    StubElevenLabs.send(
        socket,
        "{\"type\":\"client_tool_call\",\"client_tool_call\":{\"tool_name\":\"x\",\"tool_call_id\":\"t1\"}}");
    assertSame(
        "{\"type\":\"client_tool_result\",\"tool_call_id\":\"t1\",\"is_error\":true,"
            + "\"result\":\"This tool is not available on this call.\"}",
        stub.nextFrame());
  }

  @Test
  void audioArrivesInOrderAndWhatIsNoBase64DoesNot() throws Exception {
    AgentSession session = agent.open(PLAIN, told);
    StubElevenLabs.send(stub.socket(), GOOD_METADATA);
    stub.nextFrame();
    told.next();
    session.sendAudio("\"},{\"");
    session.sendAudio("");
    for (int i = 0; i < 200; i++) {
      session.sendAudio("AAAA" + i);
    }
    for (int i = 0; i < 200; i++) {
      assertThat(stub.nextFrame()).isEqualTo("{\"user_audio_chunk\":\"AAAA" + i + "\"}");
    }
  }

  @Test
  void fragmentedFrameIsJoined() throws Exception {
    WebSocketChannel socket = talk();
    // Longer than the client's buffer, so that it arrives in several parts.
    String payload = "AbCd".repeat(100_000);
    StubElevenLabs.send(
        socket,
        "{\"type\":\"audio\",\"audio_event\":{\"audio_base_64\":\""
            + payload
            + "\",\"event_id\":9}}");
    assertThat(told.next()).isEqualTo("audio 9 " + payload);
  }

  @Test
  void messageAboveOneMegabyteEndsTheConversation() throws Exception {
    WebSocketChannel socket = talk();
    StubElevenLabs.send(socket, "x".repeat(1_100_000));
    assertClosedOnce("closed BROKEN a message above 1 MB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pcm_16000", "", "ulaw_16000"})
  void audioInAnotherFormatIsRefusedInClearWords(String format) throws Exception {
    agent.open(PLAIN, told);
    StubElevenLabs.send(stub.socket(), METADATA.replace("OUT", format));
    assertClosedOnce(
        "closed REFUSED the agent's audio is "
            + format
            + " out and ulaw_8000 in; set both to ulaw_8000");
    assertThat(stub.closes.poll(5, TimeUnit.SECONDS)).isEqualTo(1000);
  }

  @Test
  void conversationWithoutAnIdIsRefused() throws Exception {
    agent.open(PLAIN, told);
    StubElevenLabs.send(stub.socket(), GOOD_METADATA.replace("conv_1", " "));
    assertClosedOnce("closed REFUSED the provider named no conversation");
  }

  @ParameterizedTest
  @CsvSource({
    "1000, bye, NORMAL, close 1000: bye",
    "1008, override not allowed, REFUSED, close 1008: override not allowed",
    "1011, '', BROKEN, close 1011",
    "1011, exceeded maximum duration, TIME_LIMIT, close 1011: exceeded maximum duration"
  })
  void closeCodesInTheMiddle(int code, String reason, Kind kind, String detail) throws Exception {
    WebSocketChannel socket = talk();
    WebSockets.sendClose(code, reason, socket, null);
    assertClosedOnce("closed " + kind + " " + detail);
  }

  @ParameterizedTest
  @CsvSource({"1000, REFUSED", "1008, REFUSED", "1011, UNREACHABLE"})
  void closeCodesBeforeTheConversationBegins(int code, Kind kind) throws Exception {
    agent.open(PLAIN, told);
    WebSockets.sendClose(code, "", stub.socket(), null);
    assertClosedOnce("closed " + kind + " close " + code);
  }

  @Test
  void connectionThatBreaksIsBroken() throws Exception {
    WebSocketChannel socket = talk();
    socket.close();
    assertThat(told.next()).startsWith("closed BROKEN");
  }

  @Test
  void connectionThatBreaksBeforeTheConversationBeginsIsUnreachable() throws Exception {
    agent.open(PLAIN, told);
    stub.socket().close();
    assertThat(told.next()).startsWith("closed UNREACHABLE");
  }

  @ParameterizedTest
  @CsvSource({
    "1008, override_error, REFUSED",
    "1011, missing_dynamic_variable, REFUSED",
    "1011, llm_error, BROKEN",
    "1000, max_duration_exceeded, TIME_LIMIT"
  })
  void errorFramesInTheMiddle(int code, String type, Kind kind) throws Exception {
    WebSocketChannel socket = talk();
    StubElevenLabs.send(
        socket,
        "{\"type\":\"error\",\"error_event\":{\"code\":"
            + code
            + ",\"error_type\":\""
            + type
            + "\",\"reason\":\"why\"}}");
    WebSockets.sendClose(1011, "later", socket, null);
    assertClosedOnce("closed " + kind + " error " + code + " " + type + ": why");
  }

  @Test
  void errorFrameBeforeTheConversationBeginsIsARefusal() throws Exception {
    agent.open(PLAIN, told);
    StubElevenLabs.send(
        stub.socket(),
        "{\"type\":\"error\",\"error_event\":{\"code\":1011,\"error_type\":\"quota\",\"message\":\"no\"}}");
    assertClosedOnce("closed REFUSED error 1011 quota: no");
  }

  @ParameterizedTest
  @CsvSource({
    "401, REFUSED, HTTP 401 invalid_api_key Bad key",
    "404, REFUSED, HTTP 404 invalid_api_key Bad key",
    "429, REFUSED, HTTP 429 invalid_api_key Bad key",
    "408, UNREACHABLE, HTTP 408",
    "500, UNREACHABLE, HTTP 500"
  })
  void answersToTheFirstQuestion(int status, Kind kind, String detail) throws Exception {
    stub.status = status;
    stub.body = "{\"detail\":{\"status\":\"invalid_api_key\",\"message\":\"Bad key\"}}";
    agent.open(PLAIN, told);
    assertClosedOnce("closed " + kind + " " + detail);
  }

  @Test
  void validationErrorIsQuoted() throws Exception {
    stub.status = 422;
    stub.body =
        "{\"detail\":[{\"loc\":[\"query\"],\"msg\":\"field required\",\"type\":\"missing\"}]}";
    agent.open(PLAIN, told);
    assertClosedOnce("closed REFUSED HTTP 422 missing field required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<html>", "{}", "{\"signed_url\":\"http://x\"}", "{\"signed_url\":\":\"}"})
  void nonsenseInsteadOfAnAddressIsUnreachable(String body) throws Exception {
    stub.body = body;
    agent.open(PLAIN, told);
    assertThat(told.next()).startsWith("closed UNREACHABLE the ");
  }

  @ParameterizedTest
  @CsvSource({"403, REFUSED", "503, UNREACHABLE"})
  void handshakeThatIsNotAccepted(int status, Kind kind) throws Exception {
    stub.handshakeStatus = status;
    agent.open(PLAIN, told);
    assertClosedOnce("closed " + kind + " HTTP " + status + " at the handshake");
  }

  @Test
  void nobodyAtTheAddressIsUnreachable() throws Exception {
    stub.close();
    agent.open(PLAIN, told);
    assertClosedOnce("closed UNREACHABLE ConnectException");
  }

  @Test
  void closingEndsTheSocketAndTellsOnce() throws Exception {
    AgentSession session = agent.open(PLAIN, told);
    stub.socket();
    stub.nextFrame();
    session.close();
    session.close();
    session.sendAudio("AAAA");
    assertClosedOnce("closed NORMAL closed by us");
    assertThat(stub.closes.poll(5, TimeUnit.SECONDS)).isEqualTo(1000);
  }

  @Test
  void closedBeforeItConnectedNeverTalks() throws Exception {
    AgentSession session = agent.open(PLAIN, told);
    session.close();
    assertClosedOnce("closed NORMAL closed by us");
    assertThat(stub.frames.poll(300, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void conversationThatIsOverIsRead() {
    stub.body =
        """
        {"conversation_id":"conv_1","status":"done",
         "analysis":{"call_successful":"success","transcript_summary":"They met."},
         "metadata":{"cost":412,"cost_fiat":0.0824}}
        """;
    ConversationReport report = agent.fetch(AgentAccount.DEFAULT, new ConversationId("conv_1"));
    assertThat(report.complete()).isTrue();
    assertThat(report.outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(report.summary()).isEqualTo("They met.");
    assertThat(report.credits()).isEqualTo(412);
    assertThat(report.price()).hasToString("Money[amount=0.0824, currency=USD]");
    assertThat(stub.requests).containsExactly("/v1/convai/conversations/conv_1?");
  }

  @Test
  void conversationStillWorkedOnIsNotComplete() {
    stub.body = "{\"conversation_id\":\"conv_1\",\"status\":\"processing\",\"analysis\":null}";
    ConversationReport report = agent.fetch(AgentAccount.DEFAULT, new ConversationId("conv_1"));
    assertThat(report.complete()).isFalse();
    assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(report.summary()).isEmpty();
    assertThat(report.credits()).isNull();
    assertThat(report.price()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 422})
  void refusedReadingIsRejected(int status) {
    stub.status = status;
    ConversationId conversation = new ConversationId("conv_1");
    assertThatThrownBy(() -> agent.fetch(AgentAccount.DEFAULT, conversation))
        .isInstanceOf(ProviderRejected.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 503})
  void failedReadingMayBeTriedLater(int status) {
    stub.status = status;
    ConversationId conversation = new ConversationId("conv_1");
    assertThatThrownBy(() -> agent.fetch(AgentAccount.DEFAULT, conversation))
        .isInstanceOf(ProviderUnavailable.class);
  }

  /** A14: the stub knows the default account's key only. */
  @Test
  void ownAccountIsAskedWithItsOwnKey() throws Exception {
    stub.body = "{\"conversation_id\":\"conv_1\",\"status\":\"done\"}";
    ConversationId conversation = new ConversationId("conv_1");
    AgentAccount own = AgentAccount.of(ACME);

    assertThatThrownBy(() -> agent.fetch(own, conversation))
        .isInstanceOfSatisfying(
            ProviderRejected.class, gone -> assertThat(gone.code()).isEqualTo(AgentAccounts.GONE));
    assertThat(stub.requests).isEmpty();
    connected.connect(ACME, "another-key", "", Instant.EPOCH);
    assertThatThrownBy(() -> agent.fetch(own, conversation)).isInstanceOf(ProviderRejected.class);
    connected.connect(ACME, StubElevenLabs.KEY, "", Instant.EPOCH);
    assertThat(agent.fetch(own, conversation).complete()).isTrue();
  }

  /** Its limit is no outage: others' breaker stays closed. */
  @Test
  void limitOfAnOwnAccountOpensNoBreaker() {
    stub.status = 429;
    connected.connect(ACME, StubElevenLabs.KEY, "", Instant.EPOCH);
    ConversationId conversation = new ConversationId("conv_1");

    assertThatThrownBy(() -> agent.fetch(AgentAccount.of(ACME), conversation))
        .isInstanceOf(ProviderBusy.class);
    assertThatThrownBy(() -> agent.fetch(AgentAccount.DEFAULT, conversation))
        .isInstanceOf(ProviderUnavailable.class)
        .isNotInstanceOf(ProviderBusy.class);
  }

  @Test
  void callWithADisconnectedAccountSaysWhy() throws Exception {
    ProvidedAgent gone = new ProvidedAgent(AgentAccount.of(ACME), "agent_1");

    agent.open(new AgentBriefing(gone, "", "", "", Map.of(), ""), told);

    assertThat(told.next())
        .startsWith("closed REFUSED agent-account-gone: ")
        .endsWith("Publish the agent again.");
  }

  /** A14: nor is ElevenLabs' breaker told that all is well. */
  @Test
  void accountThatIsGoneIsNoMatterOfTheBreakers() throws Exception {
    ElevenLabsVoiceAgent guarded =
        new ElevenLabsVoiceAgent(
            new AgentAddresses(
                new SignedUrls(http) {
                  @Override
                  public CompletionStage<URI> find(Secret key, String agentId) {
                    throw new AssertionError("the breaker counts this");
                  }
                },
                accounts),
            new ElevenLabsConversations(
                new GuardedReads(http) {
                  @Override
                  public JsonNode get(Secret key, boolean own, String path) {
                    throw new AssertionError("the breaker counts this");
                  }
                },
                accounts),
            sockets);
    ProvidedAgent gone = new ProvidedAgent(AgentAccount.of(ACME), "agent_1");

    assertThatThrownBy(() -> guarded.fetch(gone.account(), new ConversationId("conv_1")))
        .isInstanceOf(ProviderRejected.class)
        .hasMessageStartingWith(AgentAccounts.GONE);
    guarded.open(new AgentBriefing(gone, "", "", "", Map.of(), ""), told);
    assertThat(told.next()).startsWith("closed REFUSED agent-account-gone: ");
  }

  @Test
  void pingAsksForTheShortestList() {
    agent.ping();
    assertThat(stub.requests).containsExactly("/v1/convai/conversations?page_size=1");
    stub.status = 401;
    assertThatThrownBy(agent::ping).isInstanceOf(ProviderRejected.class);
  }

  @Test
  void openBreakerIsUnavailable() throws Exception {
    ElevenLabsVoiceAgent guarded =
        new ElevenLabsVoiceAgent(
            new AgentAddresses(
                new SignedUrls(http) {
                  @Override
                  public CompletionStage<URI> find(Secret key, String agentId) {
                    throw new CircuitBreakerOpenException();
                  }
                },
                accounts),
            new ElevenLabsConversations(new GuardedReads(http), accounts) {
              @Override
              public void ping() {
                throw new CircuitBreakerOpenException();
              }
            },
            sockets);
    assertThatThrownBy(guarded::ping).isInstanceOf(ProviderUnavailable.class);
    guarded.open(PLAIN, told);
    assertClosedOnce("closed UNREACHABLE CircuitBreakerOpenException");
  }
}
