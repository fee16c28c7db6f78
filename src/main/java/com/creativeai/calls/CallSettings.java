package com.creativeai.calls;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.config.Setting;
import com.creativeai.platform.config.SettingsCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Limits and rhythms of calls. */
@ApplicationScoped
public class CallSettings implements SettingsCatalogue {
  /** Whether events of media connections are kept. */
  public enum MediaEvents {
    OFF,
    ON
  }

  public static final Setting<String> DEFAULT_REGION =
      Setting.text(
          "DEFAULT_REGION",
          "US",
          "Region (ISO 3166-1 alpha-2) in which numbers without a country code are read.");
  public static final Setting<Integer> CALL_RING_SECONDS =
      Setting.number("CALL_RING_SECONDS", 30, 5, 600, "How long a call rings before it gives up.");
  public static final Setting<Integer> CALL_QUEUE_SECONDS =
      Setting.number(
          "CALL_QUEUE_SECONDS",
          120,
          0,
          3600,
          "How long a call waits while the carrier does not take calls reliably, before it ends as"
              + " carrier-unavailable.");
  public static final Setting<Integer> CALL_MAX_SECONDS =
      Setting.number("CALL_MAX_SECONDS", 600, 10, 14400, "How long a call may last.");
  public static final Setting<Integer> RECONCILE_SECONDS =
      Setting.number(
          "RECONCILE_SECONDS",
          60,
          1,
          3600,
          "How often calls are compared with the carrier. The sandbox carrier has no queue, so a"
              + " smaller number is safe there.");
  public static final Setting<Integer> MEDIA_MOST_CALLS =
      Setting.number(
          "MEDIA_MOST_CALLS",
          0,
          0,
          100000,
          "How many conversations one server carries at a time; 0: 100 for each processor.");
  public static final Setting<Integer> MEDIA_MOST_CPU_PERCENT =
      Setting.number(
          "MEDIA_MOST_CPU_PERCENT",
          90,
          50,
          100,
          "How busy the processors may be for a new call to begin beside others; 100: however busy,"
              + " where simulators or other programs share them.");
  public static final Setting<Integer> MEDIA_MOST_LATENESS_MILLIS =
      Setting.number(
          "MEDIA_MOST_LATENESS_MILLIS",
          250,
          0,
          10000,
          "How late the audio of half of the calls may be for a new call to begin beside them; 0:"
              + " however late.");
  public static final Setting<MediaEvents> MEDIA_EVENT_LOG =
      Setting.choice(
          "MEDIA_EVENT_LOG",
          MediaEvents.class,
          MediaEvents.OFF,
          "Whether the events of media connections are kept in memory for the page Media: their kinds,"
              + " times and sizes, never audio or texts.");
  public static final Setting<Integer> DRAIN_SECONDS =
      Setting.number(
          "DRAIN_SECONDS",
          30,
          0,
          3600,
          "How long calls under way may go on when the server is stopped; who still talks then hears"
              + " a goodbye. Give the server 15 s more before it is killed.");
  private static final int CALLS_PER_PROCESSOR = 100;

  private final Configuration configuration;
  private final DeploymentSettings deployment;

  @Inject
  public CallSettings(Configuration configuration, DeploymentSettings deployment) {
    this.configuration = configuration;
    this.deployment = deployment;
  }

  /** For the client proxy only. */
  CallSettings() {
    this(new Configuration(name -> java.util.Optional.empty()));
  }

  private CallSettings(Configuration configuration) {
    this(configuration, new DeploymentSettings(configuration));
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(
        DEFAULT_REGION,
        CALL_RING_SECONDS,
        CALL_QUEUE_SECONDS,
        CALL_MAX_SECONDS,
        RECONCILE_SECONDS,
        MEDIA_MOST_CALLS,
        MEDIA_MOST_CPU_PERCENT,
        MEDIA_MOST_LATENESS_MILLIS,
        MEDIA_EVENT_LOG,
        DRAIN_SECONDS);
  }

  public String defaultRegion() {
    return configuration.get(DEFAULT_REGION);
  }

  public Duration ringFor() {
    return Duration.ofSeconds(configuration.get(CALL_RING_SECONDS));
  }

  public Duration queueFor() {
    return Duration.ofSeconds(configuration.get(CALL_QUEUE_SECONDS));
  }

  public Duration callLimit() {
    return Duration.ofSeconds(configuration.get(CALL_MAX_SECONDS));
  }

  /** How many conversations this node carries at a time. */
  public int mostCalls() {
    int most = configuration.get(MEDIA_MOST_CALLS);
    return most > 0 ? most : CALLS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors();
  }

  /** The share of the processors up to which calls may begin beside others, from 0.5 to 1. */
  public double mostCpu() {
    return configuration.get(MEDIA_MOST_CPU_PERCENT) / 100.0;
  }

  /** How late audio may be for calls to begin; zero for however late. */
  public Duration mostLateness() {
    return Duration.ofMillis(configuration.get(MEDIA_MOST_LATENESS_MILLIS));
  }

  /** Whether events of media connections are kept. */
  public boolean logsMedia() {
    return configuration.get(MEDIA_EVENT_LOG) == MediaEvents.ON;
  }

  /** How long calls under way may go on when the server is stopped. */
  public Duration drainFor() {
    return Duration.ofSeconds(configuration.get(DRAIN_SECONDS));
  }

  /** The rhythm of reconciling; in the sandbox, whose carrier answers at once, 5 s unless set. */
  public Duration reconcileEvery() {
    boolean quick = deployment.isTelephonySandbox() && !configuration.isSet(RECONCILE_SECONDS);
    return Duration.ofSeconds(quick ? 5 : configuration.get(RECONCILE_SECONDS));
  }

  /**
   * How long a call may be missing at the carrier before it counts as never placed: twice the
   * longest queue we allow for, or the sandbox's ten seconds (its queue time is known).
   */
  public Duration missingFor() {
    return Duration.ofSeconds(deployment.isTelephonySandbox() ? 10 : 120);
  }

  /** How long nothing may be heard of a live call before the carrier is asked. */
  public Duration quietFor() {
    return Duration.ofSeconds(deployment.isTelephonySandbox() ? 15 : 90);
  }
}
