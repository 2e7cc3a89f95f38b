workspace "Office" {
    model {
        views {
            theme http://127.0.0.1:1/theme.json
        }
    }
}
