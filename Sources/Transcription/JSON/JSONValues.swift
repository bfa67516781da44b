internal import DSP
internal import Models

extension JSON {
  subscript(_ key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  var elements: [JSON]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// Of a number, or of a number in quotes, as some scripts write it.
  var number: Double? {
    switch self {
    case .number(let number): number
    case .string(let text): Double(text)
    default: nil
    }
  }

  /// The value of the first of `keys` that is there.
  func first(_ keys: [String]) -> JSON? {
    keys.lazy.compactMap { self[$0] }.first
  }
}
