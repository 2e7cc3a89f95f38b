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

  /** Renders a template that stands by itself, such as a file to keep. */
  public byte[] render(String template, Object page) {
    return render(template, Map.of("page", page));
  }

  /**
   * Renders a page of the site.
   *
   * @param template its name without suffix: {@code question}
   * @param page the model that it takes as {@code page}
   * @param here where its reader is, which it takes as {@code here}
   */
  public byte[] render(String template, Object page, Here here) {
    return render(template, Map.of("page", page, "here", here));
  }

  private byte[] render(String template, Map<String, Object> given) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template + ".jte", given, output);
    return output.toByteArray();
  }
}
