// What the office runs, for the architects.
!const OFFICE "The Office"
workspace "Office landscape" "Systems of ${OFFICE}" {

    !identifiers hierarchical
    !impliedRelationships true
    !docs docs

    model {
        archetypes {
            service = container {
                technology "Java"
                tag "Service"
            }
            queued = -> {
                technology "JMS"
            }
        }

        /* People are roles here,
           and are not read. */
        applicant = person "Applicant"

        group "${OFFICE}" {
            filing = softwareSystem "Filing portal" {
                description """
                  Takes "applications"
                  of everybody.
                  """
                properties {
                    "lifecycle" "in-use"
                    "since" "2019"
                    "hosting" "somewhere"
                }
                web = container "Web pages" "Forms." \
                    "Java, PostgreSQL 15 / Apache Tomcat" "Web"
                checks = service "Formal checks" {
                    properties {
                        "version" "21"
                    }
                }
                store = container "Store" "Keeps drafts." "Postgre SQL 9"
                untold = container "Something"
                web -> checks "asks"
            }
            register = softwareSystem "Register" "Keeps the rights."
        }
        payments = softwareSystem "Payment provider" "Takes money." "External"
        patrons = softwareSystem "Patron's system" {
            tags "External System"
        }

        applicant -> filing.web "files with"
        filing.checks -> register "enters rights in" "JSON/HTTPS"
        filing.web --queued-> register "announces filings to"
        filing.web -> payments "lets fees be paid by" "XML"
        patrons -> register "reads"
        payments -> patrons "pays"

        !elements "element.type==Container" {
            tags "Everything"
        }

        deploymentEnvironment "Production" {
            deploymentNode "Cellar" "" "Ubuntu 22.04 LTS" {
                containerInstance filing.web
                deploymentNode "Cupboard" "" "A strong cupboard" {
                    containerInstance filing.store
                }
            }
        }
        deploymentEnvironment "Test" {
            deploymentNode "Laptop" "" "Windows Server 2019" {
                containerInstance filing.web
            }
        }
    }

    views {
        systemContext filing {
            include *
        }
        theme https://127.0.0.1:1/theme.json
        !include views.dsl
        image * {
            image "/etc/passwd"
        }
    }

    configuration {
        users {
            jane@example.org read
        }
    }
}
