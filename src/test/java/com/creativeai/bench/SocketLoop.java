package com.creativeai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** All sockets of the load, on one thread; ticks once a millisecond. */
final class SocketLoop implements AutoCloseable {
  private final Selector selector;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final Runnable tick;
  private final Thread thread = new Thread(this::run, "load");
  private volatile boolean closed;

  /**
   * @param tick runs every millisecond, as far as the machine lets it
   */
  SocketLoop(Runnable tick) throws IOException {
    this.tick = tick;
    selector = Selector.open();
    thread.setDaemon(true);
    thread.start();
  }

  void run(Runnable task) {
    tasks.add(task);
    selector.wakeup();
  }

  /** Accepts WebSockets; answers the port. */
  int listen(Supplier<Peer.Listener> listeners) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    server.configureBlocking(false);
    run(() -> registered(server, SelectionKey.OP_ACCEPT, listeners));
    return server.socket().getLocalPort();
  }

  /** Opens a WebSocket. */
  void connect(URI address, Map<String, String> headers, Peer.Listener listener) {
    run(
        () -> {
          try {
            SocketChannel channel = SocketChannel.open();
            // Blocking until the loopback has accepted, which takes no time.
            channel.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
            Peer peer = prepared(channel, listener);
            peer.askForUpgrade(address, headers);
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        });
  }

  private void run() {
    long due = System.nanoTime();
    while (!closed) {
      try {
        long wait = (due - System.nanoTime()) / 1_000_000;
        if (wait > 0) {
          selector.select(wait);
        } else {
          selector.selectNow();
        }
        handleSelected();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
      Runnable task = tasks.poll();
      while (task != null) {
        task.run();
        task = tasks.poll();
      }
      while (System.nanoTime() >= due) {
        tick.run();
        due += 1_000_000;
      }
    }
  }

  private void handleSelected() throws IOException {
    for (SelectionKey key : selector.selectedKeys()) {
      if (!key.isValid()) {
        continue;
      }
      if (key.isAcceptable()) {
        accept(key);
      } else {
        ((Peer) key.attachment()).ready();
      }
    }
    selector.selectedKeys().clear();
  }

  @SuppressWarnings("unchecked")
  private void accept(SelectionKey key) throws IOException {
    Supplier<Peer.Listener> listeners = (Supplier<Peer.Listener>) key.attachment();
    SocketChannel channel = ((ServerSocketChannel) key.channel()).accept();
    if (channel != null) {
      prepared(channel, listeners.get());
    }
  }

  private Peer prepared(SocketChannel channel, Peer.Listener listener) throws IOException {
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    Peer peer = new Peer(channel, listener);
    SelectionKey key = channel.register(selector, SelectionKey.OP_READ, peer);
    peer.registered(key);
    return peer;
  }

  private void registered(ServerSocketChannel channel, int interest, Object attachment) {
    try {
      channel.register(selector, interest, attachment);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    closed = true;
    selector.wakeup();
  }
}
