package com.creativeai.sandbox.agent;

import com.creativeai.sandbox.speech.Speaker;
import com.creativeai.sandbox.speech.Timbre;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.protocol.Handshake;
import io.undertow.websockets.core.protocol.version13.Hybi13Handshake;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * ElevenLabs Agents on one loopback port, HTTP and WebSocket (SBX-2). Several may run in one JVM on
 * different ports and directories; {@link #start} once, {@link #close} once.
 */
public final class AgentSimulator implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(AgentSimulator.class.getName());
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private interface Operation {
    void answer(RestExchange exchange) throws IOException;
  }

  private final AgentSettings settings;
  private final Ledger ledger;
  private final ScheduledThreadPoolExecutor threads;
  private final ExecutorService voices;
  private final ConversationSockets sockets;
  private final AgentRest agentRest;
  private final ToolRest toolRest;
  private final WorkspaceRest workspaceRest;
  private final ConversationRest conversationRest;
  private @Nullable Undertow server;

  public AgentSimulator(AgentSettings settings) {
    this(settings, Clock.systemUTC());
  }

  public AgentSimulator(AgentSettings settings, Clock clock) {
    this.settings = settings;
    Path dataDir = settings.dataDir();
    int cores = Runtime.getRuntime().availableProcessors();
    threads = new ScheduledThreadPoolExecutor(Math.max(2, cores), named("agent-sim"));
    threads.setRemoveOnCancelPolicy(true);
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    voices = Executors.newFixedThreadPool(2, named("agent-sim-voice"));
    ledger = new Ledger(dataDir, clock);
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(threads)
            .build();
    Webhooks webhooks = new Webhooks(settings, clock);
    PostCallWebhook webhook =
        new PostCallWebhook(webhooks, settings.limits(), client, threads, clock, ledger);
    ConversationArchive archive = new ConversationArchive(dataDir, settings.limits());
    DialogueRules rules = DialogueRules.english();
    ToolCatalog tools = new ToolCatalog(dataDir, clock);
    ConversationServices services =
        new ConversationServices(clock, threads, voices, rules, tools, archive, webhook);
    AgentCatalog agents = new AgentCatalog(dataDir, clock, tools);
    SignedUrls signedUrls = new SignedUrls(clock);
    sockets = new ConversationSockets(agents, signedUrls, services, ledger, settings.limits());
    agentRest = new AgentRest(agents, tools, signedUrls, rules);
    toolRest = new ToolRest(tools, agents);
    workspaceRest = new WorkspaceRest(webhooks);
    conversationRest = new ConversationRest(archive, ledger);
  }

  /** Listens from now on; fails when the port is taken. */
  public synchronized void start() {
    server =
        Undertow.builder()
            .addHttpListener(settings.port(), "127.0.0.1")
            .setIoThreads(2)
            .setWorkerThreads(4)
            .setServerOption(
                UndertowOptions.MAX_ENTITY_SIZE, (long) settings.limits().messageBytes())
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, 60_000)
            .setHandler(handler())
            .build();
    server.start();
    // the voices load with the first phrase; the first caller shall not wait for that
    voices.execute(() -> Speaker.shared().say("Hello.", Timbre.AGENT));
    LOG.log(System.Logger.Level.INFO, "agent simulator ready port={0}", String.valueOf(port()));
  }

  /** The port listened on, also when 0 was asked for. */
  public synchronized int port() {
    if (server == null) {
      throw new IllegalStateException("the agent simulator is not started");
    }
    return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
  }

  /** Conversations open now. */
  public int openConversations() {
    return sockets.openConversations();
  }

  /** Ends open conversations with 1001, lets them be analysed and announced once, and stops. */
  @Override
  public synchronized void close() {
    boolean talking = sockets.openConversations() > 0;
    sockets.closeAll();
    try {
      if (talking) {
        Thread.sleep(LAST_WORDS.toMillis() / 4);
      }
      if (server != null) {
        server.stop();
        server = null;
      }
      threads.shutdown();
      voices.shutdown();
      threads.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
      voices.shutdownNow();
      ledger.close();
    }
  }

  private HttpHandler handler() {
    List<Handshake> handshakes = List.of(new Hybi13Handshake(Set.of("convai"), false));
    HttpHandler socket = new WebSocketProtocolHandshakeHandler(handshakes, sockets);
    RoutingHandler routes = Handlers.routing();
    String conversation = "/v1/convai/conversation";
    routes.get(conversation, socket);
    routes.get(conversation + "/get-signed-url", keyed(agentRest::signedUrl));
    routes.get(conversation + "/get_signed_url", keyed(agentRest::signedUrl));
    routes.post("/v1/convai/agents/create", keyed(agentRest::create));
    routes.get("/v1/convai/agents", keyed(agentRest::list));
    routes.get("/v1/convai/agents/{agentId}", keyed(agentRest::get));
    routes.add(Methods.PATCH, "/v1/convai/agents/{agentId}", keyed(agentRest::change));
    routes.delete("/v1/convai/agents/{agentId}", keyed(agentRest::delete));
    routes.post("/v1/convai/agents/{agentId}/simulate-conversation", keyed(agentRest::simulate));
    routes.post("/v1/convai/tools", keyed(toolRest::create));
    routes.get("/v1/convai/tools", keyed(toolRest::list));
    routes.get("/v1/convai/tools/{toolId}", keyed(toolRest::get));
    routes.add(Methods.PATCH, "/v1/convai/tools/{toolId}", keyed(toolRest::change));
    routes.delete("/v1/convai/tools/{toolId}", keyed(toolRest::delete));
    routes.get("/v1/convai/conversations", keyed(conversationRest::list));
    routes.get("/v1/convai/conversations/{conversationId}", keyed(conversationRest::get));
    routes.get("/v1/convai/conversations/{conversationId}/audio", keyed(conversationRest::audio));
    routes.delete("/v1/convai/conversations/{conversationId}", keyed(conversationRest::delete));
    routes.get("/v1/user", keyed(workspaceRest::user));
    routes.get("/v1/user/subscription", keyed(workspaceRest::subscription));
    routes.get("/v1/convai/settings", keyed(workspaceRest::settings));
    routes.add(Methods.PATCH, "/v1/convai/settings", keyed(workspaceRest::change));
    routes.get("/v1/workspace/webhooks", keyed(workspaceRest::webhooks));
    routes.post("/v1/workspace/webhooks", keyed(workspaceRest::createWebhook));
    routes.get("/sandbox/conversations", blocking(conversationRest::sandboxConversations));
    routes.get("/sandbox/ledger", blocking(conversationRest::sandboxLedger));
    routes.setFallbackHandler(
        blocking(
            exchange -> {
              throw VendorError.notFound("not_found", "Not Found");
            }));
    routes.setInvalidMethodHandler(
        blocking(
            exchange -> {
              throw VendorError.of(405, "method_not_allowed", "Method Not Allowed");
            }));
    return routes;
  }

  private HttpHandler keyed(Operation operation) {
    return blocking(
        exchange -> {
          operation.answer(exchange.keyed(settings.apiKey()));
        });
  }

  private HttpHandler blocking(Operation operation) {
    return new BlockingHandler(http -> answer(http, operation));
  }

  private void answer(HttpServerExchange http, Operation operation) {
    http.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    RestExchange exchange = new RestExchange(http, Workspace.DEFAULT);
    try {
      operation.answer(exchange);
    } catch (VendorError refused) {
      exchange.answer(refused.status(), refused.body());
    } catch (IOException e) {
      exchange.answer(413, VendorError.of(413, "request_too_large", "Request too large").body());
    }
    if (!http.getRequestPath().startsWith("/sandbox/")) {
      ledger.add(
          "http",
          Json.object()
              .put("method", http.getRequestMethod().toString())
              .put("path", http.getRequestPath())
              .put("status", http.getStatusCode()));
    }
  }

  private static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
