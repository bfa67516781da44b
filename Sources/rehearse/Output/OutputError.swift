/// Why a result couldn't be delivered.
enum OutputError: Error, Equatable {
  /// Nobody reads on, as after `| head`: no failure.
  case closedPipe
  case unwritable(String, reason: String)
}

extension OutputError: CustomStringConvertible {
  var description: String {
    switch self {
    case .closedPipe: "the reader of the output has gone"
    case .unwritable(let name, let reason):
      "can't write \(name) (\(reason)): make room there, check the permissions, "
        + "or choose another place"
    }
  }
}
