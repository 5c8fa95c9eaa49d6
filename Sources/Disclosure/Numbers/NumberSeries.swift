/// A series of numbers that an organ counts through anew each year, without gaps and without doubles.
///
/// Later features add their series beside these; `name` is what the database keeps.
public struct NumberSeries: Hashable, Sendable {
  /// The name in the database.
  public let name: String
  /// How its numbers are written where the organ has not said otherwise.
  public let usualPattern: NumberPattern

  /// The case numbers of one kind of matter (受理编号).
  public static func matters(_ kind: Matter.Kind) -> NumberSeries {
    switch kind {
    case .request: NumberSeries(name: "matter.request", usualPattern: .init(known: "{word}申〔{year}〕{serial}号"))
    case .publication: NumberSeries(name: "matter.publication", usualPattern: .init(known: "{word}信〔{year}〕{serial}号"))
    case .report: NumberSeries(name: "matter.report", usualPattern: .init(known: "{word}报〔{year}〕{serial}号"))
    case .general: NumberSeries(name: "matter.general", usualPattern: .init(known: "{word}事〔{year}〕{serial}号"))
    }
  }

  /// 发文字号 of letters (函).
  public static let letters = NumberSeries(
    name: "document.letter", usualPattern: .init(known: "{word}函〔{year}〕{serial}号"))
  /// 发文字号 of documents that go downward (发).
  public static let documents = NumberSeries(
    name: "document.downward", usualPattern: .init(known: "{word}发〔{year}〕{serial}号"))
  /// Numbers of replies to requests (公开答复).
  public static let replies = NumberSeries(
    name: "document.reply", usualPattern: .init(known: "{word}公复〔{year}〕{serial}号"))

  /// The serials of index numbers (索引号), whose form the rules fix; it is none of those that an organ can change.
  public static let index = NumberSeries(
    name: "publication.index", usualPattern: .init(known: "{word}〔{year}〕{serial}"))

  /// All series whose form an organ can change.
  public static let all: [NumberSeries] = Matter.Kind.allCases.map(matters) + [letters, documents, replies]

  /// The series of a name, as forms send it.
  public static func named(_ name: String) -> NumberSeries? { all.first { $0.name == name } }
}
