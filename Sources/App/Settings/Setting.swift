/// Something that the operator may set, in the environment.
public struct Setting: Sendable, Hashable {
  /// What values it takes.
  public enum Kind: Sendable, Hashable {
    /// A whole number.
    case number(standard: Int, range: ClosedRange<Int>)
    /// Any text; empty where none is set.
    case text(standard: String)
    /// One of some words.
    case choice(standard: String, among: [String])
    /// `on` or `off`.
    case flag(standard: Bool)
    /// A text that no log shows; `NAME_FILE` names a file that holds it instead.
    case secret
  }

  /// The name of the environment variable.
  public var name: String
  /// What it says, in Chinese.
  public var summary: String
  /// What values it takes.
  public var kind: Kind

  /// The value where none is set, as text.
  public var standard: String {
    switch kind {
    case .number(let standard, range: _): String(standard)
    case .text(let standard), .choice(let standard, among: _): standard
    case .flag(let standard): standard ? "on" : "off"
    case .secret: ""
    }
  }

  /// Whether `NAME_FILE` may name a file that holds the value: it is a secret, or an address that may carry one.
  public var mayStandInFile: Bool { kind == .secret || self == .database }

  /// What is allowed, in a few characters, as the operator's table shows it; empty where anything is.
  public var range: String {
    switch kind {
    case .number(standard: _, let range): "\(range.lowerBound)–\(range.upperBound)"
    case .choice(standard: _, let words): words.joined(separator: ", ")
    case .flag: "on, off"
    case .text, .secret: ""
    }
  }

  /// What is wrong with a value, as a sentence; nil where nothing is.
  func complaint(about value: String) -> String? {
    let allowed: String
    switch kind {
    case .number(standard: _, let range):
      if let number = Int(value), range.contains(number) { return nil }
      allowed = "\(range.lowerBound) 至 \(range.upperBound) 的整数"
    case .choice(standard: _, let words):
      if words.contains(value) { return nil }
      allowed = "\(words.joined(separator: "、")) 之一"
    case .flag:
      if ["on", "off"].contains(value) { return nil }
      allowed = "on 或 off"
    case .text, .secret: return nil
    }
    return "\(name)（\(summary)）应为 \(allowed)，现在是“\(value)”。"
  }
}
