package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * ID-1, ID-2: the web app of a product whose people are known by a Supabase project. The shared
 * product, whose embedded identity speaks the same dialect, is the project; the other keeps its own
 * data beside the project's.
 */
@ExtendWith(SharedProduct.class)
class SupabaseSignInIT {
  private static final Duration A_MINUTE = Duration.ofSeconds(60);

  @Test
  void pageSessionLivesAsLongAsTheProjects(Product project) {
    Person carol = Person.signUp(project, "carol@supabase.test");
    try (Product product = Product.start("supabase", settings(project));
        Browser browser = new Browser();
        BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 800)) {
      Page page = context.newPage();
      page.navigate(product.address("/").toString());
      fill(page, carol.email(), "not her password");
      page.getByText("The address or the password is not right.").waitFor();

      page = Browser.signIn(context, product, carol.email(), Person.PASSWORD);
      assertThat(page.locator("body").innerText()).contains("carol’s organization");
      assertThat(page.locator("h1").first().innerText()).isNotEqualTo("Sign in");

      project.call("post", "/auth/v1/logout?scope=global", "", carol.bearer());
      page.getByLabel("E-mail address")
          .waitFor(
              new com.microsoft.playwright.Locator.WaitForOptions()
                  .setTimeout(A_MINUTE.toMillis()));
    }
  }

  private static Map<String, String> settings(Product project) {
    return Map.of(
        "IDENTITY_PROVIDER", "supabase",
        "SUPABASE_URL", project.address("").toString(),
        "SUPABASE_ANON_KEY", "anon",
        "IDENTITY_KEY", "a key of the tests, for notes of browsers",
        "MONGODB_URI", project.store() + "/supabase");
  }

  private static void fill(Page page, String email, String password) {
    page.getByLabel("E-mail address").fill(email);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
    page.locator("vaadin-button[theme~=primary]").click();
  }
}
