workspace "Office" {
    model {
        a = softwareSystem "A"
        a -> nobody "asks"
    }
}
