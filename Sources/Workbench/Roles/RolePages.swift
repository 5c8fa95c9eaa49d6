import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Roles, and who has them.
enum RolePages {
  static let feature = DeskFeature(
    templates: ["grants": PackageResources.grants_mustache], samples: [GrantsPage.sample],
    rail: [RailEntry(.administration, "roles.title", DeskRoutes.roles, needs: [.manageRoles])], routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let (roles, grants, matrix) = (
      RoleForms(room: room), GrantForms(room: room), PermissionMatrixFiles(room: room)
    )
    let access = Access.capability(.manageRoles)
    return [
      WebRoute(method: .get, path: DeskRoutes.roles, access: access, handler: roles.list),
      WebRoute(method: .get, path: DeskRoutes.newRole, access: access, handler: roles.new),
      WebRoute(method: .post, path: DeskRoutes.roles, access: access, handler: roles.create),
      WebRoute(method: .get, path: DeskRoutes.matrixFile, access: .signedIn, handler: matrix.download),
      WebRoute(method: .get, path: DeskRoutes.role, access: access, handler: roles.edit),
      WebRoute(method: .post, path: DeskRoutes.role, access: access, handler: roles.change),
      WebRoute(method: .post, path: DeskRoutes.roleDeletion, access: access, handler: roles.delete),
      WebRoute(method: .get, path: DeskRoutes.grants, access: .signedIn, handler: grants.list),
      WebRoute(method: .post, path: DeskRoutes.grants, access: access, handler: grants.grant),
      WebRoute(method: .get, path: DeskRoutes.revocation, access: access, handler: grants.confirm),
      WebRoute(method: .post, path: DeskRoutes.revocation, access: access, handler: grants.revoke),
    ]
  }
}
