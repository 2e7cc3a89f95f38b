workspace "Office" {
    !plugin com.example.Plugin {
        "key" "value"
    }
}
