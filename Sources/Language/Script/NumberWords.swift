/// Numbers as words and as digits are the same: "twenty five", "twenty-five" and "25".
enum NumberWords {
  /// What the first words of `words` count to, and how many they are; nil when none is a number.
  static func number(startingAt words: ArraySlice<String>) -> (value: Int, length: Int)? {
    var (whole, part, length, last) = (0, 0, 0, 0)
    for (index, word) in words.enumerated() {
      if let value = small[word], fits(value, after: last, part: part, isFirst: length == 0) {
        part = part > 0 && last < 100 && value >= 10 ? part * 100 + value : part + value
        last = value
      } else if let factor = factors[word], length > 0, last < factor {
        if factor == 100 { part *= 100 } else { (whole, part) = (whole + part * factor, 0) }
        last = factor
      } else if word == "and", last >= 100 {
        continue
      } else {
        break
      }
      length = index + 1
    }
    return length > 0 ? (whole + part, length) : nil
  }

  /// "twenty" takes "five" after it, "hundred" anything under it, and "nineteen eighty" is a year.
  private static func fits(_ value: Int, after last: Int, part: Int, isFirst: Bool) -> Bool {
    if isFirst || last >= 100 { return true }
    if value < 10 { return last >= 20 }
    return (10..<100).contains(part) && value >= 10
  }

  private static let small: [String: Int] = {
    let units = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    let pairs =
      units.enumerated().map { ($1, $0) } + tens.enumerated().map { ($1, 10 * ($0 + 2)) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()
  private static let factors = [
    "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000,
  ]
}
