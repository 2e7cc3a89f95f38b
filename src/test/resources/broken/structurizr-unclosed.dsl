workspace "Office" {
    model {
        a = softwareSystem "A" {
    }
