/// Something that a rule found in a text.
public struct ScreeningHit: Codable, Hashable, Sendable {
  /// How much it weighs.
  public enum Level: String, Codable, CaseIterable, Sendable, Comparable {
    /// It goes away, or somebody answers for it with his name and a reason (阻断).
    case block
    /// Somebody looks and decides (复核).
    case review
    /// It is only said (提示).
    case hint

    /// Orders by weight, the heaviest first.
    public static func < (one: Level, other: Level) -> Bool { one.rank < other.rank }

    private var rank: Int {
      switch self {
      case .block: 0
      case .review: 1
      case .hint: 2
      }
    }
  }

  /// The rule, such as `P01`, or the row of a table, such as `TY019`.
  public var rule: String
  /// How much it weighs.
  public var level: Level
  /// The piece in which it stands.
  public var place: ScreeningPlace
  /// The first byte of it in the UTF-8 text of the piece.
  public var start: Int
  /// How many bytes it covers.
  public var length: Int
  /// What was found, as it stands there.
  public var found: String
  /// What could stand there instead; nil where nothing is suggested, empty where it is best left out.
  public var replacement: String?
  /// What else the reason says, for the sentence `screening.rule.<rule>`.
  public var arguments: [String: String]

  /// A hit.
  public init(
    rule: String, level: Level, place: ScreeningPlace, start: Int, length: Int, found: String,
    replacement: String? = nil, arguments: [String: String] = [:]
  ) {
    self.rule = rule
    self.level = level
    self.place = place
    self.start = start
    self.length = length
    self.found = found
    self.replacement = replacement
    self.arguments = arguments
  }
}
