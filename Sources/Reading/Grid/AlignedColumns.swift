import Disclosure

/// Tells the columns of a PDF's table by where its digits stand on the page.
struct AlignedColumns {
  let script: Script

  /// The middle of each column, from the rows that print all of their cells on one line; nil where there is none.
  func centers(_ slots: [Slot], count: Int) -> [Double]? {
    let full = slots.map(\.printed).filter { $0.count == count }.compactMap { tokens -> [Double]? in
      let middles = tokens.compactMap(middle)
      guard middles.count == count, Set(tokens.map(\.line)).count == 1 else { return nil }
      return middles
    }
    guard !full.isEmpty else { return nil }
    let centers = (0..<count).map { column in full.reduce(0) { $0 + $1[column] } / Double(full.count) }
    return zip(centers, centers.dropFirst()).allSatisfy { $0 < $1 } ? centers : nil
  }

  /// The printed tokens, each in the one column it stands in; nil where one stands between two.
  func place(_ tokens: [Token], centers: [Double]?, count: Int) -> [Token?]? {
    guard let centers, centers.count == count, tokens.count < count else { return nil }
    let narrowest = zip(centers, centers.dropFirst()).map { $1 - $0 }.min() ?? 0
    var cells: [Token?] = Array(repeating: nil, count: count)
    for token in tokens {
      guard let middle = middle(token),
        let nearest = centers.indices.min(by: { abs(centers[$0] - middle) < abs(centers[$1] - middle) }),
        abs(centers[nearest] - middle) < narrowest * 0.35, cells[nearest] == nil
      else { return nil }
      cells[nearest] = token
    }
    return cells
  }

  private func middle(_ token: Token) -> Double? {
    guard script.lines[token.line].kind == .aligned, let box = script.piece(at: token.range.lowerBound)?.source.box
    else { return nil }
    return (box.left + box.right) / 2
  }
}
