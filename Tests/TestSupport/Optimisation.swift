/// Whether this is an optimised build: only that shows what allocates.
public let isOptimised: Bool = {
  var isDebug = false
  assert(
    {
      isDebug = true; return true
    }())
  return !isDebug
}()
