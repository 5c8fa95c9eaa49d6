/// A check as the form's data states it.
///
/// Which fields are filled depends on `kind`.
public struct FormCheck: Decodable, Sendable {
  /// How a check is carried out.
  public enum Kind: String, Decodable, Sendable {
    case linearEquality, linearInequality, domain, aggregation, register, implication
    case narrativeNumber, narrativeZero, narrativeShare, narrativePartition, narrativePlausibility
    case document
  }

  /// A cell with its factor.
  ///
  /// `cell` may hold `{row}`, `{col}`, `{group}`, `{cellPath}` and the prefix `prev:`.
  public struct Term: Decodable, Sendable {
    /// The address, with its place-holders.
    public var cell: String
    /// The factor.
    public var coef: Int
  }

  /// What the place-holders run over.
  public struct Loop: Decodable, Sendable {
    /// `requests.columns`, or nil.
    public var col: String?
    /// `requests.rows` or `proactive.art20_1.rows`, or nil.
    public var row: String?
    /// `remedies.groups`, or nil.
    public var group: String?
    /// A list of address beginnings, or nil.
    public var cellPath: [String]?
  }

  /// A set of cells that prose may mean: the sum of cells with factors.
  public struct WeightedCell: Decodable, Sendable {
    /// The address.
    public var cell: String
    /// The factor.
    public var coef: Int

    /// Reads a pair of address and factor.
    ///
    /// - Throws: `DecodingError` where the data are no such pair.
    public init(from decoder: any Decoder) throws {
      var pair = try decoder.unkeyedContainer()
      cell = try pair.decode(String.self)
      coef = try pair.decode(Int.self)
    }
  }

  /// The id, such as `t3.balance`.
  public var id: String
  /// The check in words, where the data has them.
  public var title: String?
  /// How it is carried out.
  public var kind: Kind
  /// How grave a failure is.
  public var severity: Finding.Severity
  /// Whether the official form itself prints the rule.
  public var official: Bool?
  /// `previousYear…`, `childReports`, `caseRegister`: what it needs beside the report.
  public var needs: String?
  /// What it is repeated over.
  public var forEach: Loop?
  /// The left side of an equation.
  public var left: [Term]?
  /// The right side of an equation.
  public var right: [Term]?
  /// `<=` or `>=`, for an inequality.
  public var op: String?
  /// The sums that the prose may mean, for a narrative check.
  public var acceptAny: [[WeightedCell]]?
  /// The cells that must be 0, for a denial.
  public var target: [WeightedCell]?
  /// The denominators a share may have.
  public var denominators: [String]?
  /// The provision of law.
  public var legalBasis: String?
}
