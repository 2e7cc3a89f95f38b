package org.archipel.web.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.archipel.reader.source.SentFile;
import org.archipel.web.door.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckFormTest {

  private static final String FORM =
      """
      --limit
      Content-Disposition: form-data; name="file"; filename="my %22own%22 stack.yaml"
      Content-Type: application/x-yaml

      office: AU
      --limit
      Content-Disposition: form-data; name="file"; filename=""

      --limit
      Content-Disposition: form-data; name="names"

      PostgreSQL 13
      --limit
      Content-Disposition: form-data; name="office"

      AU\040
      --limit
      Content-Disposition: form-data; name="of another"

      left out
      --limit--
      """
          .replace("\n", "\r\n");

  @Test
  void takesFilesAndPastedNamesOutOfAForm() {
    CheckForm form = read("multipart/form-data; boundary=limit", FORM);

    assertThat(form.files())
        .extracting(SentFile::name)
        .containsExactly("my \"own\" stack.yaml", "What you pasted");
    assertThat(form.files())
        .extracting(file -> new String(file.bytes(), StandardCharsets.UTF_8))
        .containsExactly("office: AU", "PostgreSQL 13");
    assertThat(form.office()).hasValue("AU");
  }

  @Test
  void takesAnyOtherBodyForOneFileAlsoWhenAClientCallsItAForm() {
    CheckForm form = read("application/x-www-form-urlencoded", "{\"a\": 1}");

    assertThat(form.files()).extracting(SentFile::name).containsExactly("Your file");
    assertThat(read("text/plain", "").files()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "", "--limit\r\n", "--other--\r\n", "--limit\r\nno header"})
  void refusesAFormThatIsNone(String body) {
    assertThatThrownBy(() -> read("multipart/form-data; boundary=limit", body))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("The form cannot be read");
  }

  @Test
  void refusesAFormWithoutBoundaryOrCutOffOrOfTooManyParts() {
    assertThatThrownBy(() -> read("multipart/form-data", FORM)).isInstanceOf(Refusal.class);
    String cut = FORM.substring(0, FORM.length() - 20);
    assertThatThrownBy(() -> read("multipart/form-data; boundary=limit", cut))
        .isInstanceOf(Refusal.class);
    String many =
        "--limit\r\nContent-Disposition: form-data; name=\"names\"\r\n\r\nx\r\n".repeat(30)
            + "--limit--\r\n";
    assertThatThrownBy(() -> read("multipart/form-data; boundary=limit", many))
        .isInstanceOf(Refusal.class);
  }

  private static CheckForm read(String type, String body) {
    return CheckForm.read(
        type, body.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty());
  }
}
