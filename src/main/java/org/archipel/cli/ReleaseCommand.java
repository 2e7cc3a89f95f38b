package org.archipel.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.release.Made;
import org.archipel.catalog.release.ReleaseName;
import org.archipel.catalog.release.Releases;
import org.archipel.catalog.release.Wanted;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;
import org.archipel.query.Answer;
import org.archipel.query.Arguments;
import org.archipel.query.Question;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code archipel release}: the derived reference architecture, frozen and citable. */
@Command(
    name = "release",
    description = {
      "Freeze the derived reference architecture under a name, for good: an edition for everybody,",
      "in which small counts of members' data are withheld, and one for members.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  archipel release 2026 --dry-run                   what would be told and withheld",
      "  archipel release 2026 --title \"Reference architecture 2026\" -o 2026.ttl",
      "  archipel release --list",
      "  archipel release --dump 2026 --audience members -o releases/",
      "  archipel release --diff 2026 2027 --format csv    what came, went and moved",
      "  archipel release --verify 2026                    derive it again and compare"
    },
    mixinStandardHelpOptions = true)
final class ReleaseCommand extends CatalogCommand {

  /** What to do instead of freezing; one at most. */
  static final class Instead {
    @Option(names = "--list", description = "List the releases, newest first.")
    private boolean list;

    @Option(names = "--dump", paramLabel = "NAME", description = "Write a release to -o.")
    private @Nullable String dump;

    @Option(
        names = "--diff",
        arity = "2",
        paramLabel = "NAME",
        description = "Compare two releases, the older first.")
    private @Nullable List<String> diff;

    @Option(
        names = "--verify",
        paramLabel = "NAME",
        description = "Derive a release again from its commits and compare.")
    private @Nullable String verify;
  }

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "Name of the new release: small letters, digits, dots and hyphens.")
  private @Nullable String name;

  @ArgGroup private @Nullable Instead instead;

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "Its title (default: Reference architecture NAME).")
  private @Nullable String title;

  @Option(names = "--dry-run", description = "Tell what would be told and withheld; store nothing.")
  private boolean dryRun;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write the release: to a file that ends in .ttl, .jsonld or .nt, or to a folder, in all"
              + " three.")
  private @Nullable String output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "Of --diff and --list: ${COMPLETION-CANDIDATES} (default: table).")
  private Format format = Format.table;

  @Mixin private AudienceOption audience;

  @Override
  String mediaType() {
    return format.mediaType();
  }

  @Override
  int run(Catalog catalog, Console console) {
    Releases releases = catalog.releases();
    Instead other = instead;
    if (other == null) {
      return freeze(catalog, console);
    }
    if (name != null) {
      throw Trouble.usage("NAME is for a new release: leave it out, or what stands beside it.");
    }
    if (other.dump != null) {
      dump(new ReleaseName(other.dump), catalog, console);
      return Archipel.DONE;
    }
    if (other.verify != null) {
      return verify(new ReleaseName(other.verify), releases, console);
    }
    List<String> names = other.diff;
    return other.list || names == null
        ? ask("architecture/which-releases", Map.of(), catalog, console)
        : diff(
            new ReleaseName(names.getFirst()), new ReleaseName(names.getLast()), catalog, console);
  }

  private int freeze(Catalog catalog, Console console) {
    if (name == null) {
      throw Trouble.usage("Name the new release, such as 2026; --list lists those that there are.");
    }
    ReleaseName wantedName = new ReleaseName(name);
    String words = title == null || title.isBlank() ? "Reference architecture " + name : title;
    Wanted wanted = new Wanted(wantedName, words.strip(), LocalDate.now(ZoneOffset.UTC));
    ReleaseDump dump =
        new ReleaseDump(
            console.directory(), output, catalog.isDemonstration()); // a bad path, before all work
    Made made = dryRun ? catalog.releases().prepare(wanted) : catalog.releases().freeze(wanted);
    summary(made, console);
    if (output != null) {
      dump.write(wantedName, made.edition(audience.get()), audience.get(), console);
    }
    return Archipel.DONE;
  }

  private void summary(Made made, Console console) {
    console
        .out()
        .printf(
            "%s release %s: %,d statements for everybody, %,d for members.%n",
            dryRun ? "Would freeze" : "Froze",
            made.wanted().name(),
            made.edition(Audience.PUBLIC).size(),
            made.edition(Audience.MEMBERS).size());
    console
        .out()
        .printf(
            "Of figures that count members' data the public edition tells %,d and withholds %,d.%n",
            made.told(), made.withheld());
    if (!dryRun) {
      console.out().println(made.wanted().name().architecture(Audience.PUBLIC).getURI());
    }
  }

  private void dump(ReleaseName which, Catalog catalog, Console console) {
    if (output == null) {
      throw Trouble.usage(
          "Say where to write " + which + " with -o, such as -o " + which + ".ttl.");
    }
    new ReleaseDump(console.directory(), output, catalog.isDemonstration())
        .write(which, catalog.releases().edition(which, audience.get()), audience.get(), console);
  }

  private static int verify(ReleaseName which, Releases releases, Console console) {
    List<Audience> differing = releases.differing(which);
    if (differing.isEmpty()) {
      console.out().println("Release " + which + " comes out the same, byte for byte.");
      return Archipel.DONE;
    }
    console
        .err()
        .println(
            "Release "
                + which
                + " comes out different for "
                + String.join(" and ", differing.stream().map(Audience::name).toList())
                + ": it was derived by another version of the program, or the ledger was changed.");
    return Archipel.PROBLEMS;
  }

  /** Compares the editions that the reader sees. */
  private int diff(ReleaseName from, ReleaseName to, Catalog catalog, Console console) {
    Releases releases = catalog.releases();
    String older = releases.header(from, audience.get()).address();
    String newer = releases.header(to, audience.get()).address();
    return ask(
        "architecture/what-moved",
        Map.of("from", List.of(older), "to", List.of(newer)),
        catalog,
        console);
  }

  private int ask(
      String question, Map<String, List<String>> given, Catalog catalog, Console console) {
    Question asked = catalog.questions().get(question);
    Answer answer =
        catalog.ask(
            asked,
            Arguments.of(asked, given, catalog.names()),
            LocalDate.now(ZoneOffset.UTC),
            audience.get());
    format.print(answer, catalog.labels(answer, audience.get()), console.width(), console.out());
    if (answer.rows().isEmpty()) {
      console.err().println(answer.empty());
    }
    return Archipel.DONE;
  }
}
