import ArgumentParser
import Feedback
import Models

/// What nothing is to be said of, this time and always.
struct OptOutOptions: ParsableArguments {
  @Option(
    help: .init(
      """
      Say nothing of these, in no form: \(OptOut.delivery), with commas between them. \
      rehearse settings leaves them out always.
      """,
      valueName: "parts"),
    transform: [OptOut].init(delivery:))
  var without: [OptOut] = []

  /// The profile, silent on them.
  func profile(_ name: String) throws -> Profile {
    try Profile.load(name).leavingOut(leftOut().metrics)
  }

  /// These and those that the settings name.
  func leftOut() throws -> [OptOut] {
    var parts = try Settings.load().without
    parts.formUnion(without)
    return parts
  }
}

extension OptOut {
  fileprivate static let delivery = ofDelivery.map(\.rawValue).joined(separator: ", ")
}

extension [OptOut] {
  mutating func formUnion(_ others: [OptOut]) {
    self = OptOut.allCases.filter { contains($0) || others.contains($0) }
  }

  /// "fillers,pauses".
  init(delivery text: String) throws {
    let known = OptOut.ofDelivery
    self = try text.split(separator: ",", omittingEmptySubsequences: false).map { name in
      guard let part = known.first(where: { $0.rawValue == name }) else {
        throw ValidationError(
          "\(quoted(String(name))) can't be left out; write \(OptOut.delivery), with commas between them"
        )
      }
      return part
    }
  }
}
