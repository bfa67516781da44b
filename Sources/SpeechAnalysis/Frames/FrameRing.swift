/// The latest values of a per-frame quantity, addressed by frame index. Allocates only in `init`.
struct FrameRing<Value> {
  private var values: [Value]
  private let mask: Int

  /// Keeps at least the last `capacity` values.
  init(capacity: Int, filledWith value: Value) {
    var size = 1
    while size < capacity { size *= 2 }
    values = [Value](repeating: value, count: size)
    mask = size - 1
  }

  subscript(frame: Int) -> Value {
    get { values[frame & mask] }
    set { values[frame & mask] = newValue }
  }
}
