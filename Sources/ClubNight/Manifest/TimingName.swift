import Feedback

extension TimingRule {
  /// The built-in timing of this id, or of this title with or without its minutes; capitals, spaces
  /// and hyphens don't matter.
  static func id(named name: String) -> String? {
    let key = columnKey(name)
    return TimingPlan.ids.first { id in
      let title = (try? TimingPlan(preset: id))?.title ?? ""
      let short = title.split(separator: ",").first ?? ""
      return [columnKey(id), columnKey(title), columnKey(short)].contains(key)
    }
  }
}
