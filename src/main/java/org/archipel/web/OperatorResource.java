package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archipel.web.OperatorCommands.CommandResult;
import org.archipel.web.door.Callers;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Json;
import org.archipel.web.door.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Runs command lines of the operator, for the program that finds the home held by this server.
 *
 * <pre>{@code {"args": ["ask", "Q01", "product=postgresql"], "cwd": "/home/me", "stdin": ""}
 * {"exit": 0, "stdout": "…", "stderr": ""}}</pre>
 */
@Path("operator/command")
public final class OperatorResource {

  private final Callers callers;
  private final OperatorCommands commands;

  OperatorResource(Callers callers, OperatorCommands commands) {
    this.callers = callers;
    this.commands = commands;
  }

  @POST
  @Consumes(Json.TYPE)
  public Response run(InputStream body, @Context HttpServletRequest http) throws IOException {
    callers.requireThisMachine(http);
    callers.requireOperator(http);
    CommandResult result = run(read(body.readAllBytes()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("exit", result.exit());
    json.put("stdout", result.stdout());
    json.put("stderr", result.stderr());
    return Response.ok(Json.bytes(json), Json.TYPE).header("Cache-Control", "no-store").build();
  }

  private CommandResult run(JsonNode command) {
    List<String> args = command.path("args").values().stream().map(JsonNode::asString).toList();
    try {
      return commands.run(
          args,
          java.nio.file.Path.of(command.path("cwd").asString("")),
          command.path("stdin").asString(""));
    } catch (InvalidPathException e) {
      throw new Refusal(HttpProblem.BAD_REQUEST, "cwd is not a folder.");
    }
  }

  private static JsonNode read(byte[] body) {
    try {
      JsonNode json = Json.MAPPER.readTree(body);
      if (json.path("args").isArray()) {
        return json;
      }
    } catch (JacksonException e) {
      throw new Refusal(HttpProblem.BAD_REQUEST, "The body is not JSON.");
    }
    throw new Refusal(
        HttpProblem.BAD_REQUEST, "Expected {\"args\": […], \"cwd\": …, \"stdin\": …}.");
  }
}
