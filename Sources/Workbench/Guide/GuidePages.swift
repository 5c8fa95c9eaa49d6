import Disclosure
import Hummingbird
import Operations
import WebSupport

/// The disclosure guide: its revisions, its editor, two revisions side by side.
enum GuidePages {
  static let feature = DeskFeature(
    templates: ["guide-preview": PackageResources.guide_preview_mustache], samples: [GuidePreviewPage.sample],
    routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let (history, editor) = (GuideHistoryPages(room: room), GuideEditor(room: room))
    let access = Access.capability(.editGuide)
    return [
      WebRoute(method: .get, path: DeskRoutes.guide, access: access, handler: history.show),
      WebRoute(method: .get, path: DeskRoutes.guidePreview, access: access, handler: history.preview),
      WebRoute(method: .get, path: DeskRoutes.guideComparison, access: access, handler: history.compare),
      WebRoute(method: .get, path: DeskRoutes.guidePublication, access: access, handler: history.confirm),
      WebRoute(method: .post, path: DeskRoutes.guidePublication, access: access, handler: history.publish),
      WebRoute(method: .get, path: DeskRoutes.guideEdit, access: access, handler: editor.edit),
      WebRoute(method: .post, path: DeskRoutes.guideEdit, access: access, handler: editor.save),
    ]
  }
}
