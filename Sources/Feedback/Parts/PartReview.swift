public import SpeechMetrics

/// The opening, the middle or the closing of a talk beside its middle.
public struct PartReview: Sendable, Equatable {
  public var part: TalkPart
  /// From the middle, of what may be shown; empty for the middle itself.
  public var differences: [MetricID: PartDifference]

  package init(part: TalkPart, differences: [MetricID: PartDifference]) {
    self.part = part
    self.differences = differences
  }
}

extension [PartReview] {
  /// The parts of a talk in their order; none where the profile doesn't compare them. What isn't `shown` is
  /// left out.
  init(_ parts: [TalkPart], profile: Profile, isShown: (MetricID) -> Bool) {
    guard profile.parts != nil, let middle = parts.first(where: { $0.place == .middle }) else {
      self = []
      return
    }
    self = parts.map { part in
      var shown = part
      shown.measurements = part.measurements.filter { isShown($0.key) }
      let differences = shown.measurements.keys.compactMap { id in
        PartDifference(id, of: part, from: middle).map { (id, $0) }
      }
      return PartReview(
        part: shown,
        differences: part.place == .middle ? [:] : Dictionary(uniqueKeysWithValues: differences))
    }
  }

  subscript(place: TalkPart.Place) -> PartReview? { first { $0.part.place == place } }
}
