/// Which of several things, planned in one order and said in another, were moved: the fewest whose removal leaves the
/// rest in their order, by weight.
///
/// - Parameter said: in the planned order: where each was said, and how much it counts.
func movedItems(_ said: [(place: Int, weight: Int)]) -> Set<Int> {
  var best: [(weight: Int, previous: Int?)] = []
  for index in said.indices {
    var previous: Int?
    for earlier in best.indices
    where said[earlier].place <= said[index].place
      && best[earlier].weight > (previous.map { best[$0].weight } ?? 0)
    {
      previous = earlier
    }
    best.append((said[index].weight + (previous.map { best[$0].weight } ?? 0), previous))
  }
  var kept = best.indices.max { best[$0].weight < best[$1].weight }
  var moved = Set(said.indices)
  while let index = kept {
    moved.remove(index)
    kept = best[index].previous
  }
  return moved
}
