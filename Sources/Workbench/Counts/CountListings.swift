import CivilTime
import Disclosure
import Operations
import WebSupport

/// The lists behind the cells of tables 3 and 4.
enum CountListings {
  /// The cases of a cell.
  static func cases(_ found: CountedCases.Outcome, of cell: CountedCases.Cell, _ pager: Pager) -> Listing {
    let isRemedy = if case .remedies = cell { true } else { false }
    let columns =
      isRemedy ? ["authority", "accepted", "ended", "decision"] : ["kind", "received", "outcome", "dispatched"]
    return Listing(
      Texts.text("counts.cases.list"),
      columns: (["number", "subject"] + columns).map { Listing.Column(Texts.text("counts.column.\($0)")) },
      rows: found.entries.map { entry in
        guard let matter = entry.matter, let counted = entry.counted else { return hidden(columns.count) }
        return Listing.Row(
          [Listing.Cell(matter.number, path: DeskRoutes.request(matter.id)), Listing.Cell(matter.title)]
            + cells(counted))
      },
      empty: EmptyState(Texts.text("counts.cases.none")), pager: pager)
  }

  private static func hidden(_ further: Int) -> Listing.Row {
    Listing.Row(
      [Listing.Cell("—"), Listing.Cell(Texts.text("counts.cases.hidden"))]
        + Array(repeating: Listing.Cell("—"), count: further))
  }

  private static func cells(_ counted: CountedCases.Counted) -> [Listing.Cell] {
    switch counted {
    case .request(let item):
      [
        Listing.Cell(Texts.text("party.kind.\(item.applicant.rawValue)")), Listing.Cell("\(item.receivedOn)"),
        Listing.Cell(
          item.ending?.name ?? Texts.text("counts.open"), note: item.ending.map(\.code) ?? ""),
        Listing.Cell(item.dispatchedOn.map { "\($0)" } ?? "—"),
      ]
    case .remedy(let remedy):
      [
        Listing.Cell(remedy.authority, note: remedy.number), Listing.Cell("\(remedy.acceptedOn)"),
        Listing.Cell(remedy.endedOn.map { "\($0)" } ?? "—"),
        Listing.Cell(Texts.text(remedy.decision.map { "remedy.decision.\($0.rawValue)" } ?? "counts.pending")),
      ]
    }
  }

  /// When a year was frozen, in words; empty where it was not.
  static func frozenWords(_ found: FrozenTables.Outcome) -> String {
    guard let frozen = found.frozen else { return "" }
    return Texts.text("counts.frozenOn", ["day": frozen.on.chinese, "person": found.person])
  }

  /// The cells that count something else than when the year was frozen; nil where it was not.
  static func corrections(_ found: FrozenTables.Outcome, in report: AnnualReport) -> Listing? {
    guard let frozen = found.frozen else { return nil }
    let heads = ["cell", "frozen", "now", "difference"]
    return Listing(
      Texts.text("counts.corrections"),
      columns: heads.map { Listing.Column(Texts.text("counts.correction.\($0)"), isNumeric: $0 != "cell") },
      rows: frozen.corrections(in: report).map { correction in
        let difference = correction.now - correction.frozen
        return Listing.Row([
          Listing.Cell(correction.cell.definition.words), Listing.Cell("\(correction.frozen)", isNumeric: true),
          Listing.Cell("\(correction.now)", isNumeric: true),
          Listing.Cell(difference > 0 ? "+\(difference)" : "\(difference)", isNumeric: true),
        ])
      },
      empty: EmptyState(Texts.text("counts.corrections.none")))
  }
}
