package org.archipel.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.Outcome;
import org.archipel.catalog.Sending;
import org.archipel.ledger.Receipt;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;
import org.archipel.stack.ContributionKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code archipel contribute}: files into the ledger, all or nothing. */
@Command(
    name = "contribute",
    description = {
      "Contribute what an office says, or what the network decides. Several files are one commit, accepted or refused as a whole.",
      "Acknowledged means that it is on the disk. The same file again changes nothing.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  archipel contribute au.yaml --office AU --dry-run     what would change",
      "  archipel contribute au.yaml --office AU --audience members",
      "  archipel contribute cmdb.csv --office AU --mapping cmdb.yaml",
      "  archipel contribute decisions.yaml --network          what the network decided"
    },
    mixinStandardHelpOptions = true)
final class ContributeCommand extends CatalogCommand {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Stack documents (YAML, JSON) or RDF; - is standard input.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--office",
      paramLabel = "CODE",
      description = "WIPO ST.3 code of the office that says it.")
  private String office = "";

  @Option(
      names = "--network",
      description = "What the network specifies and decides, instead of what an office says.")
  private boolean network;

  @Option(
      names = "--part",
      paramLabel = "PART",
      description =
          "What it replaces, such as system/case-management (default: stack, or as the file says).")
  private @Nullable String part;

  @Option(
      names = "--audience",
      paramLabel = "WHO",
      description =
          "${COMPLETION-CANDIDATES}: who may see it (default: public, or as the file says).")
  private @Nullable Reach audience;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "What the columns of a table mean; 'archipel map init' proposes one.")
  private @Nullable Path mapping;

  @Option(
      names = "--author",
      paramLabel = "NAME",
      defaultValue = "${user.name}",
      description = "Whom the history names (default: you).")
  private String author = "";

  @Option(names = "--dry-run", description = "Show what would change; store nothing.")
  private boolean dryRun;

  /** Who may see a contribution, as the command line says it. */
  enum Reach {
    PUBLIC,
    MEMBERS,
    OFFICE;

    Audience of(String office) {
      return this == OFFICE
          ? Audience.office(office)
          : new Audience(name().toLowerCase(Locale.ROOT));
    }
  }

  @Override
  int run(Catalog catalog, Console console) {
    if (network != office.isEmpty()) {
      throw Trouble.usage("Say either --office CODE or --network: whose word is it?");
    }
    if (network && audience == Reach.OFFICE) {
      throw Trouble.usage("What the network decides is for 'public' or 'members'.");
    }
    String code = network ? ContributionKey.NETWORK : office.toUpperCase(Locale.ROOT);
    Sending sending =
        new Sending(
            SentFiles.read(files, console),
            code,
            Optional.ofNullable(part),
            Optional.ofNullable(audience).map(reach -> reach.of(code)),
            author,
            SentFiles.read(Optional.ofNullable(mapping), console));
    Outcome outcome = dryRun ? catalog.tryOut(sending) : catalog.contribute(sending);
    outcome.problems().forEach(console.err()::println);
    if (!outcome.isAcceptable()) {
      console.err().println("Refused; nothing was stored.");
      return Archipel.PROBLEMS;
    }
    outcome.preview().warning().ifPresent(text -> console.err().println("warning: " + text));
    console.out().print(PreviewText.of(outcome.preview()));
    outcome
        .receipt()
        .ifPresentOrElse(
            receipt -> console.out().println(acknowledgement(receipt)),
            () -> console.out().println(wouldBe(outcome)));
    return Archipel.DONE;
  }

  private static String wouldBe(Outcome outcome) {
    return outcome.preview().isEmpty()
        ? "Would change nothing: the same stands there already."
        : "Would be accepted; nothing was stored.";
  }

  private static String acknowledgement(Receipt receipt) {
    if (!receipt.changed()) {
      return "Nothing changed: the same stands there already.";
    }
    StringBuilder text = new StringBuilder("Accepted:");
    receipt
        .commits()
        .forEach(
            (who, commit) -> text.append(' ').append(who).append(' ').append(commit.shortId()));
    return text.toString();
  }
}
