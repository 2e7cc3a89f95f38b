package org.archipel.view.format.told;

import org.archipel.ontology.Audience;
import org.archipel.view.Picture;
import org.archipel.view.Words;

/** In which state of the catalogue a picture was made, and for whom, in words. */
final class Stands {

  private Stands() {}

  static String of(Picture picture, Words words) {
    Audience audience = picture.stand().audience();
    String who =
        audience
            .officeCode()
            .map(code -> words.get("audience.office", code))
            .orElseGet(
                () ->
                    words.get(
                        audience.equals(Audience.PUBLIC) ? "audience.public" : "audience.members"));
    return words.get("stand", picture.stand().asOf(), who, picture.stand().version());
  }
}
