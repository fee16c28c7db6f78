package com.creativeai.calls.provider.twilio;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on a raw socket that can answer, reset and stay silent, and notes what it was asked. */
final class CarrierStub implements AutoCloseable {
  record Asked(String method, String path, Map<String, String> headers, String body) {
    /** The form's values under a name. */
    List<String> form(String name) {
      List<String> values = new ArrayList<>();
      for (String pair : body.split("&")) {
        int equals = pair.indexOf('=');
        if (equals > 0 && pair.substring(0, equals).equals(name)) {
          values.add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
      }
      return values;
    }
  }

  /** What to do with a request. */
  record Reply(int status, String body, String headers) {}

  static final Reply RESET = new Reply(-1, "", "");
  static final Reply SILENCE = new Reply(0, "", "");

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Asked> ledger = new CopyOnWriteArrayList<>();
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  CarrierStub() throws IOException {
    start(this::accept);
  }

  static Reply json(int status, String body) {
    return new Reply(status, body, "Content-Type: application/json\r\n");
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** The last reply is given again and again. */
  synchronized void willReply(Reply... next) {
    replies.clear();
    replies.addAll(List.of(next));
  }

  List<Asked> ledger() {
    return ledger;
  }

  Asked only() {
    if (ledger.size() != 1) {
      throw new AssertionError("asked " + ledger.size() + " times");
    }
    return ledger.get(0);
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "carrier-stub");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        sockets.add(socket);
        start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (true) {
        ledger.add(read(in));
        Reply reply = next();
        if (reply.status() < 0) {
          socket.setSoLinger(true, 0);
          return;
        }
        if (reply.status() == 0) {
          Thread.sleep(60_000);
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        String head =
            "HTTP/1.1 " + reply.status() + " Stub\r\nContent-Length: " + body.length + "\r\n";
        socket.getOutputStream().write((head + reply.headers() + "\r\n").getBytes("US-ASCII"));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
      }
    } catch (IOException | InterruptedException over) {
      // The connection is over, which is all there is to it.
    }
  }

  private synchronized Reply next() {
    return replies.size() > 1 ? replies.removeFirst() : replies.getFirst();
  }

  private static Asked read(InputStream in) throws IOException {
    String[] first = line(in).split(" ");
    if (first.length != 3) {
      throw new IOException("not HTTP");
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      headers.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
    }
    int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new Asked(first[0], first[1], headers, body);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int sign = in.read(); sign != '\n'; sign = in.read()) {
      if (sign < 0) {
        throw new IOException("closed");
      }
      if (sign != '\r') {
        line.append((char) sign);
      }
    }
    return line.toString();
  }
}
