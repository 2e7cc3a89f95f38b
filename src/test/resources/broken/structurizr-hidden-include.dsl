!const WHAT "!include"
workspace "Office" {
    model {
        ${WHAT} /etc/passwd
    }
}
