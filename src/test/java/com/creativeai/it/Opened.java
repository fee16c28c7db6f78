package com.creativeai.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What the pages of a furnished team show after a click: dialogs, menus and folded parts. */
enum Opened {
  USER_MENU("", press("^Your account")),
  NEW_AGENT("agents", press("^New agent$")),
  AGENT_TOOL("agents/:agent", press("^Try this tool$")),
  AGENT_NEW_TEST("agents/:agent", press("^Add test$")),
  AGENT_TEST("agents/:agent", press("^Edit test ")),
  AGENT_TEST_REMOVED("agents/:agent", press("^Remove test ")),
  AGENT_TEST_RUN("agents/:agent", Opened::showTestRun),
  AGENT_PUBLISHED("agents/:agent", press("^Publish$")),
  AGENT_COMPARED("agents/:agent", press("^Compare version 1 ")),
  AGENT_RESTORED("agents/:agent", press("^Restore version 1$")),
  AGENT_ARCHIVED("agents/:agent", choose("^More actions$", "^Archive$")),
  NEW_KEY("api-keys", press("^Create key$")),
  KEY_MENU("api-keys", press("^Actions for ")),
  KEY_USAGE("api-keys", choose("^Actions for ", "^Usage$")),
  KEY_RENAMED("api-keys", choose("^Actions for ", "^Rename$")),
  KEY_ROTATED("api-keys", choose("^Actions for ", "^Rotate$")),
  KEY_REVOKED("api-keys", choose("^Actions for ", "^Revoke$")),
  AUDIT_AREAS("audit", unfold("Everything")),
  CALL_COLUMNS("calls", press("^Columns$")),
  CALL_STATUSES("calls", unfold("All statuses")),
  CALL_AGENTS("calls", unfold("All agents")),
  CALL_DAYS("calls", unfold("From date")),
  CALL_SAVED("calls", press("^Saved filters$")),
  CALL_FILTERED("calls", Opened::keepFilter),
  CALL_TABLE("calls/:call", press("^Table$")),
  NEW_CALL("calls/new", Opened::unfoldNewCall),
  NEW_CALL_AGENTS("calls/new", unfold("^Agent$")),
  GUIDE("connections", press("^How to connect for real$")),
  INVITE("members", press("^Invite$")),
  MEMBER_REMOVED("members", press("^Remove ")),
  BUY_NUMBER("numbers", Opened::searchNumber),
  NUMBER_MENU("numbers", press("^Actions for ")),
  NUMBER("numbers", choose("^Actions for ", "^Agent and hours$")),
  NUMBER_RELEASED("numbers", choose("^Actions for ", "^Release$")),
  ORGANIZATION_GIVEN("organization", press("^Hand over$")),
  ORGANIZATION_LEFT("organization", press("^Leave organization$")),
  NEW_PROMPT("profile", press("^New prompt$")),
  PROMPT("profile", press("^Edit ")),
  PROMPT_REMOVED("profile", press("^Remove ")),
  SECOND_FACTOR("profile/two-step", press("^Set up$")),
  CALL_MOVED("scheduled", press("^Change the time of the call "));

  /** What lies over the page. */
  static final String OVERLAY =
      "body > [opened]:not(vaadin-notification-container, vaadin-tooltip-overlay)";

  private final String route;
  private final Consumer<Page> open;

  Opened(String route, Consumer<Page> open) {
    this.route = route;
    this.open = open;
  }

  static List<Opened> on(String route) {
    return Arrays.stream(values()).filter(one -> one.route.equals(route)).toList();
  }

  /** On its page, as it came. */
  void open(Page page) {
    open.accept(page);
    Browser.awaitStill(page);
  }

  /** Closes all that lies over a page. */
  static void close(Page page) {
    Locator over = page.locator(OVERLAY);
    while (over.count() > 0) {
      page.keyboard().press("Escape");
      Browser.settle(page);
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Consumer<Page> press(String name) {
    return page -> button(page, name).click();
  }

  private static Consumer<Page> choose(String menu, String item) {
    return page -> {
      button(page, menu).click();
      button(page, item).click();
      page.locator(OVERLAY + ":not(vaadin-menu-bar-overlay)").first().waitFor();
    };
  }

  private static Consumer<Page> unfold(String field) {
    return page -> {
      page.getByLabel(Pattern.compile(field)).first().click();
      page.locator(OVERLAY).first().waitFor();
    };
  }

  /** Menus and what is in them, too. */
  private static Locator button(Page page, String name) {
    Page.GetByRoleOptions named = new Page.GetByRoleOptions().setName(Pattern.compile(name));
    return page.getByRole(AriaRole.BUTTON, named)
        .or(page.getByRole(AriaRole.MENUITEM, named))
        .first();
  }

  private static void showTestRun(Page page) {
    page.locator(".agents-runs vaadin-button").first().click();
    page.locator("vaadin-dialog-overlay vaadin-details-summary").first().click();
    page.locator("vaadin-dialog-overlay cai-transcript li").first().waitFor();
  }

  private static void keepFilter(Page page) {
    page.getByLabel("Tag").fill("x");
    page.getByLabel("Tag").press("Enter");
    button(page, "^Clear filters$").waitFor();
    choose("^Saved filters$", "^Save this filter").accept(page);
  }

  private static void unfoldNewCall(Page page) {
    page.locator("vaadin-details-summary").all().forEach(Locator::click);
    page.getByLabel("Call later").check();
  }

  private static void searchNumber(Page page) {
    button(page, "^Buy number$").click();
    button(page, "^Search$").click();
    button(page, "^Buy$").waitFor();
  }
}
