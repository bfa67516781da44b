import DSP

extension [ClubEntry] {
  /// Entries that claim the same stretch of the same file: for the index of each, that of another.
  var overlaps: [Int: Int] {
    let files = Dictionary(grouping: indices) { self[$0].path }
    return files.values.reduce(into: [:]) { overlaps, claims in
      addOverlaps(among: claims, to: &overlaps)
    }
  }

  private func addOverlaps(among claims: [Int], to overlaps: inout [Int: Int]) {
    guard claims.count > 1 else { return }
    let ordered = claims.sorted { (self[$0].cut.lowerBound, $0) < (self[$1].cut.lowerBound, $1) }
    var last = ordered[0]
    for index in ordered.dropFirst() {
      if self[index].cut.lowerBound < self[last].cut.upperBound {
        overlaps[index] = overlaps[index] ?? last
        overlaps[last] = overlaps[last] ?? index
      }
      if self[index].cut.upperBound > self[last].cut.upperBound { last = index }
    }
  }
}

extension ClubEntry {
  fileprivate var cut: Range<Seconds> { (start ?? 0)..<(end ?? .infinity) }
}
