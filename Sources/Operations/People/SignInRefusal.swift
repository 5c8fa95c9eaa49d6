public import Disclosure

/// Why somebody could not sign in; the same for names that exist and names that do not.
public enum SignInRefusal: DomainRefusal, Equatable {
  /// Name or password is wrong; which of them is not told.
  case wrong
  /// The code of the second factor is wrong, or was used before.
  case wrongCode
  /// Too many attempts; after so many seconds there may be another.
  case wait(seconds: Int)
  /// Too many people sign in at this moment.
  case busy
  /// The session of the first step is over.
  case tooLate

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .wrong: "signIn.wrong"
    case .wrongCode: "signIn.wrongCode"
    case .wait: "signIn.wait"
    case .busy: "signIn.busy"
    case .tooLate: "signIn.tooLate"
    }
  }

  /// What stands in the sentence.
  public var arguments: [String: String] {
    guard case .wait(let seconds) = self else { return [:] }
    return ["wait": seconds < 90 ? "\(seconds) 秒" : "\((seconds + 59) / 60) 分钟"]
  }
}
