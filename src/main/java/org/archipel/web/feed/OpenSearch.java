package org.archipel.web.feed;

import org.archipel.web.door.Assets;
import org.archipel.web.door.Here;

/** Tells browsers how to search here (OpenSearch 1.1). */
public final class OpenSearch {

  public static final String TYPE = "application/opensearchdescription+xml";

  private OpenSearch() {}

  /**
   * Writes the description.
   *
   * @param site scheme, host and port
   */
  public static byte[] description(String site, Here here) {
    String language = "language=" + here.language().tag();
    return new XmlText()
        .open("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/")
        .element("ShortName", "Archipel")
        .element("Description", here.say("layout.search"))
        .element("InputEncoding", "UTF-8")
        .element("OutputEncoding", "UTF-8")
        .element("Language", here.language().tag())
        .element("Image", site + Assets.href("icon.svg"), "type", "image/svg+xml")
        .open("Url", "type", "text/html", "template", site + "/search?q={searchTerms}&" + language)
        .close()
        .open(
            "Url", "type", "application/json", "template", site + "/api/v1/search?q={searchTerms}")
        .close()
        .open("Url", "type", TYPE, "rel", "self", "template", site + "/opensearch.xml")
        .close()
        .close()
        .bytes();
  }
}
