package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * ID-3, threat 4: the official {@code @supabase/supabase-js} signs up, confirms, signs in,
 * refreshes, changes its user, shows a second factor (ID-11), recovers and signs out, unchanged.
 * Mail is read on the outbox's page.
 */
@ExtendWith(SharedProduct.class)
class SupabaseClientIT {
  private static final Path SOURCE = Path.of("src", "test", "js", "supabase");
  private static final Path PLACE = Path.of("target", "supabase-js");
  private static final int PATIENCE_MINUTES = 3;
  private static final int LOOKS = 40;
  private static final Pattern LINK = Pattern.compile("token=([\\w-]{43})");
  private static final Pattern CODE = Pattern.compile("code: (\\d{8})");

  @Test
  void officialClientWorksUnchanged(Product product) throws Exception {
    install();
    Process client =
        new ProcessBuilder("node", "journey.js", product.address("").toString())
            .directory(PLACE.toFile())
            .redirectErrorStream(true)
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader output = client.inputReader(StandardCharsets.UTF_8);
        PrintWriter input = new PrintWriter(client.outputWriter(StandardCharsets.UTF_8), true);
        Browser browser = new Browser();
        BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 800)) {
      Page page = context.newPage();
      String line = output.readLine();
      while (line != null) {
        said.add(line);
        if (line.startsWith("link ")) {
          input.println(inMail(page, product, "Confirm your e-mail address", line, LINK));
        } else if (line.startsWith("code ")) {
          input.println(inMail(page, product, "Choose a new password", line, CODE));
        }
        line = output.readLine();
      }
    } finally {
      assertThat(client.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(client.exitValue()).as(String.join("\n", said)).isZero();
    assertThat(said).last().asString().startsWith("done supabase-js 2.");
  }

  /** What the mail has of the kind; mail is written after the answer, so it may take a moment. */
  private static String inMail(
      Page page, Product product, String subject, String question, Pattern wanted) {
    String to = question.substring(question.indexOf(' ') + 1);
    for (int look = 0; look < LOOKS; look++) {
      page.navigate(product.address("/outbox").toString());
      page.waitForSelector("h1");
      for (String mail : page.locator("article").allTextContents()) {
        Matcher found = wanted.matcher(mail);
        if (mail.contains(to) && mail.startsWith(subject) && found.find()) {
          return found.group(1);
        }
      }
      Product.pause(500);
    }
    throw new AssertionError("no mail: " + subject);
  }

  private static void install() throws IOException, InterruptedException {
    Files.createDirectories(PLACE);
    for (String file : List.of("package.json", "package-lock.json", "journey.js")) {
      Files.copy(SOURCE.resolve(file), PLACE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    Process npm =
        new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            .directory(PLACE.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(PLACE.resolve("npm.log").toFile()))
            .start();
    assertThat(npm.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) && npm.exitValue() == 0)
        .as("npm ci, see " + PLACE.resolve("npm.log"))
        .isTrue();
  }
}
