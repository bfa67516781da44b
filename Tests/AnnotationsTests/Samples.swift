import Annotations
import SpeechAnalysis

let duration = 61.0073125

/// Times on the 10 ms grid, and some that are only floats.
let allTiers = Tiers(
  speech: [
    TimeRange(start: 0, end: 1.24), TimeRange(start: 1.63, end: 1.0 / 3 + 2),
    TimeRange(start: 2.9, end: duration),
  ],
  pauses: [TimeRange(start: 1.24, end: 1.63), TimeRange(start: 1.0 / 3 + 2, end: 2.9)],
  nuclei: [0.1 + 0.2, 1.7, 59.995],
  fillers: [TimeRange(start: 3.01, end: 3.42), TimeRange(start: 3.42, end: 3.9)],
  prolongations: [TimeRange(start: 12, end: 12.62)],
  repetitions: [TimeRange(start: 20.5, end: 21.4)])

func parse(_ text: String, _ name: String) throws -> ParsedTiers {
  try ParsedTiers(bytes: Array(text.utf8), name: name)
}

/// What is wrong with a file, and in which line.
func failure(_ text: String, _ name: String) -> AnnotationError? {
  do throws(AnnotationError) {
    _ = try ParsedTiers(bytes: Array(text.utf8), name: name)
    return nil
  } catch {
    return error
  }
}

/// As Praat saves it in its long format, with a trailing space after every value.
let praatLong = #"""
  File type = "ooTextFile"
  Object class = "TextGrid"

  xmin = 0 
  xmax = 3.0075 
  tiers? <exists> 
  size = 4 
  item []: 
      item [1]:
          class = "TextTier" 
          name = "Nuclei" 
          xmin = 0 
          xmax = 3.0075 
          points: size = 3 
          points [1]:
              number = 0.3 
              mark = "syllable" 
          points [2]:
              number = 1.5 
              mark = "say ""é"" ŋ" 
          points [3]:
              number = 2.25 
              mark = "" 
      item [2]:
          class = "IntervalTier" 
          name = "words" 
          xmin = 0 
          xmax = 3.0075 
          intervals: size = 1 
          intervals [1]:
              xmin = 0 
              xmax = 3.0075 
              text = "! 1 <no> ""two
  lines""" 
      item [3]:
          class = "IntervalTier" 
          name = "SPEECH" 
          xmin = 0 
          xmax = 3.0075 
          intervals: size = 4 
          intervals [1]:
              xmin = 0 
              xmax = 0.123 
              text = "" 
          intervals [2]:
              xmin = 0.123 
              xmax = 2.5 
              text = "0" 
          intervals [3]:
              xmin = 2.5 
              xmax = 2.75 
              text = " " 
          intervals [4]:
              xmin = 2.75 
              xmax = 3.0075 
              text = "x" 
      item [4]:
          class = "TextTier" 
          name = "empty" 
          xmin = 0 
          xmax = 3.0075 
          points: size = 0 
  """#

/// The same in Praat's short format.
let praatShort = #"""
  File type = "ooTextFile"
  Object class = "TextGrid"

  0
  3.0075
  <exists>
  4
  "TextTier"
  "Nuclei"
  0
  3.0075
  3
  0.3
  "syllable"
  1.5
  "say ""é"" ŋ"
  2.25
  ""
  "IntervalTier"
  "words"
  0
  3.0075
  1
  0
  3.0075
  "! 1 <no> ""two
  lines"""
  "IntervalTier"
  "SPEECH"
  0
  3.0075
  4
  0
  0.123
  ""
  0.123
  2.5
  "0"
  2.5
  2.75
  " "
  2.75
  3.0075
  "x"
  "TextTier"
  "empty"
  0
  3.0075
  0
  """#

/// What both say.
let praatTiers = ParsedTiers(
  tiers: Tiers(
    speech: [TimeRange(start: 0.123, end: 2.5), TimeRange(start: 2.75, end: 3.0075)],
    nuclei: [0.3, 1.5, 2.25]),
  ignored: ["words", "empty"])
