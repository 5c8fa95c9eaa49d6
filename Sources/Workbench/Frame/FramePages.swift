import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The pages that belong to the frame: the sheet of keys, the components, what went wrong.
enum FramePages {
  static let feature = DeskFeature(
    templates: [
      "keys": PackageResources.keys_mustache,
      "components": PackageResources.components_mustache,
      "confirm": PackageResources.confirm_mustache,
      "organ-choice": PackageResources.organ_choice_mustache,
    ],
    samples: [KeysPage.sample, RefusedPage.sample, ComponentsPage.sample, ConfirmPage.sample, OrganChoicePage.sample],
    routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let organs = OrganSwitch(room: room)
    return [
      WebRoute(method: .get, path: DeskRoutes.organChoice, access: .signedIn, handler: organs.list),
      WebRoute(
        method: .get, path: DeskRoutes.organSuggestions, access: .signedIn, handler: OrganSuggestions(room: room).list),
      WebRoute(method: .post, path: DeskRoutes.organChoice, access: .signedIn, handler: organs.change),
      WebRoute(method: .get, path: DeskRoutes.keys, access: .signedIn) { request, context in
        try room.respond(
          KeysPage(frame: try await room.frame(Texts.text("keys.title"), for: request, context)))
      },
      WebRoute(method: .get, path: DeskRoutes.components, access: .signedIn) { request, context in
        let title = Texts.text("components.title")
        return try room.respond(ComponentsPage(frame: try await room.frame(title, for: request, context)))
      },
    ]
  }
}
