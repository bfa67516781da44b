import FoundationEssentials

/// `value` as JSON with its keys in order, the same for the same value.
func json(_ value: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  guard let data = try? encoder.encode(value) else {
    preconditionFailure("every number written as JSON is finite")
  }
  return String(decoding: data, as: UTF8.self) + "\n"
}
