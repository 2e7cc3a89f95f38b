package org.archipel.web.door;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** Turns page models into HTML by the template of the same name. Thread-safe. */
public final class Pages {

  public static final String TYPE = "text/html;charset=UTF-8";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.archipel.web.page");

  /**
   * Renders a template.
   *
   * @param template its name without suffix: {@code question}
   * @param page the model that it takes as {@code page}
   */
  public byte[] render(String template, Object page) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template + ".jte", Map.of("page", page), output);
    return output.toByteArray();
  }
}
