package org.archipel.catalog.release;

import java.time.LocalDate;

/**
 * What a release is to be. Immutable.
 *
 * @param title for people, in English
 * @param asOf the day that counts as today, and on which it is issued
 */
public record Wanted(ReleaseName name, String title, LocalDate asOf) {}
