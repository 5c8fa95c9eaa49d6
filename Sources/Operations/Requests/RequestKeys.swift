import Cryptography
public import Disclosure

/// What tells that requests are of one applicant, or say the same, without telling who he is.
public enum RequestKeys {
  /// The same for all requests of one applicant: an organisation by its code, anybody else by name.
  ///
  /// The number of an identity paper is left out: it is sealed elsewhere, and a hash of it could be guessed. People of
  /// one name share a key, so that whoever counts requests has to look at them.
  public static func applicant(_ draft: PartyDraft) -> String {
    SM3.hexadecimal("\(draft.kind.rawValue)|\(draft.code.isEmpty ? draft.name : draft.code)")
  }

  /// The same for requests of one applicant whose words differ in nothing but spaces and signs.
  ///
  /// It begins with what is the same for all applicants, so that several who want the same are found: Article 44.
  public static func content(_ description: String, of applicant: String) -> String {
    let words = description.lowercased().filter { $0.isLetter || $0.isNumber }
    return "\(SM3.hexadecimal(words)):\(applicant)"
  }
}
