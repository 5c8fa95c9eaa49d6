import CivilTime
import Disclosure
import Operations
import WebSupport

/// The files of a record, and a form to add one.
struct FilesPage: FormPage {
  /// One file.
  struct Row: Sendable {
    var name: String
    /// Where it is saved from; empty where nobody gets it.
    var path: String
    /// Where an identity paper is opened; empty for other files.
    var revealPath: String
    var size: String
    var added: String
    var tag: Tag?
    /// Where it is removed; empty for those who may not.
    var removalPath: String
  }

  static let template = "files"
  static let sample = FilesPage(
    frame: .sample, owner: .init(.matter, 31), files: [sampleFile], mayAdd: true, problems: .none)

  var frame: DeskFrame
  var rows: [Row]
  var hasRows: Bool
  var empty = EmptyState(Texts.text("files.none"))
  /// Where a file is sent to; empty for those who may not.
  var addPath: String
  var fields: [Field]
  var problems: Problems

  init(frame: DeskFrame, owner: Attachment.Owner, files: [Attachment], mayAdd: Bool, problems: Problems) {
    self.frame = frame
    self.problems = problems
    rows = files.map { Self.row($0, mayRemove: mayAdd) }
    hasRows = !rows.isEmpty
    addPath = mayAdd ? DeskRoutes.files(of: owner) : ""
    let endings = AttachmentKind.allCases.flatMap(\.endings).map { ".\($0)" }
    fields = [FormSheet("files", problems: problems).file("file", accept: Set(endings).sorted().joined(separator: ","))]
  }

  private static func row(_ file: Attachment, mayRemove: Bool) -> Row {
    let path = DeskRoutes.file(file.id)
    let isGiven = file.scan == .clean || file.scan == .unscanned
    let tag: Tag? =
      switch file.scan {
      case .waiting: Tag(Texts.text("files.waiting"), .soon)
      case .infected: Tag(Texts.text("files.infected"), .late)
      case .clean, .unscanned: nil
      }
    return Row(
      name: file.name, path: isGiven && !file.isIdentityPaper ? path : "",
      revealPath: isGiven && file.isIdentityPaper ? DeskRoutes.fileReveal(file.id) : "",
      size: file.bytes.fileSize, added: "\(file.addedAt.beijingDate) \(file.addedAt.beijingTime)", tag: tag,
      removalPath: mayRemove ? "\(path)/removal" : "")
  }

  private static let sampleFile = Attachment(
    id: .init(rawValue: 3), organ: .init(rawValue: 1), owner: .init(.matter, 31), name: "答复书.pdf",
    mediaType: "application/pdf", bytes: 1_300_000, digest: "", scan: .waiting,
    addedAt: Instant(milliseconds: 1_773_622_800_000))
}
