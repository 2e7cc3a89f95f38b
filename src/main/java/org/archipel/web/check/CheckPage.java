package org.archipel.web.check;

import java.util.List;
import org.archipel.problem.Problem;
import org.archipel.report.ReportText;
import org.jspecify.annotations.Nullable;

/**
 * The page on which files are shown, with the report once there is one. Immutable.
 *
 * @param wrong why there is no report though something was sent; else empty
 * @param problems what is wrong with what was sent, where nothing of it could be read
 * @param formats what is read, in the words of users
 * @param command how to do the same without sending anything anywhere
 */
public record CheckPage(
    @Nullable ReportText report,
    String wrong,
    List<Problem> problems,
    List<String> formats,
    String command) {

  public CheckPage {
    problems = List.copyOf(problems);
    formats = List.copyOf(formats);
  }
}
