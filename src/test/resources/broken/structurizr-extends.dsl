workspace extends https://127.0.0.1:1/workspace.json {
    model {
    }
}
