package com.creativeai.calls.ui;

import static com.creativeai.calls.Turn.State.SAID;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.CallChanged;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.filter.SavedFilter;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallQuery;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.SearchField;
import com.creativeai.platform.ui.StatusBadge;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** CALL-7: finding calls. */
class CallsViewTest extends PageTest {

  @Test
  void withoutCallsTheFirstOneIsOffered() {
    open("calls");

    assertThat(emptyTitle()).isEqualTo("No calls yet");
    assertThat(_find(Button.class, spec -> spec.withText("New call"))).isNotEmpty();
  }

  @Test
  void viewerIsNotOfferedANewCall() {
    closePage();
    desk.member = false;
    openPage();
    open("calls");

    assertThat(_find(Button.class, spec -> spec.withText("New call"))).isEmpty();
  }

  @Test
  void newestCallStandsFirst() {
    desk.add(0);
    Call second = desk.add(10);

    open("calls");

    assertThat(GridKt._get(grid(), 0)).isEqualTo(second);
    assertThat(count()).isEqualTo("2 calls");
  }

  @Test
  void callsArePagedByTheServer() {
    for (int i = 0; i < 130; i++) {
      desk.add(i);
    }

    open("calls");
    GridKt._get(grid(), 120);

    assertThat(desk.queries).allMatch(query -> query.limit() <= CallQuery.MOST);
    assertThat(grid().isAllRowsVisible()).isFalse();
  }

  @Test
  void addressIsTheSearch() {
    desk.add(0);

    open("calls?q=spring&status=queued,busy,nonsense&from=2026-11-20&until=2026-11-22");

    CallQuery query = desk.queries.get(desk.queries.size() - 1);
    assertThat(query.search()).isEqualTo("spring");
    assertThat(query.statuses()).containsExactlyInAnyOrder(CallStatus.QUEUED, CallStatus.BUSY);
    assertThat(query.startedAfter().orElseThrow()).isBefore(Instant.parse("2026-11-21T00:00:00Z"));
    assertThat(_get(SearchField.class).getValue()).isEqualTo("spring");
  }

  @Test
  void exportIsWhatIsShown() {
    open("calls");
    assertThat(_find(Anchor.class, spec -> spec.withClasses("cai-export"))).isEmpty();
    desk.add(0);

    open("calls?q=415&status=busy,queued&from=2026-11-20");

    assertThat(_get(Anchor.class, spec -> spec.withClasses("cai-export")).getHref())
        .startsWith("/api/v1/calls/export?")
        .contains("status=queued%2Cbusy", "search=415", "startedAfter=2026-11-")
        .doesNotContain("startedBefore");
  }

  @Test
  void filterGoesIntoTheAddress() {
    desk.add(0);
    open("calls");

    _setValue(_get(SearchField.class), "415");
    statuses().setValue(Set.of());

    assertThat(address()).isEqualTo("calls?q=415");
    assertThat(count()).isEqualTo("1 call");
  }

  @Test
  void filterIsKeptUsedAgainAndRemoved() {
    desk.add(0);
    open("calls?status=busy&tag=vip");
    choose("Saved filters", "Save this filter…");
    _click(_get(Button.class, spec -> spec.withText("Save")));
    assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).getErrorMessage())
        .isEqualTo("Give it a name.");
    _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Busy VIPs");
    _click(_get(Button.class, spec -> spec.withText("Save")));
    assertThat(filters.kept).containsExactly(new SavedFilter("Busy VIPs", "tag=vip&status=busy"));

    open("calls");
    choose("Saved filters", "Busy VIPs");
    assertThat(address()).isEqualTo("calls?tag=vip&status=busy");
    choose("Saved filters", "Remove “Busy VIPs”");
    assertThat(filters.kept).isEmpty();
  }

  @Test
  void everythingIsNoFilterToKeep() {
    desk.add(0);
    open("calls");

    assertThat(item("Saved filters", "Save this filter…").isEnabled()).isFalse();
  }

  @Test
  void columnsAreHiddenAndShownAgain() {
    desk.add(0);
    open("calls");

    choose("Columns", "Direction");
    assertThat(grid().getColumnByKey("direction").isVisible()).isFalse();
    choose("Columns", "Direction");
    assertThat(grid().getColumnByKey("direction").isVisible()).isTrue();
  }

  private static MenuItem item(String menu, String words) {
    return _find(MenuBar.class).stream()
        .flatMap(bar -> bar.getItems().stream())
        .filter(top -> top.getElement().getTextRecursively().equals(menu))
        .flatMap(top -> top.getSubMenu().getItems().stream())
        .filter(item -> item.getText().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private static void choose(String menu, String words) {
    ComponentUtil.fireEvent(item(menu, words), new ClickEvent<>(item(menu, words)));
  }

  @Test
  void lineWithTheSearchedWordsIsShown() {
    desk.add(0);
    desk.turns =
        List.of(
            new Turn(1, Speaker.USER, "Is it <b>spring</b>?", null, FakeCallDesk.NOON, 0, SAID));
    open("calls?q=sprin");

    Div result = (Div) GridKt._getCellComponent(grid(), 0, CallGrid.RESULT);
    assertThat(result.getElement().getTextRecursively()).isEqualTo("Is it <b>spring</b>?");
    assertThat(result.getElement().getChild(1).getTag()).isEqualTo("mark");
    assertThat(result.getElement().getChild(1).getText()).isEqualTo("spring");
  }

  @Test
  void tagIsAFilterOfItsOwn() {
    desk.add(0);
    open("calls?tag=spring");

    assertThat(desk.queries.get(desk.queries.size() - 1).tag()).contains("spring");
    assertThat(_get(Anchor.class, spec -> spec.withClasses("cai-export")).getHref())
        .endsWith("?tag=spring");
  }

  @Test
  void nothingFoundOffersToClearTheFilters() {
    desk.add(0);
    open("calls?q=999");
    assertThat(emptyTitle()).isEqualTo("No calls found");

    _click(_find(Button.class, spec -> spec.withText("Clear filters")).get(1));

    assertThat(address()).isEqualTo("calls");
    assertThat(count()).isEqualTo("1 call");
  }

  @Test
  void moreCallsThanWereCountedAreToldAsMore() {
    desk.add(0);
    desk.isMore = true;

    open("calls");

    assertThat(count()).isEqualTo("More than 1 calls");
  }

  @Test
  void failedReadingCanBeTriedAgain() {
    desk.add(0);
    desk.failure = new IllegalStateException("down");
    open("calls");
    assertThat(words(_get(ErrorState.class))).doesNotContain("down");

    desk.failure = null;
    _click(_get(Button.class, spec -> spec.withText("Try again")));

    assertThat(count()).isEqualTo("1 call");
    assertThat(hasError()).isFalse();
  }

  @Test
  void rowFollowsItsCall() {
    Call call = desk.add(0);
    open("calls");
    assertThat(statusOfRow(0)).contains("Queued");

    change(desk.put(call.reached(CallStatus.RINGING, FakeCallDesk.NOON, null)));

    assertThat(statusOfRow(0)).contains("Ringing");
  }

  @Test
  void newCallAppearsByItself() {
    open("calls");

    change(desk.add(0));

    assertThat(count()).isEqualTo("1 call");
  }

  @Test
  void callThatNoLongerFitsTheFilterLeaves() {
    Call call = desk.add(0);
    open("calls?status=queued");

    change(desk.put(call.reached(CallStatus.RINGING, FakeCallDesk.NOON, null)));

    assertThat(emptyTitle()).isEqualTo("No calls found");
  }

  @Test
  void pageThatWasLeftHearsNothing() {
    desk.add(0);
    open("calls");
    UI.getCurrent().navigate(NewCallView.class);
    int before = desk.queries.size();

    change(desk.add(1));

    assertThat(desk.queries).hasSize(before);
  }

  @Test
  void rowOpensItsCall() {
    Call call = desk.add(0);
    open("calls");

    GridKt._clickItem(grid(), 0);

    assertThat(address()).isEqualTo("calls/" + call.id());
  }

  @Test
  void narrowPageShowsCards() {
    desk.add(0);
    open("calls");

    grid().fit(390);

    assertThat(grid().getColumns().stream().filter(column -> column.isVisible())).hasSize(1);
  }

  private void change(Call call) {
    topics.publish(FakeCallDesk.ACME, new CallChanged(FakeCallDesk.ACME, call.id()));
    push();
  }

  private static void open(String address) {
    Location location = new Location(address);
    UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    push();
  }

  private static CallGrid grid() {
    return _get(CallGrid.class);
  }

  @SuppressWarnings("unchecked")
  private static MultiSelectComboBox<CallStatus> statuses() {
    return _get(MultiSelectComboBox.class);
  }

  private static String count() {
    return _get(Span.class, spec -> spec.withClasses("calls-count")).getText();
  }

  private static String statusOfRow(int row) {
    Object badge = GridKt._getCellComponent(grid(), row, CallGrid.STATUS);
    return words((StatusBadge) badge);
  }
}
