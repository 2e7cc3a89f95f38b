workspace "Office" {
    model {
        a = softwareSystem "Register"
        b = softwareSystem "Register"
    }
}
