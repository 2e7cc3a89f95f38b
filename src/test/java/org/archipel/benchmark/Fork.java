package org.archipel.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class in a process of its own and reads what it reports about itself at its end. */
record Fork(double seconds, double cpuSeconds, double peakHeapMegabytes, List<String> lines) {

  private static final String REPORT = "fork-report ";

  static Fork run(Class<?> main, String... arguments) throws IOException, InterruptedException {
    return run("-Xmx1536m", main, arguments);
  }

  static Fork run(String heap, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(heap, "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
    int exit = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    String report =
        lines.stream().filter(line -> line.startsWith(REPORT)).findFirst().orElse(REPORT + "0 0");
    if (exit != 0) {
      throw new IllegalStateException(main.getSimpleName() + " failed: " + lines);
    }
    String[] fields = report.substring(REPORT.length()).split(" ");
    return new Fork(seconds, Double.parseDouble(fields[0]), Double.parseDouble(fields[1]), lines);
  }

  /** To be called first in the forked main class. */
  static void reportAtEnd() {
    Runtime.getRuntime().addShutdownHook(new Thread(Fork::report));
  }

  private static void report() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(java.lang.management.MemoryUsage::getUsed)
            .sum();
    System.out.println(REPORT + system.getProcessCpuTime() / 1e9 + " " + peak / 1e6);
  }
}
