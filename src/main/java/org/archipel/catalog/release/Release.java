package org.archipel.catalog.release;

import java.util.List;
import java.util.Optional;

/**
 * One edition of a release, as its header tells. Immutable.
 *
 * @param address of this edition
 * @param issued the day, which was also its day of reference
 * @param commits {@code public=0a1b2c3d4e5f}, sorted
 * @param citation how to cite it
 * @param replaces the release before it
 */
public record Release(
    ReleaseName name,
    String address,
    String title,
    String issued,
    List<String> commits,
    String citation,
    Optional<ReleaseName> replaces) {

  public Release {
    commits = List.copyOf(commits);
  }
}
