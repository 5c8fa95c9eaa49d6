import CivilTime
import Disclosure
import Operations
import WebSupport

/// One's own account.
struct ProfilePage: DeskPage {
  static let template = "profile"
  static let sample = ProfilePage(
    frame: .sample, summary: [SummaryRow("账号", "wang")],
    sessions: [Item(title: "Firefox", note: "10.0.0.1", tag: Tag("当前"), action: "")],
    tokens: [Item(title: "统计脚本", note: "2026-12-31 到期", tag: nil, action: DeskRoutes.tokens)],
    passwordPath: DeskRoutes.signInPassword, factorPath: DeskRoutes.signInFactor,
    recoveryAction: DeskRoutes.profileRecovery, sessionsAction: DeskRoutes.profileSessions,
    notificationsAction: DeskRoutes.profileNotifications, tokensPath: DeskRoutes.tokens,
    fields: [FormSheet("profile").checkbox("byEmail")])

  /// A session or a token, with the way to end it.
  struct Item: Sendable {
    var title: String
    var note: String
    var tag: Tag?
    /// Where ending it is sent to; empty where it cannot be ended here.
    var action: String
  }

  var frame: DeskFrame
  var summary: [SummaryRow]
  var sessions: [Item]
  var tokens: [Item]
  var passwordPath, factorPath: String
  /// Where new recovery codes are asked for; empty without a second factor.
  var recoveryAction: String
  var sessionsAction, notificationsAction, tokensPath: String
  var fields: [Field]
}

extension ProfilePage {
  init(_ profile: ProfileDetails.Profile, current: Session.ID?, at now: Instant, frame: DeskFrame) {
    self.frame = frame
    let state = profile.signIn
    summary = [
      SummaryRow(Texts.text("people.signInName"), profile.person.signInName),
      SummaryRow(Texts.text("people.name"), profile.person.name),
      SummaryRow(Texts.text("people.dutyClass"), profile.person.dutyClass.chinese),
      SummaryRow(Texts.text("people.email"), profile.person.email),
      SummaryRow(Texts.text("profile.passwordSetAt"), state.passwordSetAt?.beijingDate.chinese ?? ""),
      SummaryRow(
        Texts.text("profile.factor"),
        state.hasSecondFactor ? Texts.text("profile.recoveryLeft", ["count": "\(state.recoveryCodes)"]) : "",
        tag: state.hasSecondFactor
          ? Tag(Texts.text("profile.factor.on"), .ok) : Tag(Texts.text("profile.factor.off"), .soon)),
    ]
    sessions = profile.sessions.map { session in
      Item(
        title: session.agent.isEmpty ? Texts.text("profile.unknownAgent") : session.agent,
        note: Texts.text("profile.session", ["source": session.source, "since": Self.words(session.startedAt)])
          + (session.way == .signOn ? Texts.text("profile.session.signOn") : ""),
        tag: session.id == current ? Tag(Texts.text("profile.current"), .ok) : nil,
        action: session.id == current ? "" : DeskRoutes.profileSession(session.id))
    }
    tokens = profile.tokens.map { token in
      let isAlive = token.isAlive(at: now)
      return Item(
        title: token.name,
        note: Texts.text(
          "profile.token",
          [
            "until": token.expiresAt.beijingDate.description,
            "used": token.usedAt.map(Self.words) ?? Texts.text("profile.never"),
          ]),
        tag: isAlive ? Tag(Texts.text("profile.token.on"), .ok) : Tag(Texts.text("profile.token.off")),
        action: isAlive ? DeskRoutes.token(token.id) : "")
    }
    passwordPath =
      state.hasPassword ? DeskRoutes.link(DeskRoutes.signInPassword, Query([("back", DeskRoutes.profile)])) : ""
    factorPath = DeskRoutes.link(DeskRoutes.signInFactor, Query([("back", DeskRoutes.profile)]))
    recoveryAction = state.hasSecondFactor ? DeskRoutes.profileRecovery : ""
    sessionsAction = profile.sessions.count > 1 ? DeskRoutes.profileSessions : ""
    notificationsAction = DeskRoutes.profileNotifications
    tokensPath = DeskRoutes.tokens
    fields = [
      FormSheet("profile", values: FormData(state.notifyByEmail ? [("byEmail", "1")] : [])).checkbox("byEmail")
    ]
  }

  /// A moment as people here tell it.
  static func words(_ moment: Instant) -> String { "\(moment.beijingDate) \(moment.beijingTime)" }
}
