package org.archipel.web;

/** The form for free queries. */
public record SparqlPage(String query, String mostRows, long mostSeconds) {}
