import CivilTime
import Disclosure
import Documents
import Hummingbird
import Operations
import WebSupport

/// The file of a case: whether it is complete, and the ways to take it out.
enum ArchivePages {
  static let feature = DeskFeature(
    templates: ["case-archive": PackageResources.case_archive_mustache], samples: [CaseArchivePage.sample],
    routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let (archive, handle) = (CaseArchiveDesk(room: room), Access.capability(.handleMatters))
    return [
      WebRoute(method: .get, path: DeskRoutes.caseArchive, access: .signedIn, handler: archive.show),
      WebRoute(method: .post, path: DeskRoutes.caseFolder, access: handle, handler: archive.folder).costly,
      WebRoute(method: .post, path: DeskRoutes.caseDocument, access: handle, handler: archive.document).costly,
    ]
  }
}

extension DeskRoutes {
  /// Whether the file of a case is complete.
  static let caseArchive = "/desk/requests/:id/archive"
  /// The file as a folder.
  static let caseFolder = "/desk/requests/:id/archive/folder"
  /// The file as one PDF.
  static let caseDocument = "/desk/requests/:id/archive/document"

  /// A page about the file of a case, from its pattern.
  static func archive(_ pattern: String, of matter: Matter.ID) -> String {
    pattern.replacing(":id", with: "\(matter)")
  }
}

/// The checklist of a case and the two ways to take its file out.
struct CaseArchivePage: DeskPage {
  static let template = "case-archive"
  static let sample = CaseArchivePage(
    frame: .sample, state: Tag("材料齐全", .ok),
    listing: Listing("材料", columns: [.init("材料")], rows: [], empty: EmptyState("没有")),
    folder: "/desk/requests/1/archive/folder",
    document: "/desk/requests/1/archive/document")

  var frame: DeskFrame
  var state: Tag
  var listing: Listing
  /// Where the folder is asked for; empty for those who may not.
  var folder: String
  /// Where the PDF is asked for.
  var document: String
}

extension CaseArchivePage {
  init(frame: DeskFrame, _ found: CaseArchive.Outcome) {
    let open = found.checklist.openPoints.count
    let id = found.matter.id
    self.init(
      frame: frame,
      state: open == 0
        ? Tag(Texts.text("archive.complete"), .ok) : Tag(Texts.text("archive.incomplete", ["count": "\(open)"]), .soon),
      listing: Listing(
        Texts.text("archive.title"),
        columns: [.init(Texts.text("archive.point")), .init(Texts.text("archive.state"))],
        rows: found.checklist.lines.map { Listing.Row([.init(Texts.text($0.point.textKey)), .init($0.state)]) },
        empty: EmptyState(Texts.text("archive.title"))),
      folder: found.mayTakeOut ? DeskRoutes.archive(DeskRoutes.caseFolder, of: id) : "",
      document: found.mayTakeOut ? DeskRoutes.archive(DeskRoutes.caseDocument, of: id) : "")
  }
}

extension Listing.Cell {
  /// How a point of the checklist stands.
  fileprivate init(_ state: ArchiveChecklist.State) {
    switch state {
    case .complete: self.init("", tag: Tag(Texts.text("archive.state.complete"), .ok))
    case .notNeeded: self.init("", tag: Tag(Texts.text("archive.state.notNeeded")))
    case .advised(let issue):
      self.init(Texts.sentence(of: issue), tag: Tag(Texts.text("archive.state.advised"), .soon))
    case .open(let issues):
      let sentences = issues.map { Texts.sentence(of: $0) }
      self.init(sentences.joined(), tag: Tag(Texts.text("archive.state.open"), .late))
    }
  }
}
