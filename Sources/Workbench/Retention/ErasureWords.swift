import CivilTime
import Disclosure
import Operations
import WebSupport

/// Erasures in words and tables.
enum ErasureWords {
  static func listing(_ erasures: [Erasure], pager: Pager) -> Listing {
    let columns = ["number", "kind", "state", "proposedAt"].map { Listing.Column(Texts.text("retention.\($0)")) }
    return Listing(
      Texts.text("retention.erasures"), columns: columns,
      rows: erasures.map { erasure in
        .init([
          .init(Texts.text("retention.erasure", ["id": "\(erasure.id)"]), path: DeskRoutes.erasure(erasure.id)),
          .init(Texts.text("retention.kind.\(erasure.kind.rawValue)")), .init("", tag: tag(erasure.state)),
          .init(moment(erasure.proposedAt)),
        ])
      }, empty: EmptyState(Texts.text("retention.noErasures")), pager: pager)
  }

  static func summary(_ found: ErasureDetails.Outcome) -> [SummaryRow] {
    let erasure = found.erasure
    return [
      SummaryRow(Texts.text("retention.state"), "", tag: tag(erasure.state)),
      SummaryRow(Texts.text("retention.organ"), found.organ),
      SummaryRow(Texts.text("retention.kind"), Texts.text("retention.kind.\(erasure.kind.rawValue)")),
      SummaryRow(Texts.text("retention.reason"), erasure.reason),
    ]
  }

  static func steps(_ found: ErasureDetails.Outcome) -> [Step] {
    let erasure = found.erasure
    func note(_ person: Person.ID?, _ at: Instant?) -> String {
      guard let at else { return "" }
      return "\(person.flatMap { found.people[$0] } ?? "") \(moment(at))"
    }
    let decision: Step.State = erasure.state == .proposed ? .now : .done
    let end: Step.State = erasure.state == .done ? .done : erasure.state == .approved ? .now : .ahead
    return [
      Step(Texts.text("retention.step.propose"), .done, note: note(erasure.proposedBy, erasure.proposedAt)),
      Step(Texts.text("retention.step.approve"), decision, note: note(erasure.decidedBy, erasure.decidedAt)),
      Step(Texts.text("retention.step.erase"), end, note: note(nil, erasure.doneAt)),
    ]
  }

  static func items(_ found: ErasureDetails.Outcome) -> Listing {
    Listing(
      Texts.text("retention.matters"),
      columns: [.init(Texts.text("retention.matters")), .init(Texts.text("retention.erasedAt"))],
      rows: found.items.map { .init([.init($0.title), .init($0.erasedAt.map(moment) ?? "")]) },
      empty: EmptyState(Texts.text("retention.none")))
  }

  private static func tag(_ state: Erasure.State) -> Tag {
    let tone: Tag.Tone =
      switch state {
      case .proposed, .approved: .soon
      case .refused: .plain
      case .done: .ok
      }
    return Tag(Texts.text("retention.state.\(state.rawValue)"), tone)
  }

  private static func moment(_ at: Instant) -> String { "\(at.beijingDate) \(at.beijingTime)" }
}
