import CivilTime

/// Items that table 3 counts alike: the same kind of applicant, years and ending.
public struct CountedGroup: Hashable, Sendable {
  /// The column.
  public var applicant: Party.Kind
  /// The year in which they count as newly received.
  public var receiptYear: Int
  /// The year in which their outcome counts; nil while they are open.
  public var endingYear: Int?
  /// How they ended; nil while they are open.
  public var ending: CountedRequest.Ending?
  /// How many there are.
  public var items: Int

  /// Items by the years of their dates.
  ///
  /// The year of an outcome is never before that of receipt, so that a wrongly entered date cannot break the balance.
  public init(
    applicant: Party.Kind, receiptYear: Int, dispatchYear: Int?, ending: CountedRequest.Ending?, items: Int
  ) {
    self.applicant = applicant
    self.receiptYear = receiptYear
    self.ending = ending
    self.items = items
    endingYear = ending == nil ? nil : dispatchYear.map { max($0, receiptYear) }
  }

  /// One item.
  init(_ request: CountedRequest) {
    self.init(
      applicant: request.applicant, receiptYear: request.receiptYear, dispatchYear: request.dispatchedOn?.year,
      ending: request.ending, items: 1)
  }
}
