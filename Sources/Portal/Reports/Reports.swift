import Disclosure
import Hummingbird
import Reading
import WebSupport

/// Shows one report of a drop.
struct Reports: Sendable {
  let site: Site
  let batches: Batches
  let room: ReadingRoom

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let (id, batch) = try await batches.batch(context)
    let index = try batches.index(context, in: batch)
    let options = CheckOptions(Query(request))
    let checked = try await checked(index, of: batch, options: options)
    return try site.respond(
      ReportPage(checked, index: index, of: batch, id: id, options: options, site: site))
  }

  /// The report as the options say; checking against many others takes its time, so it is done in the reading room.
  ///
  /// - Throws: `Refusal` where the file could not be read.
  func checked(_ index: Int, of batch: Batch, options: CheckOptions) async throws -> CheckedReport {
    guard let checked = await room.perform({ batch.checked(index, options: options) }) else {
      guard case .failure(let refusal) = batch.entries[index].outcome else { throw Refusal.notFound }
      throw Refusal(
        .unprocessableContent, code: refusal.code, title: "这个文件没有读出来",
        message: "\(batch.entries[index].name)：\(refusal.message)")
    }
    return checked
  }
}
