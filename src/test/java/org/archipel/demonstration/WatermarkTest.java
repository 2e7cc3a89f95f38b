package org.archipel.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WatermarkTest {

  @Test
  void givesCsvALastColumnAlsoWhereACellHasLines() {
    assertThat(Watermark.stamp("text/csv;charset=UTF-8", "a,b\r\n1,\"x\r\ny \"\"z\"\"\"\r\n2,\r\n"))
        .isEqualTo("a,b,demonstration\r\n1,\"x\r\ny \"\"z\"\"\",synthetic\r\n2,,synthetic\r\n");
  }

  @Test
  void givesJsonTwoMembersAndLeavesTheRest() {
    assertThat(Watermark.stamp("application/problem+json", "{\"a\":1}"))
        .startsWith("{\"demonstration\":true,\"demonstrationNotice\":\"")
        .endsWith("\",\"a\":1}");
    assertThat(Watermark.stamp("application/json", "{ }"))
        .startsWith("{\"demonstration\":true,")
        .endsWith("\" }");
    assertThat(Watermark.stamp("application/json", "{\"openapi\":\"3.1.0\"}"))
        .startsWith("{\"x-demonstration\":true,");
  }

  @Test
  void marksAPageInItsTitleAndItsBody() {
    assertThat(
            Watermark.stamp(
                "text/html;charset=UTF-8", "<head><title>A</title></head><body>B</body>"))
        .contains("<title>Synthetic · A</title>", "class=\"synthetic\"", "synthetic-mark");
  }

  @Test
  void leavesBytesThatAreNoTextAlone() {
    byte[] bytes = {(byte) 0xff, 0, 7};

    assertThat(Watermark.stamp("application/sparql-results+thrift", bytes)).isEqualTo(bytes);
    assertThat(Watermark.stamp("text/css", "a{}")).isEqualTo("a{}");
  }
}
