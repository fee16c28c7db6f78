package com.creativeai.platform.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MainLayoutTest extends PageTest {

  @Test
  void ownerSeesEveryPlaceThatExistsInOrder() {
    assertThat(placesOf(Fixtures.owner())).containsExactly("Recording", "Colour scheme");
  }

  @Test
  void viewerDoesNotSeeWhatOwnersMayEnter() {
    assertThat(placesOf(Fixtures.viewer())).containsExactly("Recording");
  }

  @Test
  void viewThatNamesNobodyAdmitsNobody() {
    NavigationEntry silent =
        NavigationEntry.main("ui.home", Fixtures.SilentStub.class, Glyph.RADIO, 1);

    assertThat(silent.admits(Fixtures.owner().permissions())).isFalse();
  }

  @Test
  void skipLinkLeadsToMain() {
    MainLayout layout = open(Fixtures.shell(Fixtures.owner()));

    Anchor skip = _get(layout, Anchor.class, spec -> spec.withClasses("cai-skip"));
    assertThat(skip.getHref()).isEqualTo("#" + _get(layout, Main.class).getId().orElseThrow());
  }

  @Test
  void contentOfTheNextPageReplacesTheLast() {
    MainLayout layout = open(Fixtures.shell(Fixtures.owner()));
    Div first = new Div();
    Div second = new Div();

    layout.showRouterLayoutContent(first);
    layout.showRouterLayoutContent(second);

    assertThat(_get(layout, Main.class).getChildren()).containsExactly(second);
  }

  @Test
  void sandboxSaysWhatItMeans() {
    MainLayout layout = open(Fixtures.shell(Fixtures.owner(), () -> Optional.of(Banner.SANDBOX)));

    assertThat(textOf(layout, "cai-banners"))
        .contains("Sandbox")
        .contains("No real phone rings. Calls go to simulators on this machine.");
  }

  @Test
  void withoutBannersThereIsNoBar() {
    MainLayout layout = open(Fixtures.shell(Fixtures.owner()));

    assertThat(_find(layout, BannerBar.class)).isEmpty();
  }

  @Test
  void headerNamesTheOrganization() {
    MainLayout layout = open(Fixtures.shell(Fixtures.owner()));

    assertThat(_get(layout, Span.class, spec -> spec.withClasses("cai-organization")).getText())
        .isEqualTo("Acme");
  }

  @Test
  void signOutEndsTheSession() {
    Fixtures.Caller owner = Fixtures.owner();
    MainLayout layout = open(Fixtures.shell(owner));
    var items = _get(layout, MenuBar.class).getItems().get(0).getSubMenu().getItems();

    com.vaadin.flow.component.ComponentUtil.fireEvent(
        items.get(items.size() - 1),
        new com.vaadin.flow.component.ClickEvent<>(items.get(items.size() - 1)));

    assertThat(owner.signOuts()).hasValue(1);
  }

  @Test
  void anotherOrganizationIsChosenInTheUserMenu() {
    List<SignedInCaller.Workplace> switched = new ArrayList<>();
    SignedInCaller.Workplace acme = new SignedInCaller.Workplace("1", "Acme", true);
    SignedInCaller.Workplace globex = new SignedInCaller.Workplace("2", "Globex", false);
    MainLayout layout = open(Fixtures.shell(new Employee(List.of(acme, globex), switched)));
    var items = _get(layout, MenuBar.class).getItems().get(0).getSubMenu().getItems();

    assertThat(items.get(1).isEnabled()).as("where one is").isFalse();
    com.vaadin.flow.component.ComponentUtil.fireEvent(
        items.get(2), new com.vaadin.flow.component.ClickEvent<>(items.get(2)));
    assertThat(switched).containsExactly(globex);
  }

  @Test
  void oneOrganizationLeavesNothingToChoose() {
    SignedInCaller.Workplace acme = new SignedInCaller.Workplace("1", "Acme", true);
    MainLayout layout = open(Fixtures.shell(new Employee(List.of(acme), new ArrayList<>())));

    assertThat(_get(layout, MenuBar.class).getItems().get(0).getSubMenu().getItems()).hasSize(2);
  }

  /** Works for some organizations. */
  private record Employee(List<Workplace> workplaces, List<Workplace> switched)
      implements SignedInCaller {
    @Override
    public String name() {
      return "Dana Moreau";
    }

    @Override
    public String email() {
      return "dana@example.com";
    }

    @Override
    public String organizationName() {
      return "Acme";
    }

    @Override
    public Set<String> permissions() {
      return Set.of();
    }

    @Override
    public void signOut() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void switchTo(Workplace wanted) {
      switched.add(wanted);
    }
  }

  @Test
  void withoutSomebodySignedInThereIsNoUserMenu() {
    MainLayout layout = open(new Shell(Optional.empty(), List.of(), List.of()));

    assertThat(_find(layout, MenuBar.class)).isEmpty();
  }

  @Test
  void initialsComeFromNamesAndAddresses() {
    assertThat(HeaderBar.initials("Dana Moreau")).isEqualTo("DM");
    assertThat(HeaderBar.initials("dana@example.com")).isEqualTo("DE");
    assertThat(HeaderBar.initials("  ")).isEmpty();
  }

  private static MainLayout open(Shell shell) {
    MainLayout layout = new MainLayout(shell);
    UI.getCurrent().add(layout);
    return layout;
  }

  private static List<String> placesOf(SignedInCaller caller) {
    return _find(open(Fixtures.shell(caller)), SideNavItem.class).stream()
        .map(SideNavItem::getLabel)
        .toList();
  }

  private static String textOf(Component root, String className) {
    return _get(root, Div.class, spec -> spec.withClasses(className))
        .getElement()
        .getTextRecursively();
  }
}
