/// What a number or a denial of the prose says of the tables.
///
/// Reading decides what a sentence speaks of; the checks only compare. A number that speaks of something else, such as
/// proposals, hotline calls or one channel, makes no claim.
public enum Claim: String, Sendable, CaseIterable, Codable {
  /// Requests received (新收、收到、受理).
  case received
  /// Requests closed or answered (办理、办结、答复).
  case handled
  /// 予以公开.
  case granted
  /// 予以公开 and 部分公开 in one number.
  case grantedOrPartial
  /// 部分公开; no check of its own, but a part of totals.
  case partiallyGranted
  /// 不予公开.
  case refused
  /// 无法提供.
  case unavailable
  /// 不予处理.
  case declined
  /// 其他处理; no check of its own, but a part of totals.
  case otherHandling
  /// 上年结转; no check of its own.
  case carriedIn
  /// 结转下年度继续办理.
  case carriedOut
  /// 行政复议.
  case review
  /// 行政诉讼.
  case litigation
  /// Normative documents repealed (废止行政规范性文件).
  case repealedDocuments

  /// Whether it names a result of table 3, so that several in a row divide a total.
  public var isResult: Bool {
    switch self {
    case .granted, .grantedOrPartial, .partiallyGranted, .refused, .unavailable, .declined, .otherHandling: true
    default: false
    }
  }

  /// Whether it counts requests for information.
  public var isAboutRequests: Bool {
    switch self {
    case .review, .litigation, .repealedDocuments: false
    default: true
    }
  }

  /// The id of the check of a number; nil where no check knows one.
  public var numberCheck: String? {
    switch self {
    case .partiallyGranted, .otherHandling, .carriedIn: nil
    case .received: "n.received"
    case .handled: "n.handled"
    case .granted: "n.granted"
    case .grantedOrPartial: "n.grantedOrPartial"
    case .refused: "n.refused"
    case .unavailable: "n.unavailable"
    case .declined: "n.declined"
    case .carriedOut: "n.carriedOut"
    case .review: "n.review"
    case .litigation: "n.litigation"
    case .repealedDocuments: "n.repealedDocs"
    }
  }

  /// The id of the check of a denial; nil where no check knows one.
  public var denialCheck: String? {
    switch self {
    case .received: "n.noRequests"
    case .review, .litigation: "n.noRemedies"
    default: nil
    }
  }

  /// What is counted, for a finding.
  public var words: String {
    switch self {
    case .received: "收到政府信息公开申请"
    case .handled: "办理政府信息公开申请"
    case .granted: "予以公开"
    case .grantedOrPartial: "予以公开及部分公开"
    case .partiallyGranted: "部分公开"
    case .refused: "不予公开"
    case .unavailable: "无法提供"
    case .declined: "不予处理"
    case .otherHandling: "其他处理"
    case .carriedIn: "上年结转"
    case .carriedOut: "结转下年度继续办理"
    case .review: "行政复议"
    case .litigation: "行政诉讼"
    case .repealedDocuments: "废止行政规范性文件"
    }
  }
}

/// Why a number of the prose need not be the number of the tables, although it speaks of the same thing.
public enum Caveat: Sendable, Equatable {
  /// It is of another year.
  case otherYear
  /// It is of a part of the year, or as of a day within it.
  case partOfYear
  /// It is the number since some beginning.
  case cumulative
  /// It is a plan or a target.
  case planned
  /// 约、余、多、以上.
  case approximate
  /// It is a part of a total, after 其中.
  case partOfTotal
  /// Words that may narrow it to a part of the organ, a channel, a kind: kept as printed.
  case narrowed(String)
  /// Two things are counted in one number, such as 行政复议和行政诉讼.
  case combined
  /// The parts of a sum are of several kinds, such as channels beside applicants.
  case mixedParts
  /// The parts of a sum are channels, which may carry the same thing twice.
  case overlapping
  /// 等 or 其余 says that the list of parts leaves something out.
  case unlisted

  /// Whether the number says nothing of the tables even when it happens to agree.
  public var excludesComparison: Bool {
    switch self {
    case .narrowed, .overlapping, .unlisted: false
    default: true
    }
  }

  /// The reason, in Chinese.
  public var reason: String {
    switch self {
    case .otherYear: "所述不是报告年度的数字"
    case .partOfYear: "所述是一年中某一时段或某一时点的数字"
    case .cumulative: "所述是历年累计数"
    case .planned: "所述是计划或目标"
    case .approximate: "所述是约数"
    case .partOfTotal: "所述是总数中的一部分"
    case .narrowed(let words): "句中“\(words)”可能限定了统计范围"
    case .combined: "一个数字包含两类事项"
    case .mixedParts: "所列各项分类口径不一"
    case .overlapping: "所列为公开渠道，各项可能互有重复"
    case .unlisted: "文字写明所列各项未列全"
    }
  }
}
