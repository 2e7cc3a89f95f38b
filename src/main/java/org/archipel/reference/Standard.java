package org.archipel.reference;

import java.util.List;
import java.util.Optional;

/**
 * A row of {@code standards.csv}. Immutable.
 *
 * @param code as its publisher writes it: {@code ST.96}
 * @param rights slugs of the IP rights that it serves
 * @param status in words: {@code in force}
 * @param edition latest edition in words: {@code May 2001}, {@code 8.0}
 * @param aliases other names: {@code OAuth2}
 * @param note what else is known of it, or of how well it is known
 */
public record Standard(
    String code,
    String title,
    List<String> rights,
    Optional<String> status,
    Optional<String> edition,
    Optional<String> publisher,
    List<String> aliases,
    Optional<String> note,
    Origin origin) {}
