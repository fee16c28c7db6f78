package com.creativeai.identity.ui;

import com.creativeai.identity.SessionCookie;
import com.creativeai.identity.WatchSessions;
import com.creativeai.platform.config.StartOrder;
import com.creativeai.platform.job.Ticks;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Pages that stand open show nothing to somebody whose session ended or whose rights changed: they
 * are loaded anew, which asks who is there (I7). Until then a page would go on by server push.
 */
@ApplicationScoped
public class OpenPages {
  private static final Duration RHYTHM = Duration.ofSeconds(2);

  @Inject WatchSessions sessions;
  @Inject SessionCookie cookie;
  @Inject Ticks ticks;

  private final Map<UI, Opened> pages = new ConcurrentHashMap<>();

  /** What a page was opened with. */
  private record Opened(String token, Set<String> permissions) {}

  public OpenPages() {}

  OpenPages(WatchSessions sessions, SessionCookie cookie) {
    this.sessions = sessions;
    this.cookie = cookie;
  }

  void start(
      @Observes @Priority(StartOrder.WORK) @Initialized(ApplicationScoped.class) Object start) {
    ticks.everyHere(RHYTHM, "open-pages", this::look);
  }

  void remember(@Observes ServiceInitEvent start) {
    start.getSource().addUIInitListener(page -> opened(page.getUI()));
  }

  /** Remembers a page, if somebody is signed in on it, until it is closed. */
  void opened(UI page) {
    cookie
        .read(VaadinRequest.getCurrent().getCookies())
        .ifPresent(
            token -> {
              remember(page, token);
              page.addDetachListener(closed -> pages.remove(page));
            });
  }

  /** The page itself gave its session a new token, and goes on. */
  void renewed(UI page, String token) {
    remember(page, token);
  }

  private void remember(UI page, String token) {
    Set<String> permissions = sessions.permissions(token);
    if (!permissions.isEmpty()) {
      pages.put(page, new Opened(token, permissions));
    }
  }

  /** Asks once for each session, however many pages it has. */
  void look() {
    Map<String, List<Map.Entry<UI, Opened>>> bySession =
        pages.entrySet().stream().collect(Collectors.groupingBy(page -> page.getValue().token()));
    bySession.forEach(
        (token, opened) -> {
          Set<String> now = sessions.permissions(token);
          opened.stream()
              .filter(page -> !page.getValue().permissions().equals(now))
              .forEach(page -> loadAnew(page.getKey(), page.getValue()));
        });
  }

  /** Not when the page got a new token meanwhile: then the old one has to be over. */
  private void loadAnew(UI page, Opened seen) {
    page.access(
        () -> {
          if (pages.remove(page, seen)) {
            page.getPage().reload();
          }
        });
  }
}
