import CivilTime
import Disclosure
import Documents
import Operations

extension CaseFile {
  /// The file of a case that was taken out, with its letters on paper.
  init(_ taken: TakeOutCase.Outcome, sheets: [CaseLetter.ID: LetterSheet]) {
    let matter = taken.details.matter.matter
    let letters = taken.details.letters.filter { $0.state != .void }
    self.init(
      title: Texts.text("archive.file"), organ: taken.organ.name, number: matter.number,
      day: matter.closedOn ?? taken.details.matter.today,
      sections: [
        Self.facts(taken), Self.checklist(taken), Self.evidence(taken), Self.steps(taken), Self.consultations(taken),
        Self.opinions(taken), Self.deliveries(taken), Self.fees(taken), Self.remedies(taken), Self.files(taken),
        Self.journal(taken),
      ],
      letterTable: (
        Texts.text("archive.letters"),
        ["order", "letter", "number", "page"].map { Texts.text("archive.letters.\($0)") }
      ),
      letters: letters.compactMap { letter in
        guard let sheet = sheets[letter.id] else { return nil }
        let state = letter.state == .draft ? "（\(Texts.text("letter.state.draft"))）" : ""
        return Letter(letter.kind.word + state, sheet)
      })
  }

  /// A table whose words are under `archive.<name>` in the catalogue.
  static func section(_ name: String, _ columns: [(String, Int)], _ rows: [[String]]) -> Section {
    Section(
      Texts.text("archive.\(name)"), columns.map { .init(Texts.text("archive.\(name).\($0.0)"), $0.1) }, rows: rows,
      empty: Texts.text("archive.none"))
  }

  private static func facts(_ taken: TakeOutCase.Outcome) -> Section {
    let (details, request) = (taken.details, taken.details.request)
    let matter = details.matter.matter
    func row(_ name: String, _ value: String) -> [String] { [Texts.text("archive.fact.\(name)"), value] }
    var rows = [
      row("number", matter.number), row("organ", taken.organ.name), row("content", matter.summary),
      row("channel", request.course.channel.chinese), row("received", request.course.receipt?.day.chinese ?? ""),
      row("due", details.due?.date.chinese ?? ""), row("stage", Texts.text(request.course.stage.textKey)),
      row("outcome", request.details.map { "\($0.outcome.code) \(OutcomeRules.shared[$0.outcome].name)" } ?? ""),
      row("handler", matter.assignee.flatMap { taken.names.people[$0] } ?? ""), row("proposal", request.proposal),
    ]
    rows += details.matter.parties.map { party in
      let facts = [
        party.name, Texts.text("party.kind.\(party.kind.rawValue)"), party.contact, party.email, party.address,
      ]
      return [Texts.text("archive.role.\(party.role.rawValue)"), facts.filter { !$0.isEmpty }.joined(separator: "，")]
    }
    return section("facts", [("fact", 2), ("value", 8)], rows.filter { !$0[1].isEmpty })
  }

  private static func checklist(_ taken: TakeOutCase.Outcome) -> Section {
    let rows = taken.checklist.lines.map { point, state in
      let words: String =
        switch state {
        case .complete: Texts.text("archive.state.complete")
        case .notNeeded: Texts.text("archive.state.notNeeded")
        case .advised(let issue): Texts.sentence(of: issue)
        case .open(let issues):
          issues.map { Texts.sentence(of: $0) }.joined()
        }
      return [Texts.text(point.textKey), words]
    }
    return section("checklist", [("point", 3), ("state", 7)], rows)
  }

  private static func evidence(_ taken: TakeOutCase.Outcome) -> Section {
    section(
      "evidence", [("kind", 3), ("on", 3), ("note", 6)],
      taken.details.request.course.evidence.map {
        [Texts.text("archive.evidence.kind.\($0.kind.rawValue)"), $0.on.chinese, $0.note]
      })
  }

  private static func steps(_ taken: TakeOutCase.Outcome) -> Section {
    section(
      "steps", [("on", 3), ("step", 3), ("term", 3), ("note", 6), ("by", 2)],
      taken.steps.map { step, person in
        [
          step.on.chinese, Texts.text(step.event.textKey), step.term?.chinese ?? step.until?.chinese ?? "", step.note,
          person.flatMap { taken.names.people[$0] } ?? "",
        ]
      })
  }
}
