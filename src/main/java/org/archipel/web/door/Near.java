package org.archipel.web.door;

/**
 * Something that may have been meant.
 *
 * @param href a path on this server
 */
public record Near(String label, String href) {}
