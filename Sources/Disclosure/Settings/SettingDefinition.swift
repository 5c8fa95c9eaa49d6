/// A setting that a system administrator changes while the installation runs, and what it may hold.
///
/// How strictly accounts are kept is set by the security administrator, as `AccountRules`.
public struct SettingDefinition: Hashable, Sendable {
  /// What a setting may hold.
  public enum Kind: Hashable, Sendable {
    /// A whole number within bounds.
    case number(ClosedRange<Int>)
    /// A text of at most so many characters.
    case text(limit: Int)
  }

  /// The name, such as `accounts.idleMinutes`; its words are under `setting.<name>` in the catalogue.
  public var name: String
  /// What it may hold.
  public var kind: Kind
  /// What counts where nothing is set.
  public var standard: String
  /// Whether an organ may set it for itself; otherwise it counts for the whole installation.
  public var isPerOrgan: Bool

  init(_ name: String, _ kind: Kind, standard: String, isPerOrgan: Bool = false) {
    self.name = name
    self.kind = kind
    self.standard = standard
    self.isPerOrgan = isPerOrgan
  }

  /// What is wrong with a value; nil where it may be held.
  public func issue(with value: String) -> Issue? {
    switch kind {
    case .number(let range):
      guard let number = Int(value), range.contains(number) else {
        return Issue("value", "form.notInRange", ["from": "\(range.lowerBound)", "to": "\(range.upperBound)"])
      }
    case .text(let limit):
      guard value.count <= limit else {
        return Issue("value", "form.tooLong", ["limit": "\(limit)", "length": "\(value.count)"])
      }
    }
    return nil
  }
}

extension SettingDefinition {
  /// All settings, in the order in which they are shown.
  public static let all = [announcement, soonWorkdays]

  /// A sentence that stands on every page of the desk, such as when the system will be down.
  public static let announcement = SettingDefinition(
    "desk.announcement", .text(limit: 200), standard: "", isPerOrgan: true)

  /// How many workdays ahead of its last day a matter is shown as due soon.
  public static let soonWorkdays = SettingDefinition(
    "desk.soonWorkdays", .number(1...10), standard: "3")

  /// The setting of that name.
  public static func named(_ name: String) -> SettingDefinition? { all.first { $0.name == name } }
}
