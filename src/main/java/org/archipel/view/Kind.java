package org.archipel.view;

/** What kind of element something in a picture is, in the terms of ArchiMate 3.2. */
public enum Kind {
  CAPABILITY("Capability"),
  BUSINESS_ACTOR("BusinessActor"),
  APPLICATION_COMPONENT("ApplicationComponent"),
  APPLICATION_SERVICE("ApplicationService"),
  APPLICATION_INTERFACE("ApplicationInterface"),
  DATA_OBJECT("DataObject"),
  SYSTEM_SOFTWARE("SystemSoftware"),
  TECHNOLOGY_SERVICE("TechnologyService"),
  REQUIREMENT("Requirement"),
  PRINCIPLE("Principle"),
  PLATEAU("Plateau"),
  GAP("Gap"),
  WORK_PACKAGE("WorkPackage"),
  GROUPING("Grouping");

  private final String archiMate;

  Kind(String archiMate) {
    this.archiMate = archiMate;
  }

  /** Returns the name of the element type in the Open Exchange format. */
  public String archiMate() {
    return archiMate;
  }
}
