package org.archipel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.archipel.web.RunningServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page in a browser, in two languages, in light and in dark. */
class PagesInBrowserTest {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/search?q=postgres",
          "/search",
          "/products",
          "/offices",
          "/compare?office=GB&office=US&capability=search",
          "/apis?protocol=rest",
          "/lifecycle",
          "/retirements",
          "/questions",
          "/questions/product/who-runs?product=postgresql",
          "/architecture",
          "/architecture?capability=search",
          "/views",
          "/views/reference-architecture?capability=e-filing",
          "/id/office/AD",
          "/id/product/postgresql",
          "/about",
          "/check",
          "/sparql",
          "/api",
          "/problems",
          "/ns");

  @ParameterizedTest
  @CsvSource({"en,LIGHT,1440", "ar,DARK,390"})
  void nothingComplainsComesFromElsewhereOrShutsAnybodyOut(
      String language, ColorScheme scheme, int width) {
    String site = RunningServer.get().uri("").toString();
    List<String> found = new ArrayList<>();
    try (Visitor visitor = Visitor.of(site, language, scheme, width)) {
      for (String path : PAGES) {
        Page page = visitor.open(path);
        assertThat(page.locator("main h1").count()).as(path).isEqualTo(1);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        found.addAll(visitor.barriers());
      }
      found.addAll(visitor.complaints());
    }
    assertThat(found).isEmpty();
  }
}
