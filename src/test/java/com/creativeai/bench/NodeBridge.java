package com.creativeai.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The bridge that vendors' examples teach: Node, Fastify and ws (src/test/js/bridge). */
final class NodeBridge implements Bridge {
  private static final Path SOURCE = Path.of("src", "test", "js", "bridge");
  private static final Path PLACE = Path.of("target", "bridge");

  private final Load load;
  private final int port;
  private final Process process;
  private int calls;

  NodeBridge(Load load, int port) throws IOException, InterruptedException {
    this.load = load;
    this.port = port;
    install();
    process =
        new ProcessBuilder(
                "node",
                "bridge.js",
                String.valueOf(port),
                "ws://127.0.0.1:" + load.agentPort() + "/agent")
            .directory(PLACE.toFile())
            .redirectErrorStream(true)
            .redirectOutput(new File("target/bridge.log"))
            .start();
    TimeUnit.SECONDS.sleep(2);
    if (!process.isAlive()) {
      throw new IllegalStateException("the bridge of Node did not start; see target/bridge.log");
    }
  }

  private static void install() throws IOException, InterruptedException {
    Files.createDirectories(PLACE);
    for (String file : new String[] {"package.json", "package-lock.json", "bridge.js"}) {
      Files.copy(SOURCE.resolve(file), PLACE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    Process npm =
        new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            .directory(PLACE.toFile())
            .inheritIO()
            .start();
    if (npm.waitFor() != 0) {
      throw new IllegalStateException("npm could not install the bridge of Node");
    }
  }

  @Override
  public String name() {
    return "baseline";
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public void call(int callers) {
    for (int caller = 0; caller < callers; caller++) {
      load.call(
          URI.create("ws://127.0.0.1:" + port + "/media"),
          Map.of(),
          "CA%032x".formatted(++calls),
          Map.of());
    }
  }

  @Override
  public void hangUp() {
    load.hangUp();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
