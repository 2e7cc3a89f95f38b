workspace "Office" {
    model {
        !include http://127.0.0.1:1/model.dsl
    }
}
