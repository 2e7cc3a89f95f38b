package org.archipel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.archipel.web.RunningServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first page as somebody uses it who has read nothing. */
class HomeInBrowserTest {

  private final String site = RunningServer.get().uri("").toString();

  @ParameterizedTest
  @CsvSource({"en,DARK,1440", "ar,LIGHT,390"})
  void namesAreSuggestedWhileTheyAreTypedAndLeadToTheirPages(
      String language, ColorScheme scheme, int width) {
    try (Visitor visitor = Visitor.of(site, language, scheme, width)) {
      Page page = visitor.open("/");
      page.locator("form.first input").pressSequentially("postgre");
      page.locator("#suggested a").first().waitFor();
      assertThat(visitor.barriers()).isEmpty();

      page.keyboard().press("Escape");
      assertThat(page.locator("#suggested a").count()).isZero();
      page.locator("form.first input").pressSequentially("sql");
      page.locator("#suggested a[href='/id/product/postgresql']").click();
      page.waitForURL(site + "/id/product/postgresql");
      assertThat(visitor.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"en,LIGHT,1440", "ar,DARK,390"})
  void pastedNamesAreCheckedRightThere(String language, ColorScheme scheme, int width) {
    try (Visitor visitor = Visitor.of(site, language, scheme, width)) {
      Page page = visitor.open("/");
      page.locator("#names").fill("PostgreSQL 9.6\nTomcat 7");
      page.locator("form[action='/check'] button").click();
      page.locator(".report").waitFor();

      assertThat(page.locator(".report").textContent()).contains("PostgreSQL 9.6");
      assertThat(visitor.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"en,LIGHT,390", "ar,LIGHT,390", "zh,LIGHT,1024", "ru,LIGHT,390"})
  void nothingStandsBesideTheScreen(String language, ColorScheme scheme, int width) {
    try (Visitor visitor = Visitor.of(site, language, scheme, width)) {
      for (String path : new String[] {"/", "/search?q=register"}) {
        Page page = visitor.open(path);
        Object wider =
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wider).as(path).isEqualTo(0);
      }
    }
  }
}
