package org.archipel.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import org.archipel.problem.Problem;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.junit.jupiter.api.Test;

/** Nothing in a file makes a reader reach out. */
class NoSocketTest {

  private static final List<String> REACHING =
      List.of(
          "{\"@context\":\"%s\",\"@id\":\"system/x\"}",
          "{\"@context\":[{\"a\":\"http://a/\"},\"%s\"],\"@id\":\"system/x\"}",
          "{\"@context\":{\"@import\":\"%s\"},\"@id\":\"system/x\"}",
          "{\"@context\":{\"a\":{\"@id\":\"http://a/\",\"@context\":\"%s\"}},\"a\":{\"@id\":\"b\"}}",
          "[{\"@id\":\"system/x\",\"http://a/\":{\"@context\":\"%s\",\"@id\":\"b\"}}]",
          "<!DOCTYPE r SYSTEM \"%s\"><r/>",
          "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY e SYSTEM \"%s\">]><r>&e;</r>",
          "<?xml version=\"1.0\"?><?xml-stylesheet href=\"%s\"?>"
              + "<r xmlns:x=\"http://www.w3.org/2001/XInclude\"><x:include href=\"%<s\"/></r>",
          "archipel: stack/1\noffice: !!java.net.URL [\"%s\"]\n",
          "%%TAG ! %s\n---\narchipel: !x stack/1\n");

  @Test
  void opensNoConnectionForAnythingThatNamesAnAddress() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/c";
      for (String text : REACHING) {
        Reading reading =
            Fixture.READERS.read(
                new SentFile("file", text.formatted(address).getBytes(UTF_8)),
                ReadContext.office("AU"));
        assertThat(reading.problems()).as(text).anyMatch(Problem::isError);
      }
      server.setSoTimeout(100);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }
}
