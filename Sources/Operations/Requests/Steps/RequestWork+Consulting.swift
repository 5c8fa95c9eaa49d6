import CivilTime
import Disclosure
import Persistence

/// Opinions of others: Regulation, Articles 32 to 34.
extension RequestWork {
  /// Asks third parties, each with a letter and a slip to answer on, and tells the applicant once.
  mutating func consult(_ drafts: [PartyDraft], _ question: String, on day: CivilDate) throws {
    var issues = question.trimmed.isEmpty ? [Issue("question", "request.issue.noQuestion")] : []
    if drafts.isEmpty { issues.append(Issue("name", "request.issue.noThirdParty")) }
    for (index, draft) in drafts.enumerated() {
      issues += draft.issues("parties.\(index).", delivery: nil, needsProof: false, today: scope.today)
    }
    try Issues.check(issues)
    let asked = try drafts.map { draft in
      let party = Party(id: try scope.newID(), organ: matter.organ, matter: matter.id, role: .thirdParty, draft: draft)
      try scope.parties.insert(party)
      let consultation = Consultation(
        id: try scope.newID(), kind: .thirdParty, name: draft.kind == .naturalPerson ? "" : draft.name,
        party: party.id, question: question, sentOn: day)
      return (party: party, consultation: consultation)
    }
    try add(asked.map(\.consultation))
    for (party, consultation) in asked {
      try send(.thirdPartyConsultation, to: party, consultation: consultation, on: day)
      try send(.consultationSlip, to: party, consultation: consultation, on: day)
    }
    try send(.consultationNotice, on: day)
  }

  /// Asks organs, and tells the applicant once.
  mutating func consult(_ organs: [ConsultedOrgan], on day: CivilDate) throws {
    var issues = organs.isEmpty ? [Issue("name", "request.issue.noOrgan")] : []
    for (index, organ) in organs.enumerated() {
      if organ.name.isEmpty { issues.append(Issue("organs.\(index).name", "request.issue.noOrganName")) }
      if organ.question.isEmpty { issues.append(Issue("organs.\(index).question", "request.issue.noQuestion")) }
      if organ.kind == .otherOrgan, organ.until == nil {
        issues.append(Issue("organs.\(index).until", "request.issue.noUntil"))
      }
    }
    try Issues.check(issues)
    let consultations = try organs.map { organ in
      Consultation(id: try scope.newID(), kind: organ.kind, name: organ.name, question: organ.question, sentOn: day)
    }
    try add(consultations)
    for (organ, consultation) in zip(organs, consultations) {
      let isJoint = organ.kind == .jointOrgan
      var values: [LetterField: String] = isJoint ? [:] : [.question: organ.question]
      if let until = organ.until { values[.assistanceDueOn] = until.chinese }
      try send(
        isJoint ? .jointOrganConsultation : .assistanceRequest, to: nil, consultation: consultation, with: values,
        on: day)
    }
    try send(.consultationNotice, on: day)
  }

  /// Requires every opinion that has a term of law to be in or overdue; a person who is awaited is named masked.
  func settleOpinions(on day: CivilDate) throws {
    let course = request.course
    for consultation in course.consultations where consultation.kind != .otherOrgan {
      guard consultation.result(on: day, under: course.regime, in: calendar) == .awaited else { continue }
      throw RequestRefusal.opinionAwaited(try scope.name(of: consultation))
    }
  }

  /// Adds them to the case, and writes it, since the letters refer to them.
  private mutating func add(_ consultations: [Consultation]) throws {
    request.course.consultations += consultations
    try store()
  }
}

extension Scope {
  /// Whom a consultation asks, in words that anybody who sees the case may read.
  func name(of consultation: Consultation) throws -> String {
    guard let party = consultation.party, let found = try parties.find(party) else { return consultation.name }
    return found.maskedName
  }
}
