import FoundationEssentials

/// `value` as JSON with its keys in order, the same for the same value.
func json(_ value: some Encodable, isCompact: Bool = false) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  if !isCompact { encoder.outputFormatting.insert(.prettyPrinted) }
  guard let data = try? encoder.encode(value) else {
    preconditionFailure("every number written as JSON is finite")
  }
  return String(decoding: data, as: UTF8.self) + "\n"
}
