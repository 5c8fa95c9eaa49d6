/// A stretch of a text that fits into one `tsvector`.
enum SearchPart {
  private static let positions = 16_000
  private static let positionsOfOne = 255
  /// How many grams two neighbouring parts share: a phrase up to this length stands whole in one of them.
  static let overlap = 64

  /// The parts of a text, each as PostgreSQL writes a `tsvector`.
  static func parts(of grams: [String]) -> [String] {
    let grams = grams.filter { !$0.isEmpty }
    var parts: [String] = []
    var start = 0
    while start < grams.count {
      var places: [String: [Int]] = [:]
      var end = start
      while end < grams.count, end - start < positions, places[grams[end], default: []].count < positionsOfOne {
        places[grams[end], default: []].append(end - start + 1)
        end += 1
      }
      parts.append(
        places.map { gram, places in quoted(gram) + ":" + places.map(String.init).joined(separator: ",") }
          .joined(separator: " "))
      guard end < grams.count else { break }
      start = end - overlap
    }
    return parts
  }

  /// The queries that must all match for a phrase to stand in a text.
  ///
  /// A phrase that is longer than what parts share is asked for in overlapping pieces.
  static func queries(_ phrase: [String]) -> [String] {
    let phrase = phrase.filter { !$0.isEmpty }
    guard !phrase.isEmpty else { return [] }
    let last = max(0, phrase.count - overlap)
    let starts = stride(from: 0, to: last, by: overlap / 2) + [last]
    return starts.map { start in
      phrase[start..<min(start + overlap, phrase.count)].map(quoted).joined(separator: " <-> ")
    }
  }

  private static func quoted(_ gram: String) -> String {
    "'" + gram.replacing("\\", with: "\\\\").replacing("'", with: "''") + "'"
  }
}
