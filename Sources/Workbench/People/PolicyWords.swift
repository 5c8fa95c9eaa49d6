import Disclosure
import Operations

/// The rules of passwords in sentences.
enum PolicyWords {
  /// One sentence a rule.
  static func lines(_ policy: PasswordPolicy) -> [String] {
    var lines = [Texts.text("password.rule.length", ["limit": "\(policy.minimumLength)"])]
    if policy.kinds > 0 { lines.append(Texts.text("password.rule.kinds", ["kinds": "\(policy.kinds)"])) }
    if policy.history > 0 { lines.append(Texts.text("password.rule.history", ["count": "\(policy.history)"])) }
    if let days = policy.rotationDays { lines.append(Texts.text("password.rule.rotation", ["days": "\(days)"])) }
    lines.append(Texts.text("password.rule.common"))
    return lines
  }
}
