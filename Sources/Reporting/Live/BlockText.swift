/// Times and the words of the timing light in letters made of blocks, to be read across a room.
struct BlockText {
  /// Pixels.
  static let height = 5

  private static let font: [Character: [String]] = [
    "0": ["###", "#.#", "#.#", "#.#", "###"], "1": [".#.", "##.", ".#.", ".#.", "###"],
    "2": ["###", "..#", "###", "#..", "###"], "3": ["###", "..#", "###", "..#", "###"],
    "4": ["#.#", "#.#", "###", "..#", "..#"], "5": ["###", "#..", "###", "..#", "###"],
    "6": ["###", "#..", "###", "#.#", "###"], "7": ["###", "..#", "..#", "..#", "..#"],
    "8": ["###", "#.#", "###", "#.#", "###"], "9": ["###", "#.#", "###", "..#", "###"],
    ":": [".", "#", ".", "#", "."],
    "D": ["###.", "#..#", "#..#", "#..#", "###."], "E": ["###", "#..", "##.", "#..", "###"],
    "G": [".###", "#...", "#.##", "#..#", ".###"], "L": ["#..", "#..", "#..", "#..", "###"],
    "N": ["#..#", "##.#", "#.##", "#..#", "#..#"], "O": [".##.", "#..#", "#..#", "#..#", ".##."],
    "R": ["###.", "#..#", "###.", "#.#.", "#..#"],
    "W": ["#...#", "#...#", "#.#.#", "##.##", "#...#"],
    "Y": ["#.#", "#.#", ".#.", ".#.", ".#."],
  ]

  /// Rows of "#" and ".".
  private let pixels: [String]

  /// `text` of digits, colons and the letters of the three lights.
  init(_ text: String) {
    let glyphs = text.map { character in
      guard let glyph = Self.font[character] else { preconditionFailure("no glyph: \(character)") }
      return glyph
    }
    pixels = (0..<Self.height).map { row in glyphs.map { $0[row] }.joined(separator: ".") }
  }

  /// As large as it fits, a pixel being about as high as wide; nil where there is no room at all.
  func lines(columns: Int, rows: Int) -> [String]? {
    let width = min(columns / pixels[0].count, 2 * (rows / Self.height))
    guard width > 0 else { return nil }
    return pixels.flatMap { row in
      let line = row.map { String(repeating: $0 == "#" ? "█" : " ", count: width) }.joined()
      return Array(repeating: line, count: max(1, width / 2))
    }
  }
}
