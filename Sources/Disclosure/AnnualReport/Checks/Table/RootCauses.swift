/// Looks for single cells whose correction would make several failed equations hold at once.
struct RootCauses {
  /// One cell, the number that would set things right, and the failed equations it explains.
  struct Cause {
    var ordinal: Int
    var corrected: Numeral
    var explained: [Int]
  }

  /// What became of one equation that a cell stands in.
  private struct Use {
    /// The place in `failed`; nil where the equation holds.
    var failed: Int?
    var factor: Int
  }

  let form: TableForm
  let sheet: CellSheet
  let failed: [Difference]
  let entries: [CheckEntry]

  /// The causes, those that explain most first.
  ///
  /// A cell counts only when no equation that holds would break.
  func find() -> [Cause] {
    var candidates = uses().compactMap { ordinal, uses in cause(ordinal, uses) }
    candidates.sort { ($0.explained.count, $1.ordinal) > ($1.explained.count, $0.ordinal) }
    var causes: [Cause] = []
    var told: Set<Int> = []
    for candidate in candidates where told.isDisjoint(with: candidate.explained) {
      let rivals = candidates.filter { $0.explained == candidate.explained }
      guard let chosen = choose(rivals) else { continue }
      causes.append(chosen)
      told.formUnion(chosen.explained)
    }
    return causes
  }

  /// Of several cells that would explain the same, the one whose digits were just swapped; of one, that one, provided
  /// that it explains more than a single equation.
  private func choose(_ rivals: [Cause]) -> Cause? {
    if rivals.count == 1, let only = rivals.first, only.explained.count > 1 { return only }
    let swaps = rivals.filter { Self.isSwap(sheet.values[$0.ordinal], $0.corrected) }
    return swaps.count == 1 ? swaps.first : nil
  }

  private func uses() -> [Int: [Use]] {
    var places: [[Int]: Int] = [:]
    for (index, difference) in failed.enumerated() { places[[difference.check, difference.equation]] = index }
    var uses: [Int: [Use]] = [:]
    var entry = 0
    for (place, check) in form.checks.enumerated() {
      for (index, equation) in check.equations.enumerated() {
        defer { entry += 1 }
        guard check.relation == .equal, check.need == .nothing, entries[entry].result != .notAssessable else {
          continue
        }
        let failed = places[[place, index]]
        for term in equation.left { uses[term.ordinal, default: []].append(Use(failed: failed, factor: term.factor)) }
        for term in equation.right { uses[term.ordinal, default: []].append(Use(failed: failed, factor: -term.factor)) }
      }
    }
    return uses.filter { $0.value.contains { $0.failed != nil } }
  }

  private func cause(_ ordinal: Int, _ uses: [Use]) -> Cause? {
    var change: Numeral?
    var explained: [Int] = []
    for use in uses {
      guard let index = use.failed, abs(use.factor) == 1 else { return nil }
      let missing = failed[index].right - failed[index].left
      let wanted = use.factor == 1 ? missing : -missing
      guard change == nil || change == wanted else { return nil }
      change = wanted
      explained.append(index)
    }
    guard let change else { return nil }
    let corrected = sheet.values[ordinal] + change
    return corrected.isNegative ? nil : Cause(ordinal: ordinal, corrected: corrected, explained: explained)
  }

  /// Whether two numbers differ by two neighbouring digits that changed places.
  static func isSwap(_ left: Numeral, _ right: Numeral) -> Bool {
    let (a, b) = (Array(left.description.utf8), Array(right.description.utf8))
    guard a.count == b.count, let place = zip(a, b).enumerated().first(where: { $1.0 != $1.1 })?.offset,
      place + 1 < a.count
    else { return false }
    return a[place] == b[place + 1] && a[place + 1] == b[place] && a[(place + 2)...] == b[(place + 2)...]
  }
}
