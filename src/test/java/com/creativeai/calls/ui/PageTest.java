package com.creativeai.calls.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.creativeai.calls.CallSettings;
import com.creativeai.calls.CallableNumbers;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.ui.EmptyState;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.FailurePage;
import com.creativeai.platform.ui.MainLayout;
import com.creativeai.platform.ui.NotFoundPage;
import com.creativeai.platform.ui.Shell;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The calls pages in memory: no server, no browser; views are made from their constructors. */
abstract class PageTest {
  static final Configuration SANDBOX = new Configuration(name -> Optional.empty());

  final FakeCallDesk desk = new FakeCallDesk();
  final FakeFilterDesk filters = new FakeFilterDesk();
  final FakeReplayDesk replays = new FakeReplayDesk(desk);
  final FakeChatDesk chats = new FakeChatDesk();
  final LiveTopics topics = new LiveTopics();
  final PageUpdates updates = new PageUpdates(topics, Runnable::run);
  final CallableNumbers numbers =
      new CallableNumbers(new CallSettings(SANDBOX, new DeploymentSettings(SANDBOX)));

  @BeforeEach
  void openPage() {
    MockVaadin.setup(
        MockedUI::new,
        new PagesServlet(
            new Routes(
                Set.of(
                    DashboardView.class,
                    NewCallView.class,
                    CallsView.class,
                    CallView.class,
                    LiveView.class,
                    ReplayView.class,
                    TryAgentView.class),
                Set.of(NotFoundPage.class, FailurePage.class),
                true),
            Map.of(
                MainLayout.class,
                () -> new MainLayout(new Shell(Optional.empty(), List.of(), List.of())),
                NewCallView.class,
                () -> new NewCallView(desk, numbers, updates, new DeploymentSettings(SANDBOX)),
                TryAgentView.class,
                () -> new TryAgentView(chats, FakeCallDesk.CLOCK),
                ReplayView.class,
                () -> new ReplayView(replays, numbers),
                DashboardView.class,
                () -> new DashboardView(desk, numbers, updates, FakeCallDesk.CLOCK),
                CallsView.class,
                () -> new CallsView(desk, filters, numbers, updates),
                LiveView.class,
                () -> new LiveView(desk, numbers, updates, FakeCallDesk.CLOCK),
                CallView.class,
                () -> new CallView(desk, numbers, updates, FakeCallDesk.CLOCK))));
  }

  @AfterEach
  void closePage() {
    MockVaadin.tearDown();
  }

  static void push() {
    MockVaadin.clientRoundtrip();
  }

  static String title() {
    return _get(H1.class).getText();
  }

  static String emptyTitle() {
    return _get(_get(EmptyState.class), H2.class).getText();
  }

  static boolean hasError() {
    return !_find(ErrorState.class).isEmpty();
  }

  static String words(Component component) {
    return component.getElement().getTextRecursively();
  }

  static String address() {
    return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
  }
}
