import Disclosure
import Documents
import Hummingbird
import Operations
import WebSupport

/// The matrix of who may do what where, as a file for those who assess the installation.
struct PermissionMatrixFiles: Sendable {
  let room: DeskRoom

  @Sendable func download(_ request: Request, _ context: WebContext) async throws -> Response {
    let rows = try await room.desk.answer(PermissionMatrix(), as: context.principal)
    let table = ListTable(
      Texts.text("matrix.title"), heads: Self.columns.map { Texts.text("matrix.\($0)") }, rows: rows.map(Self.cells))
    switch context.parameters.get("format") {
    case "csv":
      return Response(
        download: table.csv, name: "\(Texts.text("matrix.title")).csv", mediaType: "text/csv; charset=utf-8")
    case "xlsx":
      return Response(
        download: try table.workbook(), name: "\(Texts.text("matrix.title")).xlsx",
        mediaType: AttachmentKind.xlsx.mediaType)
    default: throw NotFound()
    }
  }

  private static let columns = [
    "signInName", "person", "home", "duty", "account", "role", "capability", "organ", "reach",
  ]

  private static func cells(_ row: PermissionRow) -> [String] {
    [
      row.signInName, row.person, row.home, row.dutyClass.chinese,
      Texts.text(row.isDisabled ? "matrix.closed" : "matrix.open"), row.role,
      Texts.text("capability.\(row.capability.rawValue)"), row.organ, Texts.text("reach.\(row.reach.rawValue)"),
    ]
  }
}
