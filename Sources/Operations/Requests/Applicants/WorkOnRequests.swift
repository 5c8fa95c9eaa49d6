public import Disclosure
import Persistence

/// Takes one step with several cases of an organ at once, such as those of an applicant who asks again and again.
///
/// All are taken or none: whatever the law refuses for one of them is told with its number.
public struct WorkOnRequests: Operation {
  /// How many cases can be worked on at once.
  public static let most = 100

  /// Whoever is signed in; the line of the table names the capability that the step takes at the organ.
  public static let access = Access.signedIn

  /// What is done with each of them.
  public enum Work: Hashable, Sendable {
    /// A step of the workflow.
    case step(RequestMove)
    /// The same proposed decision.
    case proposal(OutcomeDetails, proposal: String)
  }

  /// A case with the version that the list showed.
  public struct Case: Hashable, Sendable {
    /// The case.
    public var id: Matter.ID
    /// The version of its matter.
    public var version: Int

    /// A case of a list.
    public init(_ id: Matter.ID, version: Int) {
      self.id = id
      self.version = version
    }
  }

  /// The organ.
  public var organ: Organ.ID
  /// The cases.
  public var cases: [Case]
  /// What is done.
  public var work: Work
  /// What the file should know about it.
  public var note: String

  /// Works on several cases.
  public init(at organ: Organ.ID, _ cases: [Case], _ work: Work, note: String = "") {
    self.organ = organ
    self.cases = cases
    self.work = work
    self.note = note
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Takes them in the order of the list.
  ///
  /// - Throws: `Issues` with one line for each case that the law refuses, `AccessRefusal`, `NotFound`.
  public func run(in scope: Scope) throws {
    guard (1...Self.most).contains(cases.count) else {
      throw Issues([Issue("cases", "request.issue.cases", ["max": String(Self.most)])])
    }
    var issues: [Issue] = []
    for item in cases {
      let matter = try scope.matter(item.id)
      guard matter.organ == organ else { throw NotFound() }
      do {
        try take(item, in: scope)
      } catch let refusal as AccessRefusal {
        throw refusal
      } catch let refusal as any DomainRefusal {
        issues.append(line(of: matter, Texts.sentence(of: refusal)))
      } catch let found as Issues {
        issues += found.list.map { line(of: matter, Texts.sentence(of: $0)) }
      }
    }
    try Issues.check(issues)
  }

  private func take(_ item: Case, in scope: Scope) throws {
    switch work {
    case .step(let move):
      try TakeRequestStep(item.id, version: item.version, move, note: note).run(in: scope)
    case .proposal(let details, let proposal):
      try scope.require(.handleMatters, at: organ)
      try ChangeProposal(item.id, version: item.version, details: details, answers: [], proposal: proposal)
        .run(in: scope)
    }
  }

  private func line(of matter: Matter, _ sentence: String) -> Issue {
    Issue("cases", "request.issue.caseRefused", ["number": matter.number, "sentence": sentence])
  }
}
