/// A column of a sheet that is taken in, known by its head; the raw value is the head in a template of ours.
public protocol SheetColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The columns without which a sheet is not one of these.
  static var needed: [Self] { get }
  /// How many rows one import takes at most.
  static var limit: Int { get }
  /// Other heads under which it is found.
  var variants: [String] { get }
  /// Whether an import reads it.
  var isRead: Bool { get }
}

extension SheetColumn {
  /// The name of the field in issues.
  public var field: String { String(describing: self) }
  /// None but its own.
  public var variants: [String] { [] }
  /// Yes.
  public var isRead: Bool { true }

  /// The column of a head; nil where it is none of these.
  init?(head: String) {
    let text = head.filter { !$0.isWhitespace }
    guard let column = Self.allCases.first(where: { $0.rawValue == text || $0.variants.contains(text) }) else {
      return nil
    }
    self = column
  }
}
