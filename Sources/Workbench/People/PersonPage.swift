import CivilTime
import Disclosure
import Operations
import WebSupport

/// An account, as whoever keeps accounts sees it.
struct PersonPage: DeskPage {
  static let template = "person"
  static let sample = PersonPage(
    frame: .sample, summary: [SummaryRow("账号", "wang")], roles: ["承办人：青禾县教育局"], version: "1",
    editPath: DeskRoutes.people,
    actions: [Action(action: DeskRoutes.people, button: "停用账号", lead: "立即结束。", isDanger: true)])

  /// Something that can be done to the account.
  struct Action: Sendable {
    var action: String
    var button: String
    /// What will happen.
    var lead: String
    var isDanger = false
  }

  var frame: DeskFrame
  var summary: [SummaryRow]
  /// The roles with the organs where they hold.
  var roles: [String]
  var version: String
  var editPath: String
  var actions: [Action]
}

extension PersonPage {
  init(_ details: PersonDetails.Details, frame: DeskFrame) {
    let (person, state) = (details.person, details.signIn)
    self.frame = frame
    summary = [
      SummaryRow(Texts.text("people.signInName"), person.signInName),
      SummaryRow(
        Texts.text("people.state"), "",
        tag: person.isDisabled ? Tag(Texts.text("people.closed"), .late) : Tag(Texts.text("people.open"), .ok)),
      SummaryRow(Texts.text("people.organ"), details.organName),
      SummaryRow(Texts.text("people.post"), person.post),
      SummaryRow(Texts.text("people.dutyClass"), person.dutyClass.chinese),
      SummaryRow(Texts.text("people.email"), person.email),
      SummaryRow(Texts.text("people.phone"), person.phone),
      SummaryRow(
        Texts.text("people.lastSignIn"), state.lastSignInAt.map(ProfilePage.words) ?? Texts.text("profile.never")),
      SummaryRow(
        Texts.text("profile.factor"), "",
        tag: state.hasSecondFactor
          ? Tag(Texts.text("profile.factor.on"), .ok)
          : Tag(Texts.text("profile.factor.off"), state.needsSecondFactor ? .soon : .plain)),
      SummaryRow(
        Texts.text("people.externalSubject"), details.externalSubject ?? Texts.text("people.externalSubject.none")),
      SummaryRow(Texts.text("people.sessions"), "\(details.sessions.count)"),
      SummaryRow(Texts.text("people.tokens"), "\(details.tokens.count)"),
    ]
    roles = details.grants.map(\.roleName)
    version = "\(person.version)"
    editPath = DeskRoutes.personForm(person.id)
    let names =
      person.isDisabled
      ? ["enable"]
      : ["reset", "unlock"] + (state.hasSecondFactor ? ["second-factor"] : [])
        + (details.sessions.isEmpty ? [] : ["sessions"]) + ["disable"]
    actions = names.map { name in
      Action(
        action: DeskRoutes.person(person.id, name), button: Texts.text("people.action.\(name)"),
        lead: Texts.text("people.action.\(name).lead"), isDanger: name == "disable" || name == "second-factor")
    }
  }
}
