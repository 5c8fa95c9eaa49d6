/// What was read at one address of a report.
public struct Cell: Sendable, Equatable {
  /// How the value was obtained.
  ///
  /// It speaks of printed ink: what is not printed is `blank`, even if it could be computed.
  public enum Status: String, Sendable, CaseIterable, Codable {
    /// Digits printed as one cell.
    case read
    /// Digits are printed, but which of them belong to this cell was fixed by equations of the form or by position.
    case derived
    /// Nothing is printed.
    case blank
    /// `/` or `—` is printed.
    case placeholder
    /// Something is printed that is no number.
    case illegible
    /// Several readings are possible; all stand in `candidates`.
    case ambiguous
  }

  /// The printed number; nil unless `status` is `read` or `derived`.
  public var value: Numeral?
  /// The unit that is printed in the cell itself, such as 元; nil where none is.
  public var unit: String?
  /// How the value was obtained.
  public var status: Status
  /// The possible values of an ambiguous cell, ascending, at most `maximumCandidates`.
  public var candidates: [Numeral]
  /// Whether more candidates exist than are listed.
  public var candidatesTruncated: Bool
  /// Where it stands.
  public var source: Source

  /// How many candidates a cell lists at the most.
  public static let maximumCandidates = 20

  /// A cell with or without a value.
  public init(_ status: Status, _ value: Numeral? = nil, unit: String? = nil, source: Source) {
    self.value = value
    self.unit = unit
    self.status = status
    self.candidates = []
    self.candidatesTruncated = false
    self.source = source
  }

  /// A cell with several possible values; sorts them, drops doubles and keeps the first 20.
  public init(candidates: some Sequence<Numeral>, truncated: Bool = false, unit: String? = nil, source: Source) {
    let all = Set(candidates).sorted()
    self.value = nil
    self.unit = unit
    self.status = .ambiguous
    self.candidates = Array(all.prefix(Cell.maximumCandidates))
    self.candidatesTruncated = truncated || all.count > Cell.maximumCandidates
    self.source = source
  }
}
