package org.archipel.reader.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.reader.source.VersionedName;
import org.archipel.reference.Naming;
import org.archipel.reference.Resolver;
import org.archipel.stack.Field;
import org.archipel.stack.Spelling;
import org.archipel.stack.ValueKind;

/** Writes the line of a proposed mapping that takes a field from a column. One thread. */
final class FieldProposal {

  private static final int MOST_VALUES = 40;

  private final Resolver resolver;
  private final ProposalText text;
  private final Set<ColumnLook> used;
  private final Map<ColumnLook, String> reasons;

  /**
   * @param used where columns go that the mapping takes
   * @param reasons where the others go, with why not
   */
  FieldProposal(
      Resolver resolver, ProposalText text, Set<ColumnLook> used, Map<ColumnLook, String> reasons) {
    this.resolver = resolver;
    this.text = text;
    this.used = used;
    this.reasons = reasons;
  }

  void propose(Field field, ColumnLook column, String indent) {
    switch (field.value()) {
      case ValueKind.Code list -> code(list.scheme(), field, column, indent);
      case ValueKind.Date date -> date(field, column, indent);
      case ValueKind.Known known -> {
        long found =
            column.parts().stream()
                .filter(part -> resolver.find(known.type(), part).isPresent())
                .count();
        if (found == 0) {
          reasons.put(column, "none of its values is known as '" + field.name() + "'");
        } else {
          list(field, column, indent, "%d of %d are known".formatted(found, column.parts().size()));
        }
      }
      default -> other(field, column, indent);
    }
  }

  private void other(Field field, ColumnLook column, String indent) {
    Optional<Spelling.Fault> fault =
        column.values().keySet().stream()
            .flatMap(value -> Spelling.fault(field.value(), value).stream())
            .findFirst();
    if (fault.isPresent()) {
      reasons.put(
          column, "'%s' cannot take it: it %s".formatted(field.name(), fault.get().words()));
    } else if (field.isList()) {
      list(field, column, indent, "");
    } else {
      use(column, indent + field.name() + ": " + ProposalText.quoted(column.header()));
    }
  }

  private void list(Field field, ColumnLook column, String indent, String remark) {
    String header = ProposalText.quoted(column.header());
    String value =
        column
            .separator()
            .map(sign -> "{ column: %s, split: %s }".formatted(header, ProposalText.quoted(sign)))
            .orElse(header);
    use(column, indent + field.name() + ": " + value + (remark.isEmpty() ? "" : "   # " + remark));
  }

  private void date(Field field, ColumnLook column, String indent) {
    List<DateForm> forms = column.dateForms();
    String header = ProposalText.quoted(column.header());
    if (forms.contains(DateForm.ISO)) {
      use(column, indent + field.name() + ": " + header);
    } else if (forms.size() == 1) {
      use(
          column,
          indent
              + "%s: { column: %s, date: %s }"
                  .formatted(field.name(), header, forms.getFirst().word()));
    } else if (forms.size() > 1) {
      text.line(
          indent
              + "# %s: { column: %s, date: %s }   # day or month first? The values do not show it"
                  .formatted(field.name(), header, forms.getFirst().word()));
      reasons.put(column, "see '" + field.name() + "' above");
    } else {
      reasons.put(
          column,
          "its dates are written in several ways, such as "
              + column.values().keySet().stream().findFirst().map(ProposalText::shown).orElse(""));
    }
  }

  private void code(String scheme, Field field, ColumnLook column, String indent) {
    List<String> lines = new ArrayList<>();
    List<String> open = new ArrayList<>();
    int known = 0;
    for (Map.Entry<String, Integer> value : column.values().entrySet()) {
      String word = value.getKey();
      Optional<String> code = WordList.CODES.code(scheme, word);
      if (resolver.code(scheme, Words.fold(word).replace(' ', '-')).isPresent()) {
        known++;
      } else if (code.isPresent()) {
        lines.add(indent + "    " + ProposalText.quoted(word) + ": " + code.get());
      } else if (open.size() < MOST_VALUES) {
        open.add(
            indent
                + "    # %s:   # in %,d row%s; one of %s"
                    .formatted(
                        ProposalText.quoted(word),
                        value.getValue(),
                        value.getValue() == 1 ? "" : "s",
                        String.join(", ", resolver.codes(scheme))));
      }
    }
    if (lines.isEmpty() && known == 0) {
      reasons.put(column, "none of its values is known as '" + field.name() + "'");
      return;
    }
    use(column, indent + field.name() + ":");
    text.line(indent + "  column: " + ProposalText.quoted(column.header()));
    if (!lines.isEmpty()) {
      text.line(indent + "  values:");
    } else if (!open.isEmpty()) {
      text.line(indent + "  # values:");
    }
    lines.forEach(text::line);
    open.forEach(text::line);
  }

  /** Writes the use of a technology that a column names. */
  void product(ColumnLook column, Optional<ColumnLook> version, String indent) {
    long known = column.parts().stream().filter(this::isProduct).count();
    String header = ProposalText.quoted(column.header());
    String value =
        column
            .separator()
            .map(sign -> "{ column: %s, split: %s }".formatted(header, ProposalText.quoted(sign)))
            .orElse(header);
    use(
        column,
        "%s- product: %s   # %d of %d names are known"
            .formatted(indent, value, known, column.parts().size()));
    version.ifPresent(
        found -> use(found, indent + "  version: " + ProposalText.quoted(found.header())));
  }

  private boolean isProduct(String name) {
    return resolver.identity().match(Naming.of(name)).isPresent()
        || VersionedName.of(name)
            .filter(split -> resolver.identity().match(Naming.of(split.name())).isPresent())
            .isPresent();
  }

  private void use(ColumnLook column, String line) {
    used.add(column);
    text.line(line);
  }
}
