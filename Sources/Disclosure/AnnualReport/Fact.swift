/// Something that the prose of a report states in numbers, or denies.
public struct Fact: Sendable, Equatable {
  /// What kind of statement it is.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// A number with its unit and subject: 公开信息258条.
    case quantity
    /// A total with its parts: 共258条,其中…20条…16条….
    case sum
    /// A part with its share: 49件,占81.67%.
    case share
    /// A change against the year before: 同比增长1.05%.
    case growth
    /// A denial: 未收到…申请.
    case denial
    /// A frequency that the organ says it keeps: 每2周至少10条.
    case rate
  }

  /// One number of the statement.
  public struct Quantity: Sendable, Equatable {
    /// The number.
    public var value: Numeral
    /// The unit as printed (`件`, `条`, `%`), or nil.
    public var unit: String?
    /// The words that say what is counted.
    public var subject: String
    /// Where it stands.
    public var span: Span
    /// Whether it is said to be about right only (余、约、多), or is rounded to 万 or 亿.
    public var isApproximate = false
    /// What one of the last printed digit is worth, for a number rounded to 万 or 亿: 1000 for 1.2万.
    public var resolution: Numeral?

    /// A number of the prose.
    public init(value: Numeral, unit: String?, subject: String, span: Span) {
      self.value = value
      self.unit = unit
      self.subject = subject
      self.span = span
    }
  }

  /// What kind of statement it is.
  public var kind: Kind
  /// What it speaks of, in words of the text: `主动公开政府信息`, `行政复议`.
  public var subject: String
  /// The number itself; for a sum the total, for a share the part; nil for a denial.
  public var quantity: Quantity?
  /// The parts of a sum; for a share the whole, where the text names it; for a growth the number before.
  public var parts: [Quantity]
  /// The printed percentage of a share or of a growth (negative for a decline).
  public var percent: Numeral?
  /// Whether the parts of a sum are said to be all of them.
  public var isClosed: Bool
  /// The cells that must show the same number, where the prose speaks of a cell of the tables.
  public var cells: [CellAddress]
  /// What a quantity or denial says of the tables; nil where it speaks of something else.
  public var claim: Claim?
  /// Why the number of `claim` need not be that of the tables.
  public var caveat: Caveat?
  /// The sentence, as printed.
  public var excerpt: String
  /// Where the statement stands.
  public var span: Span

  /// A statement of the prose.
  public init(
    kind: Kind, subject: String, quantity: Quantity? = nil, parts: [Quantity] = [], percent: Numeral? = nil,
    isClosed: Bool = false, cells: [CellAddress] = [], excerpt: String, span: Span
  ) {
    self.kind = kind
    self.subject = subject
    self.quantity = quantity
    self.parts = parts
    self.percent = percent
    self.isClosed = isClosed
    self.cells = cells
    self.excerpt = excerpt
    self.span = span
  }
}

/// A stretch of a section's text.
public struct Span: Sendable, Equatable, Hashable {
  /// Which section of the report, counted from 0 in `AnnualReport.sections`.
  public var section: Int
  /// The first and the position after the last Unicode scalar, counted from 0 in the section's `text`.
  public var start, end: Int
  /// The line of the file on which it begins, 1-based.
  public var line: Int

  /// The scalars `start..<end` of a section.
  public init(section: Int, start: Int, end: Int, line: Int) {
    self.section = section
    self.start = start
    self.end = end
    self.line = line
  }
}
