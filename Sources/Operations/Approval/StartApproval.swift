import CivilTime
public import Disclosure
import Persistence

/// Submits a matter for approval by the chain of its organ.
public struct StartApproval: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The matter.
  public var id: Matter.ID
  /// The version that the page showed.
  public var version: Int

  /// Submits a matter.
  public init(_ id: Matter.ID, version: Int) {
    self.id = id
    self.version = version
  }

  /// The organ of the matter.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Freezes levels and content, and starts.
  ///
  /// - Throws: `Issues` where there is no chain or nobody holds a level, `MatterRefusal`, `Conflict`.
  public func run(in scope: Scope) throws -> Approval.ID {
    let matter = try scope.matter(id)
    try scope.requireUnchanged(matter, since: version)
    try matter.kind.conduct.admit(.submit)
    var next = matter
    next.state = try matter.state(after: .submit)
    let approval = try scope.startApproval(of: matter)
    next.stage = ""
    try scope.save(next, from: matter, as: .matterMoved)
    return approval.id
  }
}

extension Scope {
  /// Starts the approval of a matter by the chain of its organ; the caller saves the matter as one that is in approval.
  ///
  /// - Throws: `Issues` where there is no chain or nobody holds a level.
  func startApproval(of matter: Matter) throws -> Approval {
    guard let starter = principal.person else { throw AccessRefusal.notSignedIn }
    guard let chain = try chains.inForce(for: matter.kind, at: matter.organ, on: today) else {
      throw Issues([Issue("", "approval.issue.noChain")])
    }
    let authors = try authors(of: matter)
    try Issues.check(try unheldLevels(of: chain, at: matter.organ, authors: authors))
    let (content, digest) = try contentDigest(of: matter)
    let approval = Approval(
      id: try newID(), organ: matter.organ, matter: matter.id, chain: chain.id, content: content,
      contentDigest: digest, levels: chain.levels, authors: authors, startedBy: starter, startedAt: now)
    try approvals.insert(approval, dueOn: matter.dueOn)
    record(
      .approvalStarted, organ: matter.organ, subject: .init("matter", matter.id.rawValue),
      changes: [
        .init("approval", before: nil, after: approval.id.description),
        .init("chain", before: nil, after: chain.id.description),
        .init("digest", before: nil, after: digest),
      ])
    try tell(of: approval, matter)
    return approval
  }

  /// The levels that nobody but the authors could agree at.
  func unheldLevels(of chain: ApprovalChain, at organ: Organ.ID, authors: Set<Person.ID>) throws -> [Issue] {
    let place = try organs.place(of: organ)
    return try chain.levels.compactMap { level in
      let holders = try approvals.candidates(for: level.holder, at: organ).filter { candidate in
        try !authors.contains(candidate) && level.holder.includes(people.authority(of: candidate), at: place)
      }
      guard holders.isEmpty else { return nil }
      return Issue(
        "level\(level.position)", "approval.issue.nobodyHolds",
        ["level": "\(level.position)", "title": level.title])
    }
  }
}
