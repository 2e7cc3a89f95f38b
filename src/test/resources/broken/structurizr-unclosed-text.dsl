workspace "Office" {
    model {
        a = softwareSystem "A" {
            description """
                It never ends.
        }
    }
}
