import Disclosure
import Persistence

/// What is particular to items of disclosure, for the mechanisms that all kinds of matters share.
struct PublicationConduct: MatterConduct {
  /// Whoever began it or saved a version of it.
  var authoring: [JournalEventKind] { [.matterRegistered, .itemSaved] }

  /// Only giving it to somebody: everything else is a step of the workflow of items.
  func admit(_ event: MatterEvent) throws(MatterRefusal) {
    guard event == .assign else { throw .ownWorkflow }
  }

  /// What a reader would see, and the hash that binds the review to this very version with its files.
  func content(of matter: Matter, in scope: Scope) throws -> String {
    let work = try ItemWork(matter, in: scope)
    let content = work.latest.content
    let words = content.screeningText.pieces.map(\.text).filter { !$0.isEmpty }
    let decision = [content.decision.attribute.rawValue, content.decision.ground?.rawValue, content.decision.reason]
    let files = content.files.map { "\($0.id) \($0.digest)" }
    return (words + [decision.compactMap { $0 }.joined(separator: " ")] + files + ["SM3 \(work.latest.digest)"])
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The version is reviewed, or comes back.
  func approvalEnded(_ approval: Approval, of matter: Matter, in scope: Scope) throws -> Matter {
    var work = try ItemWork(matter, in: scope)
    if approval.state == .agreed {
      let result = work.latest.content.decision.attribute
      try scope.itemVersions.put(
        VersionReview(
          version: work.latest.id, item: work.item.id, approval: approval.id, result: result, at: scope.now))
      try work.take(result == .proactive ? .agree : .agreeToKeep)
      if work.item.stage == .kept { try scope.giveIndexNumber(to: &work.item) }
    } else {
      try work.take(.sendBack)
    }
    work.mirror()
    try scope.publications.update(work.item)
    scope.record(
      .itemReviewed, organ: matter.organ, subject: .init("matter", matter.id.rawValue),
      changes: [
        .init("stage", before: work.oldItem.stage.rawValue, after: work.item.stage.rawValue),
        .init("version", before: nil, after: "\(work.latest.sequence) \(work.latest.digest)"),
      ])
    return work.matter
  }
}
