package com.creativeai.platform.limit;

import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Buckets that all nodes share: each change is a compare-and-set of the bucket's state (L2). */
public final class SharedRateLimiter implements RateLimiter {
  private final SharedBuckets buckets;

  public SharedRateLimiter(BucketCells cells, Clock clock) {
    buckets = new SharedBuckets(cells, clock);
  }

  @Override
  public Allowance take(String bucket, RateLimit limit) {
    // The limit is part of the name: after a changed setting the old bucket's state means nothing.
    String name = bucket + "@" + limit.amount() + ":" + limit.period() + ":" + limit.burst();
    return Buckets.allowance(
        buckets
            .builder()
            .build(name, () -> Buckets.configuration(limit))
            .tryConsumeAndReturnRemaining(1),
        limit);
  }

  private static final class SharedBuckets extends AbstractCompareAndSwapBasedProxyManager<String> {
    private final BucketCells cells;

    SharedBuckets(BucketCells cells, Clock clock) {
      super(ClientSideConfig.getDefault().withClientClock(Buckets.time(clock)));
      this.cells = cells;
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String name) {
      return new CompareAndSwapOperation() {
        @Override
        public Optional<byte[]> getStateData(Optional<Long> timeoutNanos) {
          return cells.read(name);
        }

        @Override
        public boolean compareAndSwap(
            byte[] before, byte[] after, RemoteBucketState state, Optional<Long> timeoutNanos) {
          return cells.swap(name, Optional.ofNullable(before), after);
        }
      };
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String name) {
      throw new UnsupportedOperationException("requests wait for their answer");
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String name) {
      throw new UnsupportedOperationException("requests wait for their answer");
    }

    @Override
    public void removeProxy(String name) {
      cells.remove(name);
    }

    @Override
    public boolean isAsyncModeSupported() {
      return false;
    }
  }
}
