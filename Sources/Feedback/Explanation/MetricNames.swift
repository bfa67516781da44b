import Models
public import SpeechMetrics

extension MetricID {
  /// As people type it: its printed name in lower case, joined by hyphens ("pitch-variation").
  public var typedName: String { Self.typed(name) }

  /// The metric that `text` names: by its printed name or its key in JSON, however these are spaced,
  /// hyphenated or capitalised.
  public init?(typed text: String) {
    let wanted = Self.typed(text).filter { $0 != "-" }
    let found = Self.allCases.first { metric in
      [metric.name, metric.rawValue].contains { Self.typed($0).filter { $0 != "-" } == wanted }
    }
    guard let found else { return nil }
    self = found
  }

  /// The names that `text`, which is no metric's, may have been meant for: those that it is part of, or
  /// the nearest; none where nothing is near.
  public static func suggestions(for text: String) -> [String] {
    let wanted = typed(String(text.prefix(80)))
    guard !wanted.isEmpty else { return [] }
    let names = allCases.map(\.typedName)
    let containing = names.filter { $0.contains(wanted) }
    if !containing.isEmpty { return Array(containing.prefix(4)) }
    let near = names.filter { editDistance($0, wanted) <= wanted.count / 3 }
    return near.min { editDistance($0, wanted) < editDistance($1, wanted) }.map { [$0] } ?? []
  }

  /// Letters and digits in lower case, everything else one hyphen.
  private static func typed(_ text: String) -> String {
    text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      .joined(separator: "-")
  }
}
