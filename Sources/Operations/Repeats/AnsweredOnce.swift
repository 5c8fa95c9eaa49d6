import Cryptography
public import Disclosure
import Persistence

/// Does something and keeps the answer in the same transaction, so that whoever sends it again under its key gets the
/// same answer, and nothing is done twice: neither after a broken line nor after a crash of the server.
public struct AnsweredOnce<Work: Operation>: Operation {
  /// What is told of something that was done.
  public struct Answer: Hashable, Sendable {
    /// The record that came of it.
    public var subject: Matter.ID
    /// The answer, as it goes out.
    public var text: String

    /// An answer.
    public init(_ text: String, of subject: Matter.ID) {
      self.text = text
      self.subject = subject
    }
  }

  /// What the work takes.
  public static var access: Access { Work.access }
  /// What the work says.
  public static var needsConfirmation: Bool { Work.needsConfirmation }
  /// The name of the work.
  public static var name: String { Work.name }

  private let work: Work
  private let key: RepeatKey?
  private let check: @Sendable (Scope) throws -> Void
  private let answer: @Sendable (Work.Outcome, Scope) throws -> Answer

  /// Something to do; under no key, it is done each time.
  ///
  /// `check` looks first, in the transaction of the work, whether its record is where the asker says; `answer` is made
  /// in it afterwards, so that it says what the work left.
  public init(
    _ work: Work, key: RepeatKey?, check: @Sendable @escaping (Scope) throws -> Void = { _ in },
    answer: @Sendable @escaping (Work.Outcome, Scope) throws -> Answer
  ) {
    self.work = work
    self.key = key
    self.check = check
    self.answer = answer
  }

  /// The organ of the work, whose ledger makes two that send the same thing wait for each other.
  public func organ(in scope: Scope) throws -> Organ.ID? { try work.organ(in: scope) }

  /// The further organs of the work.
  public func furtherOrgans(in scope: Scope) throws -> [Organ.ID] { try work.furtherOrgans(in: scope) }

  /// Does it, or gives the answer that was given before.
  ///
  /// - Throws: what the check and the work throw; `RepeatRefusal`; `KeyRefusal` where the installation has no key to seal answers.
  public func run(in scope: Scope) throws -> Answer {
    try check(scope)
    guard let key else { return try answer(try work.run(in: scope), scope) }
    let owner = scope.principal.identity.ownerOfKeys
    let context = ["answer", owner, key.text]
    do {
      if let kept = try scope.idempotency.find(owner, key.text) {
        guard kept.body == key.digest else { throw RepeatRefusal.otherContent }
        scope.record(
          .answeredAgain, organ: try organ(in: scope), subject: .init("matter", kept.subject.rawValue))
        return Answer(
          try Seal(scope.surroundings.keys).openText(kept.answer, context: context), of: kept.subject)
      }
      let made = try answer(try work.run(in: scope), scope)
      // An answer may hold a secret or words of an applicant: it is sealed, as these are.
      try scope.idempotency.insert(
        owner, key.text, body: key.digest, subject: made.subject,
        answer: try Seal(scope.surroundings.keys).seal(made.text, context: context), at: scope.now)
      return made
    } catch let fault as SealFault {
      throw KeyRefusal(fault)
    }
  }
}

extension Principal.Identity {
  /// Whose keys are told apart from those of others: of a token, of a person, of visitors, of the platform.
  fileprivate var ownerOfKeys: String {
    switch self {
    case .token(let token, of: _, limit: _): "token \(token)"
    case .person(let person): "person \(person)"
    case .visitor: "visitor"
    case .system(let name): "system \(name)"
    }
  }
}
