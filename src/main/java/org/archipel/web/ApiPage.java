package org.archipel.web;

/** What programs find here. */
public record ApiPage(String curl) {}
