public import CivilTime

/// The law that a request is handled under; it goes by the day of receipt.
public enum RequestRegime: String, CaseIterable, Sendable {
  /// 2008年5月1日起施行的《政府信息公开条例》.
  case law2007
  /// 2019年5月15日起施行的修订后的《政府信息公开条例》.
  case law2019

  /// The first day of each.
  private static let beginnings: [(regime: RequestRegime, day: CivilDate?)] = [
    (.law2019, CivilDate(year: 2019, month: 5, day: 15)), (.law2007, CivilDate(year: 2008, month: 5, day: 1)),
  ]

  /// The law on a day; nil before there was any.
  public static func on(_ day: CivilDate) -> RequestRegime? {
    beginnings.first { $0.day.map { $0 <= day } ?? false }?.regime
  }

  /// How many workdays the organ has to reply, and by how many the head of the office may extend at most: 2019, article
  /// 33; 2007, article 24.
  public var replyDays: Int { self == .law2019 ? 20 : 15 }

  /// Within how many workdays a correction must be asked for; nil where the law knew no such term: 2019, article 30.
  public var correctionNoticeDays: Int? { self == .law2019 ? 7 : nil }

  /// How many workdays a third party or a joint organ has to answer; nil where the law set none: articles 32 and 34.
  public var opinionDays: Int? { self == .law2019 ? 15 : nil }

  /// Whether the time of consulting another organ counts as standing still: 2019, article 33(3).
  public var pausesForOrgans: Bool { self == .law2019 }

  /// Whether somebody who does not correct his request in time is deemed to have given it up: 2019, article 30.
  public var knowsAbandonment: Bool { self == .law2019 }
}
