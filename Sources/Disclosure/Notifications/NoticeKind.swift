/// What a person can be told; each kind has a sentence in the catalogue under `notice.<name>` and a name under
/// `noticeKind.<name>`.
///
/// A sentence may name `{number}`, `{due}` and `{days}` only: it also stands in mail, where no personal data may be.
public struct NoticeKind: RawRepresentable, Hashable, Sendable {
  /// The name, such as `matter.assigned`.
  public let rawValue: String

  /// The kind of that name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// A matter was given to the person.
  public static let matterAssigned = NoticeKind(rawValue: "matter.assigned")
  /// A matter is due soon.
  public static let dueSoon = NoticeKind(rawValue: "due.soon")
  /// A matter is due today.
  public static let dueToday = NoticeKind(rawValue: "due.today")
  /// A matter is overdue.
  public static let dueMissed = NoticeKind(rawValue: "due.missed")
  /// A due date was counted anew, because a calendar changed.
  public static let dueChanged = NoticeKind(rawValue: "due.changed")
  /// An approval waits for the person.
  public static let approvalWaiting = NoticeKind(rawValue: "approval.waiting")
  /// An approval that the person started was agreed to.
  public static let approvalAgreed = NoticeKind(rawValue: "approval.agreed")
  /// An approval that the person started came back.
  public static let approvalReturned = NoticeKind(rawValue: "approval.returned")
  /// A file that the person attached is infected.
  public static let fileInfected = NoticeKind(rawValue: "file.infected")
  /// An erasure waits for the person's decision.
  public static let erasureWaiting = NoticeKind(rawValue: "erasure.waiting")

  /// Somebody was refused, or failed to sign in, again and again.
  public static let refusalsRepeated = NoticeKind(rawValue: "refusals.repeated")
  /// A request was filed on the site and waits to be registered.
  public static let requestFiled = NoticeKind(rawValue: "request.filed")
  /// Somebody asks the person to extend the term of a reply.
  public static let extensionAsked = NoticeKind(rawValue: "request.extensionAsked")
  /// The extension that the person asked for was declined.
  public static let extensionDeclined = NoticeKind(rawValue: "request.extensionDeclined")
  /// The applicant did something on the page of the case: corrected, gave reasons, took it back, sent a file.
  public static let applicantActed = NoticeKind(rawValue: "request.applicantActed")

  /// A reconsideration or a suit was attached to a case of the person.
  public static let remedyAdded = NoticeKind(rawValue: "remedy.added")

  /// The day of the answer to a reconsideration or a suit was counted anew, because a calendar changed.
  public static let remedyMoved = NoticeKind(rawValue: "remedy.moved")
  /// The answer to a reconsideration or a suit is due soon.
  public static let remedySoon = NoticeKind(rawValue: "remedy.soon")
  /// It is due today.
  public static let remedyToday = NoticeKind(rawValue: "remedy.today")
  /// It is overdue.
  public static let remedyMissed = NoticeKind(rawValue: "remedy.missed")

  /// A reviewer referred the question upward whether an item can be public.
  public static let itemReferred = NoticeKind(rawValue: "item.referred")
  /// An item was not released at its hour, because the screening now finds something in it.
  public static let releaseStopped = NoticeKind(rawValue: "item.releaseStopped")

  /// All kinds; a person chooses for each whether it also comes by mail.
  public static let all = [
    matterAssigned, dueSoon, dueToday, dueMissed, dueChanged, approvalWaiting, approvalAgreed, approvalReturned,
    fileInfected, erasureWaiting, refusalsRepeated, requestFiled, extensionAsked, extensionDeclined,
    applicantActed, remedyAdded, remedyMoved, remedySoon, remedyToday, remedyMissed, itemReferred, releaseStopped,
  ]

  /// The arguments that sentences may name.
  public static let arguments: Set<String> = ["number", "due", "days"]
}
