package org.archipel.reader.sbom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.ontology.Ids;
import org.archipel.reader.sbom.Sbom.Data;
import org.archipel.reader.sbom.Sbom.Service;
import org.archipel.reference.Identity;
import org.archipel.reference.Naming;
import org.archipel.reference.Office;
import org.archipel.stack.ItemKind;
import org.archipel.stack.Spelling;
import org.archipel.stack.StackDraft;
import org.archipel.stack.Texts;
import org.archipel.stack.ValueKind;

/**
 * Makes APIs of the services of a bill, technology uses of those that are known products, and flows
 * of what is passed to and from other offices. One thread.
 */
final class ServiceItems {

  /** Classifications that are information classes of ours; others, such as PII, are none. */
  private static final Map<String, String> CLASSES =
      Map.of(
          "public", "public",
          "internal", "internal",
          "confidential", "confidential",
          "restricted", "confidential",
          "secret", "secret");

  private final SbomDraft draft;
  private final Map<String, String> dataIds = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  ServiceItems(SbomDraft draft) {
    this.draft = draft;
  }

  void add() {
    for (Service service : draft.sbom().services()) {
      Optional<Identity.Match> product = product(service);
      Optional<Office> office = office(service);
      if (product.isPresent()) {
        draft.use(product.get().product().slug(), service.version(), service.place());
      } else if (office.isEmpty()) {
        api(service);
      }
      List<Link> data = service.data().stream().map(this::data).toList();
      if (office.isPresent()) {
        flows(service, office.get().code(), data);
      } else if (!data.isEmpty()) {
        draft.oddities().add(Oddity.OPEN_FLOW, service.place(), Texts.quote(service.name()));
      }
    }
  }

  /** Data on its way to or from a service. */
  private record Link(String id, String flow) {}

  private Optional<Identity.Match> product(Service service) {
    return draft
        .intake()
        .resolver()
        .identity()
        .match(
            new Naming(
                service.name(),
                service.group(),
                service.version(),
                Optional.empty(),
                Optional.empty()));
  }

  /** Returns the other office that provides a service. */
  private Optional<Office> office(Service service) {
    return service
        .provider()
        .flatMap(draft.intake().resolver()::office)
        .filter(
            office -> draft.intake().context().office().filter(office.code()::equals).isEmpty());
  }

  private void api(Service service) {
    StackDraft.Item api =
        draft
            .add(ItemKind.API, id(service.name()), service.place())
            .set("name", service.name())
            .set("description", service.description())
            .set("version", service.version())
            .set("system", draft.system().word());
    endpoint(service).ifPresent(address -> api.set("endpoint", address));
    service
        .documentation()
        .filter(ServiceItems::isWebAddress)
        .ifPresent(address -> api.set("specification", address));
    if (service.authenticated().filter(yes -> !yes).isPresent()) {
      api.set("authentication", "none"); // that callers are asked says not how
    }
  }

  private Optional<String> endpoint(Service service) {
    List<String> addresses = new ArrayList<>();
    for (String endpoint : service.endpoints()) {
      if (isWebAddress(endpoint)) {
        addresses.add(endpoint);
      } else {
        draft.oddities().add(Oddity.NO_LINK, service.place(), Texts.quote(endpoint));
      }
    }
    if (addresses.size() > 1) {
      draft.oddities().add(Oddity.MORE_ENDPOINTS, service.place(), Texts.quote(service.name()));
    }
    return addresses.stream().findFirst();
  }

  private static boolean isWebAddress(String address) {
    return Spelling.fault(new ValueKind.Link(), address).isEmpty();
  }

  /** Adds data once, however many services pass it. */
  private Link data(Data data) {
    String id =
        dataIds.computeIfAbsent(
            data.title() + "\n" + data.classification(),
            any -> {
              String made = id(data.title());
              StackDraft.Item item =
                  draft
                      .add(ItemKind.DATA_OBJECT, made, data.place())
                      .set("name", data.title())
                      .set("description", data.description());
              Optional.ofNullable(CLASSES.get(data.classification().toLowerCase(Locale.ROOT)))
                  .ifPresent(code -> item.set("informationClass", code));
              return made;
            });
    return new Link(id, data.flow());
  }

  private void flows(Service service, String office, List<Link> data) {
    flow(service, "toOffice", office, data, "inbound");
    flow(service, "fromOffice", office, data, "outbound");
  }

  /** What is inbound to the service of another office goes there. */
  private void flow(Service service, String end, String office, List<Link> data, String direction) {
    List<Link> passed =
        data.stream()
            .filter(link -> link.flow.equals(direction) || link.flow.equals("bi-directional"))
            .toList();
    if (passed.isEmpty()) {
      return;
    }
    StackDraft.Item flow =
        draft
            .add(ItemKind.FLOW, id(service.name() + "-" + direction), service.place())
            .set("name", service.name())
            .set(end.equals("toOffice") ? "from" : "to", draft.system().word())
            .set(end, office)
            .set("transport", "api");
    passed.stream().map(Link::id).distinct().forEach(id -> flow.set("data", id));
  }

  private String id(String name) {
    String id = draft.system().own(Ids.slug(name));
    String free = id;
    for (int number = 2; !taken.add(free); number++) {
      free = id + "-" + number;
    }
    return free;
  }
}
