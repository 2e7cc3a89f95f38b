package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.function.Supplier;
import org.archipel.catalog.Catalog;
import org.archipel.ontology.Audience;
import org.archipel.store.Stamp;
import org.archipel.web.door.Callers;
import org.archipel.web.door.Freshness;
import org.archipel.web.door.Here;
import org.archipel.web.door.Pages;

/** What every resource needs: the catalogue, who calls, how pages are made. Thread-safe. */
record Site(Catalog catalog, Callers callers, Pages pages) {

  Audience audience(HttpServletRequest http) {
    return callers.audience(http);
  }

  /** Answers with a page, or 304 if the client has it. */
  Response page(Request request, HttpServletRequest http, String template, Supplier<?> model) {
    return fresh(request, http, () -> Response.ok(render(http, template, model.get()), Pages.TYPE));
  }

  /** Renders a page for whoever asks. */
  byte[] render(HttpServletRequest http, String template, Object page) {
    return pages.render(template, page, Here.of(http));
  }

  /** Answers, or 304 if the client has the answer. */
  Response fresh(Request request, HttpServletRequest http, Supplier<ResponseBuilder> answer) {
    Audience audience = audience(http);
    return Freshness.answer(request, http, version(audience), audience, answer);
  }

  /** Returns the version of an audience's store, as it stands in ETags. */
  String version(Audience audience) {
    return catalog.store(audience).stamp().map(Stamp::version).orElse("none");
  }
}
