public import CivilTime

/// Whether the file of a case is complete, so that a court finds in it all that the office relied on.
public struct ArchiveChecklist: Hashable, Sendable {
  /// What a file has to hold.
  public enum Point: String, CaseIterable, Sendable {
    /// 申请: what was asked, in the words of the applicant.
    case request
    /// 收到日期的证据.
    case receipt
    /// 文书: every letter is signed or void.
    case letters
    /// 送达: every letter that went out has a proof.
    case deliveries
    /// 征求意见: every opinion is in, or its term is over.
    case consultations
    /// 检索记录: where the outcome rests on a search.
    case search
    /// 审批意见: of every level, where a reply was approved.
    case opinions
    /// 提供的内容: a copy of what was given.
    case supply
    /// 信息处理费: paid, or lapsed.
    case fees
  }

  /// How a point stands.
  public enum State: Hashable, Sendable {
    /// It is there.
    case complete
    /// The case has no use for it.
    case notNeeded
    /// It is not in the system but may lie on paper; somebody has to look, and archiving does not wait.
    case advised(Issue)
    /// It is missing, because of each of these.
    case open([Issue])
  }

  /// The points in order, with how they stand.
  public let lines: [(point: Point, state: State)]

  /// What is missing, all at once.
  public var openPoints: [Issue] {
    lines.flatMap { line in
      if case .open(let issues) = line.state { issues } else { [Issue]() }
    }
  }

  /// The checklist of a case on a day.
  public init(_ file: ArchivedCase, on day: CivilDate, in calendar: WorkCalendar) {
    lines = Point.allCases.map { ($0, file.state(of: $0, on: day, in: calendar)) }
  }

  /// Whether two lists say the same.
  public static func == (left: ArchiveChecklist, right: ArchiveChecklist) -> Bool {
    left.lines.elementsEqual(right.lines) { $0 == $1 }
  }

  /// What the points and their states say.
  public func hash(into hasher: inout Hasher) {
    for line in lines {
      hasher.combine(line.point)
      hasher.combine(line.state)
    }
  }
}
