/// The masks of the names within one document: the same name has the same mask, and two people of one surname are told apart.
///
/// Only one person of a surname is 张某; two are 张某甲 and 张某乙, more than ten 张某1 and so on. The key is never kept with what
/// is released.
public struct NameMasks: Sendable {
  private var bySurname: [String: [String]] = [:]
  private let surname: @Sendable (String) -> String

  /// No names yet.
  public init() { surname = { RuleBook.shipped.names.surname(of: $0) } }

  /// Notes a name, in the order in which the document has them.
  public mutating func note(_ name: String) {
    let key = surname(name)
    if bySurname[key, default: []].contains(name) { return }
    bySurname[key, default: []].append(name)
  }

  /// The mask of a name that was noted.
  public func mask(of name: String) -> String {
    let key = surname(name)
    let mask = Self.mask(key, name)
    guard let names = bySurname[key], names.count > 1, let index = names.firstIndex(of: name) else { return mask }
    let stems = Array("甲乙丙丁戊己庚辛壬癸")
    return mask + (names.count <= stems.count ? String(stems[index]) : String(index + 1))
  }

  /// The mask of a name by itself.
  static func plain(_ name: String) -> String { mask(RuleBook.shipped.names.surname(of: name), name) }

  private static func mask(_ surname: String, _ name: String) -> String {
    surname + (name.unicodeScalars.contains("\u{B7}") ? "某某" : "某")
  }
}
