package org.archipel.view.kind;

import java.util.List;
import java.util.Optional;
import org.archipel.problem.Nearest;
import org.archipel.problem.Trouble;
import org.archipel.view.View;
import org.archipel.view.kind.stack.EvidenceView;
import org.archipel.view.kind.stack.IntegrationView;
import org.archipel.view.kind.stack.RadarView;
import org.archipel.view.kind.stack.RoadmapView;
import org.archipel.view.kind.stack.StandardsView;
import org.archipel.view.kind.stack.TechnologyView;

/** The views that there are. */
public final class Views {

  /** All of them, in the order in which a newcomer should meet them. */
  public static final List<View> ALL =
      List.of(
          new ReferenceArchitectureView(),
          new OfficeOnReferenceView(),
          new LandscapeView(),
          new ComparisonView(),
          new TechnologyView(),
          new IntegrationView(),
          new RoadmapView(),
          new StandardsView(),
          new RadarView(),
          new EvidenceView());

  private Views() {}

  public static Optional<View> find(String name) {
    return ALL.stream().filter(view -> view.name().equals(name)).findFirst();
  }

  /**
   * Returns the view of a name.
   *
   * @throws Trouble wrong usage, with the nearest name, when there is none
   */
  public static View get(String name) {
    List<String> names = ALL.stream().map(View::name).toList();
    return find(name)
        .orElseThrow(
            () ->
                Trouble.usage(
                    "'%s' is not a view.%s There are %s."
                        .formatted(name, Nearest.hint(name, names), String.join(", ", names))));
  }
}
