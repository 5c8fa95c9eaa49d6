/// Why a secret is looked at: the person says so, and it stays in the journal.
///
/// 个人信息保护法 asks for a clear purpose (Art. 6) and for records of what is done with personal data (Art. 51).
public struct RevealPurpose: Hashable, Sendable {
  /// What for.
  public enum Reason: String, CaseIterable, Sendable {
    /// To check who the applicant is (Regulation Art. 29).
    case checkIdentity
    /// To send or hand over a letter.
    case service
    /// To answer an organ of reconsideration or a court.
    case remedy
    /// To answer a supervisor, or the person concerned.
    case inquiry
    /// Something else, which the note tells.
    case other
  }

  /// What for.
  public let reason: Reason
  /// More about it; contains no secret itself.
  public let note: String

  /// How long a note may be, in characters.
  public static let longestNote = 200

  /// A purpose from a form.
  ///
  /// - Throws: `Issues` where no reason is given, the note is missing or too long, or has a number of a person in it.
  public init(reason: Reason?, note: String) throws(Issues) {
    let note = note.trimmed
    var issues: [Issue] = []
    if reason == nil { issues.append(Issue("reason", "sealed.reasonMissing")) }
    if reason == .other, note.count < 4 { issues.append(Issue("note", "sealed.noteMissing")) }
    if note.count > Self.longestNote {
      issues.append(Issue("note", "sealed.noteTooLong", ["limit": "\(Self.longestNote)"]))
    }
    if Self.holdsNumber(note) { issues.append(Issue("note", "sealed.noteHoldsNumber")) }
    guard issues.isEmpty, let reason else { throw Issues(issues) }
    self.reason = reason
    self.note = note
  }

  /// Whether a text has eleven digits or more in a row, as telephone and identity numbers do.
  static func holdsNumber(_ text: String) -> Bool {
    var run = 0
    for character in text where character != " " && character != "-" {
      run = character.isNumber ? run + 1 : 0
      if run >= 11 { return true }
    }
    return false
  }
}
