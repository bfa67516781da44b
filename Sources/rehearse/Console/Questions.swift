import Glibc

/// Asks for a number from 0 to 10 until there is one; nil where the question is skipped.
func askRating(_ question: String) -> Int? {
  while let answer = ask("\(question) 0 to 10, Enter skips: "), !answer.isEmpty {
    if let rating = Int(answer), (0...10).contains(rating) { return rating }
    writeMessage("A whole number from 0 to 10, or Enter.")
  }
  return nil
}

/// One line, without the spaces around it; nil at the end of input.
func ask(_ question: String) -> String? {
  try? writeAll(Array(question.utf8), to: STDERR_FILENO, named: "standard error")
  guard let line = readLine() else { return nil }
  return String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
}
