package com.creativeai.calls.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.CallId;
import com.creativeai.calls.media.log.MediaConnection;
import com.creativeai.calls.media.log.MediaEvent;
import com.creativeai.calls.media.log.MediaLogs;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.MainLayout;
import com.creativeai.platform.ui.Shell;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CALL-9: the page of media connections. */
class MediaViewTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final CallId CALL = CallId.parse("0193f000-0000-7000-8000-000000000002");

  private final Desk desk = new Desk();

  @BeforeEach
  void openPages() {
    MockVaadin.setup(
        MockedUI::new,
        new PagesServlet(
            new Routes(Set.of(MediaView.class), Set.of(), true),
            Map.of(
                MainLayout.class,
                () -> new MainLayout(new Shell(Optional.empty(), List.of(), List.of())),
                MediaView.class,
                () -> new MediaView(desk))));
  }

  @AfterEach
  void closePages() {
    MockVaadin.tearDown();
  }

  @Test
  void pageSaysHowToSwitchTheLogOn() {
    desk.on = false;
    UI.getCurrent().navigate(MediaView.class);

    assertThat(PageTest.emptyTitle()).isEqualTo("The event log is off");
    assertThat(words()).contains("MEDIA_EVENT_LOG");
  }

  @Test
  void withoutConnectionsItSaysWhatWouldComeHere() {
    UI.getCurrent().navigate(MediaView.class);

    assertThat(PageTest.emptyTitle()).isEqualTo("No connections yet");
  }

  @Test
  void connectionLeadsToItsEvents() {
    desk.connections = List.of(connection(0));
    UI.getCurrent().navigate(MediaView.class);
    assertThat(words()).contains("Live", "1,200 messages", "2,400 a minute", "late by 7 ms");
    assertThat(_find(MediaEventGrid.class)).isEmpty();

    assertThat(_get(RouterLink.class, spec -> spec.withText(CALL.toString())).getHref())
        .isEqualTo("media?call=" + CALL);
    UI.getCurrent().navigate(MediaView.class, QueryParameters.of("call", CALL.toString()));

    MediaEventGrid grid = _get(MediaEventGrid.class);
    assertThat(GridKt._size(grid)).isEqualTo(1);
    assertThat(GridKt._getFormattedRow(grid, 0))
        .contains("12", "1.5 s", "Carrier to us", "mark-returned", "3");
  }

  @Test
  void brokenConnectionIsMarked() {
    desk.connections = List.of(connection(2));
    UI.getCurrent().navigate(MediaView.class);

    assertThat(words()).contains("Broken", "2 errors");
  }

  @Test
  void failureIsToldInPlace() {
    desk.failing = true;
    UI.getCurrent().navigate(MediaView.class);

    assertThat(_find(ErrorState.class)).hasSize(1);
  }

  private static MediaConnection connection(long errors) {
    return new MediaConnection(CALL, NOON, Optional.empty(), 1200, 2400, errors, 7);
  }

  private static String words() {
    return PageTest.words(_get(MediaView.class));
  }

  private static final class Desk extends MediaDesk {
    private boolean on = true;
    private boolean failing;
    private List<MediaConnection> connections = List.of();

    Desk() {
      super(new CurrentCaller(), new MediaLogs());
    }

    @Override
    boolean isOn() {
      return on;
    }

    @Override
    List<MediaConnection> connections() {
      if (failing) {
        throw new IllegalStateException("no memory");
      }
      return connections;
    }

    @Override
    List<MediaEvent> events(CallId call) {
      return List.of(
          new MediaEvent(
              12, NOON.plusMillis(1500), MediaEvent.Way.FROM_CARRIER, "mark-returned", "3"));
    }
  }
}
