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
    let before = best(script[rows.lowerBound..<middle], AlignedColumns(talk[columns]))
    let after = best(
      script[middle..<rows.upperBound].reversed(), AlignedColumns(talk[columns].reversed()))
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
  private func best(_ rows: some Sequence<MatchWord>, _ columns: AlignedColumns) -> [Int32] {
    var weights = [Int32](repeating: 0, count: columns.stems.count + 1)
    var row = weights.mutableSpan
    for word in rows { columns.add(word, to: &row) }
    return weights
  }
}

/// The words of the talk, each number in a row of its own: the inner loop runs 160 million times an hour of speech.
private struct AlignedColumns {
  let stems: [Int32]
  let sounds: [Int32]

  init(_ words: some Collection<MatchWord>) {
    stems = words.map(\.stem)
    sounds = words.map(\.sound)
  }

  /// Turns the weights without `word` into those with it.
  func add(_ word: MatchWord, to weights: inout MutableSpan<Int32>) {
    let (stems, sounds) = (stems.span, sounds.span)
    precondition(stems.count == sounds.count && weights.count == stems.count + 1, "one a column")
    let weight = word.isContent ? MatchWord.contentWeight : MatchWord.stopWeight
    let sound = word.isContent ? word.sound : .min
    var (diagonal, left): (Int32, Int32) = (0, 0)
    for column in 0..<stems.count {
      let above = weights[column + 1]
      let near = sounds[column] == sound ? MatchWord.nearWeight : 0
      left = max(above, left, diagonal + (stems[column] == word.stem ? weight : near))
      weights[column + 1] = left
      diagonal = above
    }
  }
}
