package com.creativeai.platform.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PartsTest extends PageTest {

  @Test
  void pageHeaderIsTheOneHeading() {
    PageHeader header =
        new PageHeader("Call")
            .sentence("Outbound")
            .breadcrumbs(new Crumb("Calls", Fixtures.CallsStub.class))
            .beside(new StatusBadge(Tone.SUCCESS, "Completed"))
            .actions(new Button("Hang up"));

    assertThat(_find(header, H1.class)).singleElement().returns("Call", H1::getText);
    assertThat(_get(header, Nav.class).getElement().getTextRecursively()).isEqualTo("Calls");
  }

  @Test
  void badgeSaysInWordsWhatItShowsInColour() {
    StatusBadge badge = new StatusBadge(Tone.DANGER, "Failed");

    assertThat(badge.getElement().getTextRecursively()).isEqualTo("Failed");
    assertThat(badge.getElement().getAttribute("data-tone")).isEqualTo("danger");
  }

  @Test
  void errorTriesAgainAsOftenAsAsked() {
    AtomicInteger tries = new AtomicInteger();
    ErrorState error = new ErrorState("Not loaded.", "7f3a", tries::incrementAndGet);
    UI.getCurrent().add(error);

    _click(_get(error, Button.class));
    _click(_get(error, Button.class));

    assertThat(tries).hasValue(2);
    assertThat(_get(error, CopyableId.class).getElement().getProperty("value")).isEqualTo("7f3a");
  }

  @Test
  void errorIsAnnounced() {
    assertThat(new ErrorState("Not loaded.", () -> {}).getElement().getAttribute("role"))
        .isEqualTo("alert");
  }

  @Test
  void skeletonIsAnnouncedOnceAndItsShapesAreNot() {
    Skeleton rows = Skeleton.rows(3);

    assertThat(rows.getElement().getTextRecursively()).isEqualTo("Loading");
    assertThat(rows.getElement().getAttribute("role")).isEqualTo("status");
    assertThat(
            rows.getChildren()
                .filter(child -> child.getElement().getClassList().contains("cai-skeleton-row")))
        .hasSize(3);
  }

  @Test
  void unknownFactShowsADash() {
    assertThat(new DefinitionList().fact("Campaign", "").getElement().getTextRecursively())
        .isEqualTo("Campaign–");
  }

  @Test
  void everyPictureExists() {
    for (EmptyState.Picture picture : EmptyState.Picture.values()) {
      assertThat(new EmptyState(picture, "Nothing", "Not yet").getElement().getTextRecursively())
          .contains("Nothing");
    }
  }

  @Test
  void counterStandsInTheFieldAndDoesNotCut() {
    TextArea prompt = new TextArea("Prompt");
    CharacterCounter counter = CharacterCounter.under(prompt, 1000, "What to do");

    assertThat(prompt.getHelperComponent()).isSameAs(counter);
    assertThat(prompt.getMaxLength()).isZero();
    assertThatThrownBy(() -> CharacterCounter.under(prompt, 0, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void timeCarriesItsZone() {
    RelativeTime time = new RelativeTime(Instant.EPOCH, ZoneId.of("Europe/Berlin"));

    assertThat(time.getElement().getProperty("at")).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(time.getElement().getProperty("zone")).isEqualTo("Europe/Berlin");
  }

  @Test
  void toastsAreAnnouncedPolitely() {
    Notification toast = Toasts.error("The carrier refused the call.");

    assertThat(toast.isAssertive()).isFalse();
    assertThat(toast.isOpened()).isTrue();
  }

  @Test
  void signInPageHasOneHeadingAndItsBanner() {
    CenteredPage page = new CenteredPage(java.util.List.of(Banner.SANDBOX));
    page.setHeading("Sign in", "Welcome back");

    assertThat(_find(page, H1.class)).hasSize(1);
    assertThat(page.getElement().getTextRecursively()).contains("No real phone rings");
  }
}
