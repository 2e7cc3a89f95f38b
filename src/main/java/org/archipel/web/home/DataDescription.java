package org.archipel.web.home;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archipel.catalog.Counts;
import org.archipel.ontology.Ids;
import org.archipel.web.door.Here;
import org.archipel.web.door.Json;

/** Describes the data to search engines as a {@code schema.org} data set. */
final class DataDescription {

  private DataDescription() {}

  /**
   * Returns JSON-LD that may stand inside a script element: without {@code <}, no text in it can
   * end the element or open a comment.
   */
  static String of(String site, Here here, Counts counts) {
    Map<String, Object> dataset = new LinkedHashMap<>();
    dataset.put("@context", "https://schema.org");
    dataset.put("@type", "Dataset");
    dataset.put("@id", Ids.BASE + "catalogue/public");
    dataset.put("name", "Archipel");
    dataset.put("description", here.say("layout.what"));
    dataset.put("url", site + "/");
    dataset.put("inLanguage", here.language().tag());
    dataset.put("license", "https://creativecommons.org/licenses/by/4.0/");
    dataset.put("isAccessibleForFree", true);
    dataset.put("version", counts.version());
    dataset.put(
        "distribution",
        List.of(
            download(site, "/sparql", "application/sparql-results+json"),
            download(site, "/api/v1/questions", "application/json")));
    dataset.put(
        "includedInDataCatalog",
        Map.of("@type", "DataCatalog", "name", "Archipel", "url", site + "/"));
    return new String(Json.bytes(dataset), StandardCharsets.UTF_8)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e");
  }

  private static Map<String, String> download(String site, String path, String type) {
    Map<String, String> download = new LinkedHashMap<>();
    download.put("@type", "DataDownload");
    download.put("contentUrl", site + path);
    download.put("encodingFormat", type);
    return download;
  }
}
