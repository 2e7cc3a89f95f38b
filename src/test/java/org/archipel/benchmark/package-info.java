/**
 * The benchmarks of {@code docs/benchmarks.md}; {@code .ci/benchmarks} runs them.
 *
 * <p>Start with {@code Benchmarks}. Loads run in processes of their own, so that neither profits
 * from what the other has warmed up.
 */
package org.archipel.benchmark;
