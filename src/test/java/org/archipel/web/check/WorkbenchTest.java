package org.archipel.web.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Refusal;
import org.junit.jupiter.api.Test;

class WorkbenchTest {

  private static final Duration SOON = Duration.ofMillis(20);
  private static final Duration LATE = Duration.ofMinutes(1);

  @Test
  void refusesWhatIsTooMuchAtOnceAndTakesItAgainAfterwards() throws Exception {
    Workbench workbench = new Workbench(2, 1, SOON, LATE);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Thread first =
        Thread.startVirtualThread(
            () ->
                run(
                    workbench,
                    body -> {
                      begun.countDown();
                      return wait(end);
                    }));
    begun.await();

    assertThat(refusal(workbench, body -> "second")).isEqualTo(HttpProblem.TOO_MANY_REQUESTS);
    end.countDown();
    first.join();
    assertThat(eventually(workbench)).isEqualTo("fourth");
  }

  @Test
  void tellsWhoWaitsTooLongAndKeepsThePlaceUntilTheWorkEnds() {
    Workbench workbench = new Workbench(2, 1, SOON, SOON);
    CountDownLatch end = new CountDownLatch(1);

    assertThat(refusal(workbench, body -> wait(end))).isEqualTo(HttpProblem.UNAVAILABLE);
    assertThat(refusal(workbench, body -> "next")).isEqualTo(HttpProblem.TOO_MANY_REQUESTS);
    end.countDown();
    assertThat(eventually(workbench)).isEqualTo("fourth");
  }

  @Test
  void doesNotPassOnWhatAnExceptionSays() {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                new Workbench()
                    .run(
                        body(),
                        body -> {
                          throw new IllegalStateException("canary");
                        }));

    assertThat(refusal.answer().problem()).isEqualTo(HttpProblem.INTERNAL);
    assertThat(refusal.answer().detail()).doesNotContain("canary");
  }

  private static String eventually(Workbench workbench) {
    for (int i = 0; ; i++) {
      try {
        return run(workbench, body -> "fourth");
      } catch (Refusal e) {
        assertThat(i).isLessThan(1_000);
      }
    }
  }

  private static HttpProblem refusal(Workbench workbench, Workbench.Work<String> work) {
    return catchThrowableOfType(Refusal.class, () -> workbench.run(body(), work))
        .answer()
        .problem();
  }

  private static String run(Workbench workbench, Workbench.Work<String> work) {
    try {
      return workbench.run(body(), work);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String wait(CountDownLatch latch) {
    try {
      latch.await();
      return "waited";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream body() {
    return new ByteArrayInputStream("a file".getBytes(StandardCharsets.UTF_8));
  }
}
