public import Disclosure
import Persistence

/// Whether the file of a case is complete, and what of it can be taken out.
public struct CaseArchive: Inquiry {
  /// What is found.
  public struct Outcome: Sendable {
    /// The case.
    public var matter: Matter
    /// What the file has to hold, and how it stands.
    public var checklist: ArchiveChecklist
    /// How many letters it holds, void ones left out.
    public var letters: Int
    /// The files that go with it; papers that prove an identity stay sealed and do not.
    public var attachments: [Attachment]
    /// Whether the asker may take it out.
    public var mayTakeOut: Bool
  }

  /// Whoever is signed in; the case must be visible to the asker.
  public static let access = Access.signedIn

  /// The case.
  public var id: Matter.ID

  /// Looks at the file of a case.
  public init(_ id: Matter.ID) {
    self.id = id
  }

  /// None: the rule of visibility decides.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> Outcome {
    let matter = try scope.matter(id)
    guard let request = try scope.requests.find(id) else { throw NotFound() }
    return Outcome(
      matter: matter, checklist: try scope.checklist(of: matter, request),
      letters: try scope.letters.ofMatter(id).count { $0.state != .void },
      attachments: try scope.attachments.list(of: .init(.matter, id.rawValue)).filter { $0.erasedAt == nil },
      mayTakeOut: scope.authority.allows(.handleMatters, at: try scope.organs.place(of: matter.organ)))
  }
}
