public import Disclosure
import Persistence

extension JobKind {
  /// Reads what a file says and hides.
  public static let fileText = JobKind(rawValue: "file.text")
}

/// Keeps what a file of an item says and hides, and screens the item with it.
public struct RecordTextVersion: Operation {
  /// The job of the platform.
  public static let access = Access.system

  /// What was read.
  public var text: TextVersion

  /// Keeps what was read.
  public init(_ text: TextVersion) {
    self.text = text
  }

  /// The organ of the file.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.attachments.find(text.file)?.organ }

  /// Keeps it, in place of what was kept before.
  ///
  /// - Throws: `NotFound` where the file is gone.
  public func run(in scope: Scope) throws {
    guard let file = try scope.attachments.find(text.file) else { throw NotFound() }
    try scope.textVersions.put(text, at: scope.now)
    scope.record(
      .fileRead, organ: file.organ, subject: .init("attachment", file.id.rawValue),
      changes: [.init("state", before: nil, after: text.state.rawValue)])
    guard file.owner.kind == .matter, let item = try scope.publications.find(Matter.ID(rawValue: file.owner.id)),
      let version = try scope.itemVersions.find(item.latest),
      version.content.files.contains(where: { $0.id == file.id.rawValue })
    else { return }
    try scope.screen(version, of: item)
  }
}

extension Scope {
  /// Asks for the text of a file where it belongs to an item of disclosure: what it says is screened, and published with it.
  func askForText(of file: Attachment) throws {
    guard file.owner.kind == .matter, !file.isIdentityPaper,
      try matters.find(Matter.ID(rawValue: file.owner.id))?.kind == .publication
    else { return }
    try textVersions.put(TextVersion(file: file.id, state: .waiting), at: now)
    try enqueue(JobRequest(.fileText, payload: file.id.description))
  }
}
