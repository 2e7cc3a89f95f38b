package org.archipel.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Somebody with a browser, a language and a screen. Remembers what went wrong on every page. One
 * thread.
 */
public final class Visitor implements AutoCloseable {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private final Playwright playwright;
  private final Browser browser;
  private final String site;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> elsewhere = new TreeSet<>();

  private Visitor(Playwright playwright, String site, Browser.NewContextOptions options) {
    this.playwright = playwright;
    this.site = site;
    this.browser = playwright.chromium().launch(launch());
    this.context = browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE));
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (Set.of("error", "warning").contains(message.type())) {
            complaints.add(page.url() + " says in the console: " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + " breaks: " + error));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(site) && !request.url().startsWith("data:")) {
            elsewhere.add(request.url());
          }
        });
  }

  /**
   * Starts a browser.
   *
   * @param site where the server is, without a path
   * @param language as the browser asks for it: {@code ar}
   * @param width of the window in pixels
   */
  public static Visitor of(String site, String language, ColorScheme scheme, int width) {
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    return new Visitor(
        playwright,
        site,
        new Browser.NewContextOptions()
            .setLocale(language)
            .setColorScheme(scheme)
            .setViewportSize(width, 900));
  }

  private static BrowserType.LaunchOptions launch() {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(Path.of(chromium()))
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run"));
  }

  /** Asks the script that also installs one, so that no machine goes without these tests. */
  private static String chromium() {
    try {
      Process script =
          new ProcessBuilder(".ci/chromium").redirectError(ProcessBuilder.Redirect.INHERIT).start();
      try (InputStream out = script.getInputStream()) {
        String path = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!script.waitFor(10, TimeUnit.MINUTES) || script.exitValue() != 0) {
          throw new AssertionError("no Chromium: .ci/chromium failed");
        }
        return path;
      }
    } catch (IOException e) {
      throw new AssertionError("no Chromium: .ci/chromium does not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Goes to an address of the site. */
  public Page open(String path) {
    page.navigate(site + path);
    return page;
  }

  public Page page() {
    return page;
  }

  /** Returns what stood in the console so far, and what was fetched from elsewhere. */
  public List<String> complaints() {
    List<String> all = new ArrayList<>(complaints);
    elsewhere.forEach(url -> all.add("fetched from elsewhere: " + url));
    return all;
  }

  /**
   * Returns what axe finds serious or critical on the page, by rule, place and reason. What comes
   * after the fortieth row of a table or section of a page is like what comes before, and takes axe
   * half a minute on the longest page.
   */
  public List<String> barriers() {
    return new AxeBuilder(page)
            .withTags(RULES)
            .exclude("tr:nth-child(n + 40)")
            .exclude("section:nth-of-type(n + 40)")
            .analyze()
            .getViolations()
            .stream()
            .filter(rule -> GRAVE.contains(rule.getImpact()))
            .map(rule -> page.url() + ": " + rule.getId() + ": " + places(rule))
            .toList();
  }

  private static String places(Rule rule) {
    return rule.getNodes().stream()
        .limit(3)
        .map(
            node -> node.getTarget() + " " + node.getHtml() + " (" + node.getFailureSummary() + ")")
        .reduce("", (one, other) -> one + "\n  " + other);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
