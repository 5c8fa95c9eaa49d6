import Disclosure
import HTTPTypes
import Operations
import WebSupport

/// Reconsiderations and suits: those of a case, and all that are pending.
enum RemedyPages {
  static let feature = DeskFeature(
    rail: [RailEntry(.work, "remedy.pending.title", DeskRoutes.pendingRemedies, needs: [.viewMatters])],
    routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let lists = RemedyLists(room: room)
    let forms = RemedyForms(room: room)
    let handling = Access.capability(.handleMatters)
    return [
      WebRoute(method: .get, path: DeskRoutes.pendingRemedies, access: .signedIn, handler: lists.pending),
      WebRoute(method: .get, path: DeskRoutes.remedies, access: .signedIn, handler: lists.ofCase),
      WebRoute(method: .get, path: DeskRoutes.newRemedy, access: handling, handler: forms.new),
      WebRoute(method: .post, path: DeskRoutes.remedies, access: handling, handler: forms.add),
      WebRoute(method: .get, path: DeskRoutes.remedyForm, access: handling, handler: forms.edit),
      WebRoute(method: .post, path: DeskRoutes.remedyForm, access: handling, handler: forms.change),
      WebRoute(method: .get, path: DeskRoutes.remedyEnd, access: handling, handler: forms.askEnd),
      WebRoute(method: .post, path: DeskRoutes.remedyEnd, access: handling, handler: forms.end),
    ]
  }
}

extension CountedRemedy.Path {
  /// The group in words.
  var word: String { Texts.text("remedy.path.\(rawValue)") }
}

extension RemedyDecision {
  /// The decision in words.
  var word: String { Texts.text("remedy.decision.\(rawValue)") }
}
