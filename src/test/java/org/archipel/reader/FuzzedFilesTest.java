package org.archipel.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archipel.reader.source.FormatReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reader against files that are nearly right: all fixtures, then changed ones, always the
 * same in the same order, as many as a second or so allows. Long runs, which look where the code
 * branches, are {@code src/test/fault/fuzz-readers}.
 */
class FuzzedFilesTest {

  private static final long SEED = Long.getLong("archipel.fuzz.seed", 20_261_122);
  private static final int MOST = Integer.getInteger("archipel.fuzz.most", 250);
  private static final long MILLIS = Long.getLong("archipel.fuzz.millis", 1_200);

  private static Map<String, List<byte[]>> corpus;

  @BeforeAll
  static void readTheFixtures() throws IOException {
    corpus = FuzzCorpus.byFormat();
  }

  static List<FormatReader> readers() {
    return Readers.FORMATS;
  }

  @Test
  void everyFormatHasFixtures() {
    assertThat(corpus).hasSize(Readers.FORMATS.size());
    assertThat(corpus.keySet()).noneMatch(format -> corpus.get(format).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("readers")
  void readsWhateverItGetsAndSaysWhatIsWrong(FormatReader reader) throws IOException {
    List<byte[]> files = corpus.get(reader.name());
    Mutation mutation = new Mutation(SEED);
    long end = System.nanoTime() + MILLIS * 1_000_000;
    int read = 0;
    while (read < MOST && (read < 20 || System.nanoTime() < end)) {
      byte[] bytes = read < files.size() / 4 ? files.get(read * 4) : mutation.next(files);
      read++;
      try {
        AnyFile.read(reader, bytes);
        AnyFile.read(bytes);
      } catch (RuntimeException | AssertionError | OutOfMemoryError e) {
        Path kept =
            Files.createDirectories(Path.of("target/fuzz"))
                .resolve(FuzzCorpus.slug(reader.name()) + "-" + read);
        Files.write(kept, bytes);
        throw new AssertionError("See " + kept, e);
      }
    }
    assertThat(read).isGreaterThanOrEqualTo(20);
  }
}
