internal import DSP

/// Named arrays of numbers, as `Models/README.md` describes them, each to be taken once.
struct TensorFile {
  static let magic = "rehrsNN1"

  struct Tensor {
    var dimensions: [Int]
    var values: [Float]
  }

  private var tensors: [String: Tensor] = [:]

  init(bytes: [UInt8]) throws(NetworkError) {
    var reader = TensorReader(bytes: bytes)
    guard reader.take(Self.magic.utf8.count).map({ $0.elementsEqual(Self.magic.utf8) }) == true
    else { throw .notWeights }
    guard let count = reader.number() else { throw .damaged(after: "") }
    var last = ""
    for _ in 0..<count {
      guard let (name, tensor) = reader.tensor() else { throw .damaged(after: last) }
      guard tensor.values.allSatisfy(\.isFinite) else { throw .notFinite(tensor: name) }
      guard tensors.updateValue(tensor, forKey: name) == nil else { throw .repeated(tensor: name) }
      last = name
    }
    guard reader.isAtEnd else { throw .damaged(after: last) }
  }

  func has(_ name: String) -> Bool { tensors[name] != nil }

  /// The number of rows and columns of a matrix.
  func shape(_ name: String) throws(NetworkError) -> (rows: Int, columns: Int) {
    guard let tensor = tensors[name] else { throw .missing(tensor: name) }
    guard tensor.dimensions.count == 2 else { throw .wrong(tensor: name, expected: "a matrix") }
    return (tensor.dimensions[0], tensor.dimensions[1])
  }

  mutating func take(_ name: String, _ dimensions: Int...) throws(NetworkError) -> [Float] {
    guard let tensor = tensors.removeValue(forKey: name) else { throw .missing(tensor: name) }
    guard tensor.dimensions == dimensions else {
      let expected = dimensions.map { "\($0)" }.joined(separator: " × ")
      throw .wrong(tensor: name, expected: "\(expected) numbers")
    }
    return tensor.values
  }

  mutating func number(
    _ name: String, in range: ClosedRange<Float>
  ) throws(NetworkError) -> Float {
    let value = try take(name, 1)[0]
    guard range.contains(value) else {
      throw .wrong(tensor: name, expected: "from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  mutating func wholeNumber(
    _ name: String, in range: ClosedRange<Int>
  ) throws(NetworkError) -> Int {
    try wholeNumbers(name, count: 1, in: range)[0]
  }

  mutating func wholeNumbers(
    _ name: String, count: Int, in range: ClosedRange<Int>
  ) throws(NetworkError) -> [Int] {
    let values = try take(name, count)
    let (low, high) = (Float(range.lowerBound), Float(range.upperBound))
    guard values.allSatisfy({ (low...high).contains($0) }) else {
      throw .wrong(tensor: name, expected: "from \(low) to \(high)")
    }
    let whole = values.compactMap { Int(exactly: $0) }
    guard whole.count == count else { throw .wrong(tensor: name, expected: "a whole number") }
    return whole
  }

  mutating func layer(
    _ name: String, _ rows: Int, _ columns: Int
  ) throws(NetworkError) -> AffineLayer {
    AffineLayer(
      weights: try take("\(name).weight", rows, columns), bias: try take("\(name).bias", rows))
  }

  mutating func recurrentUnit(
    units: Int, states: Int
  ) throws(NetworkError) -> GatedRecurrentUnit {
    GatedRecurrentUnit(
      input: AffineLayer(
        weights: try take("gru.weight_ih", 3 * states, units),
        bias: try take("gru.bias_ih", 3 * states)),
      recurrent: AffineLayer(
        weights: try take("gru.weight_hh", 3 * states, states),
        bias: try take("gru.bias_hh", 3 * states)))
  }

  /// Nobody takes what is left.
  func finish() throws(NetworkError) {
    if let name = tensors.keys.min() { throw .unknown(tensor: name) }
  }
}

/// Reads little-endian numbers; nil where the bytes end too early or can't be meant.
private struct TensorReader {
  private static let longestName: UInt32 = 64
  private static let mostDimensions: UInt32 = 4

  private var rest: ArraySlice<UInt8>

  init(bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func number() -> UInt32? {
    take(4)?.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  mutating func tensor() -> (name: String, TensorFile.Tensor)? {
    guard let length = number(), (1...Self.longestName).contains(length),
      let name = take(Int(length)), name.allSatisfy({ (0x21...0x7e).contains($0) }),
      let rank = number(), (1...Self.mostDimensions).contains(rank)
    else { return nil }
    var dimensions: [Int] = []
    var count = 1
    for _ in 0..<rank {
      guard let dimension = number(), dimension > 0 else { return nil }
      dimensions.append(Int(dimension))
      // No more than there are bytes, so that the next product stays in range.
      count *= Int(dimension)
      guard count <= rest.count else { return nil }
    }
    guard let values = take(4 * count) else { return nil }
    return (
      String(decoding: name, as: UTF8.self),
      TensorFile.Tensor(dimensions: dimensions, values: Self.floats(values))
    )
  }

  private static func floats(_ bytes: ArraySlice<UInt8>) -> [Float] {
    stride(from: bytes.startIndex, to: bytes.endIndex, by: 4).map {
      let bits = bytes[$0..<($0 + 4)].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      return Float(bitPattern: bits)
    }
  }
}
