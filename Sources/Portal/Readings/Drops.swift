import HTTPTypes
import Hummingbird
import WebSupport

/// Takes a drop of files, and lists what was read from it.
struct Drops: Sendable {
  let site: Site
  let uploads: Uploads
  let store: ReadingStore
  let batches: Batches
  let room: ReadingRoom

  @Sendable func create(_ request: Request, _ context: WebContext) async throws -> Response {
    struct Created: Encodable {
      var location: String
    }
    let entries = try await uploads.receive(request) { [room] file in try await room.read(file) }
    let standard = await room.perform { Batch.standard(entries) }
    let id = await store.keep(entries, standard: standard)
    // One file needs no list.
    let isSingle = entries.count == 1 && entries[0].report != nil
    let location = isSingle ? Routes.report(id, 0) : Routes.batch(id)
    guard request.wantsJSON else { return .redirect(to: location, type: .normal) }
    var response = try Response(json: Created(location: location), status: .created)
    response.headers[.location] = location
    return response
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let (id, batch) = try await batches.batch(context)
    let view = BatchView(Query(request))
    return try site.respond(BatchPage(batch, id: id, view: view, site: site))
  }
}
