workspace "Office" {
    model {
        a = softwareSystem "A"
    }
    views {
        !script groovy {
            new File("/tmp/x").text = "x"
        }
    }
}
