package org.archipel.view.layout;

import org.archipel.ontology.Audience;
import org.archipel.view.Picture;
import org.archipel.view.Words;

/** Which state of the catalogue a picture shows, in one line. */
final class Standing {

  private Standing() {}

  static String of(Picture picture, Words words) {
    Picture.Stand stand = picture.stand();
    return words.get("stand", stand.asOf(), audience(stand.audience(), words), stand.version());
  }

  private static String audience(Audience audience, Words words) {
    if (audience.equals(Audience.PUBLIC)) {
      return words.get("audience.public");
    }
    return audience
        .officeCode()
        .map(code -> words.get("audience.office", code))
        .orElseGet(() -> words.get("audience.members"));
  }
}
