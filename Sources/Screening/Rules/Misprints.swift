import Disclosure

/// The misprints as shipped: `Resources/misprints.tsv`, one a line.
///
/// Columns: id, wrong, right, characters before and behind that make it right, words of which the sentence needs one (joined
/// by `|`), level.
enum Misprints {
  /// The rows.
  ///
  /// The resource is part of the binary and validated by the tests, so that a failure here is an error of the build.
  static let shipped: [ScreeningTerm] = {
    do {
      return try rows(PackageResources.misprints_tsv)
    } catch {
      preconditionFailure("misprints.tsv: \(error)")
    }
  }()

  /// Reads rows.
  ///
  /// - Throws: `InvalidRules` at the first line that does not fit.
  static func rows(_ bytes: [UInt8]) throws(InvalidRules) -> [ScreeningTerm] {
    var terms: [ScreeningTerm] = []
    for line in bytes.split(separator: 0x0A) {
      let columns = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard columns.count == 7, let level = ScreeningHit.Level(rawValue: columns[6]), !columns[1].isEmpty else {
        throw InvalidRules(description: String(decoding: line, as: UTF8.self))
      }
      terms.append(
        ScreeningTerm(
          id: columns[0], table: .misprint, pattern: columns[1], replacement: columns[2], notAfter: columns[3],
          notBefore: columns[4], requires: columns[5].split(separator: "|").map(String.init), level: level))
    }
    return terms
  }
}
