package org.archipel.web.question;

import jakarta.servlet.http.HttpServletRequest;
import org.archipel.query.Question;
import org.archipel.query.Questions;

/** The ways to ask the same: on this server, over REST, on the command line. */
public final class Doors {

  private Doors() {}

  /** Returns scheme, host and port as the client used them; no slash at the end. */
  public static String base(HttpServletRequest http) {
    int port = http.getServerPort();
    boolean usual = port == ("https".equals(http.getScheme()) ? 443 : 80);
    return http.getScheme() + "://" + http.getServerName() + (usual ? "" : ":" + port);
  }

  /** Returns a command line that asks over REST. */
  public static String curl(HttpServletRequest http, Question question, String query) {
    String address =
        base(http) + "/api/v1/questions/" + question.id() + (query.isEmpty() ? "" : "?" + query);
    return "curl -H 'Accept: text/csv' " + Example.shell(address);
  }

  /** Returns a command line that asks the same with the program. */
  public static String command(Questions questions, Question question, Example given) {
    String name =
        question.answers().stream()
            .filter(id -> questions.find(id).filter(question::equals).isPresent())
            .findFirst()
            .orElse(question.id());
    return "./archipel ask " + name + given.command();
  }
}
