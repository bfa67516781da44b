/// Why bytes are not a network that this program can run.
public enum NetworkError: Error, Equatable, CustomStringConvertible {
  case notWeights
  /// Ends, goes on or stops making sense after the tensor named; empty before the first.
  case damaged(after: String)
  case repeated(tensor: String)
  case missing(tensor: String)
  case unknown(tensor: String)
  case notFinite(tensor: String)
  /// What it should be, in words.
  case wrong(tensor: String, expected: String)

  public var description: String {
    switch self {
    case .notWeights: "not a file of weights: it doesn't begin with \(TensorFile.magic)"
    case .damaged(let name) where name.isEmpty: "the weights are damaged from the first tensor on"
    case .damaged(let name): "the weights are damaged after the tensor \(name)"
    case .repeated(let name): "the weights have the tensor \(name) twice"
    case .missing(let name): "the weights lack the tensor \(name)"
    case .unknown(let name): "the weights have a tensor \(name) that this network has no place for"
    case .notFinite(let name): "the tensor \(name) has a number that is not finite"
    case .wrong(let name, let expected): "the tensor \(name) must be \(expected)"
    }
  }
}
