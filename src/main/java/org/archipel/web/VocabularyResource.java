package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Digests;
import org.archipel.ontology.Ontology;
import org.archipel.ontology.Vocabulary;
import org.archipel.store.Reading;
import org.archipel.web.door.Freshness;
import org.archipel.web.door.Here;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Json;
import org.archipel.web.door.Refusal;
import org.archipel.web.thing.ThingFormat;
import org.archipel.web.workbench.TermList;

/**
 * The terms under their own address: a page for people, statements for programs.
 *
 * <p>Whoever opens {@code https://w3id.org/archipel/ns#Office} comes here; what follows the hash
 * stays with the browser and is an anchor of the page.
 */
@Path("ns")
public final class VocabularyResource {

  /** Who asks for the namespace and does not say in what form is a program. */
  private static final List<ThingFormat> ORDER =
      List.of(ThingFormat.TURTLE, ThingFormat.HTML, ThingFormat.JSON_LD, ThingFormat.N_TRIPLES);

  private final Site site;

  VocabularyResource(Site site) {
    this.site = site;
  }

  @GET
  public Response terms(@Context Request request, @Context HttpServletRequest http) {
    ThingFormat format = AskedFormat.of(request, http, ORDER);
    if (format == ThingFormat.HTML) {
      return site.page(
          request, http, "vocabulary", () -> new VocabularyPage(vocabulary(site.audience(http))));
    }
    byte[] file = read();
    return Freshness.answer(
        request,
        http,
        Digests.sha256(file),
        Audience.PUBLIC,
        () -> Response.ok(format == ThingFormat.TURTLE ? file : written(format), format.type()));
  }

  /** Prefixes and terms with labels in the reader's language, for editors that complete them. */
  @GET
  @Path("terms.json")
  public Response list(@Context Request request, @Context HttpServletRequest http) {
    String language = Here.of(http).language().tag();
    return site.fresh(
        request,
        http,
        () ->
            Response.ok(
                Json.bytes(TermList.json(vocabulary(Audience.PUBLIC), language)), Json.TYPE));
  }

  /** The address of a version, {@code owl:versionIRI}; an installation has one. */
  @GET
  @Path("{version}")
  public Response version(
      @PathParam("version") String version,
      @Context Request request,
      @Context HttpServletRequest http) {
    String ours = vocabulary(Audience.PUBLIC).version();
    if (!version.equals(ours)) {
      throw new Refusal(
          HttpProblem.NOT_FOUND, "Here is version " + ours + " of the terms: /ns/" + ours);
    }
    return terms(request, http);
  }

  private Vocabulary vocabulary(Audience audience) {
    try (Reading reading = site.catalog().store(audience).reading()) {
      return Vocabulary.of(reading.dataset().getUnionGraph());
    }
  }

  private byte[] written(ThingFormat format) {
    return format.write(Ontology.graph(site.catalog().installation().ontology()));
  }

  private byte[] read() {
    try {
      return Files.readAllBytes(site.catalog().installation().terms());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
