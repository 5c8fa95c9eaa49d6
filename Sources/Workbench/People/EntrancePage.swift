import WebSupport

/// A step at the door: a form without the rail around it.
struct EntrancePage: FormPage {
  static let template = "entrance"
  static let sample = EntrancePage(
    frame: .sample, lead: "用认证器扫描二维码。", policy: ["至少 12 个字符。"], picture: DeskRoutes.factorPicture,
    key: "ABCD EFGH", fields: [FormSheet("signIn").text("code")], action: DeskRoutes.signInFactor, button: "继续",
    token: "0123", back: DeskRoutes.home, leaveAction: DeskRoutes.signOut, otherPath: DeskRoutes.signOn,
    other: "统一身份认证登录")

  var frame: DeskFrame
  /// What to do.
  var lead: String
  /// The rules that a password has to keep, line by line.
  var policy: [String]
  /// The picture of the secret, and the secret to be typed; empty where there is none.
  var picture, key: String
  var fields: [Field]
  var problems: Problems
  var action: String
  var button: String
  /// The token of the session's forms; empty before there is a session.
  var token: String
  /// The page to come to afterwards.
  var back: String
  /// Where leaving is sent to; empty before there is a session.
  var leaveAction: String
  /// The way to the single sign-on, and what its button says; empty where there is none.
  var otherPath, other: String
  /// Whether there is a form of our own.
  var hasForm: Bool

  init(
    frame: DeskFrame, lead: String = "", policy: [String] = [], picture: String = "", key: String = "",
    fields: [Field] = [], problems: Problems = .none, action: String, button: String, token: String = "",
    back: String = "", leaveAction: String = "", otherPath: String = "", other: String = ""
  ) {
    self.frame = frame
    self.lead = lead
    self.policy = policy
    self.picture = picture
    self.key = key
    self.fields = fields
    self.problems = problems
    self.action = action
    self.button = button
    self.token = token
    self.back = back
    self.leaveAction = leaveAction
    self.otherPath = otherPath
    self.other = other
    hasForm = !fields.isEmpty
  }
}

/// Secrets that are shown once: one-time passwords, recovery codes, tokens.
struct OncePage: DeskPage {
  static let template = "once"
  static let sample = OncePage(
    frame: .sample, lead: "请抄下备用码。", secrets: ["abcde-fghjk"], nextPath: DeskRoutes.home, next: "继续")

  var frame: DeskFrame
  /// What they are, and what to do with them.
  var lead: String
  var secrets: [String]
  /// Where to go then.
  var nextPath: String
  var next: String
}
