import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import WebSupport

/// Hands out a report, or the table of a whole drop, as a file.
struct Downloads: Sendable {
  let batches: Batches
  let reports: Reports
  let room: ReadingRoom

  @Sendable func json(_ request: Request, _ context: WebContext) async throws -> Response {
    let (checked, name) = try await report(request, context)
    return Response(download: ReportJSON.bytes(checked), name: "\(name).json", mediaType: MediaTypes.json)
  }

  @Sendable func workbook(_ request: Request, _ context: WebContext) async throws -> Response {
    let (checked, name) = try await report(request, context)
    let bytes = try await room.perform { Result { try ReportWorkbook.bytes([checked]) } }.get()
    return Response(download: bytes, name: "\(name).xlsx", mediaType: MediaTypes.workbook)
  }

  /// The printable page.
  ///
  /// It brings its own style, which a nonce admits on this one response.
  @Sendable func print(_ request: Request, _ context: WebContext) async throws -> Response {
    let (checked, _) = try await report(request, context)
    let nonce = RandomToken.hexadecimal(bits: 128)
    let html = ReportPrint.html(checked).replacing("<style>", with: "<style nonce=\"\(nonce)\">", maxReplacements: 1)
    var response = Response(html: html)
    response.headers[.contentSecurityPolicy] =
      "default-src 'none'; style-src 'nonce-\(nonce)'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    return response
  }

  private func report(_ request: Request, _ context: WebContext) async throws -> (CheckedReport, name: String) {
    let (_, batch) = try await batches.batch(context)
    let index = try batches.index(context, in: batch)
    let checked = try await reports.checked(index, of: batch, options: CheckOptions(Query(request)))
    return (checked, FileName.cleaned(ReportWords.name(checked.report)))
  }
}

/// The media types of downloads.
enum MediaTypes {
  static let json = "application/json; charset=utf-8"
  static let csv = "text/csv; charset=utf-8"
  static let pdf = "application/pdf"
  static let document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  static let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
}
