package com.creativeai.platform.outbound;

import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.HttpProcessors;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnectionFactory;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.io.CloseMode;

/** Sends requests to addresses that tenants chose, and to nowhere else (O1 to O5). */
@ApplicationScoped
public class OutboundClient {
  static final int MOST_BYTES = 20_000;

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration WHOLE = Duration.ofSeconds(10);
  private static final HttpProcessor PROCESSOR = HttpProcessors.client("creativeai");
  private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();
  private static final DefaultBHttpClientConnectionFactory CONNECTIONS =
      DefaultBHttpClientConnectionFactory.builder()
          .http1Config(Http1Config.custom().setMaxLineLength(8_192).setMaxHeaderCount(100).build())
          .build();

  private final OutboundTargets targets;
  private final OutboundTargets.Names names;
  private final SSLSocketFactory tls;
  private final Duration whole;

  @Inject
  public OutboundClient(OutboundTargets targets) {
    this(
        targets,
        InetAddress::getAllByName,
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        WHOLE);
  }

  OutboundClient(
      OutboundTargets targets, OutboundTargets.Names names, SSLSocketFactory tls, Duration whole) {
    this.targets = targets;
    this.names = names;
    this.tls = tls;
    this.whole = whole;
  }

  /** For the client proxy only. */
  OutboundClient() {
    this(new OutboundTargets());
  }

  /**
   * Sends it once.
   *
   * @throws ProviderRejected when the address is not one that requests may go to
   * @throws ProviderUnavailable when nothing came back, or no sensible HTTP, or not in time
   */
  public OutboundAnswer send(OutboundRequest request) {
    URI target = request.target();
    targets
        .complaint(target.toString())
        .ifPresent(
            complaint -> {
              throw new ProviderRejected("address", complaint);
            });
    try (Socket socket = newSocket()) {
      CompletableFuture<Void> alarm =
          CompletableFuture.runAsync(
              () -> close(socket),
              CompletableFuture.delayedExecutor(whole.toMillis(), TimeUnit.MILLISECONDS));
      try {
        connect(socket, target);
        return exchange(request, secured(socket, target));
      } finally {
        alarm.cancel(false);
      }
    } catch (UnknownHostException unknown) {
      throw new ProviderRejected("address", "The host is unknown, or not on the public internet.");
    } catch (IOException | HttpException failed) {
      throw new ProviderUnavailable(
          "No answer from " + target.getHost() + ": " + failed.getClass().getSimpleName(), failed);
    }
  }

  /** Without the proxy that the system may have. */
  Socket newSocket() {
    return new Socket(Proxy.NO_PROXY);
  }

  /** To the first checked address only, so that one request is one attempt. */
  private void connect(Socket socket, URI target) throws IOException {
    InetAddress checked = targets.resolve(target, names).get(0);
    socket.setSoTimeout((int) whole.toMillis());
    socket.connect(
        new InetSocketAddress(checked, OutboundTargets.port(target)), (int) CONNECT.toMillis());
  }

  /** The certificate is checked against the name, though the connection went to an address. */
  private Socket secured(Socket socket, URI target) throws IOException {
    if (targets.isTrial(target)) {
      return socket;
    }
    SSLSocket secure =
        (SSLSocket) tls.createSocket(socket, target.getHost(), OutboundTargets.port(target), true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  private static OutboundAnswer exchange(OutboundRequest asked, Socket socket)
      throws IOException, HttpException {
    DefaultBHttpClientConnection connection = CONNECTIONS.createConnection(socket);
    try {
      ClassicHttpRequest request = written(asked);
      HttpCoreContext context = HttpCoreContext.create();
      EXECUTOR.preProcess(request, PROCESSOR, context);
      ClassicHttpResponse response = EXECUTOR.execute(request, connection, context);
      return new OutboundAnswer(response.getCode(), text(response.getEntity()));
    } finally {
      // Closing in peace would read the rest of an answer without end.
      connection.close(CloseMode.IMMEDIATE);
    }
  }

  private static ClassicHttpRequest written(OutboundRequest asked) {
    URI target = asked.target();
    String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
    String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
    ClassicHttpRequest request =
        new BasicClassicHttpRequest(
            asked.method(),
            new HttpHost(target.getScheme(), target.getHost(), target.getPort()),
            path + query);
    asked.headers().forEach(request::setHeader);
    request.setHeader("Accept-Encoding", "identity");
    request.setHeader("Connection", "close");
    if (!asked.json().isEmpty()) {
      request.setEntity(new StringEntity(asked.json(), ContentType.APPLICATION_JSON));
    }
    return request;
  }

  private static String text(HttpEntity entity) throws IOException {
    return entity == null
        ? ""
        : new String(entity.getContent().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // Nothing is left to close.
    }
  }
}
