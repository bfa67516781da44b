import PlainText
import Testing

@Suite struct DelimitedCellTests {
  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("a\r\nb", "\"a\r\nb\""), ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("-cmd", "'-cmd"),
    ("+1 555", "'+1 555"), ("\tx", "'\tx"), ("-12.5", "-12.5"), ("＝1", "'＝1"),
    ("\"\u{301},x", "\"\"\"\u{301},x\""),
  ])
  func `a CSV cell is quoted where it must be and is never a formula`(
    cell: String, escaped: String
  ) {
    #expect(delimitedCell(cell) == escaped)
  }
}
