/// Which words of a script are which of a talk, in the order of both: the pairs whose weights add up to the most
/// (a weighted longest common subsequence). What lies between costs nothing.
///
/// Time is in proportion to the product of both lengths, memory to their sum (Hirschberg 1975).
struct WordAlignment {
  struct Pair: Equatable {
    var script: Int
    var talk: Int
  }

  /// Both indices rise.
  private(set) var pairs: [Pair] = []
  private let script: [MatchWord]
  private let talk: [MatchWord]

  init(_ script: [MatchWord], _ talk: [MatchWord]) {
    self.script = script
    self.talk = talk
    align(script.indices, talk.indices)
  }

  private mutating func align(_ rows: Range<Int>, _ columns: Range<Int>) {
    guard !rows.isEmpty, !columns.isEmpty else { return }
    guard rows.count > 1 else { return alignOne(rows.lowerBound, columns) }
    let middle = (rows.lowerBound + rows.upperBound) / 2
    let before = best(Array(script[rows.lowerBound..<middle]), Array(talk[columns]))
    let after = best(
      Array(script[middle..<rows.upperBound].reversed()), Array(talk[columns].reversed()))
    let split = (0...columns.count).max { left, right in
      before[left] + after[columns.count - left] < before[right] + after[columns.count - right]
    }
    let column = columns.lowerBound + (split ?? 0)
    align(rows.lowerBound..<middle, columns.lowerBound..<column)
    align(middle..<rows.upperBound, column..<columns.upperBound)
  }

  private mutating func alignOne(_ row: Int, _ columns: Range<Int>) {
    let word = script[row]
    guard
      let column = columns.max(by: { word.similarity(to: talk[$0]) < word.similarity(to: talk[$1]) }
      ),
      word.similarity(to: talk[column]) > 0
    else { return }
    pairs.append(Pair(script: row, talk: column))
  }

  /// The weight of the best alignment of all rows with the first 0, 1, 2… columns.
  private func best(_ rows: [MatchWord], _ columns: [MatchWord]) -> [Int32] {
    var weights = [Int32](repeating: 0, count: columns.count + 1)
    for row in rows {
      var diagonal: Int32 = 0
      var left: Int32 = 0
      for column in columns.indices {
        let above = weights[column + 1]
        left = max(above, left, diagonal + row.similarity(to: columns[column]))
        weights[column + 1] = left
        diagonal = above
      }
    }
    return weights
  }
}
