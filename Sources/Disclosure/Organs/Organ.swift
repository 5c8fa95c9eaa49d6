public import CivilTime

/// An administrative organ (行政机关) or another body with duties of disclosure: the unit of every obligation.
public struct Organ: Hashable, Sendable {
  /// The number of an organ.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The organ of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// The number.
  public var id: ID
  /// The full name, as letters print it.
  public var name: String
  /// The name in lists.
  public var shortName: String
  /// What kind of body it is.
  public var level: OrganLevel
  /// The government that it belongs to (属地).
  public var territorialParent: ID?
  /// The organ that leads it in its own system (垂直领导, third article of the Regulation).
  public var verticalParent: ID?
  /// 统一社会信用代码, checked by GB 32100.
  public var creditCode: UnifiedSocialCreditCode?
  /// The six digits of GB/T 2260, which choose the regional calendar.
  public var regionCode: String?
  /// 发文机关代字, the word before the year in document numbers.
  public var documentWord: String
  /// Where an applicant asks for reconsideration, as letters print it.
  public var reconsiderationOrgan: String
  /// The address of the reconsideration organ.
  public var reconsiderationAddress: String
  /// The court that letters name.
  public var court: String
  /// Since when it exists.
  public var establishedOn: CivilDate?
  /// Since when it exists no more.
  public var abolishedOn: CivilDate?
  /// How often the record was saved; guards against lost updates.
  public var version: Int

  /// An organ.
  public init(
    id: ID, name: String, shortName: String, level: OrganLevel, territorialParent: ID? = nil,
    verticalParent: ID? = nil, creditCode: UnifiedSocialCreditCode? = nil, regionCode: String? = nil,
    documentWord: String = "", reconsiderationOrgan: String = "", reconsiderationAddress: String = "",
    court: String = "", establishedOn: CivilDate? = nil, abolishedOn: CivilDate? = nil, version: Int = 1
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.level = level
    self.territorialParent = territorialParent
    self.verticalParent = verticalParent
    self.creditCode = creditCode
    self.regionCode = regionCode
    self.documentWord = documentWord
    self.reconsiderationOrgan = reconsiderationOrgan
    self.reconsiderationAddress = reconsiderationAddress
    self.court = court
    self.establishedOn = establishedOn
    self.abolishedOn = abolishedOn
    self.version = version
  }
}
