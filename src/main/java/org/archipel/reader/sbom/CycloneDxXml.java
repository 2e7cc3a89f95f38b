package org.archipel.reader.sbom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archipel.reader.sbom.Sbom.Component;
import org.archipel.reader.sbom.Sbom.Data;
import org.archipel.reader.sbom.Sbom.Model;
import org.archipel.reader.sbom.Sbom.Service;
import org.archipel.reader.sbom.Sbom.Written;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.XmlElement;

/** Reads CycloneDX in XML; the elements are those of its schemas 1.2 to 1.7. One thread. */
final class CycloneDxXml {

  private final Oddities oddities;
  private final Words words;
  private final SbomBuilder builder;

  private CycloneDxXml(XmlElement bom, Oddities oddities) {
    this.oddities = oddities;
    this.words = new Words(oddities);
    this.builder = new SbomBuilder(bom.position(), oddities);
  }

  /**
   * Reads a document.
   *
   * @throws Refused if its version is unknown, or it lists too much
   */
  static Sbom read(XmlElement bom, Oddities oddities) throws Refused {
    CycloneDxReader.version(
        bom.namespace().substring(CycloneDxReader.NAMESPACE.length()),
        bom.position(),
        "the namespace");
    return new CycloneDxXml(bom, oddities).document(bom);
  }

  private Sbom document(XmlElement bom) throws Refused {
    for (XmlElement metadata : bom.all("metadata").toList()) {
      metadata(metadata);
    }
    components(bom);
    services(bom);
    bom.path("dependencies", "dependency").forEach(this::dependency);
    return builder.sbom();
  }

  private void metadata(XmlElement metadata) throws Refused {
    metadata
        .first("timestamp")
        .ifPresent(time -> text(time).ifPresent(text -> builder.said(text, time.position())));
    metadata
        .path("lifecycles", "lifecycle", "phase")
        .forEach(phase -> text(phase).ifPresent(builder::phase));
    Optional<XmlElement> described = metadata.first("component");
    if (described.isPresent()) {
      component(described.get()).ifPresent(builder::described);
      components(described.get());
    }
  }

  private void components(XmlElement owner) throws Refused {
    for (XmlElement element : owner.path("components", "component").toList()) {
      Optional<Component> component = component(element);
      if (component.isPresent()) {
        builder.add(component.get());
      }
      components(element);
    }
  }

  private Optional<Component> component(XmlElement element) {
    Optional<String> name = text(element, "name");
    if (name.isEmpty()) {
      oddities.add(Oddity.NO_NAME, element.position(), "");
      return Optional.empty();
    }
    return Optional.of(
        new Component(
            element.position(),
            attribute(element, "bom-ref").orElse(""),
            attribute(element, "type").orElse("library"),
            name.get(),
            text(element, "group"),
            text(element, "version"),
            text(element, "scope").flatMap(scope -> words.scope(scope, element.position())),
            text(element, "purl").flatMap(purl -> words.purl(purl, element.position())),
            text(element, "cpe"),
            licence(element),
            milestones(element),
            element.first("modelCard").map(this::model)));
  }

  private Optional<String> licence(XmlElement component) {
    String all =
        component
            .path("licenses")
            .flatMap(
                licences ->
                    Stream.concat(
                        licences.all("expression").flatMap(e -> text(e).stream()),
                        licences
                            .all("license")
                            .flatMap(l -> text(l, "id").or(() -> text(l, "name")).stream())))
            .distinct()
            .collect(Collectors.joining(", "));
    return Optional.of(all).filter(text -> !text.isEmpty());
  }

  private Map<String, Written> milestones(XmlElement component) {
    Map<String, Written> milestones = new LinkedHashMap<>();
    for (XmlElement property : component.path("properties", "property").toList()) {
      String name = attribute(property, "name").orElse("");
      if (name.startsWith(CycloneDxReader.MILESTONE)) {
        text(property)
            .ifPresent(
                value ->
                    milestones.put(
                        name.substring(CycloneDxReader.MILESTONE.length()),
                        new Written(value, property.position())));
      }
    }
    return milestones;
  }

  private Model model(XmlElement card) {
    List<XmlElement> parameters = card.all("modelParameters").toList();
    return new Model(
        parameters.stream().flatMap(p -> text(p, "task").stream()).findFirst(),
        Stream.of("architectureFamily", "modelArchitecture")
            .flatMap(kind -> parameters.stream().flatMap(p -> text(p, kind).stream()))
            .toList());
  }

  private void services(XmlElement owner) throws Refused {
    for (XmlElement element : owner.path("services", "service").toList()) {
      Optional<String> name = text(element, "name");
      if (name.isPresent()) {
        builder.add(service(element, name.get()));
      } else {
        oddities.add(Oddity.NO_SERVICE_NAME, element.position(), "");
      }
      services(element);
    }
  }

  private Service service(XmlElement element, String name) {
    return new Service(
        element.position(),
        attribute(element, "bom-ref").orElse(""),
        name,
        text(element, "group"),
        text(element, "version"),
        text(element, "description"),
        element.first("provider").flatMap(provider -> text(provider, "name")),
        element.path("endpoints", "endpoint").flatMap(e -> text(e).stream()).toList(),
        text(element, "authenticated").map(text -> text.equals("true") || text.equals("1")),
        element
            .path("externalReferences", "reference")
            .filter(link -> attribute(link, "type").orElse("").equals("documentation"))
            .flatMap(link -> text(link, "url").stream())
            .findFirst(),
        element.path("data").flatMap(this::data).toList());
  }

  /** Up to 1.4 only the class is given; since 1.5 a data flow has a name and a class. */
  private Stream<Data> data(XmlElement data) {
    Stream<Data> classes =
        data.all("classification")
            .flatMap(
                element ->
                    text(element).map(text -> data(element, element, Optional.of(text))).stream());
    Stream<Data> flows =
        data.all("dataflow")
            .flatMap(
                flow ->
                    flow.all("classification")
                        .flatMap(
                            element ->
                                text(element)
                                    .map(text -> data(flow, element, Optional.of(text)))
                                    .stream()));
    return Stream.concat(classes, flows);
  }

  private Data data(XmlElement flow, XmlElement classification, Optional<String> text) {
    return new Data(
        flow.position(),
        attribute(flow, "name"),
        attribute(flow, "description"),
        text.orElse(""),
        attribute(classification, "flow").orElse("unknown"));
  }

  private void dependency(XmlElement dependency) {
    String from = dependency.attribute("ref").orElse("");
    dependency
        .all("dependency")
        .forEach(
            on -> {
              builder.depends(from, on.attribute("ref").orElse(""), on.position());
              dependency(on);
            });
  }

  private Optional<String> text(XmlElement owner, String name) {
    return owner.first(name).flatMap(this::text);
  }

  private Optional<String> text(XmlElement element) {
    return words.text(element.text(), element.position());
  }

  private Optional<String> attribute(XmlElement element, String name) {
    return element.attribute(name).flatMap(text -> words.text(text, element.position()));
  }
}
