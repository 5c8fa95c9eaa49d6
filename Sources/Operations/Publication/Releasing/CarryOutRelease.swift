public import Disclosure
import Persistence

/// Releases a version whose hour has come; where the rules of the screening have changed and now find something, it stays
/// in, and those who ordered and wrote it are told.
public struct CarryOutRelease: Operation {
  /// The job of the platform.
  public static let access = Access.system

  /// The release.
  public var id: ItemRelease.ID

  /// Carries a release out.
  public init(_ id: ItemRelease.ID) {
    self.id = id
  }

  /// The organ of the item.
  public func organ(in scope: Scope) throws -> Organ.ID? {
    try scope.releases.find(id).map { try scope.organ(of: $0.item) }
  }

  /// Releases it.
  ///
  /// - Returns: false where it need not be, because it was called off or is done.
  public func run(in scope: Scope) throws -> Bool {
    guard let release = try scope.releases.find(id) else { throw NotFound() }
    var work = try ItemWork(release.item, version: nil, in: scope)
    guard release.state == .scheduled, work.item.stage == .scheduled, work.latest.id == release.version else {
      scope.record(
        .itemUnscheduled, organ: work.item.organ, subject: .init("matter", work.item.id.rawValue),
        changes: [.init("state", before: nil, after: release.state.rawValue)])
      return false
    }
    guard release.publicFrom <= scope.now else { throw TooEarly() }
    do {
      try work.requireReviewed()
    } catch is Issues {
      try work.cancelSchedule()
      try work.store(as: .itemUnscheduled, [.init("reason", before: nil, after: "screening")])
      for person in Set([release.orderedBy, work.matter.assignee].compactMap { $0 }) {
        try scope.notify(
          person, .releaseStopped, arguments: ["number": work.matter.number],
          subject: .init("matter", work.item.id.rawValue), organ: work.item.organ)
      }
      return false
    }
    try work.take(.release)
    try work.release(release)
    try work.store(as: .itemReleased, work.changes(release))
    return true
  }

  /// The hour has not come yet; the job comes again.
  public struct TooEarly: Error {}
}
