package com.creativeai.platform.socket;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** A port where sockets are opened at one path, and nothing else is served (SK8, SK9). */
public final class SocketServer implements AutoCloseable {
  private static final int MOST_WAITING = 256;
  private static final int LONGEST_LINE = 2 * 1024;
  private static final int LONGEST_HEADERS = 8 * 1024;
  private static final int LONGEST_CHUNK = 1024;

  /** A second of audio down or so; the rest waits where it can be dropped. */
  private static final WriteBufferWaterMark ROOM = new WriteBufferWaterMark(8 * 1024, 32 * 1024);

  private final SocketLoops loops;
  private final String path;
  private final int longestMessage;
  private final SocketDoor door;
  private final AtomicInteger waiting = new AtomicInteger();
  private final Channel port;

  private SocketServer(
      SocketLoops loops,
      InetSocketAddress address,
      String path,
      int longestMessage,
      SocketDoor door) {
    this.loops = loops;
    this.path = path;
    this.longestMessage = longestMessage;
    this.door = door;
    this.port = bind(address);
  }

  /**
   * Opens the port; throws when it is taken.
   *
   * @param longestMessage in bytes, of what clients send
   */
  public static SocketServer start(
      SocketLoops loops,
      InetSocketAddress address,
      String path,
      int longestMessage,
      SocketDoor door) {
    return new SocketServer(loops, address, path, longestMessage, door);
  }

  private Channel bind(InetSocketAddress address) {
    return new ServerBootstrap()
        .group(loops.all())
        .channel(NioServerSocketChannel.class)
        .childOption(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, ROOM)
        .childHandler(
            new ChannelInitializer<>() {
              @Override
              protected void initChannel(Channel client) {
                welcome(client);
              }
            })
        .bind(address)
        .syncUninterruptibly()
        .channel();
  }

  private void welcome(Channel client) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      client.close();
      return;
    }
    client
        .pipeline()
        .addLast(new HttpServerCodec(LONGEST_LINE, LONGEST_HEADERS, LONGEST_CHUNK))
        .addLast(new ServerHandshake(path, longestMessage, door, () -> waiting.decrementAndGet()));
  }

  public int port() {
    return ((InetSocketAddress) port.localAddress()).getPort();
  }

  /** Lets nobody in any more; connections go on. */
  @Override
  public void close() {
    port.close().syncUninterruptibly();
  }
}
