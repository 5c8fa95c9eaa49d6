import CivilTime
import Disclosure
import Operations

/// One operation on a record of a place.
struct Attempt: Sendable, CustomStringConvertible {
  let description: String
  let access: Access
  let perform: @Sendable (Desk, Principal) async throws -> Void

  init<Work: Operation>(_ operation: Work) {
    description = "\(Work.self)"
    access = Work.access
    perform = { desk, principal in _ = try await desk.perform(operation, as: principal) }
  }

  /// Operations that concern nobody but whoever asks, that anybody performs, or the platform itself, by name.
  ///
  /// The route walk and the tests of sign-in ask for them. Those of applicants take the key of their own case; the
  /// tests of the portal ask for them.
  static let personal: Set = [
    "ChooseNotices", "ChooseNotifications", "ConfirmIdentity", "ConfirmSecondFactor", "CorrectOwnRequest",
    "CreateToken", "ExplainOwnRequest", "FileRequest", "MakeRecoveryCodes", "RateOwnCase", "RecordFailedSignIn",
    "RecordRefusal", "SetPassword", "SetSecondFactor", "SignIn", "SignOn", "SuggestOwnPublication", "SwitchOrgan",
    "WithdrawOwnRequest",
  ]

  /// Operations that only the module's own doors perform, `FileCabinet` and `Entrance`; the walk goes through them.
  static let inner: Set = [
    "AddOrganSeal", "AttachFile", "AttachOwnFile", "ConfirmRegister", "ExportLeftOutRows", "ImportPeople",
    "ImportRegister",
  ]

  /// Every operation on a record, on one of a place.
  static func all(at place: WalkPlace) -> [Attempt] {
    let target = WalkTarget(place: place)
    return target.matters + target.requests + target.letters + target.approvals + target.organs + target.people
      + target.powers + target.evidence + target.afterReply + target.items
  }

  /// What counts for the whole installation, and takes the capability at the top of it.
  static func everywhere() throws -> [Attempt] {
    var holidays = CalendarYear(year: 2027, source: "通知", days: [])
    holidays.days = [CalendarDay(date: CivilDate(dayNumber: 20_819), kind: .holiday, name: "元旦")]
    return [
      Attempt(ChangeAccountRules(.standard)),
      Attempt(ChangeRetentionRule(.general, months: 60, basis: "规定", version: 1)),
      Attempt(ChangeSetting("desk.soonWorkdays", to: "4", version: 0)),
      Attempt(ChangeCalendarDay(date: CivilDate(dayNumber: 20_579), kind: .holiday, name: "节日", version: 0)),
      Attempt(LoadCalendarYear(holidays, version: 0)),
    ]
  }
}

/// The records of one place, by their numbers.
struct WalkTarget {
  let place: WalkPlace

  var base: Int64 { place.records }
  var organ: Organ.ID { Organ.ID(rawValue: place.rawValue) }
  private var matter: Matter.ID { Matter.ID(rawValue: base + 1) }
  private var approval: Approval.ID { Approval.ID(rawValue: base + 32) }
  private var person: Person.ID { Person.ID(rawValue: base + 52) }
  private var colleague: Person.ID { Person.ID(rawValue: base + 51) }
  var today: CivilDate { CivilDate(dayNumber: 20_528) }
  private var purpose: RevealPurpose? { try? RevealPurpose(reason: .remedy, note: "应诉") }
  private var draft: MatterDraft { MatterDraft(title: "河滨路", openedOn: today) }

  var matters: [Attempt] {
    [
      Attempt(RegisterMatter(organ: organ, draft: draft)),
      Attempt(ChangeMatter(matter, version: 1, draft: draft)),
      Attempt(AssignMatter(matter, version: 1, assignee: Person.ID(rawValue: base + 50))),
      Attempt(CloseMatter(matter, version: 1)), Attempt(WithdrawMatter(matter, version: 1)),
      Attempt(ReopenMatter(Matter.ID(rawValue: base + 3), version: 1)),
      Attempt(AddParty(to: matter, kind: .naturalPerson, name: "李四")),
      Attempt(RemoveAttachment(id: Attachment.ID(rawValue: base + 21))),
    ]
  }

  var approvals: [Attempt] {
    [
      Attempt(StartApproval(matter, version: 1)), Attempt(AgreeApproval(approval, version: 1)),
      Attempt(ReturnApproval(approval, version: 1, opinion: "不同意")),
      Attempt(PassOnApproval(approval, version: 1, target: colleague)),
      Attempt(SkipApprovalLevel(approval, version: 1, opinion: "急")),
      Attempt(WithdrawApproval(approval, version: 1)),
      Attempt(
        DrawChain(
          organ: organ, kind: .general, name: "链", effectiveOn: today,
          levels: [.init(title: "审", holder: .person(colleague))])),
      Attempt(RetireChain(ApprovalChain.ID(rawValue: base + 31), version: 1)),
    ]
  }

  var organs: [Attempt] {
    var facts = OrganFacts()
    (facts.name, facts.level) = ("青禾县某局", .department)
    return [
      Attempt(CreateOrgan(facts, territorialParent: organ)),
      Attempt(ChangeOrgan(id: organ, version: 1, facts: facts)),
      Attempt(MoveOrgan(id: organ, version: 1, territorialParent: nil, verticalParent: nil)),
      Attempt(AbolishOrgan(id: organ, version: 1, on: today, successor: nil, basis: "改革")),
      Attempt(SaveDisclosureOffice(of: organ, DisclosureOffice())),
      Attempt(
        RecordSuccession(from: organ, to: Organ.ID(rawValue: 9), function: "", effectiveOn: today, basis: "改革")),
      Attempt(
        CorrectSuccession(
          from: organ,
          seen: Succession(
            id: .init(rawValue: base + 70), from: organ, to: Organ.ID(rawValue: 9), function: "", effectiveOn: today,
            basis: "机构改革"), to: nil, reason: "登记错误")),
      Attempt(SaveGuide(of: organ, basedOn: 1, guide: DisclosureGuide(), note: "")),
      Attempt(PublishGuide(of: organ, revision: 1)),
      Attempt(ChangeSetting("desk.announcement", at: organ, to: "停机", version: 0)),
      Attempt(ChangeNumberPattern(organ: organ, series: .letters, pattern: "{word}函〔{year}〕{serial}号", version: 0)),
    ]
  }

  var people: [Attempt] {
    let draft = PersonDraft(organ: organ, signInName: "xinren", name: "新人", dutyClass: .system)
    return [
      Attempt(CreatePerson(draft)), Attempt(ChangePerson(person, version: 1, to: draft)),
      Attempt(DisablePerson(person, version: 1)), Attempt(EnablePerson(person, version: 1)),
      Attempt(ResetPassword(person, hash: "")), Attempt(ResetSecondFactor(person)), Attempt(UnlockSignIn(person)),
      Attempt(LinkIdentity(person, to: nil)),
      Attempt(EndSessions(of: person)), Attempt(EndSession(Session.ID(rawValue: base + 50))),
      Attempt(RevokeToken(APIToken.ID(rawValue: base + 50))),
      Attempt(
        RecordAbsence(person: Person.ID(rawValue: base + 50), deputy: colleague, from: today, to: today)),
      Attempt(EndAbsence(id: Absence.ID(rawValue: base + 50))),
      Attempt(ReadNotices(.one(PersonalNotice.ID(rawValue: base + 50)))),
    ]
  }

  var powers: [Attempt] {
    [
      Attempt(
        GrantRole(person: Person.ID(rawValue: base + 50), role: Role.ID(rawValue: 1), organ: organ, reach: .organ)),
      Attempt(RevokeRole(id: RoleGrant.ID(rawValue: base + 60))),
    ]
  }

  var evidence: [Attempt] {
    var attempts = [
      Attempt(ProposeErasure(.general, of: organ, matters: [Matter.ID(rawValue: base + 3)], reason: "期满")),
      Attempt(ApproveErasure(Erasure.ID(rawValue: base + 41), isApproved: true, reason: "")),
      Attempt(CarryOutErasure(Erasure.ID(rawValue: base + 41))),
      Attempt(RecordVerification(chain: place.rawValue, report: JournalReport())),
      Attempt(RecordExport(chain: place.rawValue)),
    ]
    if let purpose {
      attempts += [
        Attempt(RevealIdentity(SealedValue.ID(rawValue: base + 23), purpose: purpose)),
        Attempt(RevealParty(Party.ID(rawValue: base + 11), purpose: purpose)),
        Attempt(RevealIdentityPaper(id: Attachment.ID(rawValue: base + 22), purpose: purpose)),
      ]
    }
    return attempts
  }
}
