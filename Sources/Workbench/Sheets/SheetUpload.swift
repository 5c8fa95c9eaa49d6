import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import Operations
import Reading
import WebSupport

/// A sheet that somebody sends in to have its rows taken over.
///
/// Between the page that shows the rows and the one that takes them over they stand in the form, and are checked again
/// when they come back; the server keeps nothing.
enum SheetUpload<Column: SheetColumn> {
  /// The sheet of the file that a form sends.
  ///
  /// - Throws: `Issues` where there is no file, it is too large, cannot be read, or lacks columns.
  static func receive(_ request: Request, most bytes: Int) async throws -> ColumnedSheet<Column> {
    do {
      let files = try await Uploads(limits: .oneFile(bytes: bytes), budget: bytes).receive(request) { $0 }
      guard let file = files.first else { throw Refusal.noFiles }
      guard !file.isTooLarge else {
        throw Issues([Issue("file", "sheet.tooLarge", ["limit": "\(bytes >> 20)"])])
      }
      return try ColumnedSheet(try ListReader().tables(file.bytes, name: file.name))
    } catch let refusal as Refusal where refusal.code == Refusal.noFiles.code {
      throw Issues([Issue("file", "form.missing")])
    } catch let refusal as ReadingRefusal {
      throw Issues([Issue("file", "sheet.unreadable", ["why": refusal.message])])
    }
  }

  /// A workbook to download.
  static func workbook(_ table: ListTable, name: String) throws -> Response {
    Response(download: try table.workbook(), name: "\(name).xlsx", mediaType: AttachmentKind.xlsx.mediaType)
  }
}
