import CivilTime
import Disclosure
import Persistence

extension ItemWork {
  /// What the next release is in the history, where nobody says otherwise.
  func usualSort() throws -> ItemRelease.Sort {
    if item.isOut { return .correction }
    return try scope.releases.ofItem(item.id).contains { $0.state == .withdrawn } ? .again : .first
  }

  /// Requires that the last version may go out: its review is completed with that result, and the screening by the rules
  /// of today has nothing open.
  ///
  /// - Throws: `PublicationStepRefusal`, `Issues`.
  func requireReviewed() throws {
    guard let review = try scope.itemVersions.review(of: latest.id) else {
      throw PublicationStepRefusal.notPossible(.release, item.stage)
    }
    guard review.result == .proactive, item.attribute == .proactive else {
      throw PublicationStepRefusal.notForEverybody
    }
    try Issues.check(scope.screeningIssues(of: latest, of: item))
  }

  /// Makes the last version public, in place of what is public now.
  mutating func release(_ release: ItemRelease) throws {
    try endPublicRelease(as: .replaced, reason: "")
    var going = release
    (going.state, going.publicFrom) = (.public, scope.now)
    if let waiting = try scope.releases.find(release.id) {
      try scope.releases.update(going, from: waiting)
    } else {
      try scope.releases.insert(going)
    }
    try scope.giveIndexNumber(to: &item)
    item.publicVersion = latest.id
    let first = try scope.releases.ofItem(item.id).first { ![.scheduled, .cancelled].contains($0.state) }
    try scope.publications.update(item)
    try scope.releases.list(item, latest.content, datedOn: (first?.publicFrom ?? scope.now).beijingDate)
    if first?.id == going.id {
      try scope.releases.insert(
        ChannelRecord(
          id: try scope.newID(), item: item.id, channel: .website, on: scope.today, recordedBy: nil,
          recordedAt: scope.now))
    }
  }

  /// Ends what is public, where something is.
  @discardableResult
  func endPublicRelease(as state: ItemRelease.State, reason: String) throws -> Bool {
    guard let current = try scope.releases.ofItem(item.id).first(where: { $0.state == .public }) else { return false }
    var ended = current
    (ended.state, ended.endedAt, ended.endedBy) = (state, scope.now, scope.principal.person)
    ended.endReason = reason
    try scope.releases.update(ended, from: current)
    return true
  }

  /// What the journal says of a release.
  func changes(_ release: ItemRelease) -> [JournalEvent.Change] {
    [
      .init("release", before: nil, after: release.id.description),
      .init("sort", before: nil, after: release.sort.rawValue),
      .init("version", before: nil, after: "\(latest.sequence) \(latest.digest)"),
      .init("index", before: oldItem.indexNumber?.description, after: item.indexNumber?.description),
    ]
  }
}
