/// How many syllables an English word has, by its spelling: a syllable for each group of vowels, less
/// those that are silent at its end. Other languages are counted by their groups of vowels too.
///
/// At least 1. A digit counts as its name; of "twenty-five" each part is counted. Of the words of 50 read
/// sentences (LibriSpeech) 98 % have the count of the CMU Pronouncing Dictionary, their sum is 0.3 % above
/// its; of all words of the dictionary 91 %.
public func syllableCount(of word: String) -> Int {
  var count = 0
  var letters: [Character] = []
  for character in word.lowercased() + " " {
    if character.isLetter {
      letters.append(character)
      continue
    }
    if character == "'" || character == "’" { continue }
    count += syllableCount(of: letters)
    letters.removeAll(keepingCapacity: true)
    if let digit = character.wholeNumberValue { count += digit == 7 || digit == 0 ? 2 : 1 }
  }
  return max(1, count)
}

private func syllableCount(of letters: [Character]) -> Int {
  guard !letters.isEmpty else { return 0 }
  var count = 0
  var isInVowels = false
  for (index, letter) in letters.enumerated() {
    let isVowel = letter.isVowel && !(letter == "y" && index == 0)
    if isVowel, !isInVowels || letters.isHiatus(at: index) { count += 1 }
    isInVowels = isVowel
  }
  return max(1, count - (letters.endsSilently ? 1 : 0))
}

extension Character {
  /// With or without an accent.
  fileprivate var isVowel: Bool { "aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿ".contains(self) }
}

extension [Character] {
  /// Whether a second syllable begins here, inside a group of vowels: "i-a" of "media", "e-o" of
  /// "video", "y-i" of "saying", "e-i" of "being", "u-a" of "usual"; not "ia" of "special" or "io" of "nation".
  fileprivate func isHiatus(at index: Int) -> Bool {
    let (before, here) = (self[index - 1], self[index])
    switch (before, here) {
    case ("i", "a"), ("i", "o"), ("i", "u"):
      return index < 2 || !"ctsgx".contains(self[index - 2])
    case ("e", "o"), ("y", "i"), ("u", "a"), ("u", "i"):
      return index < 2 || !"qg".contains(self[index - 2])
    case ("e", "i"):
      return self[index...].starts(with: "ing")
    default: return false
    }
  }

  /// Whether the last group of vowels is mute: "make", "makes", "baked", not "table", "taxes", "added".
  fileprivate var endsSilently: Bool {
    let stem = last == "s" || last == "d" ? dropLast() : self[...]
    guard stem.last == "e", stem.count > 2 else { return false }
    let (before, earlier) = (stem[stem.endIndex - 2], stem[stem.endIndex - 3])
    let isSyllabic = before == "l" && !earlier.isVowel && earlier != "l"
    if before.isVowel || isSyllabic { return false }
    if stem.count == count { return true }
    if last == "d" { return before != "t" && before != "d" }
    return !"sxzcg".contains(before) && !(before == "h" && "sc".contains(earlier))
  }
}
