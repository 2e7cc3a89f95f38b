package org.archipel.reader.api;

import java.util.Optional;
import java.util.regex.Pattern;
import org.archipel.ontology.Ids;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Branch;
import org.archipel.stack.ItemKind;
import org.archipel.stack.Spelling;
import org.archipel.stack.StackDraft;
import org.archipel.stack.Texts;
import org.archipel.stack.ValueKind;

/**
 * The unit that answers questions about an interface. A name that does not say that it is a unit
 * may be a person's, so it is left out; addresses of mail always are.
 */
final class ContactUnit {

  /** Words that people are not called, in the working languages with Latin letters and German. */
  private static final Pattern UNIT =
      Pattern.compile(
          "(?iu).*\\b(?:team|office|department|division|directorate|unit|section|branch|group|desk"
              + "|helpdesk|support|service|services|portal|platform|centre|center|committee|agency"
              + "|organi[sz]ation|institute|bureau|administration|developers?|api|it|ict"
              + "|équipe|service|département|direction|organisation|institut|assistance"
              + "|equipo|oficina|departamento|dirección|unidad|servicio|soporte|instituto|organización"
              + "|abteilung|referat|amt|dienst)\\b.*");

  private ContactUnit() {}

  /**
   * Adds the contact of an API, when it is one that may be kept.
   *
   * @param title of the API
   */
  static void addTo(
      StackDraft draft, StackDraft.Item api, String title, Branch contact, Problems problems) {
    Optional<String> name = contact.get("name").text("contact/name", problems);
    if (name.isEmpty()) {
      return;
    }
    boolean unit =
        name.get().length() <= 200
            && UNIT.matcher(name.get()).matches()
            && Spelling.fault(new ValueKind.UnitName(), name.get()).isEmpty();
    if (!unit) {
      problems.warning(
          ProblemCode.BAD_TEXT,
          contact.get("name").position(),
          "The name of the contact does not say that it is a unit, so it may be a person's: it is left out.");
      return;
    }
    // Of several descriptions each has a contact of its own: one may go while the others stay.
    String id = Ids.slug(title + " " + name.get());
    StackDraft.Item item = draft.add(ItemKind.CONTACT, contact.position()).id(id);
    item.set("name", name.get(), contact.get("name").position());
    Branch page = contact.get("url");
    page.text()
        .filter(address -> Spelling.fault(new ValueKind.PageText(), address).isEmpty())
        .ifPresentOrElse(
            address -> item.set("page", address, page.position()),
            () -> warnOfPage(page, problems));
    api.set("contact", id, contact.position());
  }

  private static void warnOfPage(Branch page, Problems problems) {
    if (page.exists()) {
      problems.warning(
          ProblemCode.BAD_IRI,
          page.position(),
          "The page of the contact is %s, which is no full web address; it is left out."
              .formatted(page.text().map(Texts::quote).orElse(page.description())));
    }
  }
}
