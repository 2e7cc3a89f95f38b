package org.archipel.web.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.archipel.ontology.Digests;
import org.jspecify.annotations.Nullable;

/**
 * The files that pages refer to. Their addresses carry a digest of their content, so that a browser
 * may keep them for good.
 */
public final class Assets {

  private static final String YASGUI = "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/build/";

  private static final Map<String, Place> PLACES =
      Map.of(
          "pico.css",
          new Place("/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css", "text/css"),
          "archipel.css",
          new Place("/org/archipel/web/archipel.css", "text/css"),
          "htmx.js",
          new Place(
              "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js", "text/javascript"),
          "archipel.js",
          new Place("/org/archipel/web/archipel.js", "text/javascript"),
          "yasgui.js",
          new Place(YASGUI + "yasgui.min.js", "text/javascript"),
          "yasgui.css",
          new Place(YASGUI + "yasgui.min.css", "text/css"),
          "workbench.js",
          new Place("/org/archipel/web/workbench.js", "text/javascript"),
          "icon.svg",
          new Place("/org/archipel/web/icon.svg", "image/svg+xml"));

  /** What was asked for so far; the editor of the workbench is large and rarely needed. */
  private static final Map<String, Asset> LOADED = new ConcurrentHashMap<>();

  private Assets() {}

  /** Where a file is in the program. */
  private record Place(String resource, String type) {}

  /** Returns the address of a file for a page: {@code /assets/1a2b3c4d5e6f/archipel.css}. */
  public static String href(String name) {
    Asset asset = find(name);
    if (asset == null) {
      throw new IllegalArgumentException("no asset '" + name + "'");
    }
    return "/assets/" + asset.version + "/" + name;
  }

  public static @Nullable Asset find(String name) {
    Place place = PLACES.get(name);
    return place == null
        ? null
        : LOADED.computeIfAbsent(name, any -> Asset.load(place.resource, place.type));
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
