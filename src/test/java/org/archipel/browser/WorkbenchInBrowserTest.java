package org.archipel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.archipel.web.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writing queries, with a real editor under the same strict policy as every page. */
class WorkbenchInBrowserTest {

  private final String site = RunningServer.get().uri("").toString();

  @ParameterizedTest
  @CsvSource({"en,LIGHT,1440", "ar,DARK,390"})
  void aQueryIsTypedWithTermsCompletedRunAndShared(String language, ColorScheme scheme, int width) {
    try (Visitor visitor = Visitor.of(site, language, scheme, width)) {
      Page page = visitor.open("/sparql?question=product/who-runs");
      page.locator(".editor .CodeMirror").waitFor();
      assertThat(visitor.barriers()).isEmpty();
      page.locator(".editor .CodeMirror").click();
      page.keyboard().press("Control+A");
      page.keyboard().type("SELECT ?office { ?office a arc:Offi");
      page.locator(".CodeMirror-hint").first().waitFor();
      page.keyboard().press("Enter");
      page.keyboard().type(" } ORDER BY ?office LIMIT 3");
      page.keyboard().press("Control+Enter");
      page.locator("#outcome tbody tr").first().waitFor();

      assertThat(page.locator("#outcome tbody tr").count()).isEqualTo(3);
      assertThat(page.locator("#outcome tbody a").first().getAttribute("href"))
          .isEqualTo("/id/office/AD");
      assertThat(page.url()).contains("?query=PREFIX");
      assertThat(visitor.barriers()).isEmpty();

      page.reload();
      assertThat(page.locator("#outcome tbody tr").count()).isEqualTo(3);
      assertThat(page.locator("form.sparql textarea[name=query]").inputValue())
          .contains("PREFIX arc: <https://w3id.org/archipel/ns#>", "a arc:Office }");
      assertThat(visitor.complaints()).isEmpty();
    }
  }

  @Test
  void anErrorIsMarkedAtItsPlace() {
    try (Visitor visitor = Visitor.of(site, "en", ColorScheme.LIGHT, 1440)) {
      Page page = visitor.open("/sparql?form=true&query=SELECT%20*%0A%7B%20%3Fa%20%3Fb%20%7D");
      page.locator("form.sparql button[type=submit]").click();
      page.locator("#outcome .wrong").waitFor();

      assertThat(page.locator("#outcome .wrong").textContent()).contains("Line 2, column 9");
      assertThat(page.locator(".editor .wrong-here").count()).isPositive();
      // Chromium itself notes the 400 in the console; nothing else may stand there.
      assertThat(visitor.complaints()).allMatch(complaint -> complaint.contains("status of 400"));
    }
  }

  @Test
  void anExampleFillsTheEditor() {
    try (Visitor visitor = Visitor.of(site, "en", ColorScheme.LIGHT, 1440)) {
      Page page = visitor.open("/sparql?question=product/who-runs");

      assertThat(page.locator("form.sparql textarea[name=query]").inputValue())
          .contains("# Which offices run a product", "arc:usesProduct");
      page.locator("form.sparql button[type=submit]").click();
      page.locator("#outcome tbody tr").first().waitFor();
      assertThat(visitor.complaints()).isEmpty();
    }
  }
}
