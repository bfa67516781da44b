import Feedback

extension TimingRule {
  /// The built-in timing of this id, or of this title with or without its minutes; capitals, spaces
  /// and hyphens don't matter.
  static func id(named name: String) -> String? {
    idsByKey[columnKey(name)]
  }

  private static let idsByKey: [String: String] = TimingPlan.ids.reduce(into: [:]) { ids, id in
    let title = (try? TimingPlan(preset: id))?.title ?? ""
    let short = title.split(separator: ",").first ?? ""
    for name in [id, title, String(short)] {
      let key = columnKey(name)
      ids[key] = ids[key] ?? id
    }
  }
}
