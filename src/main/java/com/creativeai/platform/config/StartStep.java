package com.creativeai.platform.config;

/**
 * A step of the start that may refuse it. A server whose only application did not start is of no
 * use: where {@code server-config/run.sh} runs it, the process ends, so that whoever started it
 * notices.
 */
public final class StartStep {
  /** EX_CONFIG of sysexits(3). */
  private static final int EXIT_CODE = 78;

  private static final String EXIT_WHEN_REFUSED = "creativeai.exit-when-refused";
  private static final System.Logger LOG = System.getLogger(StartStep.class.getName());

  private StartStep() {}

  /** Runs the step; when it fails, says why in one message and refuses the start. */
  public static void orRefuse(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException refused) {
      LOG.log(System.Logger.Level.ERROR, "The product does not start. {0}", refused.getMessage());
      if (Boolean.getBoolean(EXIT_WHEN_REFUSED)) {
        // Not exit: shutdown hooks wait for the deployment that this thread is in.
        Runtime.getRuntime().halt(EXIT_CODE);
      }
      throw refused;
    }
  }
}
