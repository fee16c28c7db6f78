package com.creativeai.identity.ui;

import static com.creativeai.identity.Identities.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Identities;
import com.creativeai.identity.Role;
import com.creativeai.identity.SessionCookie;
import com.creativeai.identity.SignIn;
import com.creativeai.platform.ui.MockPages;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.UtilsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** I7, ID-2: pages that stand open when a session ends. */
@ExtendWith(MockPages.class)
class OpenPagesTest {
  private final Identities identity = new Identities();
  private final SessionCookie cookie = identity.cookie();
  private final OpenPages pages = new OpenPages(identity.watch(), cookie);
  private final CountedPage page = new CountedPage();
  private final String token =
      identity.signIn.signIn(new SignIn.Command("ada@acme.example", PASSWORD, "192.0.2.7"));

  @Test
  void pageStaysWhileItsSessionIsOpen() {
    open(token);
    identity.clock.advance(Duration.ofHours(1));
    pages.look();

    assertThat(page.loads).isZero();
  }

  @Test
  void pageIsLoadedAnewWhenItsSessionEnds() {
    open(token);
    identity.signOut().signOut(token);
    pages.look();

    assertThat(page.loads).isEqualTo(1);
    pages.look();
    assertThat(page.loads).as("once").isEqualTo(1);
  }

  @Test
  void pageIsLoadedAnewWhenRightsChange() {
    open(token);
    identity.makeAda(Role.VIEWER);
    pages.look();

    assertThat(page.loads).isEqualTo(1);
  }

  @Test
  void pageThatGaveItsSessionANewTokenGoesOn() {
    open(token);
    String next = identity.strengthenAda(token);
    pages.renewed(page, next);
    pages.look();
    assertThat(page.loads).isZero();

    identity.signOut().signOut(next);
    pages.look();
    assertThat(page.loads).isEqualTo(1);
  }

  @Test
  void watchingDoesNotKeepASessionOpen() {
    open(token);
    for (int hour = 0; hour < 12; hour++) {
      identity.clock.advance(Duration.ofHours(1));
      pages.look();
    }

    assertThat(page.loads).isEqualTo(1);
  }

  @Test
  void pageOfNobodyIsNotWatched() {
    open("made up");
    pages.look();

    assertThat(page.loads).isZero();
  }

  private void open(String session) {
    FakeRequest request = UtilsKt.getFake(VaadinRequest.getCurrent());
    request.addCookie(cookie.carrying(session));
    pages.opened(page);
  }

  /** A page that counts how often it is loaded anew. */
  private static final class CountedPage extends UI {
    private static final long serialVersionUID = 1L;
    int loads;

    @Override
    public Future<Void> access(Command command) {
      command.execute();
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public Page getPage() {
      return new Page(this) {
        private static final long serialVersionUID = 1L;

        @Override
        public void reload() {
          loads++;
        }
      };
    }
  }
}
