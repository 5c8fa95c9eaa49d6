public import CivilTime

/// What table 4 has to know about one reconsideration or suit.
public struct CountedRemedy: Hashable, Sendable {
  /// The groups of table 4; the raw value is the key of the group.
  public enum Path: String, CaseIterable, Codable, Sendable {
    /// 行政复议.
    case review
    /// 未经复议直接起诉.
    case litigationDirect
    /// 复议后起诉.
    case litigationAfterReview
  }

  /// How it ended; the raw value is the key of the column.
  public enum Result: String, CaseIterable, Codable, Sendable {
    /// 结果维持.
    case upheld
    /// 结果纠正.
    case corrected
    /// 其他结果.
    case otherResult
  }

  /// An end: the day and the result belong together.
  public struct Ending: Hashable, Sendable {
    /// The day of the decision or judgment.
    public var on: CivilDate
    /// The result.
    public var result: Result

    /// An end.
    public init(on: CivilDate, result: Result) {
      self.on = on
      self.result = result
    }
  }

  /// The number of the record.
  public var id: Int64
  /// The group.
  public var path: Path
  /// The day on which it was accepted.
  public var acceptedOn: CivilDate
  /// How it ended; nil while it is pending.
  public var ending: Ending?

  /// A reconsideration or suit.
  public init(id: Int64, path: Path, acceptedOn: CivilDate, ending: Ending? = nil) {
    self.id = id
    self.path = path
    self.acceptedOn = acceptedOn
    self.ending = ending
  }

  /// The column of table 4 in a year; nil where it does not count in it.
  ///
  /// It counts in the year of acceptance and in every year into which it was pending, by its result on 31 December.
  public func column(in year: Int) -> String? {
    guard acceptedOn.year <= year else { return nil }
    guard let ending else { return "pending" }
    let endingYear = max(ending.on.year, acceptedOn.year)
    guard endingYear >= year else { return nil }
    return endingYear == year ? ending.result.rawValue : "pending"
  }
}
