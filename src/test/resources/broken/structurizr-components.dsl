workspace "Office" {
    model {
        a = softwareSystem "A" {
            b = container "B" {
                !components {
                    classes "/tmp/classes.jar"
                }
            }
        }
    }
}
