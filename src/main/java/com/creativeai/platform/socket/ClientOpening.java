package com.creativeai.platform.socket;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.ssl.SslHandler;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** The way from an address to an open connection (SK7). Its state belongs to the event loop. */
final class ClientOpening {
  private static final long SECONDS = 5;

  /** A few seconds of audio may lie in the connection; the rest waits where it can be dropped. */
  static final WriteBufferWaterMark ROOM = new WriteBufferWaterMark(8 * 1024, 32 * 1024);

  private final SocketLoops loops;
  private final SSLContext trust;
  private final URI address;
  private final int longestMessage;
  private final FrameListener listener;
  private final EventLoop loop;
  private @Nullable Channel channel;
  private @Nullable Future<?> overdue;
  private boolean over;

  ClientOpening(
      SocketLoops loops,
      SSLContext trust,
      URI address,
      int longestMessage,
      FrameListener listener) {
    this.loops = loops;
    this.trust = trust;
    this.address = address;
    this.longestMessage = longestMessage;
    this.listener = listener;
    this.loop = loops.next();
  }

  void begin() {
    try {
      loop.execute(
          () ->
              overdue =
                  loop.schedule(
                      () -> failed(new SocketTimeoutException("no socket in time")),
                      SECONDS,
                      TimeUnit.SECONDS));
      loops.helpers().execute(this::lookUp);
    } catch (RejectedExecutionException stopping) {
      listener.onFailed(stopping);
    }
  }

  private void lookUp() {
    try {
      if (address.getHost() == null) {
        throw new UnknownHostException("the address names no host");
      }
      InetAddress host = InetAddress.getByName(address.getHost());
      loop.execute(() -> connect(new InetSocketAddress(host, port())));
    } catch (UnknownHostException unknown) {
      loop.execute(() -> failed(unknown));
    }
  }

  private void connect(InetSocketAddress server) {
    if (over) {
      return;
    }
    ChannelFuture connected =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
            .option(ChannelOption.TCP_NODELAY, true)
            .option(ChannelOption.WRITE_BUFFER_WATER_MARK, ROOM)
            .handler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel made) {
                    prepare(made.pipeline());
                  }
                })
            .connect(server);
    channel = connected.channel();
    connected.addListener(
        done -> {
          if (!done.isSuccess()) {
            failed(plain(done.cause()));
          }
        });
  }

  private void prepare(ChannelPipeline pipeline) {
    if (isSecure()) {
      pipeline.addLast(new SslHandler(engine(), loops.helpers()));
    }
    pipeline.addLast(new HttpClientCodec());
    pipeline.addLast(
        new ClientHandshake(address, longestMessage, listener, this::succeeded, this::failed));
  }

  private SSLEngine engine() {
    SSLEngine engine = trust.createSSLEngine(address.getHost(), port());
    engine.setUseClientMode(true);
    SSLParameters parameters = engine.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    engine.setSSLParameters(parameters);
    return engine;
  }

  private boolean isSecure() {
    return "wss".equals(address.getScheme());
  }

  private int port() {
    int usual = isSecure() ? 443 : 80;
    return address.getPort() < 0 ? usual : address.getPort();
  }

  private void succeeded() {
    end();
  }

  private void failed(Throwable failure) {
    if (over) {
      return;
    }
    end();
    if (channel != null) {
      channel.close();
    }
    listener.onFailed(failure);
  }

  private void end() {
    over = true;
    if (overdue != null) {
      overdue.cancel(false);
    }
  }

  /** Netty has kinds of its own, which say more about it than about the failure. */
  private static Throwable plain(Throwable failure) {
    if (failure instanceof ConnectException) {
      ConnectException refused = new ConnectException("the connection was refused");
      refused.initCause(failure);
      return refused;
    }
    return failure;
  }
}
