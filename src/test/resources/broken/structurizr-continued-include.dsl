workspace "Office" {
    model {
        x = !inc\
            lude /etc/passwd
    }
}
