package com.creativeai.calls.provider.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.agents.InMemoryAccounts;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.ChatListener;
import com.creativeai.calls.port.ChatSession;
import com.creativeai.platform.socket.SocketClient;
import com.creativeai.platform.socket.SocketLoops;
import io.undertow.websockets.core.WebSocketChannel;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** AG-2, EL8: against a stub on the loopback. */
class ElevenLabsChatAgentTest {
  private static final String METADATA =
      """
      {"type":"conversation_initiation_metadata","conversation_initiation_metadata_event":
      {"conversation_id":"conv_1","agent_output_audio_format":"ulaw_8000"}}""";

  private final StubElevenLabs stub = new StubElevenLabs();
  private final Told told = new Told();
  private final SocketLoops loops = SocketLoops.started();
  private final SocketClient sockets = new SocketClient(loops);
  private final ElevenLabsSettings settings = stub.settings();
  private final InMemoryAccounts connected = new InMemoryAccounts();
  private final ElevenLabsHttp http = new ElevenLabsHttp(settings);
  private final ElevenLabsChatAgent agent =
      new ElevenLabsChatAgent(
          new AgentAddresses(new SignedUrls(http), connected.over(settings)), sockets);

  @AfterEach
  void stop() throws IOException {
    stub.close();
    http.stop();
    loops.stop();
  }

  @Test
  void conversationIsOpenedForTextOnlyAndWrittenTo() throws InterruptedException {
    ChatSession session = agent.open(ProvidedAgent.inDefault("agent_1"), told);
    WebSocketChannel socket = stub.socket();

    assertThat(stub.nextFrame())
        .isEqualTo(
            "{\"type\":\"conversation_initiation_client_data\","
                + "\"conversation_config_override\":{\"conversation\":{\"text_only\":true}}}");

    StubElevenLabs.send(socket, METADATA);
    assertThat(told.next()).isEqualTo("ready");
    session.say("A \"table\" for two");

    assertThat(stub.nextFrame())
        .isEqualTo("{\"type\":\"user_message\",\"text\":\"A \\\"table\\\" for two\"}");
  }

  @Test
  void answersAndToolsAreToldInOrder() throws InterruptedException {
    agent.open(ProvidedAgent.inDefault("agent_1"), told);
    WebSocketChannel socket = stub.socket();
    StubElevenLabs.send(socket, METADATA);
    StubElevenLabs.send(
        socket,
        "{\"type\":\"agent_response\",\"agent_response_event\":"
            + "{\"agent_response\":\" Hello! \",\"event_id\":1}}");
    StubElevenLabs.send(
        socket,
        "{\"type\":\"client_tool_call\",\"client_tool_call\":"
            + "{\"tool_name\":\"book\",\"tool_call_id\":\"t1\",\"parameters\":{}}}");
    StubElevenLabs.send(socket, toolResponse("book", "client", true));
    StubElevenLabs.send(socket, toolResponse("lookup", "webhook", true));
    StubElevenLabs.send(socket, toolResponse("end_call", "system", false));

    assertThat(told.next()).isEqualTo("ready");
    assertThat(told.next()).isEqualTo("said 1 Hello!");
    assertThat(told.next()).isEqualTo("tool book false");
    assertThat(told.next()).isEqualTo("tool lookup false");
    assertThat(told.next()).isEqualTo("tool end_call true");
  }

  @Test
  void refusedConversationSaysWhy() throws InterruptedException {
    stub.status = 404;

    agent.open(ProvidedAgent.inDefault("agent_1"), told);

    assertThat(told.next()).startsWith("closed REFUSED");
  }

  @Test
  void closingEndsTheSocket() throws InterruptedException {
    ChatSession session = agent.open(ProvidedAgent.inDefault("agent_1"), told);
    StubElevenLabs.send(stub.socket(), METADATA);
    assertThat(told.next()).isEqualTo("ready");

    session.close();

    assertThat(told.next()).startsWith("closed NORMAL");
    assertThat(stub.closes.poll(8, TimeUnit.SECONDS)).isEqualTo(1000);
  }

  private static String toolResponse(String name, String type, boolean failed) {
    return "{\"type\":\"agent_tool_response\",\"agent_tool_response\":{\"tool_name\":\""
        + name
        + "\",\"tool_type\":\""
        + type
        + "\",\"is_error\":"
        + failed
        + "}}";
  }

  /** Keeps what a listener is told, as words. */
  private static final class Told implements ChatListener {
    private final BlockingQueue<String> words = new LinkedBlockingQueue<>();

    String next() throws InterruptedException {
      return String.valueOf(words.poll(8, TimeUnit.SECONDS));
    }

    @Override
    public void onReady() {
      words.add("ready");
    }

    @Override
    public void onAgentSaid(long eventId, String text) {
      words.add("said " + eventId + " " + text);
    }

    @Override
    public void onToolUsed(String name, boolean worked) {
      words.add("tool " + name + " " + worked);
    }

    @Override
    public void onClosed(AgentClosure closure) {
      words.add("closed " + closure.kind() + " " + closure.detail());
    }
  }
}
