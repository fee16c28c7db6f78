package com.creativeai.platform.limit;

import java.util.Optional;

/** Where nodes keep the state of buckets together. */
public interface BucketCells {
  Optional<byte[]> read(String bucket);

  /**
   * Writes the state when it still is as it was read.
   *
   * @param before empty when there was none
   */
  boolean swap(String bucket, Optional<byte[]> before, byte[] after);

  void remove(String bucket);
}
