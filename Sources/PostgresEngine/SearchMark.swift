import Persistence

/// Words without a place in the text that a `tsvector` carries besides its grams: of which organ a document is, in which
/// stretch of numbers it lies, and whether it has several parts.
///
/// The index knows the order of grams only after reading a candidate. By the marks it leaves out all candidates but the
/// latest, so that a page of hits never reads what stands in some percent of a million documents.
enum SearchMark {
  /// What no gram contains.
  private static let sign = "\u{1F}"
  /// Before the number of an organ.
  static let organ = sign + "o"
  private static let long = sign + "m"
  /// By how many bits the numbers of documents are shifted: stretches of 4,096 documents, four times as many, and so on.
  private static let shifts: [Int64] = [12, 14, 16, 18]

  /// The documents between two numbers, and the marks that narrow the index to them.
  struct Stretch {
    var ids: Range<Int64>
    var marks: [String]
  }

  /// The marks of a document, as PostgreSQL writes a `tsvector`.
  static func marks(ofDocument id: Int64, parts: Int, organ: Int64? = nil) -> String {
    var marks = shifts.map { block(id >> $0, shift: $0) }
    if parts > 1 { marks.append(long) }
    if let organ { marks.append(self.organ + String(organ)) }
    return marks.map { "'\($0)'" }.joined(separator: " ")
  }

  /// That a document has several parts, as a query.
  static let queryLong = "'\(long)'"

  /// That a document is of one of these organs, as a query.
  static func query(organs: [Int64]) -> String {
    organs.map { "'\(organ)\($0)'" }.joined(separator: " | ")
  }

  /// All numbers below one, the latest first, in stretches that grow; the last is not narrowed.
  static func stretches(below top: Int64) -> [Stretch] {
    var stretches: [Stretch] = []
    var top = top
    for shift in shifts where top > 0 {
      let last = (top - 1) >> shift
      let first = max(0, last - 1)
      let blocks = (first...last).map { "'\(block($0, shift: shift))'" }
      stretches.append(Stretch(ids: first << shift..<top, marks: [blocks.joined(separator: " | ")]))
      top = first << shift
    }
    return stretches + [Stretch(ids: Int64.min..<top, marks: [])]
  }

  private static func block(_ number: Int64, shift: Int64) -> String {
    "\(sign)\(shift).\(number)"
  }
}
