/// A setting that a system administrator changes while the installation runs, and what it may hold.
///
/// How strictly accounts are kept is set by the security administrator, as `AccountRules`.
public struct SettingDefinition: Hashable, Sendable {
  /// What a setting may hold.
  public enum Kind: Hashable, Sendable {
    /// A whole number within bounds.
    case number(ClosedRange<Int>)
    /// Some whole numbers within bounds, such as `7,3,1`.
    case numbers(ClosedRange<Int>, most: Int)
    /// One of some values; what each means stands under `setting.value.<value>` in the catalogue.
    case choice([String])
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
    case .numbers(let range, let most):
      let numbers = Self.numbers(in: value)
      guard numbers.count == Self.parts(of: value).count, (1...most).contains(numbers.count),
        numbers.allSatisfy(range.contains)
      else {
        return Issue(
          "value", "setting.notNumbers",
          ["from": "\(range.lowerBound)", "to": "\(range.upperBound)", "most": "\(most)"])
      }
    case .choice(let values):
      guard values.contains(value) else { return Issue("value", "form.notAChoice") }
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
  public static let all = [announcement, soonWorkdays, reminderWorkdays] + requestSettings + countSettings

  /// A sentence that stands on every page of the desk, such as when the system will be down.
  public static let announcement = SettingDefinition(
    "desk.announcement", .text(limit: 200), standard: "", isPerOrgan: true)

  /// How many workdays ahead of its last day a matter is shown as due soon.
  public static let soonWorkdays = SettingDefinition(
    "desk.soonWorkdays", .number(1...10), standard: "3")

  /// How many workdays ahead of the last day of a matter people are reminded; on the day itself and when it has passed
  /// they are told anyway.
  public static let reminderWorkdays = SettingDefinition(
    "due.reminderWorkdays", .numbers(1...ReminderPlan.longest, most: 5), standard: "7,3,1", isPerOrgan: true)

  /// The whole numbers that stand in a text, between commas.
  static func numbers(in text: String) -> [Int] { parts(of: text).compactMap { Int($0) } }

  private static func parts(of text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { ",，、".contains($0) }.map { String($0).trimmed }
  }

  /// The setting of that name.
  public static func named(_ name: String) -> SettingDefinition? { all.first { $0.name == name } }
}
