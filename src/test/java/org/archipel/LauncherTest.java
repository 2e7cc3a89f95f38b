package org.archipel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code archipel}, run by a real shell in a folder with a space in its name. The JDK
 * and Maven are small scripts that print what they were given.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final List<String> TOOLS =
      List.of(
          "sh",
          "find",
          "head",
          "date",
          "cksum",
          "tr",
          "mkdir",
          "rm",
          "mv",
          "touch",
          "nice",
          "sync",
          "readlink",
          "flock");

  private static final String JAVA =
      """
      #!/bin/sh
      for argument; do
        case $argument in -XX:AOTCacheOutput=*) echo cache >"${argument#*=}" ;; esac
        printf '%s\\n' "$argument"
      done
      exit 7
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "maven runs on $JAVA_HOME"
      [ -z "$BREAK" ] || exit 1
      mkdir -p target && echo jar >target/archipel.jar
      """;

  @TempDir Path temp;

  private Path base = Path.of("");
  private Path jdk = Path.of("");
  private Path bin = Path.of("");

  private record Run(int exit, List<String> out, List<String> err) {}

  @BeforeEach
  void lay() throws IOException {
    base = Files.createDirectories(temp.resolve("a clone"));
    bin = Files.createDirectories(temp.resolve("bin"));
    Files.copy(Path.of("archipel"), base.resolve("archipel"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.createDirectories(base.resolve("src/main"));
    Files.writeString(base.resolve("pom.xml"), "<project/>");
    jdk = jdk("jdk 99", "99.0.1");
    for (String tool : TOOLS) {
      link(tool);
    }
  }

  @Test
  void buildsOnFirstUseThenTrainsThenRunsWithTheCache() throws Exception {
    script(bin.resolve("mvn"), MAVEN);

    Path real = base.toRealPath();
    Run run = run("ask", "Q01 and more", "*");

    assertThat(run.exit()).isEqualTo(7);
    assertThat(run.out())
        .contains("-Darchipel.base=" + real, "-jar")
        .anyMatch(argument -> argument.startsWith("-XX:AOTCache=" + real))
        .endsWith("ask", "Q01 and more", "*");
    assertThat(run.err())
        .contains("maven runs on " + jdk)
        .first()
        .asString()
        .startsWith("archipel: building on first use");
  }

  @Test
  void buildsAgainOnlyWhenASourceIsNewerThanTheJar() throws Exception {
    script(bin.resolve("mvn"), MAVEN);
    run("one");

    assertThat(run("two").err()).isEmpty();

    Path source = Files.writeString(base.resolve("src/main/New.java"), "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
    assertThat(run("three").err()).contains("archipel: building what has changed ...");
  }

  @Test
  void saysInOneLineThatThereIsNoJdk() throws Exception {
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");

    Run run = run(Map.of("ARCHIPEL_JAVA_HOME", jdk.toString()), "serve");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .singleElement()
        .asString()
        .startsWith("archipel: no JDK 21 or newer found (found 17.0.15 in ");
  }

  @Test
  void saysInOneLineThatThereIsNoMaven() throws Exception {
    Run run = run("serve");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).singleElement().asString().startsWith("archipel: no Maven found: ");
  }

  @Test
  void showsWhatMavenSaysWhenTheBuildFails() throws Exception {
    script(bin.resolve("mvn"), MAVEN);

    Run run = run(Map.of("BREAK", "yes"), "serve");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .containsSubsequence("maven runs on " + jdk, "archipel: the build failed, see above");
  }

  @Test
  void runsAnOlderJarWithAWarningWhereItCannotBuild() throws Exception {
    Files.createDirectories(base.resolve("target"));
    Path jar = Files.writeString(base.resolve("target/archipel.jar"), "jar");
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000_000_000L));

    Run run = run(Map.of("ARCHIPEL_CACHE", "off"), "serve");

    assertThat(run.exit()).isEqualTo(7);
    assertThat(run.err())
        .singleElement()
        .asString()
        .startsWith("archipel: the sources are newer than the jar; running the old one: ");
  }

  @Test
  void letsTheOptionsOfTheUserWin() throws Exception {
    script(bin.resolve("mvn"), MAVEN);

    List<String> out =
        run(Map.of("ARCHIPEL_JAVA_OPTS", "-Xmx9g -Dx=*", "ARCHIPEL_CACHE", "off"), "a").out();

    assertThat(out).containsSubsequence("-Xmx2g", "-Xmx9g", "-Dx=*", "-jar").endsWith("a");
    assertThat(out).noneMatch(argument -> argument.startsWith("-XX:AOT"));
  }

  private Run run(String... arguments) throws Exception {
    return run(Map.of(), arguments);
  }

  private Run run(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(base.resolve("archipel").toString()));
    command.addAll(List.of(arguments));
    File out = temp.resolve("out").toFile();
    File err = temp.resolve("err").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out).redirectError(err).directory(temp.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("HOME", temp.toString());
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().putAll(environment);
    int exit = builder.start().waitFor();
    return new Run(exit, Files.readAllLines(out.toPath()), Files.readAllLines(err.toPath()));
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = Files.createDirectories(temp.resolve(name));
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"Us\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(home.resolve("bin/javac"), "#!/bin/sh\n");
    script(home.resolve("bin/java"), JAVA);
    return home;
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Puts a tool of this machine on the path of the script; one that is not here is left out. */
  private void link(String tool) throws IOException {
    try (Stream<Path> places = Stream.of("/bin", "/usr/bin").map(Path::of)) {
      var found = places.map(place -> place.resolve(tool)).filter(Files::exists).findFirst();
      if (found.isPresent()) {
        Files.createSymbolicLink(bin.resolve(tool), found.get());
      }
    }
  }
}
