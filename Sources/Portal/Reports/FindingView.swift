import Disclosure
import Documents

/// One finding in the list beside the report.
struct FindingView: Sendable {
  struct Place: Sendable {
    var target: String
    var label: String
  }

  /// How many cells are linked; the others are counted.
  static let maximumPlaces = 6

  var number: Int
  var severity: String
  var word: String
  var message: String
  var excerpt: String?
  var places: [Place]
  var hasPlaces: Bool
  var more: String?
}

extension FindingView {
  /// The finding `index`; `sentence` is the id of the words that it speaks of, where the page shows them.
  init(_ finding: Finding, index: Int, in report: AnnualReport, sentence: String?) {
    number = index + 1
    severity = finding.severity.rawValue
    word = ReportWords.severity(finding.severity)
    message = finding.message
    excerpt = finding.excerpt
    places = finding.cells.prefix(Self.maximumPlaces).map { address in
      let text = CellText.text(report.cells[address])
      return Place(
        target: Anchors.cell(address), label: address.definition.words + (text.isEmpty ? "" : "：\(text)"))
    }
    if let sentence { places.append(Place(target: sentence, label: "见原文这句话")) }
    hasPlaces = !places.isEmpty
    let rest = finding.cells.count - Self.maximumPlaces
    more = rest > 0 ? "等 \(finding.cells.count) 格" : nil
  }
}
