import Disclosure
import Hummingbird
import Operations
import WebSupport

/// The organs of the installation.
enum OrganPages {
  static let feature = DeskFeature(
    rail: [RailEntry(.office, "organs.title", DeskRoutes.organs)], routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let (tree, page, forms, places) = (
      OrganTreePages(room: room), OrganRecordPages(room: room), OrganForms(room: room), OrganPlaceForms(room: room)
    )
    let changes = SuccessionForms(room: room)
    let mayEdit = Access.capability(.editOrgans)
    return [
      WebRoute(method: .get, path: DeskRoutes.organs, access: .signedIn, handler: tree.list),
      WebRoute(method: .get, path: DeskRoutes.newOrgan, access: .capability(.manageOrgans), handler: places.new),
      WebRoute(method: .post, path: DeskRoutes.organs, access: .capability(.manageOrgans), handler: places.create),
      WebRoute(method: .get, path: DeskRoutes.organ, access: .signedIn, handler: page.show),
      WebRoute(method: .get, path: DeskRoutes.organEdit, access: .capability(.editOrgans), handler: forms.edit),
      WebRoute(method: .post, path: DeskRoutes.organEdit, access: .capability(.editOrgans), handler: forms.change),
      WebRoute(method: .get, path: DeskRoutes.organOffice, access: .capability(.editOrgans), handler: forms.office),
      WebRoute(
        method: .post, path: DeskRoutes.organOffice, access: .capability(.editOrgans), handler: forms.saveOffice),
      WebRoute(method: .get, path: DeskRoutes.organSuccession, access: mayEdit, handler: changes.new),
      WebRoute(method: .post, path: DeskRoutes.organSuccession, access: mayEdit, handler: changes.record),
      WebRoute(method: .get, path: DeskRoutes.successionCorrection, access: mayEdit, handler: changes.edit),
      WebRoute(method: .post, path: DeskRoutes.successionCorrection, access: mayEdit, handler: changes.correct),
      WebRoute(method: .get, path: DeskRoutes.organPlace, access: .capability(.manageOrgans), handler: places.place),
      WebRoute(method: .post, path: DeskRoutes.organPlace, access: .capability(.manageOrgans), handler: places.move),
      WebRoute(
        method: .get, path: DeskRoutes.organAbolition, access: .capability(.manageOrgans), handler: places.abolition),
      WebRoute(
        method: .post, path: DeskRoutes.organAbolition, access: .capability(.manageOrgans), handler: places.abolish),
    ]
  }
}

extension WebContext {
  /// The record that the address names; there is none where it names no number.
  func id<ID: RecordID>(_ type: ID.Type = ID.self) throws -> ID {
    guard let id = parameters.get("id").flatMap({ ID($0) }) else { throw NotFound() }
    return id
  }
}
