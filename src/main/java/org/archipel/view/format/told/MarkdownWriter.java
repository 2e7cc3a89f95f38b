package org.archipel.view.format.told;

import java.util.List;
import java.util.regex.Pattern;
import org.archipel.view.Picture;
import org.archipel.view.Viewpoint;
import org.archipel.view.Words;
import org.archipel.view.format.told.Outline.Entry;
import org.archipel.view.format.told.Outline.Section;

/** Writes one picture as Markdown. One thread. */
final class MarkdownWriter {

  /** What Markdown or HTML within it could take for more than text. */
  private static final Pattern MEANT = Pattern.compile("[\\\\`*_{}\\[\\]<>()#|~!&]");

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\s]+");

  /** A number or a sign at the beginning of a line would make a list or a heading. */
  private static final Pattern LIST = Pattern.compile("^(\\d+)([.)])|^([-+=])");

  private final Picture picture;
  private final Words words;
  private final StringBuilder out = new StringBuilder();

  MarkdownWriter(Picture picture) {
    this.picture = picture;
    this.words = Words.of(picture.language());
  }

  String write() {
    line("# " + text(picture.title()));
    if (picture.stand().demonstration()) {
      line("> " + text(words.get("stand.demonstration")));
    }
    paragraph(picture.subtitle());
    paragraph(picture.base());
    paragraph(Stands.of(picture, words));
    if (picture.truncated()) {
      line("> " + text(words.get("truncated")));
    }
    Mermaid.of(picture).ifPresent(diagram -> line("```mermaid\n" + diagram + "```"));
    Outline.of(picture.model(), words).sections().forEach(this::section);
    picture.legend().forEach(this::legend);
    out.append(picture.legend().isEmpty() ? "" : "\n");
    picture.notes().forEach(note -> out.append("- ").append(text(note)).append('\n'));
    out.append(picture.notes().isEmpty() ? "" : "\n");
    viewpoint(picture.viewpoint());
    return out.toString();
  }

  private void section(Section section) {
    Entry head = section.head();
    line("#".repeat(Math.min(6, section.level() + 1)) + " " + text(head.label()));
    paragraph(head.tone());
    paragraph(head.figures());
    head.details().forEach(this::paragraph);
    if (section.entries().isEmpty()) {
      return;
    }
    out.append("| ").append(cell(words.get("told.what"))).append(" | ");
    out.append(cell(words.get("told.tone"))).append(" | ");
    out.append(cell(words.get("told.figures"))).append(" | ");
    out.append(cell(words.get("told.details"))).append(" |\n|---|---|---|---|\n");
    for (Entry entry : section.entries()) {
      String details =
          String.join("<br>", entry.details().stream().map(MarkdownWriter::cell).toList());
      out.append("| ").append(named(entry)).append(" | ").append(cell(entry.tone()));
      out.append(" | ").append(cell(entry.figures())).append(" | ").append(details);
      out.append(" |\n");
    }
    out.append('\n');
  }

  private static String named(Entry entry) {
    String iri = entry.iri();
    if (iri == null || !iri.matches("https?://[A-Za-z0-9./_~%#?=&:@+-]+")) {
      return cell(entry.label());
    }
    return "[" + cell(entry.label()) + "](" + iri + ")";
  }

  private void legend(Picture.LegendEntry entry) {
    String tone = words.tone(entry.tone());
    out.append("- ").append(text(words.get("legend.entry", tone, entry.meaning()))).append('\n');
  }

  private void viewpoint(Viewpoint viewpoint) {
    line("## " + text(words.get("told.viewpoint")));
    told("told.for", viewpoint.stakeholders());
    told("told.concerns", viewpoint.concerns());
    told("told.kinds", viewpoint.modelKinds());
    told("told.rules", viewpoint.correspondences());
    told("told.gaps", viewpoint.knownGaps());
  }

  private void told(String key, List<String> texts) {
    if (!texts.isEmpty()) {
      String said = text(words.all(texts));
      out.append("- **").append(text(words.get(key))).append("** ").append(said);
      out.append('\n');
    }
  }

  private void line(String line) {
    out.append(line).append("\n\n");
  }

  private void paragraph(String text) {
    if (!text.isBlank()) {
      line(text(text));
    }
  }

  private static String cell(String text) {
    return text(text);
  }

  /** Returns what Markdown shows as this text, on one line. */
  static String text(String text) {
    String line = BREAKS.matcher(text).replaceAll(" ").strip();
    String escaped = MEANT.matcher(line).replaceAll("\\\\$0");
    return LIST.matcher(escaped)
        .replaceFirst(
            match ->
                match.group(1) == null
                    ? "\\\\" + match.group(3)
                    : match.group(1) + "\\\\" + match.group(2));
  }
}
