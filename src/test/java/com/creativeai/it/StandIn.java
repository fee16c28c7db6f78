package com.creativeai.it;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A simulator in a process of its own, as docs/operations.md starts it. */
final class StandIn implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Process process;

  private StandIn(Process process) {
    this.process = process;
  }

  static StandIn start(String mainClass, Map<String, String> settings) throws IOException {
    Path webInf = Path.of("target", "creativeai", "WEB-INF");
    String classPath =
        webInf.resolve("classes") + File.pathSeparator + webInf.resolve("lib") + "/*";
    String name = mainClass.substring(mainClass.lastIndexOf('.') + 1);
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                mainClass)
            .redirectErrorStream(true)
            .redirectOutput(new File("target/stand-in-" + name + ".log"));
    builder.environment().putAll(settings);
    StandIn standIn = new StandIn(builder.start());
    standIn.awaitPort(Integer.parseInt(settings.get("SANDBOX_CARRIER_PORT")));
    return standIn;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroy();
  }

  private void awaitPort(int port) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!answers(port)) {
      if (!process.isAlive() || Instant.now().isAfter(deadline)) {
        close();
        throw new AssertionError("the stand-in did not start");
      }
      Product.pause(100);
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }
}
