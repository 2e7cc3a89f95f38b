package org.archipel.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.Outcome;
import org.archipel.catalog.Sending;
import org.archipel.ontology.Audience;
import org.archipel.reader.source.SentFile;

/** One office sends its document again with other dates, several times over. */
final class Contributions {

  private static final int ROUNDS = 12;
  private static final int WARM_UP = 4;
  private static final int CHANGED = 250;
  private static final Pattern SINCE = Pattern.compile("since: (\\d{4})-");

  /**
   * What a contribution took.
   *
   * @param visible from the call to the answer that shows it
   * @param megabytes growth of both stores by one, at the median
   */
  record Result(String office, Figures visible, double megabytes) {}

  private Contributions() {}

  static Result run(Catalog catalog, Path stacks) throws IOException {
    String office = QuestionRounds.office(catalog);
    String document = Files.readString(stacks.resolve(office + ".yaml"));
    List<Double> visible = new ArrayList<>();
    List<Double> growth = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Sending sending = sending(office, changed(document, 1 + round));
      long before = bytes(catalog);
      List<Double> times = round < WARM_UP ? new ArrayList<>() : visible;
      QuestionRounds.timed(times, () -> contribute(catalog, sending));
      growth.add((bytes(catalog) - before) / 1e6);
    }
    return new Result(office, new Figures(visible), new Figures(growth).median());
  }

  private static Outcome contribute(Catalog catalog, Sending sending) {
    String before = catalog.store(Audience.PUBLIC).stamp().orElseThrow().version();
    Outcome outcome = catalog.contribute(sending);
    if (!outcome.isAcceptable()
        || catalog.store(Audience.PUBLIC).stamp().orElseThrow().version().equals(before)) {
      throw new IllegalStateException("not accepted and visible: " + outcome.problems());
    }
    return outcome;
  }

  private static Sending sending(String office, String document) {
    SentFile file = new SentFile(office + ".yaml", document.getBytes(StandardCharsets.UTF_8));
    return new Sending(List.of(file), office, Optional.empty(), Optional.empty(), "benchmark");
  }

  /** Moves the first dates by some years: one statement each goes and one comes. */
  private static String changed(String document, int years) {
    Matcher since = SINCE.matcher(document);
    StringBuilder changed = new StringBuilder();
    for (int i = 0; i < CHANGED && since.find(); i++) {
      since.appendReplacement(
          changed, "since: " + (Integer.parseInt(since.group(1)) - years) + "-");
    }
    return since.appendTail(changed).toString();
  }

  private static long bytes(Catalog catalog) {
    return catalog.store(Audience.PUBLIC).bytes() + catalog.store(Audience.MEMBERS).bytes();
  }
}
