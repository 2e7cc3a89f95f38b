package org.archipel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code archipel lifecycle}, without writing: the tables of this checkout stay as they are. */
class LifecycleCommandTest {

  private static final String FOLDER = "src/test/resources/lifecycle/";

  private record Ran(int exit, String out, String err) {}

  @Test
  void tellsWhatWouldChangeAndNamesTheProductsThatNobodyKnows() {
    Ran ran = run(FOLDER + "endoflife-v1-all.json", "--retrieved", "2026-11-20");

    assertThat(ran.exit).isZero();
    assertThat(ran.err).contains("'nobody-knows-it'", "[unknown-product]");
    assertThat(ran.out)
        .startsWith("postgresql: 1 new cycle: 1.10;")
        .contains("1 products compared; new cycles: 1, moved dates: 0")
        .endsWith("Nothing was written; --write does." + System.lineSeparator());
  }

  @Test
  void asksForTheProductOfAFileThatDoesNotNameIt() {
    Ran silent = run(FOLDER + "endoflife-v0.json", "--retrieved", "2026-11-20");
    Ran named =
        run(FOLDER + "endoflife-v0.json", "--retrieved", "2026-11-20", "--product", "postgresql");

    assertThat(silent.exit).isEqualTo(1);
    assertThat(silent.err).contains("--product").doesNotContain("No product of products.csv");
    assertThat(named.exit).isZero();
    assertThat(named.out).startsWith("postgresql: 2 new cycles: 1.10, 1.9;");
  }

  @Test
  void refusesWhatIsNoLifecycleDataAndADayInTheFuture() {
    Ran other = run("docs/examples/stack-stated.yaml", "--retrieved", "2026-11-20");

    assertThat(other.exit).isEqualTo(1);
    assertThat(other.err).contains("The file is no lifecycle data, but: stack document");
    assertThat(run(FOLDER, "--retrieved", "9999-01-01").exit).isEqualTo(2);
  }

  private static Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            InputStream.nullInputStream(),
            Path.of(""),
            false);
    String[] all = new String[args.length + 1];
    all[0] = "lifecycle";
    System.arraycopy(args, 0, all, 1, args.length);
    return new Ran(
        new Archipel(console, Optional.empty()).run(List.of(all)), out.toString(), err.toString());
  }
}
