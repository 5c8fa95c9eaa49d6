import Disclosure

/// Estimates how much memory readings take, so that the store can be capped.
enum ReadingWeight {
  /// The bytes of the files of a drop; checks and findings are counted like the cells they speak of.
  static func bytes(of entries: [Batch.Entry]) -> Int {
    entries.reduce(1_024) { $0 + 512 + ($1.report.map(bytes) ?? 0) }
  }

  private static func bytes(of report: AnnualReport) -> Int {
    let cells = report.cells.reduce(CellAddress.all.count * MemoryLayout<Cell?>.stride) {
      $0 + $1.cell.source.text.utf8.count + 2 * MemoryLayout<CheckEntry>.stride
    }
    let prose = report.sections.reduce(0) { $0 + $1.text.utf8.count + 8 * $1.lines.count }
    let facts = report.facts.reduce(0) { sum, fact in
      sum + MemoryLayout<Fact>.stride + fact.excerpt.utf8.count + 160 * (1 + fact.parts.count)
    }
    return cells + prose + facts + report.statisticsRows.count * 256
  }
}
