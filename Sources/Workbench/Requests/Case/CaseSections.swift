import CivilTime
import Disclosure
import Operations
import WebSupport

/// The tables of a case: whom it asked, what it wrote, what it cost, what was contested, and what is like it.
struct CaseSections {
  let found: RequestDetails.Outcome

  init(_ found: RequestDetails.Outcome) {
    self.found = found
  }

  /// Those that have something in them.
  var all: [CasePage.Section] {
    [statements, consultations, letters, fees, remedies, items, like].compactMap { $0 }
  }

  private func section(_ name: String, _ columns: [String], _ rows: [Listing.Row]) -> CasePage.Section? {
    guard !rows.isEmpty else { return nil }
    let heading = Texts.text("case.\(name)")
    return CasePage.Section(
      heading: heading,
      listing: Listing(
        heading, columns: columns.map { Listing.Column(Texts.text("case.\(name).\($0)")) }, rows: rows,
        empty: EmptyState("")))
  }

  private func day(_ day: CivilDate?) -> String { day.map { "\($0)" } ?? "—" }

  /// What the applicant wrote on the page of his case.
  private var statements: CasePage.Section? {
    section(
      "statements", ["kind", "text", "at"],
      found.statements.map { statement in
        Listing.Row([
          Listing.Cell(Texts.text(statement.kind.textKey)), Listing.Cell(statement.text),
          Listing.Cell(day(statement.at.beijingDate)),
        ])
      })
  }

  private var consultations: CasePage.Section? {
    let course = found.request.course
    let stages: Set<RequestStage> = [.consultingThirdParty, .consultingOrgans, .inHandling, .drafting]
    let mayRecord = stages.contains(course.stage) && found.powers.contains(.handleMatters)
    return section(
      "consultations", ["whom", "sent", "reached", "due", "result"],
      course.consultations.map { consultation in
        Listing.Row([
          Listing.Cell(
            found.name(of: consultation),
            path: mayRecord ? DeskRoutes.opinion(of: consultation.id, in: found.matter.matter.id) : "",
            note: Texts.text("case.consulted.\(consultation.kind.rawValue)")),
          Listing.Cell(day(consultation.sentOn)), Listing.Cell(day(consultation.reachedOn)),
          Listing.Cell(day(consultation.due(under: course.regime, in: found.calendar)?.date)),
          Listing.Cell(
            "", tag: consultation.result(on: found.matter.today, under: course.regime, in: found.calendar).tag,
            note: consultation.reasons),
        ])
      })
  }

  private var letters: CasePage.Section? {
    section(
      "letters", ["title", "number", "state", "delivery"],
      found.letters.filter { $0.state != .void }.map { letter in
        let delivery = found.deliveries.last { $0.letter == letter.id }
        return Listing.Row([
          Listing.Cell(
            letter.kind.word, path: DeskRoutes.letter(DeskRoutes.caseLetter, letter.id, of: letter.matter),
            note: recipient(of: letter)), Listing.Cell(letter.number),
          Listing.Cell(
            day(letter.signedOn),
            tag: Tag(Texts.text("case.letter.state.\(letter.state.rawValue)"), letter.state == .signed ? .ok : .plain)),
          Listing.Cell(
            delivery?.wayWord ?? "—",
            note: delivery.map { Texts.text("case.delivery", ["sent": day($0.sentOn), "reached": day($0.reachedOn)]) }
              ?? ""),
        ])
      })
  }

  private func recipient(of letter: CaseLetter) -> String {
    found.matter.parties.first { $0.id == letter.recipient }.map {
      $0.erasedAt == nil ? $0.maskedName : Texts.text("party.erased")
    } ?? letter.consultation.flatMap { id in found.request.course.consultations.first { $0.id == id } }?.name ?? ""
  }

  private var fees: CasePage.Section? {
    section(
      "fees", ["total", "noticed", "paid", "receipt"],
      found.fees.map { fee in
        Listing.Row([
          Listing.Cell(Texts.text("case.yuan", ["amount": "\(fee.assessment.total)"]), note: fee.words),
          Listing.Cell(day(fee.noticedOn)), Listing.Cell(day(fee.paidOn)), Listing.Cell(fee.receipt),
        ])
      })
  }

  private var remedies: CasePage.Section? {
    section(
      "remedies", ["authority", "accepted", "result", "lesson"],
      found.remedies.map { remedy in
        Listing.Row([
          Listing.Cell(remedy.authority, note: remedy.number), Listing.Cell(day(remedy.acceptedOn)),
          Listing.Cell(
            day(remedy.endedOn),
            tag: remedy.decision.map {
              Tag(Texts.text("case.remedy.\($0.result.rawValue)"), $0.result == .corrected ? .late : .plain)
            } ?? Tag(Texts.text("case.remedy.pending"), .soon)), Listing.Cell(remedy.lesson),
        ])
      })
  }

  private var items: CasePage.Section? {
    guard found.items.count > 1 || !found.splits.isEmpty else { return nil }
    let own = found.items.map { item in
      Listing.Row([
        Listing.Cell(Texts.text(item.counted.reopens == nil ? "case.items.first" : "case.items.reopened")),
        Listing.Cell(day(item.counted.receivedOn)), Listing.Cell(day(item.counted.dispatchedOn)),
        Listing.Cell(item.counted.ending.map { "\($0.code) \($0.name)" } ?? ""),
      ])
    }
    let splits = found.splits.map { id in
      Listing.Row([
        Listing.Cell(Texts.text("case.items.split"), path: DeskRoutes.request(id)), Listing.Cell("—"),
        Listing.Cell("—"), Listing.Cell(""),
      ])
    }
    return section("items", ["what", "received", "dispatched", "ending"], own + splits)
  }

  private var like: CasePage.Section? {
    let others = found.duplicates + found.sameApplicant.filter { !found.duplicates.contains($0) }
    return section(
      "like", ["number", "received", "stage"],
      others.map { matter in
        Listing.Row([
          Listing.Cell(
            matter.number, path: DeskRoutes.request(matter.id),
            tag: found.duplicates.contains(matter) ? Tag(Texts.text("case.duplicate"), .late) : nil, note: matter.title),
          Listing.Cell(day(matter.openedOn)), Listing.Cell("", tag: RequestStage(rawValue: matter.stage)?.tag),
        ])
      })
  }
}

extension Consultation.Result {
  /// What the office may take as the opinion, as a tag.
  var tag: Tag {
    switch self {
    case .awaited: Tag(Texts.text("case.opinion.awaited"), .soon)
    case .answered(let answer): Tag(answer.word, .plain)
    case .silent: Tag(Texts.text("case.opinion.silent"), .late)
    case .deemedConsent: Tag(Texts.text("case.opinion.deemed"), .ok)
    }
  }
}

extension ChargedFee {
  /// By what it was charged.
  fileprivate var words: String {
    switch assessment.method {
    case .perCase(let index): Texts.text("case.fee.perCase.text", ["number": "\(index)"])
    case .perVolume(let pages, _): Texts.text("case.fee.perVolume.text", ["pages": "\(pages)"])
    }
  }
}
