import Disclosure
import Operations
import WebSupport

/// Something that is done with a matter on a page of its own: asked with GET, done with POST.
enum MatterStep: String, CaseIterable, Sendable {
  case assignment, submission, closure, withdrawal, reopening, parties
  case agreement, `return`, transfer, skip, recall

  /// What it takes to be led there; the operation checks for itself.
  var access: Access {
    switch self {
    case .assignment, .reopening: .capability(.assignMatters)
    case .submission, .closure, .withdrawal: .capability(.handleMatters)
    case .parties: .capability(.registerMatters)
    case .agreement, .return, .transfer, .skip, .recall: .signedIn
    }
  }

  /// The step of the approval that it takes, where it is one.
  var approvalEvent: ApprovalEvent? {
    switch self {
    case .agreement: .agree
    case .return: .sendBack
    case .transfer: .passOn
    case .skip: .skip
    case .recall: .withdraw
    case .assignment, .submission, .closure, .withdrawal, .reopening, .parties: nil
    }
  }

  /// What happens to the matter, where it is no step of an approval.
  private var matterEvent: MatterEvent? {
    switch self {
    case .assignment: .assign
    case .submission: .submit
    case .closure: .close
    case .withdrawal: .withdraw
    case .reopening: .reopen
    case .parties, .agreement, .return, .transfer, .skip, .recall: nil
    }
  }

  /// Whether the asker could take it now.
  func isOpen(in details: MatterDetails.Outcome) -> Bool {
    if let approvalEvent { return details.steps.contains(approvalEvent) }
    if let matterEvent { return details.possible.contains(matterEvent) }
    return details.mayAddParties
  }

  /// Its words.
  var title: String { Texts.text("matter.step.\(rawValue)") }

  /// The fields of its form.
  func fields(_ sheet: FormSheet, _ values: FormData, _ details: MatterDetails.Outcome) -> [Field] {
    switch self {
    case .assignment: [Self.chooser(details.handlers).field(sheet, "assignee", values)]
    case .transfer:
      [
        Self.chooser(details.approvers).field(sheet, "target", values),
        sheet.area("opinion", limit: 2_000, isOptional: true),
      ]
    case .agreement, .recall: [sheet.area("opinion", limit: 2_000, isOptional: true)]
    case .return, .skip: [sheet.area("opinion", limit: 2_000)]
    case .parties:
      [
        sheet.select("kind", Party.Kind.allCases.map { Choice($0.rawValue, Texts.text("party.kind.\($0.rawValue)")) }),
        sheet.text("name", limit: 100), sheet.text("contact", isOptional: true),
        sheet.select(
          "paper",
          IdentityPaper.Kind.allCases.map { Choice($0.rawValue, Texts.text("identityPaper.kind.\($0.rawValue)")) },
          isOptional: true),
        sheet.text("paperNumber", limit: IdentityPaper.longestNumber, isOptional: true),
      ]
    case .submission, .closure, .withdrawal, .reopening: []
    }
  }

  private static func chooser(_ people: [(id: Person.ID, name: String)]) -> ListChooser {
    ListChooser(choices: people.map { Choice($0.id.description, $0.name) })
  }

  /// The person whom a form names, one of `people` where it names him in words.
  private static func person(
    _ name: String, _ form: inout FormData, among people: [(id: Person.ID, name: String)]
  ) throws -> Person.ID {
    guard chooser(people).settle(name, in: &form) else { throw Issues(form.issues) }
    return try form.require(form.record(name, as: Person.ID.self), name)
  }

  /// Takes the step.
  func take(
    _ form: inout FormData, of details: MatterDetails.Outcome, desk: Desk, as principal: Principal
  ) async throws {
    let (matter, approval) = (details.matter.id, details.approvals.last?.id)
    let version = form.version
    let opinion = approvalEvent == nil ? "" : form.text("opinion", limit: 2_000, isOptional: true)
    guard let approval = approvalEvent == nil ? Approval.ID(rawValue: 0) : approval else { throw NotFound() }
    switch self {
    case .assignment:
      let assignee = try Self.person("assignee", &form, among: details.handlers)
      try await desk.perform(AssignMatter(matter, version: version, assignee: assignee), as: principal)
    case .submission: _ = try await desk.perform(StartApproval(matter, version: version), as: principal)
    case .closure: try await desk.perform(CloseMatter(matter, version: version), as: principal)
    case .withdrawal: try await desk.perform(WithdrawMatter(matter, version: version), as: principal)
    case .reopening: try await desk.perform(ReopenMatter(matter, version: version), as: principal)
    case .parties: try await addParty(&form, to: matter, desk: desk, as: principal)
    case .agreement:
      try await desk.perform(AgreeApproval(approval, version: version, opinion: opinion), as: principal)
    case .return: try await desk.perform(ReturnApproval(approval, version: version, opinion: opinion), as: principal)
    case .transfer:
      let target = try Self.person("target", &form, among: details.approvers)
      try await desk.perform(
        PassOnApproval(approval, version: version, target: target, opinion: opinion), as: principal)
    case .skip: try await desk.perform(SkipApprovalLevel(approval, version: version, opinion: opinion), as: principal)
    case .recall: try await desk.perform(WithdrawApproval(approval, version: version, opinion: opinion), as: principal)
    }
  }

  private func addParty(
    _ form: inout FormData, to matter: Matter.ID, desk: Desk, as principal: Principal
  ) async throws {
    let kind = form.choice("kind", as: Party.Kind.self)
    let name = form.text("name", limit: 100)
    let contact = form.text("contact", isOptional: true)
    let number = form.text("paperNumber", limit: IdentityPaper.longestNumber, isOptional: true)
    // The card is what nearly everybody shows, so a number alone is taken for one.
    let paper = form.choice("paper", as: IdentityPaper.Kind.self, isOptional: true) ?? .residentCard
    try form.check()
    let add = AddParty(
      to: matter, kind: try form.require(kind, "kind"), name: name, contact: contact,
      paper: number.isEmpty ? nil : IdentityPaper(paper, number: number))
    _ = try await desk.perform(add, as: principal)
  }
}
