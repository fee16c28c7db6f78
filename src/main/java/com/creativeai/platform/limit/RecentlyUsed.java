package com.creativeai.platform.limit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps so many entries; the one that was used longest ago makes room. For one thread at a time:
 * looking something up is a change, too.
 */
public final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int most;

  public RecentlyUsed(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
