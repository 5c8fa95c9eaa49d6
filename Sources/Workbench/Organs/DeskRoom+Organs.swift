import Disclosure
import Hummingbird
import Operations
import WebSupport

extension DeskRoom {
  /// The frame of a page of an organ; `title` is a key of the catalogue, `further` what stands between the two.
  func frame(
    _ title: String, of organ: Organ, for request: Request, _ context: WebContext, further: [PageLink] = []
  ) async throws -> DeskFrame {
    let above = [
      PageLink(Texts.text("organs.title"), DeskRoutes.organs), PageLink(organ.shortName, DeskRoutes.organ(organ.id)),
    ]
    return try await frame(Texts.text(title), for: request, context, crumbs: above + further)
  }
}
