/// How alike two words are, for labels that a scan or a hurried typist has damaged.
enum Similarity {
  /// The share of the characters of the longer word that stand in both in the same order, 0 to 1.
  static func ratio(_ a: [UInt16], _ b: [UInt16]) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    return Double(commonSubsequence(a, b)) / Double(max(a.count, b.count))
  }

  /// The length of the longest common subsequence.
  static func commonSubsequence(_ a: [UInt16], _ b: [UInt16]) -> Int {
    var row = Array(repeating: 0, count: b.count + 1)
    for unit in a {
      var diagonal = 0
      for (index, other) in b.enumerated() {
        let above = row[index + 1]
        row[index + 1] = unit == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[b.count]
  }

  /// Whether `part` stands in `whole` without gaps.
  static func contains(_ whole: [UInt16], _ part: [UInt16]) -> Bool {
    guard !part.isEmpty, part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains { offset in
      whole[offset..<(offset + part.count)].elementsEqual(part)
    }
  }
}
