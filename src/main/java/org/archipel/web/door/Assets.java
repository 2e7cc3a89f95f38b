package org.archipel.web.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.archipel.ontology.Digests;
import org.jspecify.annotations.Nullable;

/**
 * The files that pages refer to. Their addresses carry a digest of their content, so that a browser
 * may keep them for good.
 */
public final class Assets {

  private static final Map<String, Asset> BY_NAME =
      Map.of(
          "pico.css",
          Asset.load(
              "/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css", "text/css"),
          "archipel.css",
          Asset.load("/org/archipel/web/archipel.css", "text/css"),
          "htmx.js",
          Asset.load(
              "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js", "text/javascript"),
          "archipel.js",
          Asset.load("/org/archipel/web/archipel.js", "text/javascript"),
          "icon.svg",
          Asset.load("/org/archipel/web/icon.svg", "image/svg+xml"));

  private Assets() {}

  /** Returns the address of a file for a page: {@code /assets/1a2b3c4d5e6f/archipel.css}. */
  public static String href(String name) {
    Asset asset = BY_NAME.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("no asset '" + name + "'");
    }
    return "/assets/" + asset.version + "/" + name;
  }

  public static @Nullable Asset find(String name) {
    return BY_NAME.get(name);
  }

  /** A file with its type and the digest of its content; nobody changes the bytes. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Asset(byte[] content, String type, String version) {

    static Asset load(String resource, String type) {
      try (InputStream in = Assets.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("missing in the program: " + resource);
        }
        byte[] content = in.readAllBytes();
        return new Asset(content, type, Digests.sha256(content).substring(0, 12));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
