internal import DSP
internal import RealModule

/// Summarises frames in at most 4,096 columns; when they are full, pairs are merged.
struct OverviewBuilder {
  private static let capacity = 4096

  private struct Cell {
    var frames = 0
    var peak = 0.0
    var power = 0.0
    var speech = 0
    var voiced = 0
    var octaves = 0.0

    mutating func merge(_ other: Cell) {
      frames += other.frames
      peak = max(peak, other.peak)
      power += other.power
      speech += other.speech
      voiced += other.voiced
      octaves += other.octaves
    }
  }

  private let grid: FrameGrid
  private var framesPerCell = 1
  private var cells: [Cell] = []
  private var open = Cell()

  init(grid: FrameGrid) {
    self.grid = grid
    cells.reserveCapacity(Self.capacity)
  }

  mutating func add(_ frame: AnalysisFrame) {
    open.merge(
      Cell(
        frames: 1, peak: frame.power, power: frame.power, speech: frame.isSpeech ? 1 : 0,
        voiced: frame.f0 == nil ? 0 : 1, octaves: frame.f0.map { .log2($0) } ?? 0))
    guard open.frames == framesPerCell else { return }
    if cells.count == Self.capacity { mergePairs() }
    guard open.frames == framesPerCell else { return }
    cells.append(open)
    open = Cell()
  }

  private mutating func mergePairs() {
    for i in 0..<(Self.capacity / 2) {
      cells[i] = cells[2 * i]
      cells[i].merge(cells[2 * i + 1])
    }
    cells.removeLast(Self.capacity / 2)
    framesPerCell *= 2
  }

  func finish() -> Overview {
    let all = open.frames > 0 ? cells + [open] : cells
    return Overview(
      columnDuration: Seconds(framesPerCell) * grid.hop, columns: all.map(Self.column))
  }

  private static func column(_ cell: Cell) -> Overview.Column {
    Overview.Column(
      peakLevel: decibels(power: cell.peak),
      level: decibels(power: cell.power / Double(cell.frames)),
      speech: Double(cell.speech) / Double(cell.frames),
      f0: cell.voiced > 0 ? .exp2(cell.octaves / Double(cell.voiced)) : nil)
  }
}
