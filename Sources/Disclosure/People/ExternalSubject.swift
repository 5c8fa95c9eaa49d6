/// Who somebody is at the single sign-on: what its provider calls him, a text that is the same at every sign-in.
public enum ExternalSubject {
  /// The most characters that one may have (OpenID Connect Core 1.0, section 2).
  public static let limit = 255

  /// What is wrong with one that somebody typed; an empty one stands for none.
  public static func issues(_ subject: String) -> [Issue] {
    var issues: [Issue] = []
    if subject.unicodeScalars.count > limit {
      issues.append(Issue("externalSubject", "people.tooLong", ["limit": String(limit)]))
    }
    if subject.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      issues.append(Issue("externalSubject", "people.controlCharacter"))
    }
    return issues
  }
}
