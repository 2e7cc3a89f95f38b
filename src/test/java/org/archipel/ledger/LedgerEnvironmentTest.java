package org.archipel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger does to the machine, and the machine to the ledger; in a process of its own. */
class LedgerEnvironmentTest {

  private static final int SLOW = 2_500; // JGit's probing alone takes 3,000

  @TempDir Path folder;

  @Test
  void writesNothingOutsideItsFolderAndBeginsAtOnce(@TempDir Path home) throws Exception {
    List<String> printed = run(home, List.of(), "");

    assertThat(home).isEmptyDirectory();
    assertThat(Integer.parseInt(printed.getFirst())).as("milliseconds").isLessThan(SLOW);
    try (var files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("ledger", "out");
    }
    try (var files = Files.list(folder.resolve("ledger"))) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("public.git", "intents");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void goesOnAfterADiskThatWasFull(@TempDir Path home) throws Exception {
    // Files of at most 200 blocks of 1,024 bytes: a write beyond fails as on a full disk.
    List<String> limited = List.of("bash", "-c", "ulimit -f 200; exec \"$0\" \"$@\"");

    List<String> printed = run(home, limited, "full");

    assertThat(printed.subList(1, 3)).containsExactly("refused", "2");
    try (var packs = Files.list(folder.resolve("ledger/public.git/objects/pack"))) {
      assertThat(packs.map(Path::toString)).noneMatch(path -> path.endsWith(".tmp"));
    }
    Git.check(folder.resolve("ledger/public.git"));
  }

  private List<String> run(Path home, List<String> prefix, String argument)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-UsePerfData",
            "-Duser.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            FirstCommitProcess.class.getName(),
            folder.resolve("ledger").toString()));
    if (!argument.isEmpty()) {
      command.add(argument);
    }
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile());
    int exit = builder.start().waitFor();
    List<String> printed = Files.readAllLines(folder.resolve("out"));
    assertThat(exit).as(String.join("\n", printed)).isZero();
    return printed.stream().filter(line -> !line.contains("WARN")).toList();
  }
}
