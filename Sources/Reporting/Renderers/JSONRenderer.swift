import FoundationEssentials

/// Schema `rehearse.report/1`, keys in order; `docs/report.schema.json` describes it.
package enum JSONRenderer {
  static func render(_ report: Report, options: RenderOptions) -> String {
    encode(report, compact: options.compact)
  }

  /// Ends in a newline; `compact` has no other.
  package static func encode(_ value: some Encodable, compact: Bool) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if !compact { encoder.outputFormatting.insert(.prettyPrinted) }
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("every number in a report is finite")
    }
    return Escaping.json(String(decoding: data, as: UTF8.self)) + "\n"
  }
}
