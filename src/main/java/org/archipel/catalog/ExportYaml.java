package org.archipel.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archipel.catalog.OfficeExport.OpenClaim;
import org.archipel.reader.document.StackWriter;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDocument.ClaimFields;

/**
 * Writes an export as YAML that explains itself: what it is, how it goes back, and, as comments to
 * be taken up, what others claim. Prose is marked with two signs, so that an editor's command that
 * takes a block out of comments leaves a document that is right. One thread.
 */
final class ExportYaml {

  /** Everything that would end a comment: line breaks, also those that only YAML 1.1 knows. */
  private static final String BREAKS = "[\\n\\r\\x85\\u2028\\u2029]+";

  private final OfficeExport export;
  private final LocalDate today;
  private final StringBuilder text = new StringBuilder(1 << 13);

  private ExportYaml(OfficeExport export, LocalDate today) {
    this.export = export;
    this.today = today;
  }

  static String write(OfficeExport export, LocalDate today) {
    ExportYaml yaml = new ExportYaml(export, today);
    yaml.head();
    yaml.text.append(StackWriter.yaml(export.own()));
    if (export.isSilent()) {
      yaml.firstSystem();
    }
    if (!export.open().isEmpty()) {
      yaml.openClaims();
    }
    return yaml.text.toString();
  }

  private void head() {
    String file = export.office().toLowerCase(Locale.ROOT) + ".yaml";
    comment("yaml-language-server: $schema=https://w3id.org/archipel/schema/stack.schema.json");
    comment(
        "What %s (%s) says about its technology, as %s may see it."
            .formatted(export.label(), export.office(), whoSees()));
    comment(
        "Written by Archipel on %s, as of %s."
            .formatted(
                today,
                export.commits().stream()
                    .map(commit -> "commit " + commit.shortId() + " (" + commit.audience() + ")")
                    .collect(Collectors.joining(", "))));
    text.append("#\n");
    comment(
        "Edit it and send it back; the first command stores nothing and shows what would change:");
    comment("  archipel contribute %s --office %s --dry-run".formatted(file, export.office()));
    comment("  archipel contribute %s --office %s".formatted(file, export.office()));
    comment(
        "It takes the place of what the office said before%s: what is deleted here is taken back."
            .formatted(export.own().part() == null ? "" : " in this part"));
    comment("An item stays the same item as long as its id does, whatever its name.");
    if (!export.isWhole()) {
      comment("It lacks what the office says for fewer: sent back, it would take that away.");
    }
    if (export.unsaid() > 0) {
      comment(
          "It lacks %,d statements that were sent as RDF and that no document can say."
              .formatted(export.unsaid()));
    }
    text.append('\n');
  }

  private String whoSees() {
    if (export.isWhole()) {
      return "the office itself";
    }
    return export.audience().officeCode().map(code -> "office " + code).orElse(inWords());
  }

  private String inWords() {
    return "the " + export.audience().name();
  }

  private void firstSystem() {
    text.append('\n');
    prose("The office has said nothing here yet. A first system, to be taken out of the comments:");
    text.append(
        """
        # systems:
        #   - id: online-filing
        #     name: Online filing
        #     capabilities: [e-filing]
        #     rights: [trade-mark]
        #     status: in-use
        #     uses:
        #       - product: postgresql
        #         version: "17"
        """);
  }

  /** The reviews are the last list of a document, so these lines go on with it. */
  private void openClaims() {
    boolean first = !export.own().entries().containsKey(ItemKind.REVIEW);
    text.append('\n');
    for (String line :
        List.of(
            "What others say about the office and what it has not answered yet, %,d claims."
                .formatted(export.open().size()),
            "Take those that you answer out of the comments and say 'confirmed' or 'rejected'.",
            "To correct one, reject it and say above what is right.")) {
      prose(line);
    }
    if (first) {
      text.append("# reviews:\n");
    }
    String start = first ? "#   " : "  # ";
    for (OpenClaim claim : export.open()) {
      text.append('\n');
      Stream.concat(
              Stream.of(line(claim.name() + ": " + claim.kind().what())), evidence(claim.claim()))
          .forEach(line -> text.append(start).append("# ").append(line).append('\n'));
      text.append(start).append("- claim: ").append(StackWriter.yaml(claim.iri())).append('\n');
      text.append(start).append("  verdict: confirmed\n");
      text.append(start).append("  asOf: ").append(today).append('\n');
    }
  }

  private static Stream<String> evidence(ClaimFields claim) {
    String who = "said by " + claim.claimant();
    String grade =
        Optional.ofNullable(claim.grade()).map(found -> ", grade " + found.code()).orElse("");
    String asOf = Optional.ofNullable(claim.asOf()).map(date -> ", as of " + date).orElse("");
    Stream<String> says = claim.says() == null ? Stream.empty() : Stream.of(claim.says());
    return Stream.of(Stream.of(who + grade + asOf), says, claim.sources().stream())
        .flatMap(lines -> lines)
        .map(ExportYaml::line);
  }

  private void prose(String line) {
    text.append("## ").append(line(line)).append('\n');
  }

  private void comment(String line) {
    text.append("# ").append(line(line)).append('\n');
  }

  private static String line(String words) {
    return words.replaceAll(BREAKS, " ");
  }
}
