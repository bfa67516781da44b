import Models
public import SpeechMetrics

extension Profile {
  /// This profile, silent on `metrics` too: what a speaker chose not to be told or judged by.
  public func leavingOut(_ metrics: [MetricID]) -> Profile {
    guard !metrics.isEmpty else { return self }
    var profile = self
    profile.unscored = MetricID.allCases.filter {
      unscored.contains($0) || metrics.contains($0)
    }
    profile.norms = norms.filter { !metrics.contains($0.key) }
    profile.weights = weights.filter { !metrics.contains($0.key) }
    var hash = FNV1a()
    for part in [self.hash] + profile.unscored.map(\.rawValue) { hash.combine(Array(part.utf8)) }
    profile.hash = hash.hexadecimal
    return profile
  }
}
