public import CivilTime
public import Disclosure
import Persistence

/// Records by what way an item was made public besides the site, with what shows it: Articles 23 and 25.
public struct RecordChannel: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The item.
  public var id: Matter.ID
  /// The way.
  public var channel: PublicationChannel
  /// The day.
  public var on: CivilDate
  /// What shows it.
  public var evidence: String
  /// A file of the item that shows it.
  public var file: Attachment.ID?

  /// Records a way.
  public init(
    _ id: Matter.ID, channel: PublicationChannel, on: CivilDate, evidence: String, file: Attachment.ID? = nil
  ) {
    self.id = id
    self.channel = channel
    self.on = on
    self.evidence = evidence.trimmed
    self.file = file
  }

  /// The organ of the item.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Adds the record.
  ///
  /// - Throws: `PublicationStepRefusal.notPublic` where no version was ever reviewed for everybody, `Issues`.
  public func run(in scope: Scope) throws -> ChannelRecord.ID {
    let work = try ItemWork(id, version: nil, in: scope)
    // What has not been released may not have gone anywhere else either: 先审查、后发布.
    let releases = try scope.releases.ofItem(id).filter { ![.scheduled, .cancelled].contains($0.state) }
    guard let first = releases.first else { throw PublicationStepRefusal.notPublic }
    var issues: [Issue] = []
    if evidence.isEmpty && file == nil { issues.append(Issue("evidence", "item.issue.noEvidence")) }
    if evidence.count > 300 { issues.append(Issue("evidence", "item.issue.long", ["max": "300"])) }
    if on > scope.today { issues.append(Issue("on", "item.issue.future")) }
    if on < first.publicFrom.beijingDate { issues.append(Issue("on", "item.issue.channelBeforeRelease")) }
    if let file {
      let owned = try scope.attachments.list(of: .init(.matter, id.rawValue))
      if !owned.contains(where: { $0.id == file }) { issues.append(Issue("file", "item.issue.foreignFile")) }
    }
    try Issues.check(issues)
    let record = ChannelRecord(
      id: try scope.newID(), item: id, channel: channel, on: on, evidence: evidence, file: file,
      recordedBy: scope.principal.person, recordedAt: scope.now)
    try scope.releases.insert(record)
    scope.record(
      .channelRecorded, organ: work.item.organ, subject: .init("matter", id.rawValue),
      changes: [
        .init("channel", before: nil, after: channel.rawValue), .init("on", before: nil, after: on.description),
      ])
    return record.id
  }
}
