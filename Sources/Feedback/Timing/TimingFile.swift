import Models

extension TimingPlan {
  /// What the file of the built-in timing `id` says.
  init?(_ field: JSONField, id: String) {
    let times = TimingLight.allCases.map(\.rawValue)
    guard field.isObject(of: ["id", "title", "unit", "qualifies", "source"] + times) else {
      return nil
    }
    field["id"].expect(id)
    field["unit"].expect("s")
    let title = field["title"].text()
    let lights = Self.rising(times.map { field[$0] })
    let qualifies = Self.range(field["qualifies"])
    let source = Norm.Source(field["source"])
    guard let title, let lights, let qualifies, let source else { return nil }
    if !qualifies.contains(lights[2]) {
      field["qualifies"].report("must contain the red light's \(lights[2])")
    }
    self.init(
      title: title, green: lights[0], yellow: lights[1], red: lights[2], qualifies: qualifies,
      source: source)
  }

  private static func range(_ field: JSONField) -> ClosedRange<Double>? {
    guard field.isObject(of: ["from", "to"]) else { return nil }
    return rising([field["from"], field["to"]]).map { $0[0]...$0[1] }
  }

  /// Times of up to a day, each later than the one before.
  private static func rising(_ fields: [JSONField]) -> [Double]? {
    let times = fields.compactMap { $0.number(in: 1...86_400) }
    guard times.count == fields.count else { return nil }
    let wrong = times.indices.dropFirst().first { times[$0] <= times[$0 - 1] }
    guard let wrong else { return times }
    fields[wrong].report("is \(times[wrong]); it must be more than \(times[wrong - 1])")
    return nil
  }
}
