/// A comparison as one self-contained page.
enum ComparisonHTML {
  static func render(_ comparison: Comparison) -> String {
    template.render(ComparisonPage(comparison))
  }

  private static let template = PageTemplate(ComparisonPage.template)
}
