package com.creativeai.platform.observability;

/** How many conversations this node can carry (OB4). */
public interface Capacity {
  /**
   * @param live conversations now
   * @param most conversations at a time
   * @param room how many more may begin now; zero also while it drains, when the processors or the
   *     heap are short, and when audio is late
   * @param cpuPercent share of all processors that the process takes
   * @param heapPercent share of the heap that was in use after the last collection
   * @param latenessMillis how late the audio of the calls is
   */
  record Reading(
      int live, int most, int room, int cpuPercent, int heapPercent, long latenessMillis) {}

  Reading read();
}
