import CivilTime
import Disclosure
import Operations
import WebSupport

extension CasePage {
  /// What has to be known first.
  static func warnings(_ found: RequestDetails.Outcome) -> [Warning] {
    let (id, request) = (found.matter.matter.id, found.request)
    var warnings: [Warning] = []
    if request.course.receipt?.isFixed == false, request.course.stage == .received {
      let day = found.confirmBy?.withWeekday ?? ""
      warnings.append(Warning(warningText: Texts.text("case.warning.unconfirmed", ["day": day])))
    }
    if let proposal = request.extensionAsked, let answer = proposal.declined {
      warnings.append(
        Warning(
          warningText: Texts.text(
            "case.warning.extension.declined",
            ["on": answer.on.chinese, "days": "\(proposal.days)", "reasons": answer.reasons])))
    } else if let proposal = request.extensionAsked {
      let mayGrant = found.lines.contains { $0.event == .extend }
      warnings.append(
        Warning(
          warningText: Texts.text(
            "case.warning.extension", ["days": "\(proposal.days)", "reasons": proposal.reasons]),
          warningPath: mayGrant ? DeskRoutes.step(.extend, of: id) : "",
          warningLink: mayGrant ? Texts.text("case.warning.extension.grant") : ""))
    }
    for other in found.duplicates where request.course.stage != .archived {
      warnings.append(
        Warning(
          warningText: Texts.text("case.warning.duplicate", ["stage": RequestStage(rawValue: other.stage)?.word ?? ""]),
          warningPath: DeskRoutes.request(other.id), warningLink: other.number))
    }
    if let from = request.splitFrom {
      warnings.append(
        Warning(
          warningText: Texts.text("case.warning.split"), warningPath: DeskRoutes.request(from),
          warningLink: Texts.text("case.warning.split.open")))
    }
    return warnings
  }
}

extension CasePage.Clock {
  init(_ found: RequestDetails.Outcome) {
    let id = found.matter.matter.id
    var rows = found.clockRows
    if let day = found.confirmBy { rows.insert(SummaryRow(Texts.text("case.confirmBy"), day.withWeekday), at: 1) }
    let early: Set<RequestStage> = [.received, .registered, .inHandling]
    let wasAsked = found.request.course.steps.contains { $0.event == .requestCorrection }
    if let due = found.correctionDue, early.contains(found.request.course.stage), !wasAsked {
      rows.append(
        SummaryRow(
          Texts.text("case.correctionDue"), due.date.withWeekday,
          tag: due.date < found.matter.today ? Tag(Texts.text("case.passed"), .plain) : nil))
    }
    let waiting: Set<RequestStage> = [.correctionRequested, .explanationRequested, .feeNoticed]
    if let due = found.applicantDue, waiting.contains(found.request.course.stage) {
      rows.append(
        SummaryRow(
          Texts.text("case.applicantDue"), due.date.withWeekday,
          tag: due.date < found.matter.today ? Tag(Texts.text("case.passed"), .soon) : nil))
    }
    self.init(
      heading: Texts.text("case.clock.heading", ["state": found.clock.state.word]),
      text: Texts.text("case.clock.text.\(found.clock.state.rawValue)"),
      daysPath: DeskRoutes.request(id, DeskRoutes.requestDays), summary: rows)
  }
}

extension CasePage.PartyLine {
  init(_ party: Party, _ found: RequestDetails.Outcome) {
    let mayCorrect = found.powers.contains(.registerMatters) && party.erasedAt == nil
    self.init(
      role: Texts.text("case.role.\(party.role.rawValue)"),
      line: MatterPage.PartyLine(party, found.matter.secrets[party.id] ?? [], mayReveal: found.matter.mayReveal),
      correctionPath: mayCorrect ? DeskRoutes.correction(of: party) : "")
  }
}

extension CasePage.Decision {
  init?(_ found: RequestDetails.Outcome) {
    let (id, request) = (found.matter.matter.id, found.request)
    guard request.details != nil || !request.proposal.isEmpty else { return nil }
    var rows: [SummaryRow] = []
    if let details = request.details {
      let rule = OutcomeRules.shared[details.outcome]
      rows.append(SummaryRow(Texts.text("case.proposal.outcome"), "\(details.outcome.code) \(rule.name)"))
      rows.append(SummaryRow(Texts.text("case.proposal.grounds"), rule.citation))
      rows += ExtraWriting(details).rows
    }
    if !request.proposal.isEmpty { rows.append(SummaryRow(Texts.text("case.proposal.proposal"), request.proposal)) }
    let isOpen = [.registered, .inHandling, .drafting].contains(request.course.stage)
    let wasSigned = [.signed, .dispatched, .closed, .archived].contains(request.course.stage)
    self.init(
      heading: Texts.text(wasSigned ? "case.decided" : "case.proposed"), summary: rows,
      changePath: isOpen && found.powers.contains(.handleMatters)
        ? DeskRoutes.request(id, DeskRoutes.requestProposal) : "")
  }
}

extension ExtraWriting {
  /// What was entered, in rows to read.
  var rows: [SummaryRow] {
    items.compactMap { item in
      guard !item.value.isEmpty, !item.name.hasSuffix(".count") || item.name == "excess.count" else { return nil }
      let parts = item.name.split(separator: ".").map(String.init)
      let field = parts.last ?? ""
      let number = parts.count == 3 ? " \((Int(parts[1]) ?? 0) + 1)" : ""
      let key =
        switch parts[0] {
        case "withheldParts": "case.part.\(field)"
        case "thirdParties": "case.answerer.\(field)"
        case let kind where parts.count == 1: "case.extra.text.\(kind)"
        case let kind: "case.extra.\(kind).\(field)"
        }
      return SummaryRow(Texts.text(key) + number, Self.words(item.value, of: field))
    }
  }

  /// A value in words, where the form sends a name.
  private static func words(_ value: String, of field: String) -> String {
    switch field {
    case "ground": WithheldPart.Ground.all.first { $0.word == value }?.name ?? value
    case "result": ThirdPartyAnswer.Result(rawValue: value)?.word ?? value
    case "carrier": Supply.Carrier(rawValue: value)?.word ?? value
    case "how": Texts.text("case.supply.\(value)")
    case "kind": ClosingStatement.Kind(rawValue: value)?.word ?? value
    case "isUnknown": Texts.text("case.yes")
    default: CivilDate(iso: value)?.chinese ?? value
    }
  }
}
