import CivilTime
import Cryptography
public import Disclosure
import Persistence

/// What a visitor has answered so far of the form of a request, kept while he writes it.
///
/// It holds personal data of somebody who has not asked for anything yet: so it is sealed, found only by a token that
/// the visitor's browser has, and forgotten a day after it was last touched.
public struct UnfinishedRequest: Inquiry {
  /// For how long it is kept after it was last touched.
  public static let seconds: Int64 = 86_400
  /// How long its text may be, in bytes: the longest description and all other fields.
  public static let limit = 64 << 10

  /// Nothing: the token is known to the visitor alone.
  public static let access = Access.anyone

  private let token: String

  /// Asks for what is kept under a token.
  public init(token: String) {
    self.token = token
  }

  /// A token for one that is just begun.
  public static func newToken() -> String { Secret.new() }

  /// None.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds; nil where nothing is kept any more, or the key that sealed it is gone.
  public func run(in scope: Scope) throws -> String? {
    let hash = Secret.hash(token)
    guard let sealed = try scope.unfinishedRequests.find(hash, at: scope.now) else { return nil }
    return try? Seal(scope.surroundings.keys).openText(sealed, context: Self.context(hash))
  }

  static func context(_ hash: String) -> [String] { ["unfinished request", hash] }
}

/// Keeps what a visitor has answered so far.
public struct KeepUnfinishedRequest: Upkeep {
  private let text: String
  private let token: String
  private let seconds: Int64

  /// Keeps a text under a token for so many seconds.
  public init(_ text: String, token: String, seconds: Int64 = UnfinishedRequest.seconds) {
    self.text = text
    self.token = token
    self.seconds = seconds
  }

  /// Seals it and keeps it.
  ///
  /// - Throws: `KeyRefusal` where the installation has no key, `Issues` where the text is too long.
  public func run(in scope: Scope) throws {
    try Issues.check(text.utf8.count > UnfinishedRequest.limit ? [Issue("", "visitor.tooLong")] : [])
    let hash = Secret.hash(token)
    do {
      let sealed = try Seal(scope.surroundings.keys).seal(text, context: UnfinishedRequest.context(hash))
      try scope.unfinishedRequests.put(sealed, under: hash, until: scope.now.adding(seconds: seconds))
    } catch let fault as SealFault {
      throw KeyRefusal(fault)
    }
  }
}

/// Forgets what a visitor has answered: he has filed it, or thought better of it.
public struct DropUnfinishedRequest: Upkeep {
  private let token: String

  /// Forgets what is kept under a token.
  public init(token: String) {
    self.token = token
  }

  /// Deletes it.
  public func run(in scope: Scope) throws { try scope.unfinishedRequests.delete(Secret.hash(token)) }
}
