package org.archipel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archipel.catalog.Home;
import org.archipel.catalog.HomeLock;
import org.archipel.catalog.Homes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  private static final String DOCUMENT =
      """
      # synthetic, not about a real office
      archipel: stack/1
      office: AD
      systems:
        - id: register
          name: Synthetic register
          capabilities: [search]
          uses:
            - { product: postgresql, version: "15.4", status: in-use, since: 2024 }
      """;

  @TempDir static Path home;
  @TempDir Path folder;

  private record Ran(int exit, String out, String err) {}

  @BeforeAll
  static void loadTheRealData() throws IOException {
    Homes.copyOfRealData(home);
  }

  @Test
  void listsTheQuestionsWithoutNeedingAHome() {
    Ran ran = run("ask");
    assertThat(ran.exit).isZero();
    assertThat(ran.out).contains("Q01", "product/who-runs", "Q40");
    assertThat(folder.resolve("archipel-home")).doesNotExist();
  }

  @Test
  void answersAQuestionAsCsvWithFullAddresses() {
    Ran ran = run("ask", "Q01", "product=wipo-das", "--format", "csv", "--home", home.toString());
    assertThat(ran.err).isEmpty();
    assertThat(ran.exit).isZero();
    assertThat(ran.out.lines()).hasSizeGreaterThan(20);
    assertThat(ran.out).startsWith("office,system,product").contains("/id/office/AU,");
  }

  @Test
  void explainsAQuestionThatNeedsAValue() {
    Ran ran = run("ask", "Q01");
    assertThat(ran.exit).isEqualTo(2);
    assertThat(ran.err).contains("product=", "Such as: archipel ask product/who-runs product=");
  }

  @Test
  void namesTheNearestQuestionAndValue() {
    assertThat(run("ask", "product/who-rnus"))
        .satisfies(
            ran -> {
              assertThat(ran.exit).isEqualTo(2);
              assertThat(ran.err).contains("Did you mean 'product/who-runs'?");
            });
    assertThat(run("ask", "Q01", "product=postgrsql", "--home", home.toString()))
        .satisfies(
            ran -> {
              assertThat(ran.exit).isEqualTo(2);
              assertThat(ran.err).contains("postgrsql", "Did you mean 'postgresql'?");
            });
  }

  @Test
  void saysInOneLineWhatIsWrongWithTheCommandLine() {
    Ran ran = run("aks");
    assertThat(ran.exit).isEqualTo(2);
    assertThat(ran.err).contains("Did you mean", "ask").doesNotContain("Exception");
  }

  @Test
  void pointsAtTheLineOfAWrongFileAndExitsWithOne() throws IOException {
    write("ad.yaml", DOCUMENT.replace("since: 2024", "since: 2026-13-40"));
    Ran ran = run("check", "ad.yaml");
    assertThat(ran.exit).isEqualTo(1);
    assertThat(ran.out).contains("ad.yaml:9:", "2026-13-40", "[bad-date]");
  }

  @Test
  void pointsAtTheCellOfAWrongReferenceTable() throws IOException {
    String vendors = Files.readString(Path.of("catalog-data/reference/vendors.csv"));
    write("vendors.csv", vendors + vendors.lines().skip(1).findFirst().orElseThrow() + "\n");
    Ran ran = run("check", "vendors.csv");
    assertThat(ran.exit).isEqualTo(1);
    assertThat(ran.out)
        .contains("vendors.csv [row " + (vendors.lines().count() + 1) + ", slug]", "duplicate");
  }

  @Test
  void printsTheNormalForm() throws IOException {
    write("ad.yaml", DOCUMENT);
    Ran ran = run("check", "--normalised", "ad.yaml");
    assertThat(ran.exit).isZero();
    assertThat(ran.out).contains("\"@context\"", "office/AD/system/register/use/postgresql");
  }

  @Test
  void printsProblemsAsJson() throws IOException {
    write("ad.yaml", DOCUMENT.replace("product: postgresql", "product: postgrsql"));
    Ran ran = run("check", "ad.yaml", "--format", "json");
    assertThat(ran.exit).isEqualTo(1);
    assertThat(ran.out).contains("\"code\" : \"unknown-product\"", "\"line\" : 9");
  }

  @Test
  void refusesAnAliasThatIsKnownOrOfNothing() {
    assertThat(run("alias", "Postgres", "ubuntu", "--by", "X"))
        .satisfies(
            ran -> {
              assertThat(ran.exit).isEqualTo(2);
              assertThat(ran.err)
                  .isEqualTo(
                      "archipel: 'Postgres' already means PostgreSQL (postgresql), not ubuntu.\n");
            });
    assertThat(run("alias", "Elephant", "postgrsql", "--by", "X").err)
        .isEqualTo("archipel: No product is called 'postgrsql'. Did you mean 'postgresql'?\n");
    assertThat(run("alias", "Elephant", "postgresql").err).contains("--by");
    assertThat(run("alias", " ", "postgresql", "--by", "X").exit).isEqualTo(2);
  }

  @Test
  void refusesAMissingFile() {
    Ran ran = run("check", "nowhere.yaml");
    assertThat(ran.exit).isEqualTo(3);
    assertThat(ran.err).isEqualTo("archipel: There is no file 'nowhere.yaml'.\n");
  }

  @Test
  void saysWhoHoldsTheHome() {
    Home mine = new Home(folder.resolve("held"));
    try (HomeLock held = HomeLock.take(mine).orElseThrow()) {
      Ran ran = run("ask", "Q06", "--home", "held");
      assertThat(ran.exit).isEqualTo(3);
      assertThat(ran.err).contains("in use by another archipel process").hasLineCount(1);
      Ran second = run("serve", "--home", "held", "--port", "0");
      assertThat(second.exit).isEqualTo(3);
      assertThat(second.err).contains("in use by another archipel process").hasLineCount(1);
      assertThat(held).isNotNull();
    }
  }

  @Test
  void saysThatAPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran ran =
          run("serve", "--home", home.toString(), "--port", Integer.toString(taken.getLocalPort()));
      assertThat(ran.exit).isEqualTo(3);
      assertThat(ran.err).contains("Cannot listen on", "--port").hasLineCount(1);
    }
  }

  @Test
  void refusesAFreeQueryThatReachesOut() {
    Ran ran =
        run(
            "sparql",
            "-e",
            "SELECT ?s { SERVICE <http://x/> { ?s ?p ?o } }",
            "--home",
            home.toString());
    assertThat(ran.exit).isEqualTo(2);
    assertThat(ran.err).contains("SERVICE");
  }

  @Test
  void contributesLooksBackAndForgets() throws IOException {
    write("ad.yaml", DOCUMENT);
    Ran tried =
        run("contribute", "ad.yaml", "--office", "AD", "--dry-run", "--home", home.toString());
    assertThat(tried.exit).isZero();
    assertThat(tried.out)
        .startsWith("1 system added; 1 technology use added.\n\nSystems\n  + Synthetic register\n")
        .contains("  + PostgreSQL 15.4, in Synthetic register\n", "nothing was stored");

    Ran sent =
        run(
            "contribute",
            "ad.yaml",
            "--office",
            "ad",
            "--author",
            "A test",
            "--home",
            home.toString());
    assertThat(sent.exit).isZero();
    assertThat(sent.out).contains("Accepted: public ");
    assertThat(run("contribute", "ad.yaml", "--office", "AD", "--home", home.toString()).out)
        .contains("Nothing changed");

    assertThat(run("history", "AD", "--home", home.toString()).out)
        .contains("A test", "AD/AD/stack (");
    assertThat(run("diff", "AD", "2020-01-01", "--home", home.toString()).out)
        .contains("+ AD/system/register/use/postgresql");

    Ran unsure = run("forget", "AD/AD/stack", "--home", home.toString());
    assertThat(unsure.exit).isEqualTo(2);
    assertThat(unsure.err).contains("--yes");
    assertThat(run("forget", "AD/AD/stack", "--yes", "--home", home.toString()).exit).isZero();
    assertThat(run("history", "AD", "--home", home.toString()).out).doesNotContain("AD/AD/stack");
  }

  @Test
  void generatesTheSameSyntheticFilesTwice() throws IOException {
    assertThat(run("generate", "--offices", "2", "--seed", "7", "-o", "a").exit).isZero();
    assertThat(run("generate", "--offices", "2", "--seed", "7", "-o", "b").exit).isZero();
    assertThat(Files.readString(folder.resolve("a/AD.yaml")))
        .isEqualTo(Files.readString(folder.resolve("b/AD.yaml")))
        .contains("ynthetic");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            new ByteArrayInputStream("".getBytes(StandardCharsets.UTF_8)),
            folder,
            false);
    int exit = new Archipel(console, Optional.empty()).run(new ArrayList<>(List.of(args)));
    return new Ran(exit, out.toString(), err.toString());
  }
}
