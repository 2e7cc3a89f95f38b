workspace "Office" {
    !impliedRelationships com.example.Strategy
    model {
    }
}
